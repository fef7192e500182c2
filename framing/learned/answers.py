"""What a fitted model says of texts, how certain it is, and whether it would rather not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from framing.learned.labels import Label


class Answer(NamedTuple):
    """What a model says of one text; ``certainty`` is the probability of its class, 0 for a number."""

    label: Label
    certainty: float
    abstains: bool


def answers(model: Any, inputs: Sequence[Any]) -> list[Answer]:  # noqa: ANN401 - any estimator
    """Ask a fitted model about texts.

    A model without probabilities is certain of nothing, and one that does not know how to abstain never does.
    """
    if not inputs:
        return []
    abstains = model.abstains(inputs) if hasattr(model, "abstains") else [False] * len(inputs)
    return [
        Answer(label, certainty, bool(none))
        for (label, certainty), none in zip(_said(model, inputs), abstains, strict=True)
    ]


def _said(model: Any, inputs: Sequence[Any]) -> list[tuple[Label, float]]:  # noqa: ANN401
    if not hasattr(model, "predict_proba"):
        return [(str(one) if isinstance(one, str) else float(one), 0.0) for one in model.predict(inputs)]
    chances = model.predict_proba(inputs)
    likeliest = chances.argmax(axis=1)
    return [(str(model.classes_[best]), float(row[best])) for best, row in zip(likeliest, chances, strict=True)]
