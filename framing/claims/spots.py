"""Where the names of a clause stand: behind "in" or "into", or right before a noun ("British climber").

Two clauses that have other names in one spot tell of two facts, however many other words they share.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from framing.claims.paraphrases import paraphrases
from framing.claims.units import Unit
from framing.model import Tokens
from framing.shelf import lexicon_words

Spots = Mapping[str, frozenset[str]]


def spots(unit: Unit, tokens: Tokens, text: str) -> Spots:
    """Give the whole names of a unit by the spot they stand in: a preposition, or the noun behind.

    >>> from framing.model import Document
    >>> from framing.claims.units import units
    >>> from framing.segment import named, segment
    >>> words = "A British climber died in Oslo."
    >>> read = named(segment(Document("a", words)))
    >>> sorted((spot, *names) for spot, names in spots(units(read)[0], read.tokens, words).items())
    [('climber', 'british'), ('in', 'Oslo')]
    """
    found: dict[str, set[str]] = defaultdict(set)
    before = list(_before(unit, text))
    # "In the Norwegian capital" is not in Norwegian.
    adjectives = {name for _, name in before}
    behind = ((spot, unit.wholes[term]) for spot, term in _behind(unit, tokens) if term not in adjectives)
    for spot, name in (*behind, *before):
        found[spot].add(name)
    return {spot: frozenset(names) for spot, names in found.items()}


def _behind(unit: Unit, tokens: Tokens) -> Iterator[tuple[str, str]]:
    """The terms of names right behind a preposition that tells of a place or an aim."""
    telling = lexicon_words("paraphrases.toml", "spots")
    for term, start in unit.starts.items():
        place = bisect_left(tokens.starts, start)
        place -= 1 if place > unit.first and tokens.folded[place - 1] == "the" else 0
        before = tokens.folded[place - 1] if place > unit.first else ""
        if before in telling and term in unit.wholes:
            yield before, term


def _before(unit: Unit, text: str) -> Iterator[tuple[str, str]]:
    """The countries and peoples that stand right before a noun."""
    order = sorted(unit.starts, key=lambda term: unit.starts[term])
    for name, noun in pairwise(order):
        between = text[unit.starts[name] : unit.starts[noun]]
        if name in paraphrases().places and noun not in unit.wholes and len(between.split()) == len(name.split()):
            yield noun, name
