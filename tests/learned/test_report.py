"""What is said on the terminal: everything a reader needs, in 80 columns, and nothing that a terminal obeys."""

from dataclasses import replace

import pytest

from framing.learned.certain_errors import CertainError, Weighed
from framing.learned.evaluating import Trial, evaluate
from framing.learned.labels import LabelledText
from framing.learned.report import error_lines, evaluated_lines, in_context, trained_lines
from framing.learned.training import Settings, train
from framing.model import Span
from framing.wording import Paper
from tests.learned.conftest import labelled


def wrong(texts):
    """The texts with every tenth label turned, so that there are errors."""
    return tuple(
        replace(text, label={"loaded": "plain", "plain": "loaded"}[text.label]) if n % 10 in (0, 5) else text
        for n, text in enumerate(texts)
    )


@pytest.fixture
def trained(labels, small):
    coded = tuple(replace(text, coders=(("a", text.label), ("b", text.label))) for text in wrong(labels.texts))
    return train(replace(labels, texts=coded), Settings("mine", "tone:loaded", estimator=small))


def test_everything_is_said_in_80_columns(trained):
    lines = list(trained_lines(trained, Paper()))
    whole = "\n".join(lines)
    assert max(map(len, lines)) <= 80
    assert lines[0] == "labels.jsonl: 60 texts; loaded 30, plain 30; 6 sources, 3 topics"
    for words in (
        "sources held out\n  the model",
        "  the source's name",
        "  codebook, tone:loaded",
        "events held out: not possible, no event is known",
        "Learning curve (sources held out): macro-F1",
        "People: Krippendorff's alpha 1.000, 2 coders, 60 texts labelled by two or more.",
        "Errors it is most certain of (sources held out)",
        "called",
    ):
        assert words in whole


def test_numbers_have_their_own_columns(numbers, small_rater):
    lines = list(trained_lines(train(numbers, Settings(estimator=small_rater)), Paper()))
    head = next(line for line in lines if line.startswith(" " * 30) and "texts" in line)
    assert head.split() == ["texts", "groups", "r", "range", "MSE"]
    assert any("rated" in line and "given" in line for line in lines)


def test_an_evaluation_stands_beside_the_card(trained, labels):
    texts = tuple(labelled(n, "loaded" if n % 2 else "plain", f"other {n % 8}") for n in range(100, 140))
    trial = Trial(trained.model, trained.card)
    lines = list(evaluated_lines(evaluate(trial, replace(labels, texts=(*labels.texts[:3], *texts))), Paper()))
    assert lines[0] == "mine on labels.jsonl: 40 texts that it was not fitted on"
    assert lines[1] == "left out: 3 texts that it was fitted on"
    assert [line for line in lines if not line.startswith(" ")][2:6] == [
        "",
        "these texts",
        "random folds",
        "sources held out",
    ]
    assert max(map(len, lines)) <= 80


def error(text, *spans, label="a"):
    words = tuple(Weighed(Span(*span), 1.0) for span in spans)
    return CertainError(LabelledText("t1", text, label, "Herald"), "b", 0.987, words)


def test_an_error_is_shown_with_its_words():
    assert list(error_lines(error("A stunning defeat.", (2, 10)), Paper())) == [
        "- Herald (t1): labelled a, called b (.98)",
        "    A [stunning] defeat.",
    ]


def test_a_long_text_is_cut_around_the_strongest_word():
    shown = in_context(error("x " * 400 + "stunning" + " y" * 400, (800, 808)))
    assert "[stunning]" in shown
    assert shown[0] == shown[-1] == "…"
    assert len(shown) < 240


def test_what_a_terminal_would_obey_is_not_said():
    lines = list(error_lines(error("A \x1b[31mred\x07 text", (2, 3), label="\x1b[2J"), Paper()))
    assert not any(ord(letter) < 32 for line in lines for letter in line)
