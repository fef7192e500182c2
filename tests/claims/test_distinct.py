"""Which of the rows that share a clause stay."""

import pytest

from framing.claims.distinct import Place, Row, Ties, distinct


def place(sentence, clause, start=0):
    return (Place(sentence, start, start + 9, (clause,)),)


def ties(same=None, words=None):
    """Clauses share 1.0 and the word "treaty", where nothing else is told of a pair."""
    return Ties(
        lambda one, other: (same or {}).get(frozenset((one, other)), 1.0),
        lambda one, other: frozenset((words or {}).get(frozenset((one, other)), ["treaty"])),
    )


def row(group, odds=False, **places):
    return Row(group, {int(text[1:]): found for text, found in places.items()}, odds, (str(group),))


A, B, B_TOO, C = place(1, 1), place(1, 2), place(2, 3, 10), place(1, 4)


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ([row(0, t0=A, t1=B)], [0]),
        # The same clause, for the same words, with another of the same text.
        ([row(0, t0=A, t1=B), row(1, t0=A, t1=B_TOO)], [0]),
        # What more texts tell goes first.
        ([row(0, t0=A, t1=B), row(1, t0=A, t1=B_TOO, t2=C)], [1]),
        # A row with a further text stays.
        ([row(0, t0=A, t1=B), row(1, t0=A, t2=C)], [0, 1]),
        # A contradiction goes before what agrees.
        ([row(0, t0=A, t1=B), row(1, True, t0=A, t1=B_TOO)], [1]),
        # One of three places is less than half.
        ([row(0, t0=A, t1=B, t2=C), row(1, t0=A, t1=B_TOO, t2=place(3, 5))], [0, 1]),
    ],
)
def test_rows_that_stay(rows, kept):
    assert distinct(rows, ties()) == kept
    assert sorted(distinct(rows[::-1], ties())) == sorted(kept)


def test_a_clause_may_tell_two_facts_in_two_words():
    words = {frozenset((1, 2)): ["first", "team"], frozenset((1, 3)): ["23", "12"]}
    rows = [row(0, t0=A, t1=B), row(1, t0=A, t1=B_TOO)]
    assert sorted(distinct(rows, ties(words=words))) == [0, 1]


@pytest.mark.parametrize(("shared", "kept"), [(2.0, 1), (0.5, 2)])
def test_a_headline_and_the_sentence_that_says_the_same_are_one_place(shared, kept):
    rows = [row(0, t0=place(0, 9), t1=B), row(1, t0=A, t1=B_TOO)]
    assert len(distinct(rows, ties(same={frozenset((9, 1)): shared}))) == kept


def test_what_stands_elsewhere_in_a_sentence_is_another_place():
    rows = [row(0, t0=A, t1=B), row(1, t0=place(1, 6, 20), t1=B_TOO)]
    assert sorted(distinct(rows, ties())) == [0, 1]
