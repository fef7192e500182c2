"""Which texts are held against which, by their days."""

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import windows as module
from framing.corpus.windows import NO_DAY, crowds, day_of, near, windows
from framing.events.relating import FURTHEST_DAYS

DAYS = st.lists(st.one_of(st.just(NO_DAY), st.integers(1, 60)), max_size=30).map(
    lambda days: numpy.array(days, dtype=numpy.int64)
)


@pytest.mark.parametrize("written", ["", "May 2024", "2024", "2024-13-01", "yesterday"])
def test_what_is_no_date_is_no_day(written):
    assert day_of(written) == NO_DAY


def test_a_time_of_day_does_not_matter():
    assert day_of("2024-06-02T23:59:00Z") == day_of("2024-06-02")


@given(DAYS)
def test_every_text_is_in_one_window(days):
    assert sorted(text for window in windows(days) for text in window.rows.tolist()) == list(range(len(days)))


@given(DAYS)
def test_a_window_holds_all_texts_near_enough(days):
    for window in windows(days):
        for text in window.rows:
            wanted = near(days, numpy.full(len(days), text), numpy.arange(len(days)))
            assert set(numpy.flatnonzero(wanted)) <= set(window.columns.tolist())


def test_texts_of_other_years_are_not_looked_at(monkeypatch):
    monkeypatch.setattr(module, "_TEXTS", 1)
    days = numpy.arange(0, 600, FURTHEST_DAYS + 1) + 1
    assert max(len(window.columns) for window in windows(days)) <= 4


def test_few_texts_of_many_years_are_one_window():
    assert len(list(windows(numpy.arange(0, 6000, 100) + 1))) == 1


def test_a_crowd_is_of_the_days_around():
    days = numpy.array([1, 1, 2, 90, NO_DAY])
    assert crowds(days).tolist() == [4, 4, 4, 2, 5]


@given(DAYS)
def test_a_crowd_counts_the_texts_that_are_near(days):
    every = numpy.arange(len(days))
    wanted = [int(near(days, numpy.full(len(days), text), every).sum()) for text in every]
    assert crowds(days).tolist() == wanted


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (1, 1, True),
        (1, 1 + FURTHEST_DAYS, True),
        (1, 2 + FURTHEST_DAYS, False),
        (NO_DAY, 1, True),
        (NO_DAY, NO_DAY, True),
    ],
)
def test_near(one, other, expected):
    assert near(numpy.array([one, other]), numpy.array([0]), numpy.array([1])).tolist() == [expected]
    assert near(numpy.array([one, other]), numpy.array([1]), numpy.array([0])).tolist() == [expected]
