"""What can be said without reading the wording: the floor that a model must be seen against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.learned.card import Task
from framing.learned.labels import ORIGINS, LabelledText, origin
from framing.model import Document, Options

if TYPE_CHECKING:
    from sklearn.base import BaseEstimator


_EVERY_TEXT = "text"


class Baseline(NamedTuple):
    """A predictor that is no model of wording: its name, an estimator, and its input of each text."""

    name: str
    estimator: BaseEstimator
    inputs: Sequence[Any]


def majority(texts: Sequence[LabelledText], task: Task) -> Baseline:
    """Give what always says the most frequent class, or the mean."""
    from sklearn.dummy import DummyClassifier, DummyRegressor

    estimator = DummyClassifier(strategy="most_frequent") if task == "classes" else DummyRegressor()
    return Baseline("majority" if task == "classes" else "mean", estimator, [[0.0]] * len(texts))


def names(texts: Sequence[LabelledText], task: Task) -> Iterator[Baseline]:
    """Give what knows the name of the source, topic or event only: a model near it has learned names."""
    for kind in ORIGINS:
        found = [origin(text, kind) for text in texts]
        if len(set(found)) > 1:
            yield Baseline(f"{kind} name", _linear(task), [{name: 1.0} for name in found])


def codebook(texts: Sequence[LabelledText], task: Task, label: str, codebooks: Sequence[str]) -> Baseline:
    """Give what knows only how often the codebook marks a label, in which voice and stance, fitted like a model.

    label: one label of the codebooks, or "" for all of them.
    """
    from framing.pipeline import Analyzer

    analyzer = Analyzer(Options(codebooks=tuple(codebooks)))
    rows = [_marked(analyzer, text.text, label) for text in texts]
    return Baseline("codebook", _linear(task), rows)


def _marked(analyzer: Any, text: str, label: str) -> dict[str, float]:  # noqa: ANN401 - imported late
    """How often each label is marked in each voice and stance, per sentence."""
    profile = analyzer.profile(Document("", text))
    share = 1 / max(1, len(profile.segments.sentences))
    # A text without marks must have a feature too, for a corpus without any has none else.
    found = {_EVERY_TEXT: 1.0}
    for mark in profile.marks:
        if label in ("", mark.label):
            key = f"{mark.label} {mark.voice} {mark.stance}"
            found[key] = found.get(key, 0.0) + share
    return found


def _linear(task: Task) -> BaseEstimator:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.pipeline import make_pipeline

    model = LogisticRegression(class_weight="balanced", max_iter=2000) if task == "classes" else Ridge()
    return make_pipeline(DictVectorizer(), model)
