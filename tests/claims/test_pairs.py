"""Invented events, each told by two texts in other words: how much of what both state is found, and that it is right.

The aligner was made with the misses of these texts in view.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.claims.told import Gold

FOLDER = Path(__file__).parent / "pairs"
#: Of each event the share of the cells that must be found.
RECALL = {"dam-at-orlo": 0.65, "ferry-talks": 0.65, "vaccine-trial": 0.50}
PRECISION = 0.95


@cache
def gold(event):
    return Gold(FOLDER / event / "facts.toml", sorted((FOLDER / event).glob("*.txt")))


@pytest.mark.parametrize("event", RECALL)
def test_gold_stands_where_it_says(event):
    assert gold(event).misplaced() == []
    assert all(len(Gold.cells(fact)) > 1 for fact in gold(event).facts)


@pytest.mark.parametrize("event", RECALL)
def test_much_of_what_texts_share_is_found(event):
    assert gold(event).found() >= RECALL[event]


@pytest.mark.parametrize("event", RECALL)
def test_what_is_found_is_right(event):
    assert gold(event).precise() >= PRECISION
