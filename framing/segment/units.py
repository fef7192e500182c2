"""What stands behind or before a figure and makes it money, a share, or a measure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from framing.model import QuantityKind
from framing.segment.numerals import Figure
from framing.shelf import lexicon_table

_LONGEST_MEASURE = 2
#: A currency whose name means other things as well is told by an amount from here on.
_LARGE = 1000
_PERCENT = frozenset({"%", "percent", "pct"})
_RATE_WORDS = frozenset({"a", "an", "per", "each", "every"})


class Unit(NamedTuple):
    """The kind and unit of an amount, and the token behind it."""

    kind: QuantityKind
    unit: str
    last: int


@cache
def _table(key: str) -> dict[str, Any]:
    table: dict[str, Any] = lexicon_table("quantities.toml")[key]
    return table


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon_table("quantities.toml")["words"][key])


def currency_before(texts: Sequence[str], starts: Sequence[int], place: int, last: int) -> tuple[str, int]:
    """Give the currency that a sign or code at a token names, "" for none, and the place of its figure.

    >>> currency_before(["US", "$", "5"], [0, 2, 3], 0, 3)
    ('USD', 2)
    """
    if place + 1 >= last:
        return "", place
    text, behind = texts[place], texts[place + 1]
    if text in _table("currency_signs"):
        return _table("currency_signs")[text], place + 1
    if behind == "$" and starts[place] + len(text) == starts[place + 1] and text.lower() in _table("dollar_prefixes"):
        return _table("dollar_prefixes")[text.lower()], place + 2
    if text in _table("currency_codes") and behind[0].isdigit():
        return _table("currency_codes")[text], place + 1
    return "", place


def unit_behind(texts: Sequence[str], folded: Sequence[str], figure: Figure, last: int, currency: str) -> Unit | None:
    """Give what a figure is an amount of, None where it is a plain number or none that can be told."""
    if figure.attached:
        return None if currency else _attached(figure)
    at = figure.last
    if currency:
        return _rated(Unit("money", currency, at), folded, last)
    found = _percent(folded, at, last) or _money(texts, folded, figure, last)
    return found or _measure(folded, figure, last)


def _attached(figure: Figure) -> Unit | None:
    """What a hyphen joins: "40-day", "35-year-old"; "two-state" is no amount."""
    first, _, rest = figure.attached.partition("-")
    measure = _table("measures").get(first)
    if not measure or figure.value == 1 or rest not in {"", "old", "long", "olds"}:
        return None
    return Unit("measure", f"{measure} old" if rest.startswith("old") else measure, figure.last)


def _percent(folded: Sequence[str], at: int, last: int) -> Unit | None:
    if at >= last:
        return None
    if folded[at] in _PERCENT:
        end = at + 1
    elif folded[at] == "per" and at + 1 < last and folded[at + 1] == "cent":
        end = at + 2
    else:
        return None if folded[at] != "percentage" else _points(at, last, folded)
    return Unit("percent", "%", end)


def _points(at: int, last: int, folded: Sequence[str]) -> Unit | None:
    points = at + 1 < last and folded[at + 1] in {"point", "points"}
    return Unit("percent", "percentage point", at + 2) if points else None


def _money(texts: Sequence[str], folded: Sequence[str], figure: Figure, last: int) -> Unit | None:
    """A currency named behind the figure, with or without an adjective ("1.5 billion US dollars")."""
    for length in (2, 1, 0):
        at = figure.last + length
        adjective = " ".join(folded[figure.last : at])
        if at >= last or (length and adjective not in _table("currency_adjectives")):
            continue
        currency = _named(texts[at], folded[at], figure)
        if currency:
            by_adjective = _table("currency_adjectives").get(adjective, currency)
            own = folded[at].startswith(("dollar", "rupee"))
            return _rated(Unit("money", by_adjective if own else currency, at + 1), folded, last)
    return None


def _named(text: str, word: str, figure: Figure) -> str:
    if text in _table("currency_codes"):
        return str(_table("currency_codes")[text])
    large = _table("large_currencies").get(word, "") if figure.value >= _LARGE else ""
    return str(_table("currencies").get(word) or large) if text.islower() else ""


def _measure(folded: Sequence[str], figure: Figure, last: int) -> Unit | None:
    for length in range(_LONGEST_MEASURE, 0, -1):
        end = figure.last + length
        measure = _table("measures").get(" ".join(folded[figure.last : end])) if end <= last else None
        if measure:
            return _timed(Unit("measure", measure, end), folded, last)
    return None


def _timed(unit: Unit, folded: Sequence[str], last: int) -> Unit:
    """A length of time from another moment or of a life ("years ago", "years old"), or a rate ("tonnes a month")."""
    word = folded[unit.last] if unit.last < last else ""
    if word in _words("from_then") or word == "old":
        return Unit("measure", f"{unit.unit} {word}", unit.last + 1)
    return _rated(unit, folded, last)


def _rated(unit: Unit, folded: Sequence[str], last: int) -> Unit:
    """An amount for each of something: "$80 a barrel", "five million tonnes a month"."""
    at = unit.last
    if at + 1 >= last or folded[at] not in _RATE_WORDS or folded[at + 1] not in _words("rates"):
        return unit
    if at + 2 < last and folded[at + 2] in _words("from_then"):
        return unit
    return Unit(unit.kind, f"{unit.unit} a {folded[at + 1]}", at + 2)
