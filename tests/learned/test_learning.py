"""Weights of blocks are those of scikit-learn's models over all blocks beside each other."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.linear_model import Ridge as Regression

from framing.learned.features import Kind
from framing.learned.learning import Fractional, Logistic, Ridge
from framing.learned.ngrams import WordNgrams
from framing.learned.vectors import WordVectors
from framing.learned.weighting import Weighting

RANDOM = np.random.default_rng(0)
ONE, OTHER = RANDOM.random((40, 3)), RANDOM.random((40, 2)).round()
VALUES = [csr_matrix(ONE), csr_matrix(OTHER)]
Y = np.arange(40) % 4
KIND = Kind("word", WordNgrams(1, 1), Weighting())
BY_CLASS = Kind("word", WordNgrams(1, 1), Weighting(), by_class=True)
ALIKE = np.ones(40)


@pytest.mark.parametrize("classes", [2, 3])
def test_classes(classes):
    y = Y % classes
    found = Logistic(2.0, "balanced", classes).learn([KIND, KIND], VALUES, y, ALIKE)
    alone = LogisticRegression(C=2.0, class_weight="balanced", max_iter=2000).fit(np.hstack([ONE, OTHER]), y)
    weights = np.vstack(found.weights).T
    assert weights == pytest.approx(alone.coef_, abs=1e-3)
    assert found.intercept == pytest.approx(alone.intercept_, abs=1e-3)


def test_numbers():
    found = Ridge(1.0).learn([KIND, KIND], VALUES, Y.astype(float), ALIKE)
    alone = Regression(alpha=1.0).fit(np.hstack([ONE, OTHER]), Y)
    assert np.vstack(found.weights).ravel() == pytest.approx(alone.coef_, abs=1e-3)
    assert found.intercept[0] == pytest.approx(alone.intercept_, abs=1e-3)


def test_shares_of_a_range_are_learned_as_so_many_texts_of_either_end():
    found = Fractional(1.0).learn([KIND, KIND], VALUES, Y * 2.0 + 1, ALIKE)
    both, values = np.repeat([0, 1], 40), np.hstack([ONE, OTHER])
    shares = np.concatenate([1 - Y / 3, Y / 3])
    alone = LogisticRegression(max_iter=2000).fit(np.vstack([values, values]), both, sample_weight=shares)
    assert np.vstack(found.weights).ravel() == pytest.approx(alone.coef_[0], abs=1e-3)


def test_a_feature_that_classes_use_alike_weighs_nothing_by_class():
    there = csr_matrix(np.column_stack([np.ones(40), Y % 2]))
    weights = Logistic(1.0, None, 2).learn([BY_CLASS], [there], Y % 2, ALIKE).weights[0][:, 0]
    assert abs(weights[0]) < abs(weights[1]) / 2


@pytest.mark.parametrize("kind", [KIND, BY_CLASS])
def test_a_class_that_is_not_there_is_never_chosen(kind):
    y = np.where(Y == 2, 0, Y % 2)
    found = Logistic(1.0, None, 3).learn([kind], VALUES[:1], y, ALIKE)
    assert found.weights[0].shape == (3, 3)
    assert (ONE @ found.weights[0] + found.intercept).argmax(axis=1).max() < 2
    assert not found.weights[0][:, 2].any()


def test_weights_of_vectors_become_weights_of_words():
    vectors = WordVectors(("a", "b", "c"), RANDOM.random((3, 2)))
    kind = Kind("vector", WordNgrams(1, 1), Weighting(), vectors=vectors)
    found = Ridge(0.1).learn([kind], VALUES[:1], Y.astype(float), ALIKE)
    pooled = ONE @ vectors.vectors
    size = np.sqrt((pooled**2).sum(axis=1).mean())
    alone = Regression(alpha=0.1).fit(pooled / size, Y)
    assert ONE @ found.weights[0][:, 0] + found.intercept == pytest.approx(alone.predict(pooled / size), abs=1e-3)
