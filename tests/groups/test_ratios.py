"""A ratio of sums and its error, against the formula."""

import numpy as np
import pytest

from framing.groups.ratios import Ratio, ratio, terms

TOPS, BOTTOMS = np.array([[2.0], [0.0], [5.0], [1.0]]), np.array([10.0, 4.0, 20.0, 6.0])


def test_value_and_error_are_those_of_the_formula():
    found = ratio(terms(TOPS, BOTTOMS).sum(axis=0, keepdims=True), 4)
    value = 8 / 40
    spread = sum((top - value * bottom) ** 2 for (top,), bottom in zip(TOPS, BOTTOMS, strict=True))
    assert found.value[0, 0] == pytest.approx(value)
    assert found.error[0, 0] == pytest.approx((4 / 3 * spread) ** 0.5 / 40)


def test_with_equal_bottoms_it_is_the_error_of_a_mean():
    found = ratio(terms(TOPS, np.ones(4)).sum(axis=0, keepdims=True), 4)
    assert found.error[0, 0] == pytest.approx(TOPS.std(ddof=1) / 2)


@pytest.mark.parametrize(
    ("value", "error", "over"), [(0.3, 0.1, 3), (0.0, 0.0, 0), (0.2, 0.0, np.inf), (-0.2, 0.0, -np.inf), (0.0, 0.1, 0)]
)
def test_without_an_error_any_difference_is_endless(value, error, over):
    assert Ratio(np.array([value]), np.array([error])).over_error()[0] == pytest.approx(over)
