"""What is said of a model's failures is what was measured."""

import numpy as np
import pytest

from framing.learned.answers import Answer
from framing.learned.card import Agreement, Figure
from framing.learned.failures import failures
from framing.learned.folds import Folding
from framing.learned.held_out import Held, Said
from framing.learned.labels import LabelledText
from framing.learned.measuring import Measured


def held(kind, answers, units=None):
    """Predictions from pairs of label and answer."""
    said = tuple(Said(place, 0, given, Answer(label, 0.9, False)) for place, (given, label) in enumerate(answers))
    numbers = np.arange(len(answers)) if units is None else np.array(units)
    return Held("model", Folding(kind, (), numbers), said, ())


RIGHT, WRONG = [("a", "a"), ("b", "b")] * 20, [("a", "b"), ("b", "b")] * 20


def texts(sources=("x", "y")):
    return [LabelledText(str(n), "t", "a", source=sources[n >= 20]) for n in range(40)]


def told(found, baseline=(), people=None):
    return failures(Measured((), tuple(found), tuple(baseline), ()), texts(), people)


def test_a_model_that_does_not_fail_has_no_failures():
    assert told([held("random", RIGHT), held("source", RIGHT)]) == ()


def test_what_is_lost_on_other_sources():
    assert told([held("random", RIGHT), held("source", WRONG)])[0] == (
        "With sources held out macro-F1 is .333, not 1.000 as at random."
    )


def test_a_class_that_is_missed():
    assert "Of 20 texts labelled 'a', 20 are missed; 20 are called 'b'." in told([held("random", WRONG)])


def test_what_needs_no_model_and_is_as_good():
    name = Figure("source name", "random", "macro_f1", 0.5, None, None, 40, 40)
    assert told([held("random", WRONG)], [name])[0] == (
        "With random folds no better in macro-F1 (.333) than the source's name (.500)."
    )


def test_a_source_on_which_it_fails_more():
    answers = [("a", "a"), ("b", "b")] * 10 + [("a", "b"), ("b", "a")] * 10
    assert told([held("random", answers), held("source", answers, [0] * 20 + [1] * 20)])[-1] == (
        "Of the source 'y' 20 of 20 texts are called wrong, of all 20 of 40."
    )


@pytest.mark.parametrize(("alpha", "count"), [(0.5, 1), (0.8, 0)])
def test_people_who_disagree(alpha, count):
    assert len(told([held("random", RIGHT)], people=Agreement(alpha, 2, 40))) == count
