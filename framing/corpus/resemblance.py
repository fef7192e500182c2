"""How much of one text stands in another, told from their sketches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.corpus.ragged import FILL, shared
from framing.corpus.shingles import KEPT

if TYPE_CHECKING:
    from framing.corpus.ragged import Numbers, Ragged

#: Pairs looked at in one go.
_BATCH = 4096


@dataclass(frozen=True, slots=True)
class Shares:
    """Of each pair, the share of the shingles of the one that are in the other, the other way round, and of openings.

    ``fewest`` is the number of shingles that the less certain of the two shares is told from. ``openings`` is the
    share of opening words common to both among those of either.
    """

    one: Numbers
    other: Numbers
    fewest: Numbers
    openings: Numbers


def resemblance(sketches: Ragged, openings: Ragged, ones: Numbers, others: Numbers) -> Shares:
    """Tell for pairs of texts how much of each stands in the other.

    sketches: the smallest shingles of each text, all of them where there are fewer than ``KEPT``.

    Up to the smaller of the two largest numbers kept, both texts are known in full, so that the shares among those are
    fair samples of the shares among all (Broder 1997, section 4).
    """
    import numpy

    parts = list(_parts(sketches, openings, ones, others)) or [numpy.zeros((4, 0))]
    return Shares(*numpy.concatenate(parts, axis=1))


def _parts(sketches: Ragged, openings: Ragged, ones: Numbers, others: Numbers) -> Iterator[Numbers]:
    import numpy

    for first in range(0, len(ones), _BATCH):
        pairs = ones[first : first + _BATCH], others[first : first + _BATCH]
        rows = [sketches.padded(side) for side in pairs]
        limits = numpy.minimum(*(_limits(sketches, side) for side in pairs))
        known = [(row <= limits[:, None]).sum(axis=1) for row in rows]
        both = shared(rows[0], rows[1], limits)
        told = [both / numpy.maximum(1, count) for count in known]
        yield numpy.array([*told, numpy.minimum(*known), _jaccard(openings, *pairs)])


def _limits(sketches: Ragged, rows: Numbers) -> Numbers:
    """The number up to which all shingles of a text are known."""
    import numpy

    ends = sketches.ends[rows]
    largest = sketches.values[numpy.maximum(0, ends - 1)] if len(sketches.values) else ends
    return numpy.where(sketches.lengths[rows] < KEPT, FILL - 1, largest)


def _jaccard(found: Ragged, ones: Numbers, others: Numbers) -> Numbers:
    import numpy

    rows = found.padded(ones), found.padded(others)
    both = shared(*rows, numpy.full(len(ones), FILL - 1))
    either = sum((row < FILL).sum(axis=1) for row in rows) - both
    shares: Numbers = both / numpy.maximum(1, either)
    return shares
