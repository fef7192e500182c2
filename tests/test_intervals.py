"""Intervals of proportions and their differences against the published examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.intervals import difference, wilson

PROPORTIONS = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


# Newcombe 1998a, Statistics in Medicine 17: 857-872, table I, method 3.
@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson(k, n, low, high):
    assert wilson(k, n, 0.95) == pytest.approx((low, high), abs=5e-5)


# Newcombe 1998b, Statistics in Medicine 17: 873-890, table II, method 10.
@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1),
        ((10, 10), (0, 10), 0.6075, 1),
    ],
)
def test_newcombe(one, other, low, high):
    assert difference(one, [other])[1:] == pytest.approx((low, high), abs=5e-5)


@given(PROPORTIONS, PROPORTIONS)
def test_two_proportions_swapped_are_mirrored(one, other):
    value, low, high = difference(one, [other])
    assert difference(other, [one]) == pytest.approx((-value, -high, -low), abs=1e-12)
    assert -1 <= low <= value <= high <= 1


@given(PROPORTIONS, st.lists(PROPORTIONS, min_size=1, max_size=4))
def test_the_order_of_the_rest_is_nothing(one, rest):
    assert difference(one, rest) == difference(one, rest[::-1])


@given(PROPORTIONS, PROPORTIONS)
def test_a_lower_confidence_is_narrower(one, other):
    assert difference(one, [other], 0.8)[1] >= difference(one, [other], 0.95)[1]


def test_more_texts_alike_are_surer_than_one():
    assert difference((10, 20), [(2, 20)] * 3)[1] > difference((10, 20), [(2, 20)])[1]
