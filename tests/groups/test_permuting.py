"""Shuffled names, against all ways to give them out."""

from itertools import product

import numpy as np
import pytest

from framing.groups.permuting import shuffled
from framing.groups.seeds import generator
from framing.groups.within_events import Differences


def found(values):
    """Differences of groups 0, 1 … in units that hold one event each; None where a group is not there."""
    lines = [
        (unit, group, value) for unit, row in enumerate(values) for group, value in enumerate(row) if value is not None
    ]
    units, groups, above = zip(*lines, strict=True)
    ones = np.ones(len(lines))
    return Differences(np.array(units), np.array(groups), ones, ones, np.array(above)[:, None])


def by_enumeration(values, group):
    """The share of all ways to give out the names with t at least as large."""

    def t(drawn):
        return abs(np.mean(drawn)) / (np.std(drawn, ddof=1) / len(drawn) ** 0.5)

    rows = [[value for value in row if value is not None] for row in values if row[group] is not None]
    observed = t([row[group] for row in values if row[group] is not None])
    ways = [t(np.array(way)) for way in product(*rows)]
    return np.mean([way >= observed - 1e-9 for way in ways])


VALUES = [
    (0.3, -0.1, -0.2),
    (0.1, 0.2, -0.3),
    (0.2, None, -0.2),
    (0.4, -0.3, -0.1),
    (-0.1, 0.1, None),
    (0.3, -0.2, -0.1),
]


@pytest.mark.parametrize("group", [0, 1, 2])
def test_p_is_near_that_of_all_ways(group):
    p = shuffled(found(VALUES), group, generator("test")).p[0]
    assert p == pytest.approx(by_enumeration(VALUES, group), abs=0.03)


def test_chance_is_what_shuffles_reach():
    """Two groups that mirror each other by 0.1 in each of 40 units: a mean of 40 signs, twice 0.1 / √40 at most."""
    signs = generator("signs").choice([-0.1, 0.1], 40)
    chance = shuffled(found([(sign, -sign) for sign in signs]), 0, generator("test")).chance[0]
    assert chance == pytest.approx(1.96 * 0.1 / 40**0.5, rel=0.15)


def test_a_steady_difference_is_beyond_chance():
    values = [(0.2 + 0.01 * (unit % 5), -0.2) for unit in range(30)]
    assert shuffled(found(values), 0, generator("test")).p[0] < 0.001
