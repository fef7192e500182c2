"""How alike very many texts are, window by window: ``framing.events.neighbours`` for a hundred thousand texts.

The likenesses are the same; what differs is that texts far apart in time are not held against each other, that a word
is rare or not among the texts of the same days, and that never more than a small part is in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from framing.corpus.windows import Window, near, windows
from framing.events.neighbours import LEAST, LEAST_EXPANDED, NEAREST, ROUNDED, likeliest, matrix, teachers

if TYPE_CHECKING:
    from scipy.sparse import csr_array

    from framing.corpus.ragged import Numbers

#: A word in more texts of the same days than this brings no two texts together. Few texts are brought together by
#: words in 80; among many that costs most of the time, and on people's events nothing is lost without it.
RARE = 25
_BATCH = 512
#: Pairs of rows multiplied in one go.
_PAIRS = 10_240


class Edges(NamedTuple):
    """Pairs of texts by their numbers, with their likeness."""

    ones: Numbers
    others: Numbers
    likeness: Numbers

    def where(self, wanted: Numbers) -> Edges:
        """Give some of the pairs."""
        return Edges(self.ones[wanted], self.others[wanted], self.likeness[wanted])


def joined(parts: list[Edges]) -> Edges:
    """Give the pairs of all parts, in their order."""
    import numpy

    none = Edges(*(numpy.zeros(0, dtype=kind) for kind in (numpy.int64, numpy.int64, numpy.float64)))
    return Edges(*(numpy.concatenate(columns) for columns in zip(none, *parts, strict=True)))


def nearest(rows: csr_array, days: Numbers) -> csr_array:
    """Give the likenesses of each text with the nearest of those of its days that share a rare word with it.

    rows: the vectors of ``framing.corpus.vectors``. The matrix is even, with nothing on its diagonal.
    """
    found = joined([part for window in windows(days) for part in _nearest_in(rows, days, window)])
    return _even(found, len(days))


def _nearest_in(rows: csr_array, days: Numbers, window: Window) -> Iterator[Edges]:
    import numpy

    few = _rare(rows[window.columns])
    places = numpy.searchsorted(window.columns, window.rows)
    turned = few.T.tocsr()
    for first in range(0, len(places), _BATCH):
        texts = window.rows[first : first + _BATCH]
        shared = _dated(few[places[first : first + _BATCH]] @ turned, days, texts, window.columns)
        ones, others = likeliest(shared)
        yield _nearest_of(rows, texts[ones], window.columns[others])


def _rare(rows: csr_array) -> csr_array:
    """The rows with rare words only, in columns of their own."""
    import numpy
    from scipy.sparse import csr_array

    _, columns, counts = numpy.unique(rows.indices, return_inverse=True, return_counts=True)
    rare = (counts > 1) & (counts <= RARE)
    kept = rare[columns]
    ends = numpy.concatenate(([0], numpy.cumsum(kept)))[rows.indptr]
    places = (numpy.cumsum(rare) - 1)[columns[kept]]
    return csr_array((rows.data[kept], places, ends), shape=(rows.shape[0], int(rare.sum())))


def _dated(shared: csr_array, days: Numbers, texts: Numbers, columns: Numbers) -> csr_array:
    """What is shared with texts dated near enough."""
    from scipy.sparse import csr_array

    found = shared.tocoo()
    ones, others = found.coords
    kept = near(days, texts[ones], columns[others])
    return csr_array((found.data[kept], (ones[kept], others[kept])), shape=shared.shape)


def _nearest_of(rows: csr_array, ones: Numbers, others: Numbers) -> Edges:
    """The nearest of each text among its pairs, by the cosines of their whole vectors."""
    import numpy

    parts = [slice(first, first + _PAIRS) for first in range(0, len(ones), _PAIRS)]
    products = [rows[ones[part]].multiply(rows[others[part]]).sum(axis=1) for part in parts]
    cosines = numpy.round(numpy.concatenate([numpy.zeros(0), *products]), ROUNDED)
    found = Edges(ones, others, cosines).where((ones != others) & (cosines >= LEAST))
    order = numpy.lexsort((found.others, -found.likeness, found.ones))
    found = found.where(order)
    firsts = numpy.searchsorted(found.ones, found.ones)
    return found.where(numpy.arange(len(order)) - firsts < NEAREST)


def _even(found: Edges, size: int) -> csr_array:
    """The likenesses both ways."""
    from scipy.sparse import csr_array

    one_way = csr_array((found.likeness, (found.ones, found.others)), shape=(size, size))
    return one_way.maximum(one_way.T).tocsr()


class Expanded:
    """The likenesses after each text has taken on words of its neighbours, given a part at a time."""

    def __init__(self, likeness: csr_array) -> None:
        from scipy.sparse import eye_array, vstack

        size = likeness.shape[0]
        mixed = [matrix(part, size) for part in _taught(likeness)]
        self._mix = (vstack(mixed) + eye_array(size)).tocsr()
        self._likeness = (likeness + eye_array(size)).tocsr()
        self._scale = self._scales()

    def edges(self, texts: Numbers | None = None) -> Iterator[Edges]:
        """Give the pairs that are alike at all, the smaller number first; of some texts only, where they are named."""
        import numpy

        texts = numpy.arange(self._mix.shape[0]) if texts is None else texts
        mix = self._mix[texts]
        turned = mix.T.tocsr()
        for first in range(0, len(texts), _BATCH):
            found = ((mix[first : first + _BATCH] @ self._likeness) @ turned).tocoo()
            ones, others = texts[found.coords[0] + first], texts[found.coords[1]]
            alike = Edges(ones, others, found.data * self._scale[ones] * self._scale[others])
            yield alike.where((ones < others) & (alike.likeness >= LEAST_EXPANDED))

    def _scales(self) -> Numbers:
        """What brings the likeness of each text with itself to one."""
        import numpy

        parts = (self._mix[first : first + _BATCH] for first in range(0, self._mix.shape[0], _BATCH))
        selves = [(part @ self._likeness).multiply(part).sum(axis=1) for part in parts]
        return numpy.asarray(numpy.concatenate([numpy.zeros(0), *selves]) ** -0.5)


def _taught(likeness: csr_array) -> Iterator[list[dict[int, float]]]:
    """How much of each neighbour each text takes on, some texts at a time."""
    for first in range(0, likeness.shape[0], _BATCH):
        part = likeness[first : first + _BATCH]
        ends = part.indptr.tolist()
        pairs = list(zip(part.indices.tolist(), part.data.tolist(), strict=True))
        yield [teachers(dict(pairs[begin:end])) for begin, end in pairwise(ends)]
