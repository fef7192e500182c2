"""Groups that are made of the date of a text."""

from __future__ import annotations

#: How many characters of an ISO date each takes.
PERIODS = {"year": 4, "month": 7}


def period(by: str, date: str) -> str:
    """Give the period of a date, "" where the date does not say it.

    >>> period("month", "2024-06-19"), period("month", "2024"), period("year", "19 June 2024")
    ('2024-06', '', '')
    """
    length = PERIODS[by]
    begun, digits = date[:length], date[:length].replace("-", "")
    return begun if len(begun) == length and digits.isascii() and digits.isdigit() else ""
