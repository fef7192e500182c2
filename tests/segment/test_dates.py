"""Which day, month or year a text names."""

from calendar import month_name

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document
from framing.segment import segment
from framing.segment.dates import dates

#: A Thursday.
TODAY = "2024-06-20"

FULL = [
    ("He came on 19 June 2024.", ["19 June 2024"], ["2024-06-19"]),
    ("On June 19, 2024, he came.", ["June 19, 2024"], ["2024-06-19"]),
    ("On the 19th of June 2024 he came.", ["19th of June 2024"], ["2024-06-19"]),
    ("On 2024-06-19 he came.", ["2024-06-19"], ["2024-06-19"]),
    ("On 19/06/2024 he came.", ["19/06/2024"], ["2024-06-19"]),
    ("On 06/19/2024 he came.", ["06/19/2024"], ["2024-06-19"]),
    ("On 19.06.2024 he came.", ["19.06.2024"], ["2024-06-19"]),
    ("Since June 2021 it rained.", ["June 2021"], ["2021-06"]),
    ("In 2024 it rained.", ["2024"], ["2024"]),
    ("It fell from 2010 to 2014.", ["2010", "2014"], ["2010", "2014"]),
    ("On Wednesday, 19 June 2024, he came.", ["19 June 2024"], ["2024-06-19"]),
    ("On Jan. 20, 2018, they agreed.", ["Jan. 20, 2018"], ["2018-01-20"]),
    ("The Sept. 11 attacks changed it.", ["Sept. 11"], ["--09-11"]),
]
#: Told by the date of the text.
TOLD = [
    ("He came on June 19.", ["2024-06-19"]),
    ("He came on 2 January.", ["--01-02"]),
    ("He came on 30 January.", ["2024-01-30"]),
    ("They talked on 18-19 June.", ["2024-06-18", "2024-06-19"]),
    ("They met on Tuesday.", ["2024-06-18"]),
    ("They met on Thursday.", ["2024-06-20"]),
    ("It will close on Friday.", ["2024-06-21"]),
    ("Tuesday's talks ended early.", ["2024-06-18"]),
    ("On Monday, he said nothing.", ["2024-06-17"]),
    ("He came yesterday.", ["2024-06-19"]),
    ("It rained in June.", ["2024-06"]),
    ("It rained in February.", ["2024-02"]),
    ("In March 5 percent left.", ["2024-03"]),
]
QUIET = [
    "He came on 05/06/2024.",
    "He was to sing in Seoul on Sunday.",
    "He plans to meet them on Tuesday.",
    "Talks are due on Friday.",
    "It may rain on Friday.",
    "They met next Friday.",
    "They met every Tuesday.",
    "He reads the Sunday Times.",
    "He spoke on Fox News Sunday.",
    "They fought on Black Friday.",
    "He left on 31 June.",
    "He spoke of the 2014 elections.",
    "Prices rose in 2000 dollars.",
    "It rained in September.",
    "You may march in.",
    "Theresa May won.",
    "Today all is better.",
    "It will rain on Thursday.",
    "“I saw him yesterday,” she said.",
]


def _found(text, date=TODAY):
    return dates(segment(Document("a", text, date=date)))


@pytest.mark.parametrize(("text", "words", "expected"), FULL)
def test_a_date_needs_no_other_where_the_text_says_it_all(text, words, expected):
    found = _found(text, date="")
    assert [one.span.of(text) for one in found] == words
    assert [one.date for one in found] == expected


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_date_of_the_text_tells_the_day(text, expected):
    assert [one.date for one in _found(text)] == expected


@pytest.mark.parametrize("text", [text for text, expected in TOLD if "June 1" not in text and "18-19" not in text][2:])
def test_without_one_such_a_day_is_left_out(text):
    assert _found(text, date="") == ()


@pytest.mark.parametrize("text", QUIET)
def test_what_can_be_read_in_two_ways_is_left_out(text):
    assert _found(text) == ()


def test_a_day_without_any_year_keeps_month_and_day():
    assert [one.date for one in _found("He came on June 19.", date="")] == ["--06-19"]


@pytest.mark.parametrize("date", ["", "June", "2024", "9999-12-31", "0001-01-01", "2024-13-45"])
def test_a_text_dated_so_tells_no_day(date):
    assert _found("It will close on Friday; they met yesterday and on Tuesday.", date=date) == ()


def test_a_day_of_last_december_is_told_in_january():
    assert [one.date for one in _found("He came on Dec. 28.", date="2024-01-03")] == ["2023-12-28"]


@given(st.dates(), st.sampled_from(["{0.day} {1} {0.year}", "{1} {0.day}, {0.year}"]))
def test_every_day_is_read_as_written(day, form):
    text = f"He came on {form.format(day, month_name[day.month])}."
    expected = [day.isoformat()] if 1800 <= day.year < 2100 else []
    assert [one.date for one in _found(text, date="") if len(one.date) == 10 and one.date[0] != "-"] == expected


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize(
    ("text", "expected"), [("They meet on Monday.", "2024-06-24"), ("He came last Tuesday.", "2024-06-18")]
)
def test_known_misses(text, expected):
    assert [one.date for one in _found(text)] == [expected]
