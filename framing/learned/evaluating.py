"""Tries a stored model on labelled texts that it has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from framing.errors import UnreadableInput
from framing.learned import seen
from framing.learned.agreement import agreement
from framing.learned.answers import Answer, answers
from framing.learned.bootstrap import FEWEST_UNITS
from framing.learned.card import Agreement, Card, Figure
from framing.learned.certain_errors import CertainError, certain_errors
from framing.learned.figures import figures
from framing.learned.folds import in_order
from framing.learned.held_out import Said
from framing.learned.labels import ORIGINS, Label, LabelledText, Labels, origin
from framing.learned.masking import masked

#: On fewer texts no figure is given.
FEWEST = 20
#: How figures of other texts are told from those of texts held out of the model's own.
OTHER = "other"


class Trial(NamedTuple):
    """What is asked to speak: a fitted model and its card."""

    model: Any
    card: Card


@dataclass(frozen=True, slots=True)
class Evaluated:
    """How good a model is on texts that it was not fitted on.

    ``known`` texts were left out because it was fitted on them; ``abstained`` is from how many of ``n`` it abstains,
    ``units`` what ranges are drawn over, ``strange`` the classes that it cannot give, ``changed`` its
    codebooks that are no longer as they were.
    """

    card: Card
    name: str
    n: int
    known: int
    abstained: int
    units: str
    figures: tuple[Figure, ...]
    strange: tuple[str, ...]
    changed: tuple[str, ...]
    agreement: Agreement | None
    errors: tuple[CertainError, ...]


def evaluate(trial: Trial, labels: Labels) -> Evaluated:
    """Compare what a model says with labels; texts that it was fitted on, also in other spacing or case, are left out.

    Texts are prepared as for training: outlets, bylines and datelines hidden. Raises UnreadableInput where fewer than
    ``FEWEST`` texts are left, or where the labels are none that the model can give.
    """
    fitted_on = seen.read(trial.card.fitted_on)
    texts = in_order([text for text in labels.texts if seen.key(text.text) not in fitted_on])
    known = len(labels.texts) - len(texts)
    _check(trial.card, labels, texts, known)
    inputs = [masked(text.text, text.source) for text in texts]
    found = answers(trial.model, inputs)
    said = [Said(place, 0, text.label, one) for place, (text, one) in enumerate(zip(texts, found, strict=True))]
    kind, units = _units(texts)
    return Evaluated(
        card=trial.card,
        name=labels.name,
        n=len(texts),
        known=known,
        abstained=sum(one.abstains for one in found),
        units=kind,
        figures=_figures(trial.card, texts, found, units),
        strange=_strange(trial.card, texts),
        changed=_changed(trial),
        agreement=agreement(texts),
        errors=certain_errors(said, (trial.model,), texts, inputs),
    )


def _check(card: Card, labels: Labels, texts: Sequence[LabelledText], known: int) -> None:
    if len(texts) < FEWEST:
        fitted = f" that {card.name} was not fitted on ({known:,} of {len(labels.texts):,} it was)" if known else ""
        message = f"{labels.name}: {len(texts)} labelled texts{fitted}, fewer than {FEWEST}; give more"
        raise UnreadableInput(message, "few-texts")
    classes = [name for name, _ in card.classes]
    if classes and len(_strange(card, texts)) == len({text.label for text in texts}):
        message = f"{labels.name}: none of its labels is one of {', '.join(classes)}, which {card.name} tells apart"
        raise UnreadableInput(f"{message}; rename them, or name the column with --label-col", "strange-labels")


def _strange(card: Card, texts: Sequence[LabelledText]) -> tuple[str, ...]:
    classes = {name for name, _ in card.classes}
    return tuple(sorted({str(text.label) for text in texts} - classes)) if classes else ()


def _changed(trial: Trial) -> tuple[str, ...]:
    from framing.lexicon.loading import load_codebook

    known = {digest for _, _, digest in trial.card.codebooks}
    return tuple(name for name in getattr(trial.model, "codebooks", ()) if load_codebook(name).digest not in known)


def _units(texts: Sequence[LabelledText]) -> tuple[str, list[int]]:
    """What ranges are drawn over: sources, or else topics or events, where there are enough; else texts."""
    for kind in ORIGINS:
        names = [origin(text, kind) for text in texts]
        order = {name: number for number, name in enumerate(sorted(set(names)))}
        if "" not in order and len(order) >= FEWEST_UNITS:
            return kind, [order[name] for name in names]
    numbers = {key: number for number, key in enumerate(sorted({seen.key(text.text) for text in texts}))}
    return "text", [numbers[seen.key(text.text)] for text in texts]


def _figures(
    card: Card, texts: Sequence[LabelledText], found: Sequence[Answer], units: Sequence[int]
) -> tuple[Figure, ...]:
    """Of the model over all texts, and over those from which it does not abstain; of its most frequent class."""
    every = range(len(texts))
    some = [place for place in every if not found[place].abstains]
    pairs = [(text.label, one.label) for text, one in zip(texts, found, strict=True)]
    of_model = figures("model", OTHER, pairs, units)
    at = [pairs[place] for place in some], [units[place] for place in some]
    answering = figures("model answering", OTHER, *at) if len(some) < len(texts) else ()
    return (*of_model, *answering, *_majority(card, [text.label for text in texts], units))


def _majority(card: Card, given: Sequence[Label], units: Sequence[int]) -> tuple[Figure, ...]:
    if not card.classes:
        return ()
    most = max(card.classes, key=lambda one: (one[1], one[0]))[0]
    return figures("majority", OTHER, [(label, most) for label in given], units)
