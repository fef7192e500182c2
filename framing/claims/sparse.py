"""Tables of numbers that are mostly nothing, with the few operations that likeness needs.

scipy has them all, but takes longer to import than three short texts take to compare; with a few functions of numpy
the time is as near to proportional to what the tables hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Places = NDArray[np.int64]

#: Sums of a product held at once; more rows than give so many are taken one block after another.
_BLOCK = 1 << 18


@dataclass(frozen=True, slots=True)
class Sparse:
    """What a table holds, row by row and in the order of the columns.

    ``places`` are counted over the whole table, row after row of ``width`` columns; ``columns`` and ``values`` are as
    long. ``ends`` has, first of all 0 and then for each row, how many values there are up to its end.

    >>> table = sparse([{0: 1.0, 2: 0.5}, {}], 3)
    >>> table.at(0, 2), table.at(1, 2), table.rows().tolist()
    (0.5, 0.0, [0, 0])
    """

    places: Places
    columns: Places
    values: Numbers
    ends: Places
    width: int

    def rows(self) -> Places:
        """Give the row of each value."""
        import numpy as np

        return np.repeat(np.arange(len(self.ends) - 1), np.diff(self.ends))

    def row(self, row: int) -> tuple[Places, Numbers]:
        """Give columns and values of one row."""
        inside = slice(self.ends[row], self.ends[row + 1])
        return self.columns[inside], self.values[inside]

    def at(self, row: int, column: int) -> float:
        """Give one number."""
        columns, values = self.row(row)
        place = columns.searchsorted(column)
        return float(values[place]) if place < len(columns) and columns[place] == column else 0.0

    def find(self, rows: Places, columns: Places) -> Numbers:
        """Give the numbers at some places, in one look-up in the order of the whole table."""
        import numpy as np

        if not len(self.values):
            return np.zeros(len(rows))
        sought = rows * self.width + columns
        near = self.places.searchsorted(sought).clip(max=len(self.places) - 1)
        return np.where(self.places[near] == sought, self.values[near], 0.0)


def sparse(rows: Sequence[Mapping[int, float]], width: int) -> Sparse:
    """Make a table of the numbers of each row by their columns."""
    import numpy as np

    places = [row * width + column for row, held in enumerate(rows) for column in sorted(held)]
    values = [held[column] for held in rows for column in sorted(held)]
    return _table(np.array(places, int), np.array(values, float), len(rows), width)


def _table(places: Places, values: Numbers, number: int, width: int) -> Sparse:
    """The table of so many rows with some values at their places."""
    import numpy as np

    ends = np.searchsorted(places, np.arange(number + 1) * width)
    return Sparse(places, places % max(1, width), values, ends, width)


def row_sums(values: Numbers, rows: Places, number: int) -> Numbers:
    """Give the sum of the values of each of so many rows; ``rows`` says whose each is, in order."""
    import numpy as np

    sums = np.zeros(number)
    if len(rows):
        first = np.flatnonzero(np.diff(rows, prepend=-1))
        sums[rows[first]] = np.add.reduceat(values, first)
    return sums


def pair_sums(one: Sparse, other: Sparse, ones: Sequence[int], others: Sequence[int]) -> Numbers:
    """Give, for each of ``ones`` and the row of ``others`` at the same place, the sum of their products."""
    import numpy as np

    chosen = np.asarray(ones, int)
    lengths = np.diff(one.ends)[chosen]
    places = _ranges(one.ends[chosen], lengths)
    pairs = np.repeat(np.arange(len(chosen)), lengths)
    found = other.find(np.repeat(np.asarray(others, int), lengths), one.columns[places])
    both = np.flatnonzero(found)
    return row_sums(one.values[places[both]] * found[both], pairs[both], len(chosen))


def product(one: Sparse, other: Sparse) -> Sparse:
    """Give the sum of the products of every two rows that share a column: a row of ``one`` each, a column of ``other``.

    Time is proportional to the columns that rows share.
    """
    import numpy as np

    order = np.argsort(other.columns, kind="stable")
    rows, values = other.rows()[order], other.values[order]
    firsts = np.searchsorted(other.columns[order], np.arange(other.width + 1))
    width, number = len(other.ends) - 1, len(one.ends) - 1
    held, sums = [], []
    for first in range(0, number, step := max(1, _BLOCK // max(1, width))):
        last = min(first + step, number)
        inside = slice(one.ends[first], one.ends[last])
        columns, own = one.columns[inside], np.repeat(np.arange(last - first), np.diff(one.ends[first : last + 1]))
        counts = firsts[columns + 1] - firsts[columns]
        there = _ranges(firsts[columns], counts)
        cells = np.repeat(own * width, counts) + rows[there]
        block = np.bincount(cells, np.repeat(one.values[inside], counts) * values[there])
        held.append(np.flatnonzero(block) + first * width)
        sums.append(block[block != 0])
    return _table(np.concatenate([np.zeros(0, int), *held]), np.concatenate([np.zeros(0), *sums]), number, width)


def turned(table: Sparse) -> Numbers:
    """Give, for each value of a square table, the number at the place across its diagonal."""
    return table.find(table.columns, table.rows())


def scaled(table: Sparse, by: Numbers) -> Sparse:
    """Give the table with each row taken so many times."""
    return replace(table, values=by[table.rows()] * table.values)


def _ranges(firsts: Places, lengths: Places) -> Places:
    """Numbers counted up from each of ``firsts``, so many each, one after another."""
    import numpy as np

    before = np.cumsum(lengths) - lengths
    return np.repeat(firsts - before, lengths) + np.arange(int(lengths.sum()))
