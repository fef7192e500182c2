"""Which of many texts may be copies of each other, without comparing each with each.

Texts that share several of their smallest shingles are candidates. A shingle in few texts brings each two of them
together. A shingle in more, such as a sentence under every article of an outlet, brings each text together with those
next to it in length and with the longest only, so that the work grows with the number of texts and the copies of a
story in a thousand papers are found all the same: copies are about as long.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.corpus.ragged import Numbers, Ragged

#: Of the sketch of a text so many of the smallest shingles are looked up.
LOOKED_UP = 64
#: Texts are candidates that share so many of those; one or two are shared by chance or for a phrase.
SHARED = 4
#: A shingle in so many texts brings each two of them together.
FEW = 8
#: Beyond that, how many of the next in length each text is brought together with.
_NEXT = 2
#: Shingles are looked up in so many parts that about this many stand in each, to bound memory.
_PART = 1 << 20


def candidates(sketches: Ragged) -> tuple[Numbers, Numbers]:
    """Give the pairs of texts that may be copies, the smaller number first, in order.

    sketches: of each text, the longest text first; the order of those as long decides between them.
    """
    import numpy

    few = _smallest(sketches)
    parts = 1 + len(few.values) // _PART
    keys = [key for part in range(parts) for key in _keys(few, part, parts)]
    found, counts = numpy.unique(numpy.concatenate(keys), return_counts=True)
    found = found[counts >= SHARED]
    return found // max(1, len(few)), found % max(1, len(few))


def _smallest(sketches: Ragged) -> Ragged:
    """The shingles that are looked up."""
    import numpy

    places = numpy.arange(len(sketches.values)) - numpy.repeat(sketches.starts, sketches.lengths)
    return sketches.kept(places < LOOKED_UP)


def _keys(few: Ragged, part: int, parts: int) -> Iterator[Numbers]:
    """The pairs, as one number each, that the shingles of one part bring together."""
    import numpy

    inside = few.values % parts == part
    values, owners = few.values[inside].astype(numpy.int64), few.owners[inside].astype(numpy.int64)
    order = numpy.lexsort((owners, values))
    values, owners = values[order], owners[order]
    starts = numpy.flatnonzero(numpy.diff(values, prepend=-1))
    lengths = numpy.diff(starts, append=len(values))
    firsts, of_run = numpy.repeat(starts, lengths), numpy.repeat(lengths, lengths)
    for apart in range(1, FEW):
        wanted = (values[apart:] == values[:-apart]) & ((apart <= _NEXT) | (of_run[:-apart] <= FEW))
        yield owners[:-apart][wanted] * len(few) + owners[apart:][wanted]
    far = (of_run > FEW) & (numpy.arange(len(values)) > firsts + _NEXT)
    yield owners[firsts[far]] * len(few) + owners[far]
