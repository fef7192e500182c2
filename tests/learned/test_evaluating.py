"""A model is tried on texts that it has not seen, and only on these."""

from dataclasses import replace

import pytest

from framing.errors import UnreadableInput
from framing.learned.evaluating import Trial, evaluate
from framing.learned.training import Settings, train
from tests.learned.conftest import labelled


@pytest.fixture
def trial(labels, small):
    trained = train(labels, Settings("mine", estimator=small))
    return Trial(trained.model, trained.card)


@pytest.fixture
def others(labels):
    """Forty texts of other newspapers, two of which the model gets wrong."""
    found = [labelled(n, "loaded" if n % 2 else "plain", f"other {n % 8}") for n in range(100, 140)]
    found[0] = replace(found[0], label="loaded")
    found[1] = replace(found[1], label="plain")
    return replace(labels, texts=tuple(found), name="other.jsonl")


def test_figures_on_other_texts(trial, others):
    found = evaluate(trial, others)
    accuracy = next(figure for figure in found.figures if figure.measure == "accuracy")
    assert (found.n, found.known, found.units) == (40, 0, "source")
    assert (accuracy.value, accuracy.texts, accuracy.units) == (0.95, 40, 8)
    assert {error.text.id for error in found.errors} == {"t100", "t101"}
    assert {figure.predictor for figure in found.figures} == {"model", "majority"}


def test_texts_that_it_was_fitted_on_are_left_out_in_any_spacing(trial, others, labels):
    copies = tuple(replace(text, text=f" {text.text.upper()}\n") for text in labels.texts[:5])
    found = evaluate(trial, replace(others, texts=(*copies, *others.texts)))
    assert (found.n, found.known) == (40, 5)
    assert found.figures == evaluate(trial, others).figures


def test_only_such_texts_are_refused(trial, labels):
    with pytest.raises(UnreadableInput) as refused:
        evaluate(trial, labels)
    message = "labels.jsonl: 0 labelled texts that mine was not fitted on (60 of 60 it was), fewer than 20; give more"
    assert str(refused.value) == message


def test_labels_that_it_cannot_give(trial, others):
    strange = replace(
        others, texts=tuple(replace(text, label="x" if n else "plain") for n, text in enumerate(others.texts))
    )
    assert evaluate(trial, strange).strange == ("x",)
    with pytest.raises(UnreadableInput, match="none of its labels is one of loaded, plain, which mine tells apart"):
        evaluate(trial, replace(others, texts=tuple(replace(text, label="x") for text in others.texts)))


def test_few_sources_are_not_drawn(trial, others):
    found = evaluate(trial, replace(others, texts=tuple(replace(text, source="one") for text in others.texts)))
    assert (found.units, found.figures[0].units) == ("text", 40)


def test_abstentions_are_counted_apart(trial, others):
    class Shy:
        def __init__(self, model):
            self.model, self.classes_ = model, model.classes_

        def predict_proba(self, inputs):
            return self.model.predict_proba(inputs)

        def abstains(self, inputs):
            return ["number 100 " in text or "number 101 " in text for text in inputs]

    found = evaluate(trial._replace(model=Shy(trial.model)), others)
    answering = next(f for f in found.figures if f.predictor == "model answering" and f.measure == "accuracy")
    assert (found.abstained, answering.texts, answering.value) == (2, 38, 1.0)
    assert found.errors == ()


def test_the_model_sees_no_outlet(trial, others):
    seen = []

    class Listening:
        classes_ = trial.model.classes_

        def predict_proba(self, inputs):
            seen.extend(inputs)
            return trial.model.predict_proba(inputs)

    named = tuple(replace(text, text=f"PARIS (AFP) - {text.text}") for text in others.texts)
    evaluate(Trial(Listening(), trial.card), replace(others, texts=named))
    assert len(seen) == 40
    assert not any("AFP" in text for text in seen)


@pytest.mark.parametrize(("digest", "changed"), [(None, ()), ("0" * 64, ("news-core",))])
def test_a_codebook_that_has_changed_is_told(trial, others, digest, changed):
    class Asking:
        codebooks, classes_ = ("news-core",), trial.model.classes_

        def predict_proba(self, inputs):
            return trial.model.predict_proba(inputs)

    card = replace(trial.card, codebooks=(("news-core", "1", digest),)) if digest else trial.card
    assert evaluate(Trial(Asking(), card), others).changed == changed
