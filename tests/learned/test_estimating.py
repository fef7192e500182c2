"""Examples come in one order, with one of everything each."""

import numpy as np
import pytest
from sklearn.exceptions import NotFittedError

from framing.learned.estimating import examples
from framing.learned.rater import LearnedRater
from framing.learned.scorer import LearnedScorer


def test_order_does_not_depend_on_how_they_came():
    one = examples(["b", "a", "c"], [1, 2, 3], [0.1, 0.2, 0.3], ["x", "y", "z"]).ordered()
    other = examples(["c", "b", "a"], [3, 1, 2], [0.3, 0.1, 0.2], ["z", "x", "y"]).ordered()
    assert (one.texts, one.groups) == (other.texts, other.groups)
    assert one.y.tolist() == other.y.tolist()
    assert one.weights.tolist() == other.weights.tolist()


def test_without_weights_all_weigh_the_same():
    assert examples(np.array(["a", "b"]), [0, 1], None, None).weights.tolist() == [1.0, 1.0]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("ab", [0, 1], None, None), "a list"),
        ((["a"], [0, 1], None, None), "1 texts and 2 values of y"),
        ((["a"], [0], [1.0, 2.0], None), "sample_weight"),
        ((["a"], [0], None, ["x", "y"]), "groups"),
        (([], [], None, None), "no texts"),
        (([b"a"], [0], None, None), "type bytes"),
    ],
)
def test_wrong_examples_are_told(given, words):
    with pytest.raises(ValueError, match=words):
        examples(*given)


@pytest.mark.parametrize("estimator", [LearnedScorer(), LearnedRater()])
@pytest.mark.parametrize("method", ["predict", "decision_function", "explain", "abstains"])
def test_nothing_is_said_before_fitting(estimator, method):
    with pytest.raises(NotFittedError):
        getattr(estimator, method)(["a text"])
