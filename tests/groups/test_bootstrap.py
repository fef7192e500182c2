"""Intervals by drawing units again."""

import numpy as np
import pytest
from scipy import stats

from framing.groups.bootstrap import MOST_UNITS, interval
from framing.groups.seeds import generator


def of(values, bottoms=None, name="test"):
    tops = np.array(values, dtype=float)[:, None]
    found = interval(tops, np.ones(len(tops)) if bottoms is None else bottoms, generator(name))
    return found.value[0], found.low[0], found.high[0]


def test_of_a_mean_of_normal_values_it_is_that_of_student():
    values = generator("normal").normal(5, 2, 400)
    low, high = stats.t.interval(0.95, 399, values.mean(), values.std(ddof=1) / 20)
    assert of(values) == pytest.approx((values.mean(), low, high), abs=0.03)


def test_values_all_alike_leave_no_doubt():
    assert of([0.25] * 30) == pytest.approx((0.25, 0.25, 0.25))


def test_uneven_values_reach_further_on_the_side_of_the_large_ones():
    value, low, high = of([0.0] * 25 + [1.0] * 5)
    assert high - value > value - low > 0


def test_more_units_give_a_narrower_interval():
    few, many = of([0, 1] * 15), of([0, 1] * 60)
    assert many[2] - many[1] < 0.6 * (few[2] - few[1])


def test_very_many_units_are_joined_and_the_interval_stays():
    values = generator("many").random_sample(3 * MOST_UNITS)
    error = values.std(ddof=1) / len(values) ** 0.5
    value, low, high = of(values)
    assert value == pytest.approx(values.mean())
    assert (high - low) / (2 * 1.96 * error) == pytest.approx(1, abs=0.15)


def test_columns_do_not_touch_each_other():
    tops = generator("columns").random_sample((40, 3))
    together = interval(tops, np.ones(40), generator("x"))
    assert interval(tops[:, 1:2], np.ones(40), generator("x")).low[0] == pytest.approx(together.low[1], abs=1e-12)
