"""Lines are the same wherever a text is shown, and hold all of its words."""

from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document
from framing.segment import segment
from framing.teaching.lines import WIDTH, line_at, lines

WORDS = st.lists(st.text("ab.é😀", min_size=1, max_size=90), max_size=30)
TEXTS = st.lists(WORDS.map(" ".join), max_size=5).map("\n\n".join)


def cut(text, title=""):
    return lines(segment(Document("x", text, title)))


@given(TEXTS)
def test_every_word_stands_in_one_line_and_no_line_is_too_long(text):
    found = cut(text)
    assert "".join(c for line in found for c in line.span.of(text) if not c.isspace()) == "".join(text.split())
    assert all(0 < line.span.end - line.span.start <= WIDTH for line in found)
    assert [line.number for line in found] == list(range(1, len(found) + 1))


@given(TEXTS)
def test_an_offset_is_in_the_line_that_begins_at_it_or_before(text):
    found = cut(text)
    starts = [line.span.start for line in found]
    assert all(line_at(found, at) == max(1, bisect_right(starts, at)) for at in range(len(text)))


def test_headline_and_paragraphs_begin_lines():
    found = cut("A short headline\n\nThe minister met the envoy.\n\nThey spoke.", "A short headline")
    assert [(line.number, line.begins) for line in found] == [(1, "headline"), (2, "paragraph"), (3, "paragraph")]


def test_a_text_without_words_has_no_lines():
    assert cut("") == ()
