"""The scorer keeps scikit-learn's contract, adds up exactly, and learns the same from texts in any order."""

import pickle
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.model_selection import cross_val_predict
from sklearn.utils.estimator_checks import parametrize_with_checks

from framing.learned.scorer import LearnedScorer
from framing.learned.vectors import learn_vectors

TELLING = {"loaded": ["stunning", "brutal"], "plain": ["routine", "monthly"], "warm": ["joyful", "cordial"]}
THINGS = ["vote", "strike", "budget", "summit", "harvest", "verdict", "merger"]


def examples(*classes, times=14):
    """Sentences told apart by one word, which is the wrong one in every fifth."""
    rows = []
    for number in range(times):
        for place, name in enumerate(classes):
            told = name if number % 5 else classes[place - 1]
            word = TELLING[told][number % 2]
            rows.append((f"The {word} {THINGS[number % 7]} of day {number * 3 + place} went on, Anna Berg said.", name))
    return [text for text, _ in rows], [name for _, name in rows]


TWO, THREE = examples("loaded", "plain"), examples("loaded", "plain", "warm")


@cache
def vectors():
    return learn_vectors([*TWO[0], *THREE[0]] * 3, size=5)


KINDS = {
    "words": {"char_ngrams": None, "codebooks": ()},
    "all": {},
    "named": {"mask_names": False, "codebooks": ()},
    "shapes": {"shape_ngrams": (1, 3), "codebooks": (), "char_ngrams": None},
    "by class": {"naive_bayes": True, "codebooks": (), "class_weight": "balanced"},
    "vectors": {"vectors": vectors(), "codebooks": (), "char_ngrams": None},
}


@cache
def fitted(kind, of=TWO[0][0]):
    texts, names = TWO if of == TWO[0][0] else THREE
    return LearnedScorer(**KINDS[kind]).fit(texts, names)


@parametrize_with_checks([LearnedScorer(), LearnedScorer(codebooks=(), naive_bayes=True)])
def test_scikit_learn_contract(estimator, check):
    check(estimator)


@pytest.mark.parametrize("of", ["two", "three"])
@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=10, deadline=None)
@given(
    text=st.text(max_size=30) | st.lists(st.sampled_from([*"“”.,!", *THINGS, "stunning", "İs", "Berg"])).map(" ".join)
)
def test_contributions_and_the_intercept_add_up_to_the_decision_value(kind, of, text):
    scorer = fitted(kind, TWO[0][0] if of == "two" else "")
    values = np.atleast_1d(scorer.decision_function([text])[0])
    for target, value, intercept in zip(scorer.targets_, values, scorer.intercept_, strict=True):
        added = [found for found in scorer.explain([text])[0] if found.target == target]
        assert intercept + sum(found.weight for found in added) == pytest.approx(value, abs=1e-9)
        assert all(0 <= found.start < found.end <= len(text) for found in added)


@pytest.mark.parametrize("kind", ["all", "by class"])
def test_the_telling_word_adds_most(kind):
    text = "The brutal budget went on."
    found = min(fitted(kind).explain([text])[0], key=lambda part: part.weight)
    assert "brutal" in text[found.start : found.end]
    assert found.target == "plain"


@pytest.mark.parametrize("data", [TWO, THREE])
def test_it_learns_what_sets_classes_apart(data):
    texts, names = data
    scorer = LearnedScorer(codebooks=())
    assert np.mean(cross_val_predict(scorer, texts, names, cv=3) == np.array(names)) > 0.7
    assert clone(scorer).fit(texts, names).predict(["A joyful day", "A brutal day"])[1] == "loaded"


def test_the_order_of_the_examples_does_not_matter():
    texts, names = THREE
    one = LearnedScorer().fit(texts, names)
    other = LearnedScorer().fit(texts[::-1], names[::-1])
    assert (one.predict_proba(texts) == other.predict_proba(texts)).all()
    assert one.familiar_ == other.familiar_
    assert one.experience_ == other.experience_


def test_a_text_is_judged_the_same_in_any_company():
    texts, _ = TWO
    together = fitted("all").decision_function(texts)
    assert [fitted("all").decision_function([text])[0] for text in texts] == together.tolist()


@pytest.mark.parametrize("calibration", ["sigmoid", "isotonic"])
def test_probabilities_are_those_of_held_out_texts(calibration):
    """Every fifth text is wrong, so that nothing can be surer than four of five."""
    texts, names = examples("loaded", "plain", times=70)
    scorer = LearnedScorer(codebooks=(), calibration=calibration).fit(texts, names)
    chances = scorer.predict_proba(["The brutal vote.", "The monthly vote."])
    assert np.allclose(chances.sum(axis=1), 1)
    assert 0.7 < chances[0, 0] < 0.88
    assert 0.7 < chances[1, 1] < 0.88


def test_it_abstains_on_what_it_does_not_know_and_where_it_cannot_tell():
    texts, names = examples("loaded", "plain", times=70)
    scorer = LearnedScorer(codebooks=()).fit(texts, names)
    strange = ["Die Abgeordneten reisten gestern heimlich ab.", "", "The brutal monthly vote went on."]
    assert scorer.abstains(strange).tolist() == [True, True, True]
    assert scorer.abstains([texts[5], texts[8]]).tolist() == [False, False]


def test_the_interval_holds_the_share_that_was_right():
    low, high = fitted("words").chance_of_right(fitted("words").predict_proba(TWO[0]))
    right = np.mean(fitted("words").predict(TWO[0]) == np.array(TWO[1]))
    assert low.mean() < right < high.mean() + 0.1
    assert ((low >= 0) & (low < high) & (high <= 1)).all()


def test_copies_and_groups_share_a_fold():
    """The words that tell are those of one source each, so that held out together they tell nothing."""
    texts = [f"{word} {thing}" for word in ("odd", "even", "blue", "red") for thing in THINGS]
    names = ["a"] * 14 + ["b"] * 14
    groups = [text.split()[0] for text in texts]
    sure = LearnedScorer(codebooks=()).fit(texts, names).predict_proba(["odd vote"])[0, 0]
    unsure = LearnedScorer(codebooks=()).fit(texts, names, groups=groups).predict_proba(["odd vote"])[0, 0]
    copied = LearnedScorer(codebooks=()).fit(groups, names).predict_proba(["odd"])[0, 0]
    assert sure > 0.8 > 0.65 > unsure
    assert copied < 0.65


def test_a_weight_of_three_is_three_copies():
    texts, names = TWO
    heavy = LearnedScorer(codebooks=(), char_ngrams=None, min_df=1).fit(texts, names, sample_weight=[3.0] * len(texts))
    light = LearnedScorer(codebooks=(), char_ngrams=None, min_df=1, C=3.0).fit(texts, names)
    assert heavy.decision_function(texts) == pytest.approx(light.decision_function(texts), abs=1e-2)


def test_class_weights_go_by_the_name_of_the_class():
    texts, names = TWO
    scorer = LearnedScorer(codebooks=(), class_weight={"loaded": 50.0}).fit(texts, names)
    assert scorer.decision_function(["the vote"])[0] < fitted("words").decision_function(["the vote"])[0] - 1


def test_a_fitted_scorer_is_copied_by_workers():
    scorer = fitted("all")
    again = pickle.loads(pickle.dumps(scorer))
    assert (again.predict_proba(TWO[0]) == scorer.predict_proba(TWO[0])).all()


@pytest.mark.parametrize(
    ("parameters", "texts", "names", "words"),
    [
        ({}, "one text", ["a"], "1 class"),
        ({}, ["a", "b"], ["x", "x"], "1 class"),
        ({}, ["a", "b", "c"], ["x", "x", "y"], "class y has one text"),
        ({}, ["a", "b", "c"], ["x", "y", "x", "y"], "3 texts and 4 values of y"),
        ({}, "abcd", ["x", "y", "x", "y"], "a list"),
        ({}, ["a", "b", 3, "d"], ["x", "y", "x", "y"], "text 2 is of type int"),
        ({}, ["a"] * 4, ["x", "y", "x", "y"], "copies"),
        ({"calibration": "none"}, ["a", "b", "c", "d"], ["x", "y", "x", "y"], "sigmoid, isotonic"),
        ({"calibration": "isotonic"}, list("abcdef"), list("xyzxyz"), "two classes"),
        ({"word_ngrams": (2, 1)}, ["a", "b", "c", "d"], ["x", "y", "x", "y"], "is no range"),
        ({"char_ngrams": (1, 3)}, ["a", "b", "c", "d"], ["x", "y", "x", "y"], "from 2 on"),
        (
            {"word_ngrams": None, "char_ngrams": None, "codebooks": ()},
            ["a", "b", "c", "d"],
            ["x", "y", "x", "y"],
            "no features",
        ),
    ],
)
def test_wrong_input_is_told(parameters, texts, names, words):
    with pytest.raises(ValueError, match=words):
        LearnedScorer(**parameters).fit(texts, names)
