"""Every way of holding out is tried or said to be impossible, with what needs no model beside it."""

from dataclasses import replace

import pytest

from framing.learned import baselines
from framing.learned.folds import in_order
from framing.learned.measuring import material, measured


@pytest.fixture
def measure(small):
    def run(texts, groups=("source", "topic", "event")):
        given = material(in_order(texts), "classes")
        told = []
        marks = lambda: baselines.codebook(given.texts, "classes", "", ())  # noqa: E731
        return measured(given, small, groups, marks, told.append), told

    return run


def test_all_ways_and_what_stands_beside_them(texts, measure):
    found, told = measure(texts)
    assert [(one.held_out, one.reason) for one in found.foldings] == [
        ("random", ""),
        ("source", ""),
        ("topic", ""),
        ("event", "no event is known"),
    ]
    assert [one.folding.held_out for one in found.found] == ["random", "source", "topic"]
    beside = {(figure.predictor, figure.held_out) for figure in found.baseline}
    assert beside == {
        *((name, kind) for name in ("majority", "codebook") for kind in ("random", "source", "topic")),
        ("source name", "random"),
        ("topic name", "random"),
    }
    assert found.strict.folding.held_out == "source"
    assert told == ["random folds", "sources held out", "topics held out", "what needs no model", "the learning curve"]


def test_only_what_was_asked_for(texts, measure):
    found, _ = measure(texts, ("topic",))
    assert [one.held_out for one in found.foldings] == ["random", "topic"]
    assert found.strict.folding.held_out == "topic"


def test_a_class_of_one_source_cannot_be_tried_on_others(texts, measure):
    found, _ = measure([replace(text, source=f"{text.label} paper") for text in texts])
    assert found.foldings[1].reason == "without some source too few texts are left of 'loaded'"
    assert found.strict.folding.held_out == "topic"


def test_the_model_does_not_see_outlets(texts):
    named = in_order(
        [replace(text, text=f"MOSCOW (Reuters) - {text.text} The Herald said so.", source="Herald") for text in texts]
    )
    given = material(named, "classes")
    assert not any(word in text for text in given.inputs for word in ("Reuters", "MOSCOW", "Herald"))
    assert [len(text) for text in given.inputs] == [len(text.text) for text in named]
