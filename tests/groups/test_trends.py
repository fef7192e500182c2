"""Trends: does a share rise or fall with time?"""

import random
from datetime import date, timedelta

import pytest

from framing.groups import trends


def dates(texts, step=7):
    return {f"d{number:02}": (date(2024, 1, 1) + timedelta(step * number)).isoformat() for number in range(texts)}


def series(row, k, texts=40):
    return [row(f"d{number:02}", event=f"e{number}", k=k(number), n=20) for number in range(texts)]


@pytest.mark.parametrize(
    ("k", "state"),
    [
        (lambda n: 2 + n // 8 + n % 3, "rising"),
        (lambda n: 9 - n // 8 + n % 3, "falling"),
        (lambda n: 2 + n % 3, "no clear trend"),
        (lambda n: 0, "description only"),
    ],
)
def test_trends_are_told(row, k, state):
    (found,) = trends(series(row, k), dates(40), "outlet")
    assert found.state == state
    assert (found.first, found.last) == ("2024-01-01", "2024-09-30")
    if found.p is not None:
        assert found.low < found.change < found.high


def test_the_change_is_that_of_the_whole_time(row):
    (found,) = trends(series(row, lambda n: n % 20, 20), dates(20), "outlet")
    assert found.change == pytest.approx(19 / 20)


@pytest.mark.parametrize("day", ["", "2024", "2024-13-01", "soon"])
def test_texts_without_a_full_date_are_left_out(row, day):
    rows = series(row, lambda n: 2 + n // 8)
    (found,) = trends(rows, {**dates(40), "d00": day}, "outlet")
    assert found.documents == 39


def test_a_time_of_day_does_not_matter(row):
    rows = series(row, lambda n: 2 + n // 8)
    timed = {name: f"{day}T10:00:00Z" for name, day in dates(40).items()}
    assert trends(rows, timed, "outlet") == trends(rows, dates(40), "outlet")


def test_one_date_has_no_trend(row):
    (found,) = trends(series(row, lambda n: 2 + n % 3), dates(40, step=0), "outlet")
    assert (found.state, found.reason, found.change) == ("description only", "all texts have one date", 0.0)


def test_no_dates_no_trends(row):
    assert trends(series(row, lambda n: 2), {}, "outlet") == ()


def test_the_order_of_the_rows_changes_nothing(row):
    rows = series(row, lambda n: 2 + n // 20 + n % 4)
    turned = rows[:]
    random.Random(5).shuffle(turned)
    assert trends(turned, dates(40), "outlet") == trends(rows, dates(40), "outlet")
