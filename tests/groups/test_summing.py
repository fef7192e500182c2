"""Sums by number and sums of draws, against plain loops."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.groups.summing import drawn_sums, numbered, sums

LINES = st.lists(st.tuples(st.integers(0, 5), st.integers(-50, 50)), min_size=1, max_size=20)


@given(LINES)
def test_sums_are_those_of_a_loop(lines):
    numbers, values = np.array(lines).T
    found = sums(numbers, values.astype(float)).tolist()
    assert found == [sum(v for n, v in lines if n == number) for number in range(max(numbers) + 1)]


@given(LINES, st.lists(st.lists(st.integers(0, 10**6), min_size=3, max_size=3), min_size=1, max_size=4))
def test_drawn_lines_count_as_often_as_they_are_drawn(lines, draws):
    values = np.array(lines, dtype=float)
    chosen = np.array(draws) % len(lines)
    found = drawn_sums(chosen, values).tolist()
    assert found == [[sum(values[line, column] for line in draw) for column in (0, 1)] for draw in chosen]


def test_lines_alike_in_all_keys_share_a_number():
    assert numbered(np.array([7, 3, 7, 7]), np.array([1, 1, 2, 1])).tolist() == [1, 0, 2, 1]
