"""Counts of features are counts of units times what is in a unit."""

import numpy as np

from framing.learned.counting import Counts, Vocabulary, flat, numbered, stacked


def test_the_product_counts_features_in_passages():
    units, features = Vocabulary(), Vocabulary()
    rows = stacked([numbered(text.split(), units) for text in ("to be or not to be", "", "not")], len(units) or 4)
    inside = stacked([numbered(list(unit), features) for unit in units], len(features))
    counts = Counts(rows, inside, np.array([len(unit) for unit in units], dtype=float))
    found = counts.matrix.toarray()
    assert found[0, features["o"]] == 4
    assert found[0, features["b"]] == 2
    assert not found[1].any()
    assert (counts.of(np.array([2])).matrix.toarray() == found[2]).all()


def test_a_vocabulary_numbers_what_is_new():
    vocabulary = Vocabulary()
    assert numbered(flat([["b", "a"], [], ["b"]]), vocabulary).tolist() == [0, 1, 0]
    assert list(vocabulary) == ["b", "a"]
