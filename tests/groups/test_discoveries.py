"""Benjamini and Hochberg by hand, and when a difference is told."""

import pytest

from framing.groups.discoveries import adjusted, sign


def test_by_hand():
    """p times the number of tests over its rank, and never more than that of a larger p."""
    assert adjusted([0.03, 0.01, 0.5, 0.035]) == pytest.approx([4 * 0.035 / 3, 0.04, 0.5, 4 * 0.035 / 3])


def test_tests_not_made_do_not_count():
    assert adjusted([None, 0.03, None, 0.04]) == [None, 0.04, None, 0.04]


@pytest.mark.parametrize("p_values", [[], [None], [None, None]])
def test_nothing_tested_nothing_adjusted(p_values):
    assert adjusted(p_values) == p_values


@pytest.mark.parametrize(
    ("q", "low", "high", "expected"),
    [(0.04, 0.1, 0.2, 1), (0.04, -0.2, -0.1, -1), (0.05, 0.1, 0.2, 0), (0.01, -0.1, 0.2, 0), (0.01, 0.0, 0.2, 0)],
)
def test_q_and_interval_must_agree(q, low, high, expected):
    assert sign(q, low, high) == expected
