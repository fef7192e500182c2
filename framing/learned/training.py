"""Trains a model of labelled texts and writes its card, which says how good it is on texts it has not seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from framing.errors import FramingError
from framing.learned import baselines, seen
from framing.learned.agreement import agreement
from framing.learned.background import Background
from framing.learned.baselines import Baseline
from framing.learned.card import Card, Data, Task
from framing.learned.certain_errors import CertainError, certain_errors
from framing.learned.checking import check
from framing.learned.failures import failures
from framing.learned.folds import in_order
from framing.learned.held_out import fitted
from framing.learned.labels import ORIGINS, LabelledText, Labels, origin
from framing.learned.measuring import Material, Measured, Tell, material, measured
from framing.version import version

if TYPE_CHECKING:
    from sklearn.base import BaseEstimator

    from framing.lexicon.codebook import Codebook

_PACKAGES = ("numpy", "scikit-learn", "scipy")


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train.

    name: of the model. label: the codebook label that it speaks for, whose marks are a baseline; with "" the marks of
    all labels are. groups: what to hold out, of source, topic and event. codebooks: those that the model asks, and the
    baseline. estimator: None for the program's own. background: word vectors learned from texts without labels.
    """

    name: str = "model"
    label: str = ""
    groups: tuple[str, ...] = ORIGINS
    codebooks: tuple[str, ...] = ("news-core",)
    estimator: BaseEstimator | None = None
    background: Background | None = None


@dataclass(frozen=True, slots=True)
class Trained:
    """A model fitted on all texts, its card, and the errors on texts held out of which it was most certain."""

    model: Any
    card: Card
    errors: tuple[CertainError, ...]


DEFAULTS = Settings()


def train(labels: Labels, settings: Settings = DEFAULTS, tell: Tell = lambda _: None) -> Trained:
    """Fit a model on labelled texts; everything the card says was measured on texts that were held out.

    Outlets, bylines and datelines are hidden first. The result does not depend on the order of the texts. tell: hears
    what is being done. Raises UnreadableInput where there is too little to learn from, FramingError for a label that
    the codebooks do not have.
    """
    check(labels.texts, labels.task, labels.name)
    books = _codebooks(settings)
    given = material(in_order(labels.texts), labels.task)
    estimator = settings.estimator or own_estimator(labels.task, settings)
    found = measured(given, estimator, settings.groups, lambda: _marks(given, settings), tell)
    if not found.found:
        raise FramingError(f"{labels.name}: {found.foldings[0].reason}; give more texts", "folds")
    tell("the model of all texts")
    model = fitted(estimator, given.inputs, given.labels, _groups(given, found))
    card = _card(labels, settings, given, found, books)
    strict = found.strict
    return Trained(model, card, certain_errors(strict.said, strict.models, given.texts, given.inputs))


def own_estimator(task: Task, settings: Settings = DEFAULTS) -> BaseEstimator:
    """Give the program's own estimator for classes or numbers, with word vectors where there is a background."""
    from framing.learned.rater import LearnedRater
    from framing.learned.scorer import LearnedScorer

    vectors = settings.background.vectors if settings.background else None
    kind = LearnedScorer if task == "classes" else LearnedRater
    return kind(codebooks=settings.codebooks, vectors=vectors)


def _codebooks(settings: Settings) -> tuple[Codebook, ...]:
    """The codebooks of the baseline; refuses a label that none of them has."""
    from framing.lexicon.loading import load_codebook

    books = tuple(load_codebook(name) for name in settings.codebooks)
    known = [label.id for book in books for label in book.labels]
    if settings.label and settings.label not in known:
        close = get_close_matches(settings.label, known, n=1)
        hint = f", did you mean {close[0]}?" if close else f"; use one of {', '.join(known)}"
        raise FramingError(f"no codebook has the label {settings.label!r}{hint}", "label")
    return books


def _marks(given: Material, settings: Settings) -> Baseline:
    return baselines.codebook(given.texts, given.task, settings.label, settings.codebooks)


def _groups(given: Material, found: Measured) -> list[str] | None:
    """What the model's own calibration holds out together: sources, or what else the figures held out."""
    kind = found.strict.folding.held_out
    names = [origin(text, kind) for text in given.texts] if kind in ORIGINS else []
    return names if len(set(names)) > 1 else None


def _card(labels: Labels, settings: Settings, given: Material, found: Measured, books: Sequence[Codebook]) -> Card:
    people = agreement(given.texts)
    return Card(
        name=settings.name,
        label=settings.label,
        task=labels.task,
        classes=_classes(given),
        data=Data(labels.name, labels.sha256),
        n=len(given.texts),
        sources=tuple((kind, count) for kind in ORIGINS if (count := _count(given.texts, kind))),
        folds=tuple(one.about for one in found.foldings),
        figures=found.figures,
        baseline=found.baseline,
        curve=found.curve,
        agreement=people,
        known_failures=failures(found, given.texts, people),
        made_with=_made_with(settings.background),
        codebooks=tuple((book.name, book.version, book.digest) for book in books),
        fitted_on=seen.written(text.text for text in given.texts),
    )


def _classes(given: Material) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(map(str, given.labels)).items())) if given.task == "classes" else ()


def _count(texts: Sequence[LabelledText], kind: str) -> int:
    return len({name for text in texts if (name := origin(text, kind))})


def _made_with(background: Background | None) -> tuple[tuple[str, str], ...]:
    from importlib.metadata import version as version_of

    words = (("word vectors of", background.about),) if background else ()
    return (("framing", version()), *((name, version_of(name)) for name in _PACKAGES), *words)
