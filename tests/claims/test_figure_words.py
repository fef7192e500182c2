"""Figures, units and dates in plain words."""

import pytest

from framing.claims.figure_words import date_parts, parted_unit, plain_date, plain_figure, plural
from framing.model import Quantity, Span


@pytest.mark.parametrize(
    ("kind", "value", "unit", "bound", "words"),
    [
        ("number", 1200, "soldier", "exact", "1,200"),
        ("number", 1_200_000, "soldier", "about", "about 1.2 million"),
        ("percent", 0.4, "percentage point", "exact", "0.4 percentage points"),
        ("percent", 5, "%", "at least", "at least 5%"),
        ("money", 80, "USD a barrel", "exact", "80 US dollars a barrel"),
        ("money", 3e12, "XYZ", "at most", "at most 3 trillion XYZ"),
        ("measure", 1, "day", "exact", "1 day"),
        ("measure", 3, "day", "exact", "3 days"),
        ("measure", 6, "foot", "exact", "6 feet"),
        ("measure", 120, "km", "exact", "120 km"),
        ("measure", 5, "year ago", "exact", "5 years ago"),
        ("measure", 5, "year old", "exact", "5 years old"),
    ],
)
def test_an_amount_is_written_as_in_a_newspaper(kind, value, unit, bound, words):
    assert plain_figure(Quantity(Span(0, 1), kind, value, unit, bound)) == words


@pytest.mark.parametrize(
    ("unit", "words"),
    [("North Korean", "North Koreans"), ("child wounded", "children wounded"), ("series", "series"), ("", "")],
)
def test_the_noun_is_put_in_the_plural(unit, words):
    assert plural(unit) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [("2024", "2024"), ("2024-06", "June 2024"), ("2024-06-01", "1 June 2024"), ("--12-25", "25 December")],
)
def test_a_date_is_written_as_far_as_it_goes(day, words):
    assert plain_date(day) == words


def test_parts_of_dates_and_units():
    assert date_parts("2024-06") == ["2024", "06"]
    assert parted_unit("tonne a month") == ("tonne", " a month")
    assert parted_unit("sq km") == ("sq km", "")
