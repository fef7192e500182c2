"""Finds terms in tokens: every term is filed under its rarest word, the longest match wins inside a label.

A word of the text is looked up once as a type; only words that some term is filed under cost more, and a term is
laid out in its shapes only when its rarest word turns up. So neither common words nor terms that never occur
cost time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, product
from operator import itemgetter
from typing import Any, NamedTuple

from framing.errors import CodebookError
from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.terms import (
    Cased,
    Choices,
    Element,
    Free,
    Pattern,
    Prefix,
    TermError,
    alternatives,
    choices,
    kind_of,
    pieces,
)
from framing.memo import Memo
from framing.model import Tokens
from framing.shelf import lexicon_table

#: How far from its rarest word a pattern's second word may stand; text is padded by so many empty words.
_MARGIN = 12


class Match(NamedTuple):
    """A term found in tokens ``first`` up to, not including, ``last``."""

    first: int
    last: int
    term: Term
    cased: bool


#: What one token must be: an element of a pattern, or one of several words.
_Step = Element | frozenset[str]
_Steps = tuple[_Step, ...]


class _Entry(NamedTuple):
    """One shape of a term, filed under the step at ``anchor``; ``sure`` where no other words need be looked at."""

    steps: _Steps
    anchor: int
    term: Term
    cased: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class _Node:
    """All patterns of one word: those told by a second word so many places off, and those that are always tried."""

    always: tuple[_Entry, ...]
    beside: tuple[tuple[int, dict[str, tuple[_Entry, ...]]], ...]


@dataclass(frozen=True, slots=True)
class _Filed:
    """A term filed under one choice at the place ``anchor``; its other places are laid out once they are needed."""

    term: Term
    anchor: int
    choice: Pattern


class Matcher:
    """The terms of a codebook, ready to be found.

    >>> from framing.segment.tokens import tokenize
    >>> book = Codebook("b", "1", "", "", "", (), (Term("plot/n thicken/v", "SEN01", "tone:sensational", False),))
    >>> [match.first for match in Matcher(book).find(tokenize("And so the plot thickens."))]
    [3]
    """

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self._by_word: dict[str, list[_Filed]] = defaultdict(list)
        self._by_stem: dict[str, list[_Filed]] = defaultdict(list)
        for term in codebook.terms:
            self._file(term)
        self._stem_lengths = sorted({len(stem) for stem in self._by_stem})
        self._nodes: Memo[str, _Node | None] = Memo(self._node)

    def _file(self, term: Term) -> None:
        """File a term under each word that may stand at its rarest place."""
        places = _pieces(term)
        anchor = max(range(len(places)), key=lambda place: _piece_rarity(places[place])) if len(places) > 1 else 0
        for choice in choices(places[anchor]):
            element = choice[_rarest(choice)]
            filed = self._by_stem[element.stem] if isinstance(element, Prefix) else self._by_word[_word(element)]
            filed.append(_Filed(term, anchor, choice))

    def _node(self, word: str) -> _Node | None:
        """The patterns of all terms filed under a word, exactly or by how it begins; None where there are none."""
        filed = list(self._by_word.get(word, ()))
        for length in self._stem_lengths:
            filed += self._by_stem.get(word[:length], ())
        return _node(entry for one in filed for entry in _entries(one)) if filed else None

    def find(self, tokens: Tokens) -> list[Match]:
        """Give the matches that win, silent ones left out, in the order of the text."""
        words = [*tokens.folded, *[""] * _MARGIN]
        nodes: list[Any] = list(map(self._nodes.__getitem__, tokens.folded))
        found: list[Match] = []
        for index in compress(range(len(nodes)), nodes):
            node = nodes[index]
            if node.always:
                _add_standing(node.always, index, tokens, found)
            for delta, by_word in node.beside:
                if words[index + delta] in by_word:
                    _add_standing(by_word[words[index + delta]], index, tokens, found)
        return [match for match in _winners(found) if not match.term.silent]


def _add_standing(entries: Iterable[_Entry], index: int, tokens: Tokens, found: list[Match]) -> None:
    """Add to ``found`` what stands in the text of the patterns filed under the word at a place."""
    for entry in entries:
        first = index - entry.anchor
        if entry.sure or _stands(entry, first, tokens):
            found.append(Match(first, first + len(entry.steps), entry.term, entry.cased))


def _node(entries: Iterable[_Entry]) -> _Node:
    always: list[_Entry] = []
    beside: dict[int, dict[str, list[_Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        second = _second(entry)
        if second is None:
            always.append(entry)
            continue
        for word in _words(entry.steps[second]):
            beside[second - entry.anchor][word].append(entry)
    frozen = {delta: {word: tuple(found) for word, found in words.items()} for delta, words in beside.items()}
    return _Node(tuple(always), tuple(sorted(frozen.items(), key=lambda item: item[0])))


def _second(entry: _Entry) -> int | None:
    """The place of the rarest other step of known words, within the margin of the text."""
    others = [
        place
        for place, step in enumerate(entry.steps)
        if place != entry.anchor and _words(step) and abs(place - entry.anchor) <= _MARGIN
    ]
    return max(others, key=lambda place: _telling(entry, place), default=None)


def _telling(entry: _Entry, place: int) -> tuple[bool, tuple[int, int]]:
    """How well a step tells a term apart: a neighbour that is not too common first, so that few places are seen."""
    rarity = min(map(_rarity, _words(entry.steps[place])))
    return abs(place - entry.anchor) == 1 and rarity[0] >= 0, rarity


def _words(step: _Step) -> tuple[str, ...]:
    """The words that a step may be, folded; none where it may be any."""
    if isinstance(step, frozenset):
        return tuple(sorted(step))
    return () if isinstance(step, Free | Prefix) else (_word(step),)


def _pieces(term: Term) -> tuple[str, ...]:
    try:
        return pieces(term.text)
    except TermError as problem:
        raise CodebookError(f"{term.cue}: {problem}", "codebook") from problem


def _entries(filed: _Filed) -> Iterator[_Entry]:
    """The shapes of a term with the filed choice at its place; anchors are counted from a shape's first token."""
    places = tuple(map(choices, pieces(filed.term.text)))
    before = _shapes(places[: filed.anchor])
    after = _shapes(places[filed.anchor + 1 :])
    inner = _rarest(filed.choice)
    for left, right in product(before, after):
        steps = left + filed.choice + right
        cased = any(isinstance(step, Cased) for step in steps)
        sure = len(steps) < 3 and not any(isinstance(step, Cased | Prefix | Free) for step in steps)
        yield _Entry(steps, len(left) + inner, filed.term, cased, sure)


def _shapes(places: Sequence[Choices]) -> list[_Steps]:
    """Every way to go through some places of a term, the single words of a place taken together."""
    return [tuple(step for part in parts for step in part) for parts in product(*map(_together, places))]


@lru_cache(maxsize=1 << 14)
def _together(choices: Choices) -> tuple[_Steps, ...]:
    """The choices at a place with all single words as one set, so that a term has few shapes however many its forms."""
    single = {choice[0] for choice in choices if len(choice) == 1 and isinstance(choice[0], str)}
    if len(single) < 2:
        return choices
    return (frozenset(single),), *(choice for choice in choices if choice[0] not in single or len(choice) > 1)


@lru_cache(maxsize=1 << 16)
def _piece_rarity(piece: str) -> tuple[int, int]:
    """How rare the commonest word is that a place offers, by its base form."""
    if piece.isalpha():
        return _rarity(piece.lower())
    return min(map(_written_rarity, alternatives(piece)))


def _written_rarity(word: str) -> tuple[int, int]:
    if word.endswith("*"):
        return _rarity(Prefix(word[:-1]) if word != "*" else Free())
    return _rarity(word[:-2].lower() if kind_of(word) else word.lower())


def _rarest(choice: Pattern) -> int:
    """The place of the rarest element of a choice: the longest word that is not a function word."""
    return max(range(len(choice)), key=lambda place: _rarity(choice[place])) if len(choice) > 1 else 0


def _rarity(element: Element) -> tuple[int, int]:
    """How rare an element is, roughly: a class, then its length."""
    if isinstance(element, Free):
        return (-3, 0)
    if isinstance(element, Prefix):
        return (1, len(element.stem))
    word = _word(element)
    return _classes().get(word, 2 if word[0].isalnum() else -2), len(word)


@lru_cache(maxsize=1)
def _classes() -> dict[str, int]:
    """Words that are a poor place to file a term under, because every text is full of them."""
    common = lexicon_table("common_words.toml")
    function_words = dict.fromkeys(lexicon_table("english_function_words.toml")["words"], 0)
    return dict.fromkeys(common["frequent"], 1) | function_words | dict.fromkeys(common["commonest"], -1)


def _word(element: Element) -> str:
    return element.word.lower() if isinstance(element, Cased) else str(element)


def _stands(entry: _Entry, first: int, tokens: Tokens) -> bool:
    """Whether the shape stands in the tokens from ``first`` on."""
    if first < 0 or first + len(entry.steps) > len(tokens.folded):
        return False
    # A loop and not all(): this runs for every candidate, and most fail at their first word.
    for index, step in enumerate(entry.steps, first):  # noqa: SIM110
        if not _fits(step, tokens, index):
            return False
    return True


def _fits(step: _Step, tokens: Tokens, index: int) -> bool:
    if isinstance(step, str):
        return tokens.folded[index] == step
    if isinstance(step, frozenset):
        return tokens.folded[index] in step
    if isinstance(step, Cased):
        return tokens.texts[index].replace("’", "'") == step.word
    return tokens.folded[index].startswith(step.stem) if isinstance(step, Prefix) else tokens.words[index]


def _winners(matches: list[Match]) -> list[Match]:
    """Keep, inside each label, the longest of matches that overlap; the earlier of two as long."""
    matches.sort(key=itemgetter(0, 1))
    if not _overlap(matches):
        return matches
    by_label: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        by_label[match.term.label].append(match)
    kept = [match for label in by_label.values() for group in _overlapping(label) for match in _longest(group)]
    return sorted(kept, key=lambda match: (match.first, match.last, match.term.label))


def _overlap(ordered: Sequence[Match]) -> bool:
    """Whether two matches of one label overlap at all; mostly none do."""
    reach: dict[str, int] = {}
    for match in ordered:
        label = match.term.label
        if match.first < reach.get(label, 0):
            return True
        reach[label] = match.last
    return False


def _overlapping(matches: list[Match]) -> Iterator[Sequence[Match]]:
    """Give runs of matches, each of which overlaps an earlier one of its run."""
    group, reach = matches[:1], matches[0].last
    for match in matches[1:]:
        if match.first >= reach:
            yield group
            group = []
        group.append(match)
        reach = max(reach, match.last)
    yield group


def _longest(group: Sequence[Match]) -> list[Match]:
    """Greedy choice by length; a silent term goes first among equals, then the cue's id decides."""
    if len(group) == 1:
        return list(group)
    kept: list[Match] = []
    taken: set[int] = set()
    for match in sorted(group, key=lambda m: (m.first - m.last, m.first, not m.term.silent, m.term.cue)):
        places = range(match.first, match.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(match)
    return kept
