"""p values from shuffles."""

import numpy as np
import pytest

from framing.groups.chances import MORE_SHUFFLES, SHUFFLES, chances
from framing.groups.ratios import Ratio

ONE = np.ones((1, 1))


def shuffles(value):
    """All shuffles give this value; how many were asked for is noted."""
    asked = []

    def made(labels, count):
        asked.append((labels.tolist(), count))
        yield Ratio(np.full((count, len(labels)), value), np.ones((count, len(labels))))

    return made, asked


@pytest.mark.parametrize(
    ("observed", "shuffled", "p"),
    [(2.0, 1.0, 1 / (1 + MORE_SHUFFLES)), (-2.0, 1.0, 1 / (1 + MORE_SHUFFLES)), (1.0, 1.0, 1.0), (0.5, -1.0, 1.0)],
)
def test_p_counts_the_shuffles_that_reach_it(observed, shuffled, p):
    made, _ = shuffles(shuffled)
    found = chances(Ratio(ONE * observed, ONE), made)
    assert found.p.tolist() == [pytest.approx(p)]
    assert found.chance.tolist() == [1.0]


def test_more_is_asked_only_where_few_reach_it():
    made, asked = shuffles(1.0)
    chances(Ratio(np.array([[0.5, 3.0, 0.1]]), np.ones((1, 3))), made)
    assert asked == [([0, 1, 2], SHUFFLES), ([1], MORE_SHUFFLES - SHUFFLES)]
