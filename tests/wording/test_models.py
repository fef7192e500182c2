import pytest

from framing import pipeline
from framing.model import Document, Held, ModelReading
from framing.wording import models

ANALYSIS = pipeline.score([Document("a", "Talks went on.")])


def reading(*figures, failures=()):
    return ModelReading("desk", "tone:sensational", "ab" * 32, 40, figures, failures, ())


def test_a_model_is_told_with_what_it_learned_from():
    assert models.about(ANALYSIS, reading())[0] == (
        "“desk” speaks for “tells it as a drama” and has learned from 40 texts (SHA-256 abababababab…)."
    )


def test_figures_stand_beside_those_that_need_no_model_the_strictest_first():
    figures = (
        Held("model", "random", "macro_f1", 0.75, 0.7, 0.8),
        Held("model", "source", "macro_f1", 0.7),
        Held("model", "source", "accuracy", 0.9),
        Held("codebook", "source", "macro_f1", 0.6),
        Held("source name", "random", "macro_f1", 0.737),
    )
    assert models.about(ANALYSIS, reading(*figures))[1:] == (
        "On texts of sources it had not seen: macro-F1 .70; the codebook alone .60.",
        "On texts at random from the same sources: macro-F1 .75 (.70 to .80); the name of the source alone .74.",
    )


def test_what_was_not_measured_is_said():
    assert models.about(ANALYSIS, reading())[1] == models.NO_FIGURE


def test_at_most_three_failures_are_told():
    assert models.about(ANALYSIS, reading(failures=("One.", "Two.", "Three.", "Four.")))[-1] == "Three."


@pytest.mark.parametrize(("value", "said"), [(0.731, ".73"), (1.0, "1.00"), (-0.05, "-.05"), (0.999, "1.00")])
def test_figures_have_two_digits(value, said):
    assert models.fraction(value) == said
