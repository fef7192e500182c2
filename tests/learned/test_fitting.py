"""Each passage is judged by a model that has not learned from its fold, and the model learns from all."""

import numpy as np
import pytest

from framing.learned.features import Kind, counted
from framing.learned.fitting import Counted, crossed, learned
from framing.learned.folding import Fold
from framing.learned.learning import Ridge
from framing.learned.ngrams import WordNgrams
from framing.learned.passage import plain
from framing.learned.weighting import Weighting

TEXTS = ["so sad", "so glad", "sad end", "glad end", "odd sad", "odd glad"]
PASSAGES = [plain(text) for text in TEXTS]
KIND = Kind("word", WordNgrams(1, 1), Weighting(), min_df=2)


def given():
    y = np.array(["sad" in text for text in TEXTS], dtype=float)
    return Counted(*counted([KIND], PASSAGES), y, np.ones(len(TEXTS)))


def test_judging_is_learning_from_the_others():
    parts = [Fold(np.array([2, 3, 4, 5]), np.array([0, 1])), Fold(np.array([0, 1]), np.array([2, 3, 4, 5]))]
    judged = crossed(given(), Ridge(0.1), parts)
    alone = learned(given().of(np.array([2, 3, 4, 5])), Ridge(0.1))
    assert judged.decisions[:2] == pytest.approx(alone.judge(PASSAGES[:2]).decisions, abs=1e-6)
    assert judged.decisions[0] > judged.decisions[1]


def test_what_stands_too_rarely_in_the_other_folds_is_not_known():
    parts = [Fold(np.array([0, 1, 2, 3]), np.array([4, 5])), Fold(np.array([4, 5, 2, 3]), np.array([0, 1]))]
    judged = crossed(given(), Ridge(0.1), parts)
    assert judged.known.tolist() == [0.5, 0.5, 0.5, 0.5][: len(judged.known)]


def test_the_model_of_all_says_the_same_by_table_as_by_matrix():
    everything = given()
    plane = learned(everything, Ridge(0.1))
    values = plane.judge(PASSAGES).decisions[:, 0]
    assert ((values > 0.5) == (everything.y > 0.5)).all()
