"""How alike very many texts are, window by window: ``framing.events.neighbours`` for a hundred thousand texts.

The likenesses are the same; what differs is that texts far apart in time are not held against each other, that a word
is rare or not among the texts of the same days, and that never more than a small part is in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from framing.corpus.windows import Window, near, windows
from framing.events.neighbours import CLOSE, LEAST, LEAST_EXPANDED, NEAREST, ROUNDED, SHARE, STEEPNESS, TEACHERS

if TYPE_CHECKING:
    from scipy.sparse import csr_array

    from framing.corpus.ragged import Numbers

#: A word in more texts of the same days than this brings no two texts together. Few texts are brought together by
#: words in 80; among many that costs most of the time, and on people's events nothing is lost without it.
RARE = 25
_BATCH = 512
#: More than a likeness in units of its last digit, which may be above one by that digit.
_ONE = (1 << 30) - 1
#: Of the texts that share rare words with a text so many are looked at closely.
_LOOKED_AT = 3 * NEAREST
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

    here = rows[window.columns]
    counts = numpy.bincount(here.indices, minlength=here.shape[1])
    few, common = _with(here, (counts > 1) & (counts <= RARE)), _with(here, counts > RARE)
    places, turned = numpy.searchsorted(window.columns, window.rows), few.T.tocsr()
    for first in range(0, len(places), _BATCH):
        texts = places[first : first + _BATCH]
        shared = (few[texts] @ turned).tocoo()
        pairs = Edges(texts[shared.coords[0]], shared.coords[1], shared.data)
        dated = near(days[window.columns], pairs.ones, pairs.others)
        found = _nearest_of(common, _likeliest(pairs.where(dated)))
        yield Edges(window.columns[found.ones], window.columns[found.others], found.likeness)


def _with(rows: csr_array, wanted: Numbers) -> csr_array:
    """The rows with some of their columns only."""
    import numpy
    from scipy.sparse import csr_array

    kept = wanted[rows.indices]
    ends = numpy.concatenate(([0], numpy.cumsum(kept)))[rows.indptr]
    places = (numpy.cumsum(wanted) - 1)[rows.indices[kept]]
    return csr_array((rows.data[kept], places, ends), shape=(rows.shape[0], int(wanted.sum())))


def _likeliest(pairs: Edges) -> Edges:
    """Of the pairs of each text, which stand together, those that share most; where there are few, all."""
    import numpy

    counts = numpy.bincount(pairs.ones)[pairs.ones] if len(pairs.ones) else pairs.ones
    return joined([pairs.where(counts <= _LOOKED_AT), _firsts(pairs.where(counts > _LOOKED_AT), _LOOKED_AT)])


def _firsts(pairs: Edges, most: int) -> Edges:
    """The pairs of each text that are most alike; those as alike in the order of the others.

    All three columns are put into one number, which is sorted much faster; it has room for 16 million texts.
    """
    import numpy

    _, places, counts = numpy.unique(pairs.ones, return_inverse=True, return_counts=True)
    unlike = _ONE - numpy.round(pairs.likeness * 10**ROUNDED).astype(numpy.int64)
    width = int(pairs.others.max(initial=0)) + 1
    order = numpy.argsort((places * (_ONE + 1) + unlike) * width + pairs.others)
    begins = numpy.repeat(numpy.cumsum(counts) - counts, counts)
    return pairs.where(order[numpy.arange(len(order)) - begins < most])


def _nearest_of(common: csr_array, pairs: Edges) -> Edges:
    """The nearest of each text among its pairs, by the cosines of their whole vectors.

    pairs: with what they share of rare words; ``common`` are the rows with the other words.
    """
    import numpy

    parts = [slice(first, first + _PAIRS) for first in range(0, len(pairs.ones), _PAIRS)]
    products = [common[pairs.ones[part]].multiply(common[pairs.others[part]]).sum(axis=1) for part in parts]
    cosines = numpy.round(pairs.likeness + numpy.concatenate([numpy.zeros(0), *products]), ROUNDED)
    found = pairs._replace(likeness=cosines).where((pairs.ones != pairs.others) & (cosines >= LEAST))
    return _firsts(found, NEAREST)


def _even(found: Edges, size: int) -> csr_array:
    """The likenesses both ways."""
    from scipy.sparse import csr_array

    one_way = csr_array((found.likeness, (found.ones, found.others)), shape=(size, size))
    return one_way.maximum(one_way.T).tocsr()


class Expanded:
    """The likenesses after each text has taken on words of its neighbours, given a part at a time."""

    def __init__(self, likeness: csr_array) -> None:
        from scipy.sparse import eye_array

        size = likeness.shape[0]
        self._mix = (taught(likeness) + eye_array(size)).tocsr()
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


def taught(likeness: csr_array) -> csr_array:
    """Give how much of each neighbour each text takes on: ``framing.events.neighbours.teachers``, all rows at once."""
    import numpy
    from scipy.sparse import csr_array

    size, columns, told = likeness.shape[0], likeness.indices, likeness.data
    texts = numpy.repeat(numpy.arange(size), numpy.diff(likeness.indptr))
    order = numpy.lexsort((columns, -told, texts))
    rank = numpy.arange(len(order)) - likeness.indptr[texts]
    order = order[rank < TEACHERS]
    texts, columns, told = texts[order], columns[order], told[order]
    steep = numpy.multiply.reduce([told] * STEEPNESS)
    totals = numpy.bincount(texts, steep, size)
    nearest = numpy.zeros(size)
    numpy.maximum.at(nearest, texts, told)
    shares = SHARE * numpy.minimum(1.0, nearest / CLOSE) ** 2
    return csr_array((shares[texts] * steep / totals[texts], (texts, columns)), shape=likeness.shape)
