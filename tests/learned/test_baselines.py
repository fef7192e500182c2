"""What needs no model: the most frequent class, names, and marks of the codebook."""

from dataclasses import replace

import pytest

from framing.learned import baselines
from framing.learned.folds import folding, in_order
from framing.learned.held_out import held
from framing.learned.labels import LabelledText


def figure(baseline, texts):
    found = held(baseline.name, baseline.estimator, baseline.inputs, [t.label for t in texts], folding(texts, "random"))
    return found.figures[1].value


def test_the_most_frequent_class_is_right_as_often_as_it_stands(texts):
    some = in_order(texts[:30] + tuple(t for t in texts[30:] if t.label == "plain"))
    share = sum(text.label == "plain" for text in some) / len(some)
    assert figure(baselines.majority(some, "classes"), some) == pytest.approx(share)


def test_a_name_that_gives_all_away_is_found_out(texts):
    named = in_order([replace(text, source=f"{text.label} paper", topic="one", event="") for text in texts])
    (source,) = baselines.names(named, "classes")
    assert source.name == "source name"
    assert figure(source, named) == 1.0


def test_marks_of_one_label_or_of_all():
    loaded = "The shameful, disgraceful regime fell."
    texts = (LabelledText("1", loaded, "x"), LabelledText("2", "The council imposed sanctions on the bank.", "y"))
    one = baselines.codebook(texts, "classes", "tone:loaded", ("news-core",))
    every = baselines.codebook(texts, "classes", "", ("news-core",))
    assert set(one.inputs[0]) == {"text", "tone:loaded narrator asserted"}
    assert one.inputs[1] == {"text": 1.0}
    assert {key.split()[0] for key in every.inputs[0]} >= {"tone:loaded"}
    assert "frame:legal narrator asserted" in every.inputs[1]


def test_numbers_have_the_mean(numbers):
    assert baselines.majority(numbers.texts, "number").name == "mean"
