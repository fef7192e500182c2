"""Events that no rule of the aligner was made on: how much of what two texts state is found, and that it is right.

These are here to be measured, not to be mended on; a rule is made for other texts first.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.claims.told import Gold

FOLDER = Path(__file__).parent / "heldout"
SAMPLES = Path(__file__).parents[2] / "samples" / "events" / "suez-ever-given"
TEXTS = {
    "barge-at-veld": sorted((FOLDER / "barge-at-veld").glob("*.txt")),
    "ever-given-after": [SAMPLES / "blame.txt", SAMPLES / "wire.txt"],
}
#: Of each event the share of the cells that must be found, and of the cells shown the share that must be right; one row
#: of five is wrong.
RECALL = {"barge-at-veld": 0.15, "ever-given-after": 0.15}
PRECISION = 0.75


@cache
def gold(event):
    return Gold(FOLDER / event / "facts.toml", TEXTS[event])


@pytest.mark.parametrize("event", RECALL)
def test_gold_stands_where_it_says(event):
    assert gold(event).misplaced() == []


@pytest.mark.parametrize("event", RECALL)
def test_some_of_what_texts_share_is_found(event):
    assert gold(event).found() >= RECALL[event]


@pytest.mark.parametrize("event", RECALL)
def test_what_is_found_is_right(event):
    assert gold(event).precise() >= PRECISION
