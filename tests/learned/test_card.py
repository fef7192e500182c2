"""A card comes back as it was written, and says which measure comes first."""

import json

import pytest

from framing.errors import FramingError
from framing.learned.card import Card, Data, Figure, Fold, figure_of, from_dict, to_dict

FIGURE = Figure("model", "source", "macro_f1", 0.61234567, 0.5, 0.7, 60, 6)
CARD = Card(
    name="tone",
    label="tone:loaded",
    task="classes",
    classes=(("loaded", 30), ("plain", 30)),
    data=Data("labels.jsonl", "0" * 64),
    n=60,
    sources=(("source", 6),),
    folds=(Fold("source", 5, 6, 60), Fold("topic", 0, 0, 0, "no topic is known")),
    figures=(FIGURE,),
    baseline=(),
    curve=(),
    agreement=None,
    known_failures=("Fails.",),
    made_with=(("framing", "1"),),
    codebooks=(("news-core", "1", "f" * 64),),
    fitted_on="",
)


def test_a_card_comes_back_in_six_digits():
    found = from_dict(json.loads(json.dumps(to_dict(CARD))))
    assert found.figures[0].value == 0.612346
    assert found == from_dict(to_dict(found))
    assert found.folds == CARD.folds


@pytest.mark.parametrize("table", [None, [], {}, {"name": "x"}])
def test_what_is_no_card_is_refused(table):
    with pytest.raises(FramingError, match=r"card\.json"):
        from_dict(table)


def test_a_figure_is_found_by_what_was_held_out():
    assert figure_of(CARD.figures, "source", "macro_f1") == FIGURE
    assert figure_of(CARD.figures, "random", "macro_f1") is None


@pytest.mark.parametrize(("task", "measure"), [("classes", "macro_f1"), ("number", "pearson")])
def test_the_first_measure(task, measure):
    from dataclasses import replace

    assert replace(CARD, task=task).measure == measure
