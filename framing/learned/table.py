"""What each unit of a block adds to a passage, known before a passage is read: scoring is looking up and adding up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from framing.learned.counting import Floats, flat, summed
from framing.learned.features import Block
from framing.learned.ngrams import CharacterNgrams, WordNgrams
from framing.learned.pairs import Pairs
from framing.learned.passage import Passage
from framing.learned.weighting import divisors, sizes

#: Units that are kept; English news has about so many words in ten million.
_MOST = 1 << 18
#: Beside what is added to each target: the part in the length of a passage, and features, known ones and all.
_LENGTH, _KNOWN, _ALL = -3, -2, -1


class Table:
    """Rows of what a unit adds: to each target, to the length, and as known and as any features.

    Of word n-grams and marks a unit is its only feature. A token with its characters gets its row when it is first met.
    """

    def __init__(self, block: Block) -> None:
        factor = block.factor
        self._grams, self._norm = block.kind.grams, block.kind.weighting.norm
        self._feature = {key: number for number, key in enumerate(block.keys)}
        known = np.column_stack([block.added, sizes(factor, self._norm), factor > 0, np.ones(len(factor))])
        unknown = np.array([[0.0] * (known.shape[1] - 1) + [1.0]])
        self._added = np.concatenate([known, unknown])
        self._cut = isinstance(self._grams, CharacterNgrams)
        self._pairs = Pairs(self._feature, self._added) if self._grams == WordNgrams(1, 2) else None
        self._forget()

    def sums(self, passages: Sequence[Passage]) -> Floats:
        """Give the sums over the units of each passage."""
        if self._pairs:
            return self._pairs.sums(passages)
        units = [self._grams.units(passage) for passage in passages]
        return summed(self._of(flat(units)), [len(some) for some in units])

    def by_token(self, passage: Passage) -> Floats:
        """Give what each token adds to each target (tokens x targets); a unit of several is shared by them evenly."""
        rows, places = self._of(self._grams.units(passage)), self._grams.places(passage)
        sizes = np.array([last - first for first, last in places], dtype=np.int64)
        tokens = np.array([token for first, last in places for token in range(first, last)], dtype=np.int64)
        found = np.zeros((len(passage.forms), rows.shape[1] + _LENGTH))
        shares = self.decided(rows, rows.sum(axis=0)[None, :]) / np.maximum(sizes, 1)[:, None]
        np.add.at(found, tokens, np.repeat(shares, sizes, axis=0))
        return found

    def added(self, key: str) -> list[float]:
        """Give what one occurrence of a feature adds to each target before it is divided; nothing if it is unknown."""
        return self._added[self._feature[key], :_LENGTH].tolist() if key in self._feature else []

    def decided(self, rows: Floats, sums: Floats) -> Floats:
        """Give what rows add to each target in the passages of these sums."""
        divided: Floats = rows[:, :_LENGTH] / self.divisors(sums)[:, None]
        return divided

    def divisors(self, sums: Floats) -> Floats:
        """Give what the passages of these sums are divided by."""
        return divisors(sums[:, _LENGTH], self._norm)

    def _of(self, units: Sequence[str]) -> Floats:
        """The row of each unit."""
        self._meet(units)
        return self._rows.take(self._numbers(units, self._unit), axis=0)

    def _numbers(self, keys: Sequence[str], numbers: dict[str, int]) -> NDArray[np.int64]:
        """The row of each key; that of an unknown one is the one after the last."""
        return np.array(list(map(numbers.get, keys, repeat(len(self._feature)))), dtype=np.int64)

    def _forget(self) -> None:
        self._unit = {} if self._cut else self._feature
        self._rows = self._added[:0] if self._cut else self._added

    def _meet(self, units: Sequence[str]) -> None:
        """Make rows for the tokens that are met for the first time, all at once."""
        if not self._cut:
            return
        if len(self._unit) > _MOST:
            self._forget()
        new = [unit for unit in dict.fromkeys(units) if unit not in self._unit]
        if new:
            features = [self._grams.features(unit) for unit in new]
            numbers = self._numbers(flat(features), self._feature)
            rows = summed(self._added.take(numbers, axis=0), [len(some) for some in features])
            self._unit.update(zip(new, range(len(self._rows), len(self._rows) + len(new)), strict=True))
            self._rows = np.concatenate([self._rows, rows])


def known(sums: Floats) -> Floats:
    """Give the share of the features of each passage that the model knows; 0 for an empty passage."""
    shares: Floats = sums[:, _KNOWN] / np.maximum(sums[:, _ALL], 1.0)
    return shares
