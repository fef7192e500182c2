"""What hangs together is drawn together."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.groups.units import independent_units


@pytest.mark.parametrize(
    ("events", "clusters", "units"),
    [
        ([0, 1, 2], [0, 1, 2], [0, 1, 2]),
        ([0, 0, 1], [0, 1, 2], [0, 0, 1]),
        ([0, 1, 2], [5, 6, 5], [0, 1, 0]),
        ([9, 9, 4, 4], [0, 1, 1, 2], [0, 0, 0, 0]),
        ([], [], []),
    ],
)
def test_events_and_copies_link(events, clusters, units):
    found = independent_units(np.array(events, dtype=np.int64), np.array(clusters, dtype=np.int64))
    assert found.tolist() == units


def joined(pairs):
    """The same by joining sets until nothing changes."""
    units = [{place} for place in range(len(pairs))]
    for one, (event, cluster) in enumerate(pairs):
        for other in range(one):
            if pairs[other][0] == event or pairs[other][1] == cluster:
                both = units[one] | units[other]
                for place in both:
                    units[place] = both
    return units


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12))
def test_units_are_what_joining_by_hand_gives(pairs):
    found = independent_units(*np.array(pairs, dtype=np.int64).reshape(-1, 2).T).tolist()
    sets = joined(pairs)
    for one in range(len(pairs)):
        assert {other for other, unit in enumerate(found) if unit == found[one]} == sets[one]
