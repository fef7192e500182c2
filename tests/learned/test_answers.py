"""A model is asked once for its label, its certainty and whether it abstains, as far as it knows of them."""

import pytest
from sklearn.dummy import DummyClassifier, DummyRegressor

from framing.learned.answers import Answer, answers


class Shy(DummyClassifier):
    def abstains(self, inputs):
        return [text == "far" for text in inputs]


def test_a_classifier_gives_its_likeliest_class_and_how_likely_it_is():
    model = DummyClassifier(strategy="prior").fit(["x"] * 4, ["a", "b", "b", "b"])
    assert answers(model, ["t"]) == [Answer("b", 0.75, False)]


def test_a_rater_is_certain_of_nothing():
    assert answers(DummyRegressor().fit(["x", "y"], [0.0, 1.0]), ["t"]) == [Answer(0.5, 0.0, False)]


@pytest.mark.parametrize(("text", "abstains"), [("near", False), ("far", True)])
def test_a_model_that_abstains_says_so(text, abstains):
    model = Shy(strategy="prior").fit(["x"] * 2, ["a", "a"])
    assert answers(model, [text])[0].abstains is abstains


def test_no_texts_have_no_answers():
    assert answers(DummyRegressor(), []) == []
