"""Experience with held-out texts: how often a class was right, how far numbers were off, what is unfamiliar."""

import numpy as np
import pytest

from framing.learned.abstaining import familiar_from, of_hits, of_misses


def test_the_interval_is_that_of_the_nearest_texts():
    said = np.linspace(0.5, 1.0, 1000)
    low, high = of_hits(said, said > 0.75, 2).interval(np.array([0.5, 1.0]))
    assert high[0] < 0.05
    assert low[1] > 0.95


def test_few_texts_give_a_wide_interval():
    low, high = of_hits(np.full(6, 0.7), np.array([True] * 4 + [False] * 2), 2).interval(np.array([0.7]))
    assert (low[0], high[0]) == (pytest.approx(0.28, abs=0.02), pytest.approx(0.92, abs=0.02))


def test_misses_are_the_middle_of_what_was_off():
    said = np.linspace(0, 1, 500)
    off = np.where(np.arange(500) % 2, 0.1, -0.2)
    low, high = of_misses(said, said + off).interval(np.array([0.5]))
    assert (low[0], high[0]) == (pytest.approx(-0.2), pytest.approx(0.1))


@pytest.mark.parametrize(("quantile", "expected"), [(0.0, 0.1), (0.5, 0.25), (1.0, 0.5)])
def test_familiar_is_a_quantile_of_what_is_known(quantile, expected):
    assert familiar_from(np.array([0.1, 0.2, 0.3, 0.8]), quantile) == pytest.approx(expected)


def test_where_no_text_was_so_unsure_the_interval_is_open():
    experience = of_hits(np.full(100, 0.9), np.arange(100) % 10 > 0, 2)
    low, high = experience.interval(np.array([0.5, 0.6, 0.9]))
    assert (low[0], high[0]) == (0.0, 1.0)
    assert low[0] < low[1] < low[2] < 0.9 < high[2] < high[1] < high[0]
