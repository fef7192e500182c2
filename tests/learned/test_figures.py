"""Figures are scikit-learn's and scipy's, over texts and over drawn units."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import pearsonr
from sklearn.metrics import accuracy_score, f1_score

from framing.learned.figures import confusion, figures

names = st.sampled_from(["a", "b", "c"])


@settings(max_examples=40)
@given(st.lists(st.tuples(names, names), min_size=1, max_size=30))
def test_classes_as_scikit_learn_has_them(pairs):
    first, second = figures("model", "random", pairs, [0] * len(pairs))
    given_, said = zip(*pairs, strict=True)
    assert (first.measure, second.measure) == ("macro_f1", "accuracy")
    assert first.value == pytest.approx(f1_score(given_, said, average="macro", zero_division=0))
    assert second.value == pytest.approx(accuracy_score(given_, said))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=3, max_size=30))
def test_numbers_as_scipy_has_them(pairs):
    x, y = np.array(pairs).T
    first, second = figures("model", "random", pairs, [0] * len(pairs))
    assert second.value == pytest.approx(((x - y) ** 2).mean(), abs=1e-9)
    if x.std() > 1e-3 and y.std() > 1e-3:
        assert first.value == pytest.approx(pearsonr(x, y)[0], abs=1e-6)


def test_what_always_says_the_same_number_has_no_correlation():
    assert figures("mean", "random", [(0.1, 0.4), (0.9, 0.4), (0.3, 0.4)], range(3))[0].value == 0.0


def test_a_figure_says_how_many_texts_and_units_it_rests_on():
    pairs = [("a", "a"), ("b", "a")] * 12
    found = figures("model", "source", pairs, [number // 4 for number in range(24)])[0]
    assert (found.texts, found.units) == (24, 6)
    assert found.low <= found.value <= found.high


def test_no_predictions_have_no_figures():
    assert figures("model", "source", [], []) == ()


def test_confusions_are_counted():
    assert confusion([("a", "b"), ("b", "b"), ("a", "b")], ["a", "b"]).tolist() == [[0, 2], [0, 1]]
