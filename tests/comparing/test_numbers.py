"""Which figures of several texts are set beside each other, and where they are at odds."""

from itertools import permutations

import pytest

from framing.comparing.numbers import numbers
from framing.model import Document, Profile
from framing.segment import named, segment

A = (
    "North Korea sent 300 soldiers to the Kursk region, officials said. At least 40 people were killed when a missile "
    "hit a market in Kharkiv. Ukraine destroyed 12 tanks near the border. Putin arrived in Pyongyang on 18 June 2024. "
    "The grain deal is worth $1.2 billion. It runs for 120 days."
)
B = (
    "North Korea has sent 500 troops to the Kursk region, according to Seoul. A missile hit a market in Kharkiv, "
    "killing 52 people. Russia ordered 300 tanks from its factories. President Putin arrived in Pyongyang on 19 June "
    "2024. The grain deal is worth $1.5 billion, traders said. The deal runs for 120 days."
)
C = (
    "About 310 North Korean soldiers were sent to Kursk. The market in Kharkiv was hit by a missile and 31 people were "
    "killed. The clock was set at 120 days."
)


def _profile(name, text):
    segments = named(segment(Document(name, text, date="2024-06-21")))
    return Profile(segments.document, segments, (), (), 0, 0)


def _rows(*texts):
    return numbers([_profile(name, text) for name, text in zip("abcdef", texts, strict=False)])


def _agreements(*texts):
    return {row.what.partition(":")[0]: (row.agreement, len(row.cells)) for row in _rows(*texts)}


def test_figures_of_one_thing_stand_in_one_row():
    assert _agreements(A, B, C) == {
        "soldiers": ("conflict", 3),
        "people killed": ("conflict", 3),
        "date": ("conflict", 2),
        "US dollars": ("conflict", 2),
        "days": ("agree", 3),
        "tanks destroyed": ("one text only", 1),
        "tanks ordered": ("one text only", 1),
    }


def test_conflicts_come_first_and_cells_in_the_order_of_the_texts():
    rows = _rows(A, B, C)
    order = ["conflict", "agree", "one text only"]
    assert [row.agreement for row in rows] == sorted((row.agreement for row in rows), key=order.index)
    assert all([name for name, _ in row.cells] == sorted(name for name, _ in row.cells) for row in rows)


def test_the_order_of_the_texts_does_not_matter():
    profiles = [_profile(name, text) for name, text in zip("abc", (A, B, C), strict=True)]
    expected = {(row.what, row.agreement, frozenset(row.cells)) for row in numbers(profiles)}
    for order in permutations(profiles):
        assert {(row.what, row.agreement, frozenset(row.cells)) for row in numbers(order)} == expected


def test_every_cell_holds_what_stands_in_the_text():
    for row in _rows(A, B, C):
        for name, found in row.cells:
            assert all(one.span.of({"a": A, "b": B, "c": C}[name]) for one in found)


#: Sentences whose figures speak of different things, or leave room for each other.
NO_CONFLICT = [
    ("The army destroyed 12 tanks.", "The army ordered 300 tanks."),
    ("Police arrested 46 people at the vigil.", "One person was arrested near the vigil."),
    ("On Monday 300 soldiers crossed the border.", "On Tuesday 500 soldiers crossed the border."),
    ("Russia sent 12 tanks to Kursk.", "Russia sent 30 tanks to Belgorod."),
    ("A strike in Kharkiv killed 12 people.", "A strike in Odesa killed 20 people."),
    ("More than 300 soldiers crossed the border.", "Some 500 soldiers crossed the border."),
    ("Smith scored 12 goals for the team.", "Brown scored 15 goals for the team."),
    ("The ship lies 15 miles north of Detroit.", "The car was found 50 miles north of Detroit."),
    ("He was elected in 2010 as mayor of Oslo.", "He was elected in 2014 as mayor of Oslo."),
    ("Prices rose 5% in the city.", "Wages fell 7% in the north."),
    ("A missile killed 12 people and 20 others died later.", "A missile killed 20 people."),
    ("The blast wounded 12 people at the market.", "The blast killed 20 people at the market."),
    ("Visitors paid $12 for a seat at the show.", "The city paid $12 million for the show."),
    ("OSLO, June 18 - The treaty was signed in Oslo.", "The treaty was signed in Oslo on 17 June 2024."),
]


APART = [
    ("A poll of 1,000 people gave no answer.", "A crowd of 1,000 people sat down."),
    ("The poll found that 68 per cent were for it.", "Some 62 per cent said in a poll that the riots went on."),
    ("The minister saw two ships.", "The trader sold two ships."),
    ("He paid $5 million for bread.", "She won $5 million at cards."),
    ("She was born in June 2012.", "She left on June 12."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_equal_figures_of_different_things_stand_apart(one, other):
    assert all(len(row.cells) == 1 for row in _rows(one, other))


@pytest.mark.parametrize(("one", "other"), NO_CONFLICT)
def test_there_is_no_conflict_where_there_need_be_none(one, other):
    assert not [row for row in _rows(one, other) if row.agreement == "conflict"]


def test_a_text_that_gives_both_figures_is_at_odds_with_neither():
    both = "The union said that 300 workers joined the strike. The firm said that 500 workers joined the strike."
    assert "conflict" not in {
        row.agreement for row in _rows(both, "Officials said that 500 workers joined the strike.")
    }


def test_no_texts_and_no_figures_give_no_rows():
    assert numbers([]) == _rows("Nobody came.", "All stayed at home.") == ()
