"""The rater keeps scikit-learn's contract, adds up exactly, and learns the same from texts in any order."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.utils.estimator_checks import parametrize_with_checks

from framing.learned.rater import LearnedRater

THINGS = ["vote", "strike", "budget", "summit", "harvest", "verdict", "merger"]
TEXTS = [
    f"The {' '.join(['stunning'] * strong + ['routine'] * (3 - strong))} {thing} of week {number}."
    for number in range(5)
    for thing in THINGS
    for strong in range(4)
]
RATINGS = [text.count("stunning") / 3 for text in TEXTS]


@cache
def fitted(loss="logistic"):
    return LearnedRater(loss=loss).fit(TEXTS, RATINGS)


@parametrize_with_checks([LearnedRater()])
def test_scikit_learn_contract(estimator, check):
    check(estimator)


@pytest.mark.parametrize("loss", ["logistic", "squared"])
@settings(max_examples=10, deadline=None)
@given(st.text(max_size=30) | st.lists(st.sampled_from([*"“”.,!", *THINGS, "stunning", "İs"])).map(" ".join))
def test_contributions_and_the_intercept_add_up_to_the_decision_value(loss, text):
    added = sum(found.weight for found in fitted(loss).explain([text])[0])
    assert fitted(loss).intercept_[0] + added == pytest.approx(fitted(loss).decision_function([text])[0], abs=1e-9)


@pytest.mark.parametrize("loss", ["logistic", "squared"])
def test_ratings_follow_the_words_and_stay_in_their_range(loss):
    said = fitted(loss).predict(["The routine routine routine vote.", "The stunning vote", "stunning " * 30])
    assert said[0] < 0.3 < said[1]
    assert said[2] <= 1.0
    assert fitted().middle == 0.5


def test_the_order_of_the_examples_does_not_matter():
    other = LearnedRater().fit(TEXTS[::-1], RATINGS[::-1])
    assert (other.predict(TEXTS) == fitted().predict(TEXTS)).all()


def test_the_interval_holds_most_ratings():
    ends, gold = fitted().predict_interval(TEXTS), np.array(RATINGS)
    assert ((ends[:, 0] <= fitted().predict(TEXTS)) & (fitted().predict(TEXTS) <= ends[:, 1])).all()
    assert ((ends[:, 0] - 0.02 <= gold) & (gold <= ends[:, 1] + 0.02)).mean() > 0.6


def test_it_abstains_on_what_it_does_not_know_and_where_ratings_scatter():
    assert fitted().abstains(["Die Reise begann gestern.", TEXTS[0]]).tolist() == [True, False]
    scattered = [number * 7 % 5 % 2 for number in range(len(TEXTS))]
    assert LearnedRater(codebooks=(), widest=0.5).fit(TEXTS, scattered).abstains(TEXTS).mean() > 0.5


@pytest.mark.parametrize(
    ("texts", "ratings", "words"),
    [
        (["a", "b"], [0.1, float("nan")], "not a finite number"),
        (["a", "b"], [0.1], "2 texts and 1 values"),
        ([], [], "no texts"),
        (["a", "a"], [0.1, 0.2], "copies"),
    ],
)
def test_wrong_input_is_told(texts, ratings, words):
    with pytest.raises(ValueError, match=words):
        LearnedRater().fit(texts, ratings)


def test_an_unknown_loss_is_told():
    with pytest.raises(ValueError, match="logistic, squared"):
        LearnedRater(loss="absolute").fit(TEXTS, RATINGS)


def test_ratings_may_have_any_range():
    found = LearnedRater(codebooks=()).fit(TEXTS, [10 * rating - 5 for rating in RATINGS]).predict(TEXTS)
    assert found == pytest.approx([10 * rating - 5 for rating in fitted().predict(TEXTS)], abs=2)
