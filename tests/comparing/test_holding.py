"""Verdicts of many scenarios at once are those of one at a time."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.comparing.contrasts import Tally, verdict
from framing.comparing.holding import Counts, holds, rate_lows

LEVELS = ["no clear difference", "a hint only", "likely more", "clearly more"]
SENTENCES = st.lists(st.sampled_from([0, 0, 0, 1, 1, 2, 6]), min_size=1, max_size=14)


def tally(counts):
    marks = tuple((sentence, count) for sentence, count in enumerate(counts) if count)
    return Tally(str(counts), len(marks), len(counts), marks)


def stacked(scenarios):
    """Counts, texts by scenarios, of scenarios that are lists of texts."""
    by_text = list(zip(*scenarios, strict=True))
    facts = [
        [[sum(map(bool, counts)), len(counts), sum(counts), max(counts)] for counts in scenario] for scenario in by_text
    ]
    return Counts(*np.moveaxis(np.array(facts, float), 2, 0))


@pytest.mark.parametrize(("leading", "following"), [(1, 1), (1, 3), (3, 1)])
@settings(deadline=None, max_examples=50)
@given(data=st.data())
def test_a_verdict_holds_where_it_would_be_given(leading, following, data):
    sides = [
        data.draw(st.lists(st.lists(SENTENCES, min_size=size, max_size=size), min_size=4, max_size=4))
        for size in (leading, following)
    ]
    verdicts = [verdict([*map(tally, one)], [*map(tally, other)])[0] for one, other in zip(*sides, strict=True)]
    for level in (1, 2, 3):
        held = holds(level, *map(stacked, sides))
        assert held.tolist() == [LEVELS.index(given) >= level for given in verdicts]


@pytest.mark.parametrize(
    ("marks", "words", "leaders", "excludes_zero"),
    [
        ([20, 2], [500, 500], 1, True),
        ([20, 20], [500, 500], 1, False),
        ([20, 20], [100, 1000], 1, True),
        ([20, 20, 2], [500, 500, 500], 2, True),
        ([0, 0], [500, 500], 1, False),
    ],
)
def test_rates_differ_clearly_or_not(marks, words, leaders, excludes_zero):
    lows = rate_lows(np.array([marks]).T, np.array([words]).T, leaders, 0.95)
    assert (lows[0] > 0) == excludes_zero


def test_a_surer_interval_is_wider():
    marks, words = np.array([[20], [9]]), np.array([[500], [500]])
    assert rate_lows(marks, words, 1, 0.95)[0] < rate_lows(marks, words, 1, 0.8)[0]
