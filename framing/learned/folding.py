"""Folds inside fitting: every text is judged once by a model that has not learned from it, to calibrate by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.digests import text_digest

Rows = NDArray[np.int64]


class Fold(NamedTuple):
    """Rows to learn from and rows to judge."""

    learned: Rows
    judged: Rows


def in_order(texts: Sequence[str], *beside: Sequence[Any] | NDArray[Any]) -> list[int]:
    """Give the rows in an order that depends on what they hold and not on how they came.

    >>> texts = ["The palace fell.", "He left.", "She stayed."]
    >>> [texts[row] for row in in_order(texts)] == [texts[2 - row] for row in in_order(texts[::-1])]
    True
    """
    digests = [text_digest(text) for text in texts]
    return sorted(range(len(texts)), key=lambda row: (digests[row], *(str(values[row]) for values in beside)))


def folds(units: Sequence[Any], y: NDArray[Any], number: int, packed: bool) -> Iterator[Fold]:
    """Give at most ``number`` folds that never part a unit, such as the copies of a text or the texts of a source.

    Units are dealt round by class (or rating), so that all folds are alike; with ``packed``, for units that hold many
    texts, the largest goes first and each to the fold with the fewest texts. Raises ValueError for one unit alone.
    """
    names, firsts, of = np.unique(np.array([str(unit) for unit in units]), return_index=True, return_inverse=True)
    if len(names) < 2:
        raise ValueError("all texts are copies or of one group; give two or more, for a model must be judged on others")
    number = min(number, len(names))
    part = (_packed(np.bincount(of), number) if packed else _dealt(firsts, y, number))[of]
    return (Fold(np.flatnonzero(part != one), np.flatnonzero(part == one)) for one in range(number))


def _dealt(firsts: Rows, y: NDArray[Any], number: int) -> Rows:
    """The fold of each unit, by the class of its first row and then by that row."""
    part = np.empty(len(firsts), dtype=np.int64)
    part[np.lexsort((firsts, y[firsts]))] = np.arange(len(firsts)) % number
    return part


def _packed(sizes: Rows, number: int) -> Rows:
    """The fold of each unit, the largest first."""
    part, loads = np.empty(len(sizes), dtype=np.int64), [0] * number
    for unit in np.argsort(-sizes, kind="stable"):
        part[unit] = loads.index(min(loads))
        loads[part[unit]] += int(sizes[unit])
    return part
