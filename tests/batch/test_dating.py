"""Dates are read only where there is one way to read them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.batch.dating import iso, reading

DAYS = st.dates(datetime.date(1600, 1, 1), datetime.date(2099, 12, 31))


@pytest.mark.parametrize(
    "written",
    [
        "12 March 2023",
        "12th March 2023",
        "12th of March, 2023",
        "March 12, 2023",
        "Mar. 12, 2023",
        "MARCH 12TH, 2023",
        "Sunday, March 12, 2023",
        "Sun, 12 Mar 2023 10:00:00 +0000",
        "Sun, 12 Mar 2023 10:00 GMT",
        "March 12, 2023 at 4:30 p.m. ET",
        "12-Mar-2023",
        "20230312",
        "20230312T101500Z",
        "20230312101500",
        "2023/03/12",
        "2023.3.12 10:15",
    ],
)
def test_one_day_however_written(written):
    assert iso(written) == "2023-03-12"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2023",
        "2023-03",
        "2023-03-12",
        "2023-03-12T10:15:00Z",
        "March 2023",
        "12/03/2023",
        "12/03/23",
        "31 February 2023",
        "12-13 March 2023",
        "12 March 2023 - 14 March 2023",
        "updated 12 March 2023",
        "12 March 2023 in Geneva",
        "1679900000",
        "99991231",
        "20231301",
        "yesterday",
        "12 Marzo 2023",
        "1" * 5000,
        "a " * 5000,
    ],
)
def test_what_is_no_day_or_no_single_one_stays_as_it_is(written):
    assert iso(written) == written


@pytest.mark.parametrize(
    ("written", "day", "month"),
    [
        ("03/04/2023", "2023-04-03", "2023-03-04"),
        ("3.4.2023", "2023-04-03", "2023-03-04"),
        ("13/04/2023", "2023-04-13", "13/04/2023"),
        ("04/13/2023", "04/13/2023", "2023-04-13"),
        ("04/04/2023", "2023-04-04", "2023-04-04"),
    ],
)
def test_numbers_are_read_as_their_table_is(written, day, month):
    assert (iso(written, "day"), iso(written, "month")) == (day, month)


@given(DAYS)
def test_every_day_is_read(day):
    for form in ("%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 10:00:00 +0000", "%Y%m%d", "%Y/%m/%d"):
        assert iso(day.strftime(form)) == day.isoformat()
    assert iso(day.strftime("%d/%m/%Y"), "day") == iso(day.strftime("%m/%d/%Y"), "month") == day.isoformat()


@given(st.text(max_size=70))
def test_anything_may_be_written(written):
    found = reading(written)
    assert iso(written) == written or found.day_first == found.month_first
