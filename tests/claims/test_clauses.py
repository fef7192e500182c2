import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.claims.clauses import clauses, parsed
from framing.model import Document
from framing.segment import named, segment

WORDS = ["the", "army", "left", "said", "that", "Kyiv", "and", ",", "which", "was", "12", "days", ";", "“", "”"]


def cut(text):
    segments = named(segment(Document("a", text)))
    tokens = segments.tokens.texts
    return [
        (" ".join(tokens[one.first : one.last]), " ".join(tokens[one.subject : one.head]))
        for one in clauses(segments, 0)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army left the town.", [("The army left the town .", "")]),
        (
            "The army left the town and burned the bridge.",
            [("The army left the town", ""), ("and burned the bridge .", "The army")],
        ),
        (
            "The minister said the army left the town.",
            [("The minister said", ""), ("the army left the town .", "")],
        ),
        (
            "The army, which held the town, left.",
            [("The army ,", ""), ("which held the town", "The army"), (", left .", "The army")],
        ),
        ("Trucks, ships and trains carried grain.", [("Trucks , ships and trains carried grain .", "")]),
        ("More than 20 ships waited.", [("More than 20 ships waited .", "")]),
    ],
)
def test_clauses(text, expected):
    assert cut(text) == expected


def test_a_table_stays_whole():
    assert len(cut("The army left the town, and " * 50)) == 1


def test_verbs_that_only_tell_are_known():
    segments = named(segment(Document("a", "The minister said the army left.")))
    assert list(parsed(segments, 0).verbs.values()) == [True, False]


@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_clauses_cover_the_sentence(words):
    segments = named(segment(Document("a", " ".join(words))))
    for sentence, (first, last) in enumerate(segments.bounds):
        found = clauses(segments, sentence)
        assert [one.first for one in found] + [last] == [first, *(one.last for one in found)]


def test_a_clause_begins_with_its_subject_where_another_goes_before():
    told = "By the time the ship was pulled free on Monday, more than 400 ships were waiting."
    assert [words for words, _ in cut(told)] == [
        "By the time the ship was pulled free on Monday",
        ", more than 400 ships were waiting .",
    ]
