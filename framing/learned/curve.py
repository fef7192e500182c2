"""The learning curve: whether more labelled texts would help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.learned.card import Point
from framing.learned.enough import scarce
from framing.learned.folds import Folding
from framing.learned.held_out import held
from framing.learned.labels import Label

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray
    from sklearn.base import BaseEstimator

#: Of the texts to fit on, these shares are tried; all of them is what the figures say anyway.
SHARES = (0.125, 0.25, 0.5)


def curve(
    estimator: BaseEstimator, inputs: Sequence[str], labels: Sequence[Label], folding: Folding
) -> tuple[Point, ...]:
    """Give the first measure reached when fitted on parts of the texts, on the same texts held out.

    A smaller part lies within a larger one; a share that leaves a class with too few texts is left out.
    """
    points = []
    for share in SHARES:
        less = replace(folding, parts=tuple((_first(fit, share), out) for fit, out in folding.parts))
        if all(_enough(inputs, labels, fit) for fit, _ in less.parts):
            size = round(sum(len(fit) for fit, _ in less.parts) / len(less.parts))
            found = held("curve", estimator, inputs, labels, less)
            points.append(Point(size, found.figures[0].value))
    return tuple(points)


def _first(fit: NDArray[int64], share: float) -> NDArray[int64]:
    """The first texts, which are as good as drawn: texts are in the order of their digests."""
    return fit[: round(share * len(fit))]


def _enough(inputs: Sequence[str], labels: Sequence[Label], fit: NDArray[int64]) -> bool:
    return scarce([inputs[place] for place in fit], [labels[place] for place in fit], labels) is None
