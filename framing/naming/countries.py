"""Countries by their names, adjectives, seats of government and by-names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from framing.naming.forms import form_key
from framing.shelf import lexicon_table


def country_named(words: str) -> str:
    """Give the country of which words are a name, or "".

    >>> country_named("DPRK"), country_named("Republic of Türkiye"), country_named("the Russian Federation")
    ('North Korea', 'Turkey', 'Russia')
    """
    names = _by_key("also")
    key = form_key(words).removeprefix("the ")
    return names.get(key) or names.get(_without_style(key), "")


def country_governed(words: str) -> str:
    """Give the country of whose government words are the name ("Government of Türkiye"), or ""."""
    opening, _, country = form_key(words).partition(" of ")
    return country_named(country) if opening.removeprefix("the ") in _table()["governments"] else ""


def country_of_adjective(word: str) -> str:
    """Give the country of an adjective of one or two words, in lower case.

    >>> country_of_adjective("north korean"), country_of_adjective("nordic")
    ('North Korea', '')
    """
    return _adjectives().get(word, "")


def adjective_openings() -> frozenset[str]:
    """Give the first words of adjectives of two words."""
    return _openings()


def country_of_seat(words: str) -> str:
    """Give the country whose government sits there.

    >>> country_of_seat("Kremlin")
    'Russia'
    """
    return _seats().get(form_key(words).removeprefix("the "), "")


def country_called(words: str, named: Iterable[str], beside: Iterable[str]) -> str:
    """Give the country that a short name ("the North") stands for among those named, if a word beside it says so."""
    country = _by_key("short").get(form_key(words), "")
    hints = frozenset(_countries()[country]["beside"]) if country else frozenset()
    return country if country in named and not hints.isdisjoint(beside) else ""


@lru_cache(maxsize=1)
def by_names() -> Mapping[tuple[str, ...], str]:
    """Give the countries by the words of their by-names, in lower case.

    >>> by_names()["the", "hermit", "kingdom"]
    'North Korea'
    """
    return {
        tuple(name.lower().split()): country
        for country, about in _countries().items()
        for name in about.get("epithets", ())
    }


def _without_style(key: str) -> str:
    style, _, country = key.partition(" of ")
    return country.removeprefix("the ") if style in _table()["styles"] else ""


def _table() -> dict[str, Any]:
    return lexicon_table("epithets.toml")


def _countries() -> dict[str, dict[str, list[str]]]:
    countries: dict[str, dict[str, list[str]]] = _table()["countries"]
    return countries


def _forms(key: str) -> Iterator[tuple[str, str]]:
    for country, about in _countries().items():
        for name in about.get(key, ()):
            yield name, country


@lru_cache(maxsize=4)
def _by_key(key: str) -> dict[str, str]:
    own = {form_key(country): country for country in _countries()} if key == "also" else {}
    return own | {_bare(name, key): country for name, country in _forms(key)}


def _bare(name: str, key: str) -> str:
    return form_key(name).removeprefix("the ") if key == "also" else form_key(name)


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    return {name.lower(): country for name, country in _forms("adjectives")}


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _adjectives() if " " in name)


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    return {form_key(seat): country for seat, country in _table()["seats"].items()}
