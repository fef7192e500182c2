"""The openings of very many texts as rows of one sparse matrix, weighted as in ``framing.events.neighbours``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.corpus.fingerprint import FIFTHS
from framing.events.neighbours import OWN, damped

if TYPE_CHECKING:
    from scipy.sparse import csr_array

    from framing.corpus.ragged import Numbers, Ragged

_BATCH = 1 << 20


def vectors(terms: Ragged, weights: Numbers) -> csr_array:
    """Give rows of unit length: (1 + log tf) idf, with the smoothed idf of scikit-learn.

    terms: the numbers of the terms of each text, odd for pairs of words.
    weights: of each term, in fifths.

    Terms of one text only have no column: a word makes its text less like others, by half, a pair does not count.
    """
    import numpy
    from scipy.sparse import csr_array

    numbers, frequency = numpy.unique(terms.values, return_counts=True)
    columns = _places(numbers, terms.values)
    told = _damped()[weights]
    told *= _rarity(numbers, frequency, len(terms))[columns]
    told /= _lengths(terms, told)
    shared = frequency > 1
    wanted = shared[columns]
    ends = numpy.concatenate(([0], terms.kept(wanted).ends))
    places = (numpy.cumsum(shared) - 1).astype(numpy.int32)[columns[wanted]]
    return csr_array((told[wanted], places, ends), shape=(len(terms), int(shared.sum())))


def _places(numbers: Numbers, values: Numbers) -> Numbers:
    """Where each value stands among the numbers, some at a time to spare memory."""
    import numpy

    found = numpy.empty(len(values), dtype=numpy.int32)
    for first in range(0, len(values), _BATCH):
        part = slice(first, first + _BATCH)
        found[part] = numpy.searchsorted(numbers, values[part])
    return found


def _lengths(terms: Ragged, told: Numbers) -> Numbers:
    """The length of the row of each value."""
    import numpy

    squares = numpy.bincount(terms.owners, weights=told * told, minlength=len(terms))
    return numpy.repeat(numpy.sqrt(squares), terms.lengths)


def _damped() -> Numbers:
    """What each weight from 0 to 255 fifths counts."""
    import numpy

    return numpy.array([damped(fifths / FIFTHS) for fifths in range(256)])


def _rarity(numbers: Numbers, frequency: Numbers, size: int) -> Numbers:
    import numpy

    rarity: Any = numpy.log((1 + size) / (1 + frequency)) + 1
    own = numpy.where(numbers % 2 == 0, OWN * rarity, 0.0)
    return numpy.asarray(numpy.where(frequency > 1, rarity, own))
