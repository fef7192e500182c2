"""Probabilities match what happened, rise with the decision value and add up to one."""

import numpy as np
import pytest

from framing.learned.calibrating import Curve, Line, Softmax, Steps, curve, line, softmax, steps

RANDOM = np.random.default_rng(0)
SAID = RANDOM.normal(size=(2000, 1)) * 3


def drawn(chances):
    return (RANDOM.random(len(chances)) < chances).astype(np.int64)


@pytest.mark.parametrize("fit", [lambda *given: softmax(*given, 2), steps])
def test_two_classes(fit):
    """What is said is three times too sure and shifted; the map finds both."""
    y = drawn(1 / (1 + np.exp(-(SAID[:, 0] / 3 + 1))))
    found = fit(SAID, y, np.ones(len(y))).probabilities(np.array([[-3.0], [0.0], [3.0]]))
    assert found[:, 1] == pytest.approx([0.5, 0.73, 0.88], abs=0.08)
    assert found.sum(axis=1) == pytest.approx(1)


def test_three_classes_find_their_shares():
    said, y = np.zeros((300, 3)), np.repeat([0, 1, 2], [150, 100, 50])
    found = softmax(said, y, np.ones(300), 3).probabilities(np.zeros((1, 3)))[0]
    assert found == pytest.approx([0.5, 1 / 3, 1 / 6], abs=0.02)


def test_what_tells_perfectly_is_not_certain():
    said, y = np.array([[-1.0], [-1.0], [1.0], [1.0]]), np.array([0, 0, 1, 1])
    assert 0.6 < softmax(said, y, np.ones(4), 2).probabilities(np.array([[1.0]]))[0, 1] < 0.9
    assert steps(said, y, np.ones(4)).probabilities(np.array([[9.0]]))[0, 1] < 0.9


def test_weights_are_copies():
    y = np.array([0, 1, 1, 0])
    weighted = softmax(np.zeros((4, 1)), y, np.array([1.0, 3.0, 3.0, 1.0]), 2).probabilities(np.zeros((1, 1)))
    assert weighted[0, 1] > 0.6


@pytest.mark.parametrize("map_", [Softmax(0.5, (0.0, 1.0)), Steps((-1.0, 1.0), (0.2, 0.7))])
def test_more_is_never_less(map_):
    found = map_.probabilities(np.linspace(-5, 5, 50)[:, None])[:, 1]
    assert (np.diff(found) >= 0).all()


def test_a_line_is_scaled_and_kept_in_its_range():
    y = np.clip(0.2 + 0.1 * SAID[:, 0], 0, 1)
    found = line(SAID, 0.2 + 0.1 * SAID[:, 0], np.ones(len(y)))
    assert (found.slope, found.offset) == (pytest.approx(0.1), pytest.approx(0.2))
    assert Line(1.0, 0.0, 0.0, 1.0).numbers(np.array([[-3.0], [0.4], [7.0]])).tolist() == [0.0, 0.4, 1.0]


def test_a_curve_finds_the_shares_of_the_range():
    given = 2 + 3 / (1 + np.exp(-(SAID[:, 0] * 0.5 - 1)))
    found = curve(SAID, given, np.ones(len(SAID)))
    assert found.numbers(SAID) == pytest.approx(given, abs=0.1)
    assert Curve(1.0, 0.0, 2.0, 4.0).numbers(np.array([[0.0], [1e9]])).tolist() == [3.0, 4.0]


def test_a_model_that_points_the_wrong_way_says_the_mean():
    found = line(SAID, -SAID[:, 0], np.ones(len(SAID)))
    assert found.slope == 0.0
    assert found.offset == pytest.approx(-SAID.mean())
