"""Ranges over whole units: as wide as theory has them, wider for few units, and always the same."""

import numpy as np
import pytest

from framing.learned.bootstrap import FEWEST_UNITS, ranged


def mean(sums):
    return sums[:, 0] / sums[:, 1]


def parts(values):
    return np.stack([np.asarray(values, dtype=float), np.ones(len(values))], axis=1)


def test_a_mean_has_the_range_that_theory_gives():
    values = np.random.default_rng(0).normal(size=400)
    found = ranged(parts(values), mean, "test")
    half = 1.966 * values.std(ddof=1) / 20
    assert found.value == pytest.approx(values.mean())
    assert (found.high - found.low) / 2 == pytest.approx(half, rel=0.08)


def test_few_units_have_a_wider_range_than_percentiles_alone():
    values = np.random.default_rng(1).normal(size=6)
    found = ranged(parts(values), mean, "test")
    t = 2.571 * values.std(ddof=1) / 6**0.5
    assert (found.high - found.low) / 2 == pytest.approx(t, rel=0.25)


def test_units_are_drawn_whole():
    one_each = parts([0.0, 1.0] * 40)
    by_ten = one_each.reshape(2, 40, 2).sum(axis=1)
    assert ranged(by_ten, mean, "test").low is None
    grouped = np.repeat(parts([0.0, 1.0] * 5), 8, axis=0).reshape(10, 8, 2).sum(axis=1)
    wide, narrow = ranged(grouped, mean, "test"), ranged(one_each, mean, "test")
    assert wide.high - wide.low > 2 * (narrow.high - narrow.low)


def test_too_few_units_have_no_range():
    assert ranged(parts([1.0] * (FEWEST_UNITS - 1)), mean, "test") == (1.0, None, None)


def test_the_same_units_have_the_same_range_and_other_names_another():
    values = parts(np.sqrt(np.arange(30)))
    assert ranged(values, mean, "a") == ranged(values, mean, "a")
    assert ranged(values, mean, "a") != ranged(values, mean, "b")


def test_very_many_units_are_joined():
    values = np.random.default_rng(2).normal(size=5000)
    found = ranged(parts(values), mean, "test")
    assert (found.high - found.low) / 2 == pytest.approx(1.96 * values.std() / 5000**0.5, rel=0.1)
