import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.api import score
from framing.claims.units import Known, name_terms, units
from framing.model import Document, Span
from framing.segment.actions import actions


def read(text):
    segments = score([Document("a", text)]).profiles[0].segments
    full = {name.span.start: "Kim Jong Un" for name in segments.names if name.span.of(text) == "Kim"}
    return text, units(segments, Known(full, {}), actions(segments))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The army left the town; the rebels took it back.", 2),
        ("The army left the town on Monday, and the rebels took the bridge at noon.", 2),
        ("Wages will rise by 9 percent over three years, and no permanent worker will be dismissed.", 2),
        ("The army left the town, and it burned the bridge.", 1),
        ("The leaders of Germany, the president of France, and the king of Spain will meet.", 1),
        ("Yes; he left.", 1),
    ],
)
def test_parts_of_a_sentence(text, parts):
    assert len(read(text)[1]) == parts


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The army pulled its troops back.", ["army", "pull back", "troop"]),
        ("The US and us", ["u.s"]),
        ("Kim flew to North Korea.", ["kim", "jong", "un", "fly", "north korea"]),
    ],
)
def test_terms(text, terms):
    assert list(read(text)[1][0].terms) == terms


def test_words_that_tell_who_says_it_count_less():
    terms = read("The bridge has collapsed, the minister said on Monday.")[1][0].terms
    assert terms["bridge"] == 1 > terms["minister"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [("The bridge collapsed.", "narrator"), ("The minister said that the bridge had collapsed.", "indirect")],
)
def test_voice(text, voice):
    assert read(text)[1][0].voice == voice


def test_name_terms_of_a_name_without_content_words():
    assert name_terms("The Who") == ("who",)


@given(st.text(alphabet="Ab ;,.and\n“”'19", max_size=80))
def test_units_lie_in_their_sentences(text):
    segments = score([Document("a", text)]).profiles[0].segments if text.strip() else None
    found = units(segments) if segments else ()
    assert all(segments.sentences[unit.sentence].start <= unit.span.start for unit in found)
    assert all(unit.span.end <= segments.sentences[unit.sentence].end for unit in found)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("A 54-year-old farmer drowned.", {"54", "farmer", "drown"}),
        ("It was a five-hour voyage.", {"five", "hour", "voyage"}),
        ("The storm broke the pier in 2017.", {"storm", "break", "pier", "2017"}),
        ("They put the study on hold.", {"put on hold", "study"}),
    ],
)
def test_measures_and_phrases(text, terms):
    assert set(read(text)[1][0].terms) - {"it", "they"} == terms


def test_a_role_has_the_terms_of_who_has_it():
    segments = score([Document("a", "The president left.")]).profiles[0].segments
    found = units(segments, Known({}, {0: (Span(0, 13), "Anders Berg")}))[0]
    assert {"anders", "berg"} <= found.terms.keys() and {"anders", "berg"} <= found.names
