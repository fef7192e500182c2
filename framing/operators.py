"""The words that take back, suppose or set aside, found in a sentence; which they are is data (``stance.toml``)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import Any, NamedTuple

from framing.lexicon.terms import Cased, Element, Free, Pattern, Prefix, expand, parse
from framing.model import Tokens
from framing.segment.tokens import is_word
from framing.shelf import lexicon_table

#: Patterns of fewer words than this are known once their one or two words are.
_TOLD_BY_TWO = 3


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator of ``stance.toml``: what it does to what stands in its reach."""

    id: str
    stance: str
    reach: str


class Found(NamedTuple):
    """An operator that stands in tokens ``first`` up to ``last``."""

    first: int
    last: int
    operator: Operator


class _Entry(NamedTuple):
    """One pattern of an operator, or of a look-alike of it, filed under its word at ``anchor``."""

    anchor: int
    pattern: Pattern
    operator: Operator
    silent: bool


#: Where an entry begins in the text, and the entry.
_Standing = tuple[int, _Entry]


class _Node(NamedTuple):
    """All patterns of one word: those of the word alone, and those told by a second word so many places off."""

    alone: tuple[_Entry, ...]
    beside: tuple[tuple[int, dict[str, tuple[_Entry, ...]]], ...]


def stance_table() -> dict[str, Any]:
    """Give ``stance.toml`` as it is: word classes and operators."""
    return lexicon_table("stance.toml")


@cache
def word_class(name: str) -> frozenset[str]:
    """Give the words of one class that the reach of operators depends on.

    >>> "which" in word_class("openers")
    True
    """
    words = stance_table()["words"]
    return frozenset(word for part in words["unions"].get(name, [name]) for word in words[part])


class Operators:
    """The operators of a text, looked up a sentence at a time.

    >>> from framing.segment.tokens import tokenize
    >>> [found.operator.id for found in Operators(tokenize("It may not only rain.")).between(0, 6)]
    ['HYP01']
    """

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._nodes = _nodes()

    def between(self, first: int, last: int) -> list[Found]:
        """Give the operators of a sentence; of overlapping terms of one the longest wins, a look-alike silently."""
        words, nodes = self._tokens.folded, self._nodes
        standing: list[_Standing] = []
        for index in compress(range(first, last), map(nodes.__contains__, words[first:last])):
            alone, beside = nodes[words[index]]
            if alone:
                standing += [(index, entry) for entry in alone]
            for delta, by_word in beside:
                if first <= index + delta < last and words[index + delta] in by_word:
                    standing += _whole(by_word[words[index + delta]], index, self._tokens)
        if len(standing) == 1:
            return [] if standing[0][1].silent else [_found(*standing[0])]
        return _winners(standing) if standing else []


def _whole(entries: Sequence[_Entry], index: int, tokens: Tokens) -> Iterator[_Standing]:
    """The entries that stand in the text, two of whose words do, with where they begin."""
    for entry in entries:
        start = index - entry.anchor
        if len(entry.pattern) < _TOLD_BY_TWO or _stands(entry, start, tokens):
            yield start, entry


def _stands(entry: _Entry, start: int, tokens: Tokens) -> bool:
    if start < 0 or start + len(entry.pattern) > len(tokens.folded):
        return False
    return all(_fits(element, tokens, index) for index, element in enumerate(entry.pattern, start))


def _fits(element: Element, tokens: Tokens, index: int) -> bool:
    if isinstance(element, str):
        return tokens.folded[index] == element
    if isinstance(element, Cased):
        return tokens.texts[index] == element.word
    return is_word(tokens.texts[index])


def _winners(standing: list[_Standing]) -> list[Found]:
    """The longest first, a look-alike before an operator as long; later ones only beside those of the same operator."""
    standing.sort(key=_rank)
    taken: set[tuple[str, int]] = set()
    found: list[Found] = []
    for start, entry in standing:
        stop = start + len(entry.pattern)
        places = [(entry.operator.id, place) for place in range(start, stop)]
        if taken.isdisjoint(places):
            taken.update(places)
            if not entry.silent:
                found.append(_found(start, entry))
    return found


def _found(start: int, entry: _Entry) -> Found:
    return Found(start, start + len(entry.pattern), entry.operator)


def _rank(standing: _Standing) -> tuple[int, bool, int]:
    start, entry = standing
    return -len(entry.pattern), not entry.silent, start


@cache
def _nodes() -> dict[str, _Node]:
    """Every pattern under its rarest word, so that common words cost nothing."""
    filed: dict[str, list[_Entry]] = defaultdict(list)
    for table in stance_table()["operator"]:
        operator = Operator(table["id"], table["stance"], table["reach"])
        for key, silent in (("terms", False), ("not", True)):
            for pattern in _patterns(table[key]):
                anchor = _rarest(pattern)
                filed[_word(pattern[anchor])].append(_Entry(anchor, pattern, operator, silent))
    return {word: _node(entries) for word, entries in filed.items()}


def _node(entries: Sequence[_Entry]) -> _Node:
    beside: dict[int, dict[str, list[_Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        if len(entry.pattern) > 1:
            second = _rarest(entry.pattern, entry.anchor)
            beside[second - entry.anchor][_word(entry.pattern[second])].append(entry)
    frozen = {delta: {word: tuple(found) for word, found in words.items()} for delta, words in beside.items()}
    return _Node(tuple(entry for entry in entries if len(entry.pattern) == 1), tuple(frozen.items()))


def _patterns(terms: Sequence[str]) -> Iterator[Pattern]:
    return (pattern for pattern in dict.fromkeys(pattern for term in terms for pattern in expand(parse(term))))


def _rarest(pattern: Pattern, but: int | None = None) -> int:
    places = [place for place in range(len(pattern)) if place != but]
    return max(places, key=lambda place: (_rarity(pattern[place]), -place))


def _rarity(element: Element) -> float:
    """Rare words first, then those that are operators by themselves and so looked at anyway, then common ones."""
    word = _word(element)
    if not word[:1].isalnum():
        return -1.0 - len(_frequency_order())
    if word in _operator_words():
        return 0.0
    frequent = _frequency_order().get(word)
    return 1.0 + len(word) if frequent is None else frequent - len(_frequency_order())


def _word(element: Element) -> str:
    if isinstance(element, Free | Prefix):
        return ""
    return element.word.lower() if isinstance(element, Cased) else element


@cache
def _operator_words() -> frozenset[str]:
    """The terms that are one word."""
    return frozenset(term for table in stance_table()["operator"] for term in table["terms"] if term.isalpha())


@cache
def _frequency_order() -> dict[str, int]:
    return {word: place for place, word in enumerate(["", *stance_table()["words"]["commonest"]])}
