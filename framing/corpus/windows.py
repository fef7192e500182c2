"""Which texts are dated near enough to treat one event.

A text with a date is held against those of the days around it and those without a date, a text without one against all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from framing.events.relating import FURTHEST_DAYS

if TYPE_CHECKING:
    from framing.corpus.ragged import Numbers

#: Stands for the day of a text without a date.
NO_DAY = -(1 << 30)
#: Days are taken together until they have about so many texts: many small windows would take longer than a large one.
_TEXTS = 512


@dataclass(frozen=True, slots=True)
class Window:
    """Texts (``rows``) and those they are held against (``columns``, the rows among them), by their numbers."""

    rows: Numbers
    columns: Numbers


def day_of(written: str) -> int:
    """Give the number of the day a date begins with, or ``NO_DAY``.

    >>> day_of("2024-06-02T10:00") - day_of("2024-06-01")
    1
    """
    try:
        return date.fromisoformat(written[:10]).toordinal()
    except ValueError:
        return NO_DAY


def windows(days: Numbers) -> Iterator[Window]:
    """Give every text in one window, days in order and texts without a date last."""
    import numpy

    texts = numpy.arange(len(days))
    order = texts[days != NO_DAY][numpy.argsort(days[days != NO_DAY], kind="stable")]
    undated, sorted_days = texts[days == NO_DAY], days[order]
    for first, last in _stretches(sorted_days):
        rows = _between(order, sorted_days, first, last)
        around = _between(order, sorted_days, first - FURTHEST_DAYS, last + FURTHEST_DAYS)
        yield Window(rows, numpy.sort(numpy.concatenate((around, undated))))
    if len(undated):
        yield Window(undated, texts)


def crowds(days: Numbers) -> Numbers:
    """Give for each text the number of texts it is held against, itself among them.

    >>> import numpy
    >>> crowds(numpy.array([1, 7, 9, NO_DAY])).tolist()
    [3, 4, 3, 4]
    """
    import numpy

    dated = numpy.sort(days[days != NO_DAY])
    first = numpy.searchsorted(dated, days - FURTHEST_DAYS)
    last = numpy.searchsorted(dated, days + FURTHEST_DAYS, side="right")
    undated = len(days) - len(dated)
    return numpy.asarray(numpy.where(days == NO_DAY, len(days), last - first + undated))


def near(days: Numbers, ones: Numbers, others: Numbers) -> Numbers:
    """Say of pairs of texts whether their days are near enough, or not known."""
    known = (days[ones] != NO_DAY) & (days[others] != NO_DAY)
    close: Numbers = ~known | (abs(days[ones] - days[others]) <= FURTHEST_DAYS)
    return close


def _stretches(sorted_days: Numbers) -> Iterator[tuple[int, int]]:
    """First and last days that are taken together."""
    import numpy

    found, counts = numpy.unique(sorted_days, return_counts=True)
    days: list[int] = []
    held = 0
    for day, count in zip(found.tolist(), counts.tolist(), strict=True):
        if held >= _TEXTS:
            yield days[0], days[-1]
            days, held = [], 0
        days.append(day)
        held += count
    if days:
        yield days[0], days[-1]


def _between(order: Numbers, sorted_days: Numbers, first: int, last: int) -> Numbers:
    """The texts of some days, in order."""
    import numpy

    begin, end = numpy.searchsorted(sorted_days, first), numpy.searchsorted(sorted_days, last, side="right")
    return numpy.sort(order[begin:end])
