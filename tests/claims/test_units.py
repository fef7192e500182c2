import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.api import score
from framing.claims.units import name_terms, units
from framing.model import Document
from framing.segment.actions import actions


def read(text):
    segments = score([Document("a", text)]).profiles[0].segments
    return text, units(segments, {"Kim": "Kim Jong Un"}, actions(segments))


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
