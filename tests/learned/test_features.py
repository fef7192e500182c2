"""Vocabularies: the frequent features in the order of the alphabet, whatever the order of the passages."""

import numpy as np

from framing.learned.features import Block, Kind, counted
from framing.learned.ngrams import CharacterNgrams, WordNgrams
from framing.learned.passage import plain
from framing.learned.vectors import WordVectors
from framing.learned.weighting import Weighting

TEXTS = ["so sad so", "so glad", "sad end"]


def vocabulary(kind, texts=TEXTS):
    return counted([kind], map(plain, texts))[0][0].keys


def test_the_frequent_in_the_order_of_the_alphabet():
    kind = Kind("word", WordNgrams(1, 2), Weighting(), min_df=2)
    assert vocabulary(kind) == vocabulary(kind, TEXTS[::-1]) == ("sad", "so")
    assert vocabulary(Kind("word", WordNgrams(1, 1), Weighting(), most=3)) == ("end", "sad", "so")


def test_counts_have_a_column_a_feature():
    kinds = [Kind("word", WordNgrams(1, 1), Weighting()), Kind("characters", CharacterNgrams(2, 2), Weighting(), 3)]
    vocables, counts = counted(kinds, map(plain, TEXTS))
    assert dict(zip(vocables[0].keys, counts[0].matrix.toarray()[0], strict=True))["so"] == 2
    assert vocables[1].keys == (" s",) or " s" in vocables[1].keys
    assert counts[1].matrix.shape == (3, len(vocables[1].keys))


def test_vectors_bring_their_own_words():
    vectors = WordVectors(("glad", "never", "sad"), np.eye(3))
    kind = Kind("vector", WordNgrams(1, 1), Weighting(), vectors=vectors)
    (vocable,), (counts,) = counted([kind], map(plain, TEXTS))
    assert vocable.keys == vectors.words
    assert counts.matrix.toarray().tolist() == [[0, 0, 1], [1, 0, 0], [0, 0, 1]]


def test_what_an_occurrence_adds():
    kind = Kind("word", WordNgrams(1, 1), Weighting(scale=0.5))
    block = Block(kind, ("a", "b"), np.array([2.0, 0.0]), np.array([[3.0, -1.0], [1.0, 1.0]]))
    assert block.added.tolist() == [[3.0, -1.0], [0.0, 0.0]]
