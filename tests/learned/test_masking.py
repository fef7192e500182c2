"""Outlets, bylines and datelines are hidden, every offset stays, and nothing else is hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.learned.masking import masked

HIDDEN = [
    ("MOSCOW, June 19 (Reuters) - He left.", "", "He left."),
    ("WASHINGTON — He left.", "", "He left."),
    ("Paris (AFP) – He left.", "", "He left."),
    ("DES MOINES, Iowa (AP) — He left.", "", "He left."),
    ("(CNN) -- He left.", "", "He left."),
    ("By Jane Doe\nHe left.", "", "He left."),
    ("He left.\nReporting by Jane Doe and John Roe; editing by Ann Poe", "", "He left."),
    ("The New York Times said he left.", "", "said he left."),
    ("THE NEW YORK TIMES said he left.", "", "said he left."),
    ("As the BBC’s man said", "", "As ’s man said"),
    ("He told the Guardian it fell.", "", "He told it fell."),
    ("The Daily Bugle has seen it.", "The Daily Bugle", "has seen it."),
    ("KCNA and Herald Wire said", "Herald Wire", "and said"),
    ("He told Slate it fell.", "Slate", "He told it fell."),
    ("The Corean Central News Office (CCNO) said; CCNO knew.", "Corean Central News Office (CCNO)", "( ) said; knew."),
]


@pytest.mark.parametrize(("text", "source", "left"), HIDDEN)
def test_what_tells_the_outlet_is_hidden(text, source, left):
    found = masked(text, source)
    assert " ".join(found.split()) == left
    assert len(found) == len(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("BREAKING — He left.", ""),
        ("EXCLUSIVE - He left.", ""),
        ("He walked across Times Square.", ""),
        ("Guardian angels watched the guardian.", ""),
        ("Crowds gathered on Capitol Hill.", "The Hill"),
        ("Time is up.", "Time"),
        ("Slate is a grey stone. Slate roofs leak.", "Slate"),
        ("A well-known man — he left — came back.", ""),
        ("By the sea he left.", ""),
        ("The talks ended (again) - he left.", ""),
        ("An interfaxed note", ""),
    ],
)
def test_nothing_else_is_hidden(text, source):
    assert masked(text, source) == text


words = st.sampled_from(["CNN", "The Hill", "MOSCOW", "(AP)", "—", "-", "By", "Jane", "Doe", "\n", " ", ",", "June 19"])


@given(st.lists(st.one_of(words, st.text(max_size=3)), max_size=20), st.sampled_from(["", "CNN", "Jane Doe", "Time"]))
def test_offsets_and_lines_stay(parts, source):
    text = " ".join(parts)
    found = masked(text, source)
    assert len(found) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, found, strict=True))
    assert found.count("\n") == text.count("\n")
