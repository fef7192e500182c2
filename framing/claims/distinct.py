"""Rows that tell a fact which a stronger row tells already, so that no clause is listed twice for nothing.

One clause may be in two groups, for it may tell two facts; but where it is in both for the same words and no text is
added, a reader sees the same fact again. A headline and the sentence that says the same are one place, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

#: What a headline shares at least with a sentence that says the same.
_HEADLINE_SHARED = 1.4
#: A clause tells two facts where of the words that two rows have it for less than this are the same.
_SAME_WORDS = 0.5


class Ties(NamedTuple):
    """What two clauses, by their numbers, have in common.

    ``same`` gives how much they share, below 0 where they are kept apart; ``words`` the terms of the first that the
    other has words for.
    """

    same: Callable[[int, int], float]
    words: Callable[[int, int], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text states a fact: its sentence, the stretch of it, and the clauses there by their numbers."""

    sentence: int
    start: int
    end: int
    clauses: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What each text, by its number, states a fact by, the best first.

    ``group`` is the number of the group it is of; ``odds`` tells of a contradiction, ``words`` break ties.
    """

    group: int
    places: Mapping[int, tuple[Place, ...]]
    odds: bool = False
    words: tuple[str, ...] = ()


def distinct(rows: Iterable[Row], ties: Ties) -> list[int]:
    """Give the groups of the rows that stay, the strongest first.

    A row goes if every text of it is in a stronger one and half of them have it there in the same words.

    >>> places = {text: (Place(1, 0, 9, (text,)),) for text in range(3)}
    >>> rows = [Row(n, {text: places[text] for text in texts}) for n, texts in enumerate([(0, 1), (0, 1, 2), (1, 2)])]
    >>> distinct(rows, Ties(lambda one, other: 1.0, lambda one, other: frozenset({"treaty"})))
    [1]
    """
    kept = _Kept(ties)
    for row in sorted(rows, key=lambda row: _strength(row, ties)):
        if not kept.tell(row):
            kept.add(row)
    return [row.group for row in kept.rows]


class _Kept:
    """The rows kept so far, to be found by the texts and sentences of their places."""

    def __init__(self, ties: Ties) -> None:
        self.rows: list[Row] = []
        self._ties = ties
        self._by_sentence: dict[tuple[int, int], set[int]] = defaultdict(set)
        self._by_text: dict[int, set[int]] = defaultdict(set)

    def add(self, row: Row) -> None:
        for text, place in _each(row.places):
            self._by_sentence[text, place.sentence].add(len(self.rows))
            self._by_text[text].add(len(self.rows))
        self.rows.append(row)

    def tell(self, row: Row) -> bool:
        """Whether a row that is kept tells what this one does."""
        known = (self.rows[number] for number in sorted(self._near(row)))
        return any(row.places.keys() <= other.places.keys() and self._is_told(row, other) for other in known)

    def _near(self, row: Row) -> set[int]:
        """The rows with places in the sentences of one, or with a headline on either side."""
        near: set[int] = set()
        for text, place in _each(row.places):
            near |= self._by_sentence[text, place.sentence] | self._by_sentence[text, 0]
            near |= self._by_text[text] if not place.sentence else set()
        return near

    def _is_told(self, row: Row, other: Row) -> bool:
        repeated = [
            (text, mine, theirs)
            for text, mine in _each(row.places)
            for theirs in other.places[text]
            if self._is_one(mine, theirs)
        ]
        half = 2 * len({text for text, _, _ in repeated}) >= len(row.places)
        return half and any(
            _alike(self._words(mine, text, row), self._words(theirs, text, other)) for text, mine, theirs in repeated
        )

    def _is_one(self, mine: Place, theirs: Place) -> bool:
        """Whether two places of one text are one, or a headline and the sentence that says the same."""
        if mine.sentence == theirs.sentence:
            return mine.start < theirs.end and theirs.start < mine.end
        return 0 in {mine.sentence, theirs.sentence} and _shared(mine, theirs, self._ties) >= _HEADLINE_SHARED

    def _words(self, place: Place, text: int, row: Row) -> frozenset[str]:
        """The words of a place that the other texts of its row have, too."""
        others = [core for other, theirs in _each(row.places) if other != text for core in theirs.clauses]
        found = (self._ties.words(core, other) for core in place.clauses for other in others)
        return frozenset(word for words in found for word in words)


def _alike(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether words are mostly the same, or those of the one are among those of the other."""
    return ones <= others or others <= ones or len(ones & others) >= _SAME_WORDS * len(ones | others)


def _shared(mine: Place, theirs: Place, ties: Ties) -> float:
    """The most that a clause of one place shares with one of the other."""
    return max((ties.same(one, other) for one in mine.clauses for other in theirs.clauses), default=-1.0)


def _each(places: Mapping[int, Sequence[Place]]) -> Iterator[tuple[int, Place]]:
    return ((text, place) for text, ones in places.items() for place in ones)


def _strength(row: Row, ties: Ties) -> tuple[bool, int, float, tuple[str, ...]]:
    """Contradictions first, then what most texts state, then what shares most."""
    firsts = [places[0] for _, places in sorted(row.places.items())]
    shared = [_shared(one, other, ties) for one, other in combinations(firsts, 2)]
    return not row.odds, -len(row.places), -round(sum(shared) / max(1, len(shared)), 9), row.words
