"""Very many rows of numbers, each as long as it happens to be, in one piece of memory."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import ndarray

    Numbers = ndarray[Any, Any]

#: Fills rows up; no number in them is as large.
FILL = (1 << 32) - 1


@dataclass(frozen=True, slots=True)
class Ragged:
    """Rows one after the other in ``values``; row i ends before ``ends[i]``."""

    values: Numbers
    ends: Numbers

    def __len__(self) -> int:
        return len(self.ends)

    @property
    def starts(self) -> Numbers:
        """Where each row begins."""
        return self.ends - self.lengths

    @property
    def lengths(self) -> Numbers:
        """How long each row is."""
        import numpy

        return numpy.diff(self.ends, prepend=0)

    @property
    def owners(self) -> Numbers:
        """The row of each value."""
        import numpy

        return numpy.repeat(numpy.arange(len(self), dtype=numpy.int32), self.lengths)

    def padded(self, rows: Numbers) -> Numbers:
        """Give some rows as a matrix, filled up with ``FILL``."""
        import numpy

        ends = self.ends[rows]
        starts = numpy.where(rows > 0, self.ends[rows - 1], 0)
        places = starts[:, None] + numpy.arange(max(1, int((ends - starts).max(initial=0))))
        inside = places < ends[:, None]
        found = self.values[numpy.where(inside, places, 0)] if len(self.values) else places
        return numpy.where(inside, found, FILL).astype(numpy.uint32)

    def taken(self, rows: Numbers) -> Ragged:
        """Give some rows, in the order they are named in."""
        import numpy

        lengths = self.lengths[rows]
        ends = numpy.cumsum(lengths)
        shifts = numpy.repeat(self.starts[rows] - (ends - lengths), lengths)
        return Ragged(self.values[shifts + numpy.arange(int(lengths.sum()))], ends)

    def kept(self, wanted: Numbers) -> Ragged:
        """Give the rows with only those values for which ``wanted`` is true."""
        import numpy

        counts = numpy.concatenate(([0], numpy.cumsum(wanted, dtype=numpy.int64)))
        return Ragged(self.values[wanted], counts[self.ends])


class Rows:
    """Takes rows one by one, as the bytes of their numbers, before they are ``Ragged``.

    >>> rows = Rows("u1")
    >>> for row in (b"ab", b"", b"c"):
    ...     rows.add(row)
    >>> rows.ragged().lengths.tolist()
    [2, 0, 1]
    """

    def __init__(self, kind: str = "<u4") -> None:
        self._kind, self._held, self._ends = kind, bytearray(), array("q")

    def add(self, row: bytes) -> None:
        """Put a row after those there are."""
        self._held += row
        self._ends.append(len(self._held))

    def ragged(self) -> Ragged:
        """Give the rows; no more can be added."""
        import numpy

        values = numpy.frombuffer(self._held, dtype=self._kind)
        return Ragged(values, numpy.array(self._ends, dtype=numpy.int64) // values.itemsize)


def shared(ones: Numbers, others: Numbers, limits: Numbers) -> Numbers:
    """Count, of rows of two matrices side by side, the numbers up to a limit that both have; no row has one twice."""
    import numpy

    both = numpy.concatenate((ones, others), axis=1)
    both.sort(axis=1)
    equal = (both[:, 1:] == both[:, :-1]) & (both[:, 1:] <= limits[:, None])
    counts: Numbers = equal.sum(axis=1)
    return counts
