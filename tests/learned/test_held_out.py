"""What a model says of a text comes from a model that has not seen it."""

import pytest
from sklearn.base import BaseEstimator, ClassifierMixin

from framing.learned.folds import folding, in_order
from framing.learned.held_out import fitted, held


class Parrot(ClassifierMixin, BaseEstimator):
    """Knows by heart what it was fitted on, and says "new" of all else."""

    def fit(self, inputs, labels, groups=None):
        self.known_ = dict(zip(inputs, labels, strict=True))
        self.groups_ = groups
        return self

    def predict(self, inputs):
        return [self.known_.get(text, "new") for text in inputs]


@pytest.mark.parametrize("kind", ["random", "source"])
def test_nothing_held_out_was_seen(texts, kind):
    ordered = in_order(texts)
    found = held("model", Parrot(), [t.text for t in ordered], [t.label for t in ordered], folding(ordered, kind))
    assert [one.place for one in found.said] == list(range(60))
    assert {one.answer.label for one in found.said} == {"new"}
    assert found.figures[1].value == 0.0


def test_sources_are_not_parted_inside_fitting_either(texts):
    ordered = in_order(texts)
    inputs, labels = [t.text for t in ordered], [t.label for t in ordered]
    by_source = held("model", Parrot(), inputs, labels, folding(ordered, "source"))
    at_random = held("model", Parrot(), inputs, labels, folding(ordered, "random"))
    assert all(len(set(model.groups_)) in (4, 5) for model in by_source.models)
    assert all(model.groups_ is None for model in at_random.models)


def test_the_estimator_given_is_not_changed(texts):
    parrot = Parrot()
    fitted(parrot, ["a", "b"], ["x", "y"])
    assert not hasattr(parrot, "known_")


def test_a_model_that_answers_always_has_no_second_figures(texts, small):
    ordered = in_order(texts)
    found = held("model", small, [t.text for t in ordered], [t.label for t in ordered], folding(ordered, "random"))
    assert found.answering == ()
    assert found.figures[0].value > 0.9
