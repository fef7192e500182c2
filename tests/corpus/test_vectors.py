"""Rows of weighted terms: the cosines are those that few texts are compared by."""

from math import log, sqrt

import numpy
import pytest

from framing.corpus.ragged import Rows
from framing.corpus.vectors import vectors

#: Numbers of terms, even for a word and odd for a pair.
FLOOD, DYKE, TRAM, PAIR = 2, 4, 6, 9
ONE, TWO, HALF = 5, 10, 2


def made(*texts):
    terms, weights = Rows(), Rows("u1")
    for text in texts:
        terms.add(numpy.array(sorted(text), dtype="<u4").tobytes())
        weights.add(bytes(text[term] for term in sorted(text)))
    return vectors(terms.ragged(), weights.ragged().values).toarray()


def test_weights_are_reckoned_by_hand():
    """A word of its own counts for a text's length by half, a pair of its own not at all."""
    rows = made({FLOOD: TWO, DYKE: ONE, PAIR: HALF}, {FLOOD: ONE, DYKE: ONE})
    common, own = log(3 / 3) + 1, 0.5 * (log(3 / 2) + 1)
    assert rows[1] == pytest.approx([1 / sqrt(2), 1 / sqrt(2)])
    heavy = (1 + log(2)) * common
    assert rows[0] == pytest.approx([heavy / sqrt(heavy**2 + 1), 1 / sqrt(heavy**2 + 1)])
    longer = made({FLOOD: ONE, TRAM: ONE}, {FLOOD: ONE})
    assert longer[0] == pytest.approx([common / sqrt(common**2 + own**2)])


def test_a_pair_in_two_texts_counts_less_than_a_word():
    rows = made({FLOOD: ONE, PAIR: HALF}, {FLOOD: ONE, PAIR: HALF})
    assert rows[0] == pytest.approx([1 / sqrt(1.16), 0.4 / sqrt(1.16)])


def test_texts_without_terms_are_rows_of_nothing():
    assert made({}, {FLOOD: ONE}, {FLOOD: ONE}).tolist() == [[0.0], [1.0], [1.0]]
