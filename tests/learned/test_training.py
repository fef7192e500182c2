"""Training: the card says what was measured, and the same labels give the same model in any order."""

from dataclasses import replace

import pytest

from framing.errors import FramingError, UnreadableInput
from framing.learned import seen
from framing.learned.card import figure_of, to_dict
from framing.learned.training import Settings, own_estimator, train


def test_the_card_says_what_was_learned_from(labels, small):
    card = train(labels, Settings("mine", "tone:loaded", estimator=small)).card
    assert (card.name, card.label, card.task, card.n) == ("mine", "tone:loaded", "classes", 60)
    assert card.classes == (("loaded", 30), ("plain", 30))
    assert card.sources == (("source", 6), ("topic", 3))
    assert [fold.held_out for fold in card.folds] == ["random", "source", "topic", "event"]
    assert dict(card.made_with).keys() == {"framing", "numpy", "scikit-learn", "scipy"}
    assert [name for name, *_ in card.codebooks] == ["news-core"]
    assert seen.read(card.fitted_on) == {seen.key(text.text) for text in labels.texts}


def test_a_model_that_knows_the_wording_is_good_on_other_sources(labels, small):
    trained = train(labels, Settings(estimator=small))
    assert figure_of(trained.card.figures, "source", "macro_f1").value == 1.0
    assert trained.errors == ()
    assert list(trained.model.predict(["The brutal strike"])) == ["loaded"]


def test_a_model_that_knows_only_the_source_is_found_out(labels, small):
    hidden = tuple(
        replace(text, text=f"Number {text.id} in house style{text.source[-1]}.", label=str(int(text.source[-1]) % 2))
        for text in labels.texts
    )
    card = train(replace(labels, texts=hidden), Settings(estimator=small)).card
    assert figure_of(card.figures, "random", "macro_f1").value > 0.9
    assert figure_of(card.figures, "source", "macro_f1").value < 0.6
    assert any("With sources held out macro-F1 is" in failure for failure in card.known_failures)


def test_the_order_of_the_texts_does_not_matter(labels, small):
    one = train(labels, Settings(estimator=small))
    other = train(replace(labels, texts=labels.texts[::-1]), Settings(estimator=small))
    assert to_dict(one.card) == to_dict(other.card)
    assert one.model[-1].coef_.tobytes() == other.model[-1].coef_.tobytes()


def test_numbers_are_rated(numbers, small_rater):
    card = train(numbers, Settings(estimator=small_rater)).card
    assert (card.task, card.classes) == ("number", ())
    assert {figure.measure for figure in card.figures} == {"pearson", "mse"}
    assert figure_of(card.figures, "source", "pearson").value > 0.9


def test_an_unknown_label_is_refused_before_any_work(labels):
    with pytest.raises(FramingError, match="no codebook has the label 'tone:loded', did you mean tone:loaded"):
        train(labels, Settings(label="tone:loded"))


def test_too_little_is_refused(labels, small):
    with pytest.raises(UnreadableInput, match="fewer than 20 different texts of a class"):
        train(replace(labels, texts=labels.texts[:30]), Settings(estimator=small))


@pytest.mark.parametrize(("task", "name"), [("classes", "LearnedScorer"), ("number", "LearnedRater")])
def test_the_program_has_an_estimator_for_each_task(task, name):
    assert type(own_estimator(task)).__name__ == name
