"""Figures, units and dates in plain words."""

from __future__ import annotations

from functools import cache

from framing.inflection import noun_forms
from framing.model import Quantity
from framing.shelf import lexicon_table

_BOUND_WORDS = {"exact": "", "about": "about ", "at least": "at least ", "at most": "at most "}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def plain_figure(quantity: Quantity) -> str:
    """Write an amount as a newspaper does, without the noun that a plain number counts.

    >>> from framing.model import Span
    >>> plain_figure(Quantity(Span(0, 5), "money", 1.2e9, "USD", "at least"))
    'at least 1.2 billion US dollars'
    """
    figure = _BOUND_WORDS[quantity.bound] + _digits(quantity.value)
    if quantity.kind == "number":
        return figure
    return figure + ("%" if quantity.unit == "%" else " " + unit_words(quantity))


def unit_words(quantity: Quantity) -> str:
    """Give the unit of an amount as a newspaper writes it, in the plural save for one.

    >>> from framing.model import Span
    >>> unit_words(Quantity(Span(0, 5), "measure", 5e6, "tonne a month"))
    'tonnes a month'
    """
    if quantity.kind == "number":
        return plural(quantity.unit)
    unit, blank, rate = quantity.unit.partition(" a ")
    if quantity.kind == "money":
        return str(lexicon_table("quantities.toml")["currency_names"].get(unit, unit)) + blank + rate
    measure, more = parted_unit(unit) if quantity.kind == "measure" else (unit, "")
    plurals = lexicon_table("quantities.toml")["measure_plurals"]
    return (measure if quantity.value == 1 else str(plurals.get(measure, measure + "s"))) + more + blank + rate


def _digits(value: float) -> str:
    scale, word = next(((scale, word) for scale, word in _SCALES if value >= scale), (1.0, ""))
    whole, _, places = f"{value / scale:,.4f}".partition(".")
    return f"{whole}.{places}".rstrip("0").rstrip(".") + (f" {word}" if word else "")


def plain_date(day: str) -> str:
    """Write an ISO date in words, as far as it goes.

    >>> plain_date("2024-06-19"), plain_date("--06-19"), plain_date("2024-06")
    ('19 June 2024', '19 June', 'June 2024')
    """
    parts = date_parts(day)
    if len(parts) == 1:
        return day
    month = _month_names()[int(parts[1])]
    return " ".join(filter(None, [parts[2].lstrip("0") if len(parts) > 2 else "", month, parts[0]]))


@cache
def _month_names() -> dict[int, str]:
    months: dict[str, int] = lexicon_table("quantities.toml")["months"]
    names = {number: max((name for name in months if months[name] == number), key=len) for number in months.values()}
    return {number: name.capitalize() for number, name in names.items()}


def plural(unit: str) -> str:
    """Give the plural of a counted noun; what was done to it stays.

    >>> plural("soldier"), plural("person killed"), plural("aircraft")
    ('soldiers', 'people killed', 'aircraft')
    """
    words = unit.split() or [""]
    head = len(words) - 2 if len(words) > 1 and words[-1] in _outcomes() else len(words) - 1
    words[head] = lexicon_table("quantities.toml")["plural_of"].get(words[head]) or _regular(words[head])
    return " ".join(words)


def _regular(noun: str) -> str:
    return noun_forms(noun)[1] if noun else ""


@cache
def _outcomes() -> frozenset[str]:
    return frozenset(lexicon_table("quantities.toml")["outcomes"])


def date_parts(day: str) -> list[str]:
    """Give year, month and day of an ISO date as far as it goes; the year is "" where it has none.

    >>> date_parts("--06-19")
    ['', '06', '19']
    """
    return ["", *day[2:].split("-")] if day.startswith("--") else day.split("-")


def parted_unit(unit: str) -> tuple[str, str]:
    """Give a measure and what stands behind it: "tonne" and " a month", "year" and " ago"."""
    if unit in conversions():
        return unit, ""
    measure, blank, more = unit.rpartition(" ")
    if " a " in unit:
        measure, blank, more = unit.partition(" a ")
    return measure or unit, blank + more if measure else ""


@cache
def conversions() -> dict[str, tuple[str, float]]:
    """Give of each measure the base measure and how many of it there are in one."""
    table = lexicon_table("quantities.toml")["conversions"]
    return {unit: (base, factor) for unit, (base, factor) in table.items()}
