"""A straight line in time, against least squares."""

import numpy as np
import pytest

from framing.groups.lines import dated, shuffled_dates
from framing.groups.seeds import generator
from framing.groups.tables import tables

DAYS = np.array([738000, 738010, 738020, 738050, 738100, 738300])


def line(row, ks, **options):
    (table,) = tables([row(f"d{number}", k=k, **options) for number, k in enumerate(ks)])
    return dated(table, DAYS[: len(ks)])


def test_the_change_is_that_of_least_squares(row):
    found = line(row, [1, 3, 2, 5, 4, 9])
    slope, _ = np.polyfit((DAYS - DAYS[0]) / 300, np.array([1, 3, 2, 5, 4, 9]) / 10, 1)
    assert found.tops[:, 0].sum() / found.bottoms.sum() == pytest.approx(slope)
    assert (found.first, found.last) == ("2021-07-29", "2022-05-25")


def test_copies_count_once(row):
    found = line(row, [1, 3, 2], cluster="w")
    assert (found.documents, found.texts, len(found.bottoms)) == (3, 1, 1)


def test_a_rise_is_beyond_chance_and_none_is_not(row):
    (table,) = tables([row(f"d{n:02}", k=3 + n // 10, label="up") for n in range(40)])
    rising = shuffled_dates(dated(table, 738000 + np.arange(40)), generator("test"))
    (table,) = tables([row(f"d{n:02}", k=3 + n % 2, label="flat") for n in range(40)])
    flat = shuffled_dates(dated(table, 738000 + np.arange(40)), generator("test"))
    assert rising.p[0] < 0.001
    assert flat.p[0] > 0.5
