"""How alike two stretches of text are in what they state: weighted words, each with its best match on the other side.

Matching words one by one and weighing them by how rare they are follows Mihalcea, Corley and Strapparava (2006) and
the aligner of Sultan, Bethard and Sumner (2014); it is computed as a product of sparse tables, so that fifty texts
are compared in about a second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import log
from typing import TYPE_CHECKING

from framing.claims.paraphrases import handles, lemma, word_likeness
from framing.claims.sparse import Sparse, pair_sums, product, row_sums, scaled, sparse, turned
from framing.shelf import lexicon_table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Terms = Mapping[str, float]

#: What a word counts besides how rare it is among the texts compared; words that all news is full of count the share.
_BASE, _COMMON = 1.0, 0.7
#: Words alike that begin the same way are sought among so many; the rest of a longer list is as good as none.
_MOST_ALIKE = 60


class Likeness:
    """Weights and matches of the words of some stretches of text, to compare any of them with any other.

    >>> stretches = [{"army": 1.0, "withdraw": 1.0}, {"army": 1.0, "pull back": 1.0}, {"harvest": 1.0}]
    >>> [round(float(one), 2) for one in Likeness(stretches).between([0, 0], [1, 2])]
    [0.92, 0.0]
    """

    def __init__(self, stretches: Sequence[Terms], weights: Mapping[str, float] | None = None) -> None:
        words = sorted({word for terms in stretches for word in terms})
        self._columns = {word: column for column, word in enumerate(words)}
        weights = weights or _weights(stretches)
        self._weights = self._sparse({word: n * weights[word] for word, n in terms.items()} for terms in stretches)
        near = alike(words)
        self._best = self._sparse(_best(terms, near) for terms in stretches)
        self._totals = row_sums(self._weights.values, self._weights.rows(), len(stretches)).clip(min=1e-9)

    def covered(self, ones: Sequence[int], others: Sequence[int]) -> NDArray[np.float64]:
        """Give how much of each of ``ones`` the other of the same place tells, from 0 to 1."""
        sums: NDArray[np.float64] = pair_sums(self._weights, self._best, ones, others) / self._totals[ones]
        return sums

    def between(self, ones: Sequence[int], others: Sequence[int]) -> NDArray[np.float64]:
        """Give how alike each of ``ones`` and the other of the same place are: the harmonic mean of both coverages."""
        return _harmonic(self.covered(ones, others), self.covered(others, ones))

    def shared(self) -> Sparse:
        """Give how much every two stretches share, not more than either has."""
        there = product(self._weights, self._best)
        return replace(there, values=turned(there).clip(max=there.values))

    def all(self) -> Sparse:
        """Give the likeness of every two stretches that share a word or two alike."""
        covered = product(scaled(self._weights, 1 / self._totals), self._best)
        return replace(covered, values=_harmonic(covered.values, turned(covered)))

    def row(self, one: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Give the columns of the words of a stretch and what each counts."""
        return self._weights.row(one)

    def matches(self, one: int, others: Sequence[int]) -> NDArray[np.float64]:
        """Give how well each word of ``one`` is matched in each of ``others``: a row each, a column a word."""
        import numpy as np

        columns, _ = self.row(one)
        rows = np.repeat(np.asarray(others, int), len(columns))
        return self._best.find(rows, np.tile(columns, len(others))).reshape(len(others), len(columns))

    def vector(self, values: Mapping[str, float]) -> NDArray[np.float64]:
        """Give a value for each word as an array, a place a column."""
        import numpy as np

        return np.array([values.get(word, 0.0) for word in self._columns])

    def _sparse(self, rows: Iterable[Mapping[str, float]]) -> Sparse:
        return sparse([{self._columns[word]: value for word, value in row.items()} for row in rows], len(self._columns))


def _harmonic(ones: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    both: NDArray[np.float64] = 2 * ones * others / (ones + others).clip(min=1e-9)
    return both


def _weights(stretches: Sequence[Terms]) -> dict[str, float]:
    """What each word counts: more the rarer it is among the stretches, less if all news is full of it."""
    counts: dict[str, int] = defaultdict(int)
    for terms in stretches:
        for word in terms:
            counts[word] += 1
    return {
        word: (_BASE + log(1 + len(stretches) / (count + 0.5))) * (_COMMON if is_common(word) else 1.0)
        for word, count in counts.items()
    }


def is_common(word: str) -> bool:
    """Tell whether all news is full of a word."""
    return word in _common()


@cache
def _common() -> frozenset[str]:
    table = lexicon_table("common_words.toml")
    return frozenset(lemma(word) for words in table.values() for word in words)


def alike(words: Iterable[str]) -> dict[str, dict[str, float]]:
    """Give of every word those that are like it, and how much."""
    words = list(words)
    by_handle: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for handle in handles(word):
            by_handle[handle].append(word)
    return {word: _neighbours(word, by_handle) for word in words}


def _neighbours(word: str, by_handle: Mapping[str, Sequence[str]]) -> dict[str, float]:
    near = {other for handle in handles(word) for other in by_handle[handle][:_MOST_ALIKE]}
    found = {other: word_likeness(word, other) for other in near}
    return {other: likeness for other, likeness in found.items() if likeness} | {word: 1.0}


def _best(terms: Terms, alike: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Of every word how well its best match in a stretch fits it."""
    best: dict[str, float] = {}
    for word in terms:
        for other, likeness in alike[word].items():
            best[other] = max(likeness, best.get(other, 0.0))
    return best
