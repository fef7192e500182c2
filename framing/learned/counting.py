"""Counts of units in passages and of features in units, sparse matrices whose product counts features in passages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]


class Counts(NamedTuple):
    """How often each unit stands in each passage, and each known feature in each unit (float64).

    ``sizes`` is how many features, known or not, each unit has.
    """

    units: Any
    features: Any
    sizes: Floats

    def of(self, rows: Rows) -> Counts:
        """Give some of the passages."""
        return Counts(self.units[rows], self.features, self.sizes)

    @property
    def matrix(self) -> Any:  # noqa: ANN401 - a sparse matrix, untyped
        """How often each feature stands in each passage."""
        return (self.units @ self.features).tocsr()


class Vocabulary(dict[str, int]):
    """Things by number in the order they are met; a new one gets the next number.

    >>> Vocabulary()["palace"]
    0
    """

    def __missing__(self, key: str) -> int:
        number = self[key] = len(self)
        return number


def stacked(rows: Sequence[NDArray[np.int32]], width: int) -> Any:  # noqa: ANN401 - a sparse matrix, untyped
    """Give a matrix with a row of counts for each row of numbers.

    >>> stacked([np.array([1, 1], np.int32), np.array([], np.int32)], 2).toarray().tolist()
    [[0.0, 2.0], [0.0, 0.0]]
    """
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate([np.zeros(0, np.int32), *rows])
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), width))
    matrix.sum_duplicates()
    return matrix


def numbered(found: Iterable[str], vocabulary: Vocabulary) -> NDArray[np.int32]:
    """Give the numbers of things, new ones with the next numbers."""
    return np.array(list(map(vocabulary.__getitem__, found)), dtype=np.int32)


def flat(parts: Iterable[Sequence[str]]) -> list[str]:
    """Give the items of all parts in a row."""
    return list(chain.from_iterable(parts))


def summed(rows: Floats, sizes: Sequence[int]) -> Floats:
    """Give the sums of so many rows each; the same for a stretch of rows whatever stands beside it."""
    lengths = np.array(sizes, dtype=np.int64)
    found = np.zeros((len(lengths), rows.shape[1]))
    filled = np.flatnonzero(lengths)
    if len(filled):
        found[filled] = np.add.reduceat(rows, (np.cumsum(lengths) - lengths)[filled])
    return found
