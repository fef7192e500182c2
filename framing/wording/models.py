"""What reports say of a learned scorer: what it was learned from, how good it was, and where it differs."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Held, ModelReading
from framing.viewing import labels_by_id, text_name
from framing.viewing.models import Differing, Tally
from framing.wording.numbers import listed, many
from framing.wording.views import SECTIONS

TITLE = SECTIONS["models"]
HINT = (
    "A model has learned from sentences that people judged; the codebook goes by its cues. The model is in no count, "
    "range or verdict of this report. Look first at the sentences where the two differ; either may be wrong."
)
HEADS = ("Text", "Sentences", "Model", "Codebook", "Both", "Model unsure")
LEARNED_FROM = "“{name}” speaks for “{title}” and has learned from {texts} (SHA-256 {digest}…)."
FIGURE = "{how}: {measure} {value}{interval}{beside}."
INTERVAL = " ({low} to {high})"
BESIDE = "; {what} {value}"
HELD_OUT = {
    "source": "On texts of sources it had not seen",
    "topic": "On texts of topics it had not seen",
    "event": "On texts of events it had not seen",
    "random": "On texts at random from the same sources",
}
MEASURES = {"macro_f1": "macro-F1", "pearson": "Pearson’s r", "mse": "mean squared error"}
PREDICTORS = {
    "codebook": "the codebook alone",
    "source name": "the name of the source alone",
    "majority": "the most frequent class",
    "mean": "the mean",
}
NO_FIGURE = "How good it is was not measured on texts it had not seen."
TALLY = "{text}: the model says yes to {model} of {sentences}, the codebook marks {codebook}, both {both}{unsure}."
UNSURE = "; the model is unsure of {count}"
MODEL_ONLY, CODEBOOK_ONLY = "only the model", "only the codebook"
DIFFERS = "{text} {place} ({who}, {chance} in 100)"
MOVED = "moved by: {words}"
NO_DIFFERENCE = "Model and codebook agree on every sentence of which the model is sure."
#: A word that a codebook might take up.
SUGGESTED = "{word}: adds {weight} in {places} of {texts}{others}"
MARKED_AS = "; marked there as {labels}"
#: The measures that are shown; others stand in the card of the model.
_SHOWN = ("macro_f1", "pearson")
_MOST_FAILURES = 3


def about(analysis: Analysis, model: ModelReading) -> tuple[str, ...]:
    """Say what must be known of a model before one of its words is believed."""
    label = labels_by_id(analysis).get(model.label)
    title = label.title if label else model.label
    texts = many(model.texts, "text")
    learned = LEARNED_FROM.format(name=model.name, title=title, texts=texts, digest=model.digest[:12])
    return learned, *(_figures(model) or (NO_FIGURE,)), *_failures(model)


def tally(found: Tally) -> str:
    """Say how many sentences of a text the model and the codebook find."""
    return TALLY.format(
        text=text_name(found.profile.document),
        sentences=many(found.sentences, "sentence"),
        model=found.model,
        codebook=found.codebook,
        both=found.both,
        unsure=UNSURE.format(count=found.unsure) if found.unsure else "",
    )


def differs(found: Differing) -> str:
    """Say where the two differ, who says yes, and how likely the model thinks it."""
    return DIFFERS.format(
        text=text_name(found.profile.document),
        place=found.place,
        who=MODEL_ONLY if found.says == "yes" else CODEBOOK_ONLY,
        chance=round(100 * found.judged.chance),
    )


def moved_by(found: Differing) -> str:
    """Name the words that moved the model most, "" for none."""
    return MOVED.format(words=listed(tuple(f"“{words}”" for words in found.words))) if found.words else ""


def fraction(value: float) -> str:
    """Give a figure in two digits, as papers do.

    >>> fraction(0.731), fraction(-0.04)
    ('.73', '-.04')
    """
    return f"{value:.2f}".replace("0.", ".", 1)


def _figures(model: ModelReading) -> tuple[str, ...]:
    own = [held for held in model.figures if held.predictor == "model" and held.measure in _SHOWN]
    order = list(HELD_OUT)
    return tuple(_figure(held, model) for held in sorted(own, key=lambda held: order.index(held.held_out)))


def _figure(held: Held, model: ModelReading) -> str:
    interval = "" if held.low is None or held.high is None else _interval(held.low, held.high)
    return FIGURE.format(
        how=HELD_OUT[held.held_out],
        measure=MEASURES[held.measure],
        value=fraction(held.value),
        interval=interval,
        beside="".join(_beside(held, model)),
    )


def _interval(low: float, high: float) -> str:
    return INTERVAL.format(low=fraction(low), high=fraction(high))


def _beside(held: Held, model: ModelReading) -> Iterator[str]:
    """What needs no model, measured in the same way."""
    for other in model.figures:
        same = (other.held_out, other.measure) == (held.held_out, held.measure)
        if same and other.predictor in PREDICTORS:
            yield BESIDE.format(what=PREDICTORS[other.predictor], value=fraction(other.value))


def _failures(model: ModelReading) -> Iterator[str]:
    """Where it is known to fail, which its card says in sentences."""
    yield from model.failures[:_MOST_FAILURES]
