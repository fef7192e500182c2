"""What overlaps a stretch of a text is what a look at everything would find."""

from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document, Span
from framing.segment import named, segment
from framing.teaching.nearby import names_touch, sentences_around, things_in

TEXT = "It rained in Varna. Ana Petrova met Luis Ortega.\n\nThey spoke of Sofia, of grain and of the port of Burgas."
SEGMENTS = named(segment(Document("x", TEXT)))
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(lambda x: Span(x[0], min(sum(x), len(TEXT))))


@given(SPANS)
def test_sentences_around_a_span(span):
    touched = [s for s in SEGMENTS.sentences if s.start < span.end and span.start < s.end]
    expected = Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span
    assert sentences_around(SEGMENTS, span) == expected


@given(SPANS)
def test_names_that_touch_a_span(span):
    assert names_touch(SEGMENTS, span) == any(
        name.span.start < span.end and span.start < name.span.end for name in SEGMENTS.names
    )


def test_things_are_the_words_of_names_and_the_figures():
    text = "In 2024 Ana Petrova sold 40 ships of the port of Burgas to Sofia."
    segments = named(segment(Document("x", text)))
    assert things_in(segments, Span(0, len(text))) == {"2024", "40", "ana", "petrova", "burgas", "sofia"}
    assert things_in(segments, Span(0, 20)) == {"2024", "ana", "petrova"}
