"""Whether two quantities that count the same thing can both be true."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from framing.claims.figure_words import conversions, date_parts, parted_unit, plain_date, plain_figure, plural
from framing.model import Quantity
from framing.shelf import lexicon_table
from framing.wording import reasons as say

#: "About 300" may be this share of it more or less.
_ABOUT = 0.15
#: A round figure is never taken to be further from the truth than this share of it.
_COARSEST = 0.1
#: Figures of which one has no counted noun are the same figure only from here on; small ones are the same by chance.
_TELLING = 10.0
_LIMITS = {
    "exact": (1.0, 1.0),
    "about": (1 - _ABOUT, 1 + _ABOUT),
    "at least": (1.0, math.inf),
    "at most": (-math.inf, 1),
}


class _Reach(NamedTuple):
    """What a figure allows, in the base measure: between ``low`` and ``high``, give or take ``rounding``."""

    low: float
    high: float
    rounding: float


def conflict(one: Quantity, other: Quantity) -> str:
    """Say what is at odds between two quantities in plain words; "" if both can be true or they count different things.

    Exact figures are at odds when they differ by more than the rounding of the coarser one ("1.2 million" and
    "1,234,000" are not), others when nothing lies within both bounds. Dates are compared at like precision.

    >>> from framing.model import Span
    >>> soldiers = [Quantity(Span(0, 3), "number", value, "soldier") for value in (300, 500)]
    >>> conflict(*soldiers)
    '300 against 500 soldiers'
    """
    if not _comparable(one, other):
        return ""
    odds = _dates_differ(one.date, other.date) if one.kind == "date" else _apart(one, other)
    return _in_words(one, other) if odds else ""


def figure_conflict(ones: Sequence[Quantity], others: Sequence[Quantity]) -> str:
    """Give the first conflict between the quantities of two sentences, "" if there is none.

    What agrees on a unit settles it: "of 300 soldiers 12 fell" and "12 soldiers fell" are not at odds.
    """
    settled: set[str] = set()
    odds: list[tuple[str, str]] = []
    for one, other in _pairs(ones, others):
        words = conflict(one, other)
        if words:
            odds.append((counted(one), words))
        else:
            settled.add(counted(one))
    return next((words for unit, words in odds if unit not in settled), "")


def figures_shared(ones: Sequence[Quantity], others: Sequence[Quantity]) -> int:
    """Count the quantities of one sentence that the other gives as well, each of the other's used once.

    A figure without a counted noun is the same as another of the same value, unless it is a small one.
    """
    left = list(others)
    shared = 0
    for one in ones:
        place = next((place for place, other in enumerate(left) if same_figure(one, other)), None)
        if place is not None:
            del left[place]
            shared += 1
    return shared


def same_figure(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities give the same figure, give or take rounding, for what may be the same thing."""
    if one.kind != other.kind:
        return False
    if one.kind == "date":
        return _comparable(one, other) and not _dates_differ(one.date, other.date)
    if not _comparable(one, other):
        vague = one.kind == "number" and not (one.unit and other.unit)
        return vague and one.value == other.value >= _TELLING
    first, second = _base(one), _base(other)
    near = abs(first - second) <= max(_rounding(one), _rounding(other), _slack(one), _slack(other)) * (1 + 1e-9)
    return near or _is_just_past(one, other) or _is_just_past(other, one)


def _is_just_past(limit: Quantity, other: Quantity) -> bool:
    """Whether a figure is somewhat more than another gives as the least, or less than the most: "more than 400"."""
    gap = _base(other) - _base(limit)
    most = abs(_base(limit)) * _ABOUT
    return (limit.bound == "at least" and 0 < gap <= most) or (limit.bound == "at most" and 0 < -gap <= most)


def counted(quantity: Quantity) -> str:
    """Give one word or phrase for all units that say the same: troops and soldiers, miles and kilometres.

    >>> from framing.model import Span
    >>> counted(Quantity(Span(0, 1), "number", 1, "troop")), counted(Quantity(Span(0, 1), "measure", 1, "mile"))
    ('soldier', 'km')
    """
    if quantity.kind == "measure":
        measure, more = parted_unit(quantity.unit)
        return conversions().get(measure, (measure, 1.0))[0] + more
    if quantity.kind == "number":
        return _counted(quantity.unit.lower())
    return quantity.unit if quantity.kind != "date" else "date"


def _counted(unit: str) -> str:
    same = _synonyms()
    return same.get(unit) or " ".join(same.get(word, word) for word in unit.split())


@cache
def _synonyms() -> dict[str, str]:
    table = lexicon_table("quantities.toml")["same"]
    return {word: unit for unit, words in table.items() for word in words}


def _pairs(ones: Sequence[Quantity], others: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    return ((one, other) for one, other in product(ones, others) if _comparable(one, other))


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind == "date":
        return _like_precision(one.date, other.date)
    return bool(one.unit) and counted(one) == counted(other)


def _like_precision(one: str, other: str) -> bool:
    """Whether dates can be laid beside each other: both to the day, both to the month, or one within the other."""
    if len(one) == len(other) or (_has_month(one) and _has_month(other)):
        return True
    short, long = sorted((one, other), key=len)
    return long.startswith(short)


def _has_month(day: str) -> bool:
    return len(day) > len("2024")


def _dates_differ(one: str, other: str) -> bool:
    """Whether any part that both dates have differs: year, month, day."""
    return any(a and b and a != b for a, b in zip(date_parts(one), date_parts(other), strict=False))


def _apart(one: Quantity, other: Quantity) -> bool:
    first, second = _reach(one), _reach(other)
    gap = max(first.low, second.low) - min(first.high, second.high)
    return gap > max(first.rounding, second.rounding) * (1 + 1e-9)


def _reach(quantity: Quantity) -> _Reach:
    base = _base(quantity)
    low, high = _LIMITS[quantity.bound]
    return _Reach(base * low if base else 0.0, base * high if base else 0.0, _rounding(quantity))


def _base(quantity: Quantity) -> float:
    return quantity.value * _factor(quantity)


def _factor(quantity: Quantity) -> float:
    return conversions().get(parted_unit(quantity.unit)[0], ("", 1.0))[1] if quantity.kind == "measure" else 1.0


def _slack(quantity: Quantity) -> float:
    return _base(quantity) * _ABOUT if quantity.bound == "about" else 0.0


def _rounding(quantity: Quantity) -> float:
    """Half of the last digit that a figure gives, reading 40,000,000 as 40 million and 312,000 as 312 thousand."""
    value = abs(quantity.value)
    if not 0 < value < math.inf:
        return 0.0
    scale = 10.0 ** (3 * max(0, math.floor(math.log10(value) / 3 + 1e-12)))
    half = _last_digit(value / scale) * scale / 2
    return min(half, value * _COARSEST) * _factor(quantity)


def _last_digit(figure: float) -> float:
    """The place value of the last digit of a figure under 1,000; of round hundreds the tens are given.

    >>> _last_digit(1.25), _last_digit(40), _last_digit(300)
    (0.01, 1.0, 10.0)
    """
    places = len(f"{figure:.6f}".rstrip("0").partition(".")[2])
    if places or figure < 100 or figure % 10:
        return 10.0**-places
    return 10.0


def _in_words(one: Quantity, other: Quantity) -> str:
    if one.kind == "date":
        return say.AGAINST.format(one=plain_date(one.date), other=plain_date(other.date))
    if one.kind != "number":
        return say.AGAINST.format(one=plain_figure(one), other=plain_figure(other))
    first = plain_figure(one) + (f" {plural(one.unit)}" if one.unit != other.unit else "")
    return say.AGAINST.format(one=first, other=f"{plain_figure(other)} {plural(other.unit)}")
