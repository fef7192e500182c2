"""From counted passages to a model, and what models that have not learned from a passage say of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.learned.counting import Counts, Floats
from framing.learned.features import Block, Vocable
from framing.learned.folding import Fold
from framing.learned.learning import Learned, Learner
from framing.learned.plane import Judged, Plane
from framing.learned.weighting import as_stored, weighed


class Counted(NamedTuple):
    """Passages by the features of each vocabulary, with their classes or numbers and what each passage weighs."""

    vocables: Sequence[Vocable]
    counts: Sequence[Counts]
    y: NDArray[Any]
    weights: Floats

    def of(self, rows: NDArray[np.int64]) -> Counted:
        """Give some of the passages."""
        return Counted(self.vocables, [some.of(rows) for some in self.counts], self.y[rows], self.weights[rows])


def learned(given: Counted, learner: Learner) -> Plane:
    """Learn a model, its weights in the seven digits that are stored."""
    factors, found = _learn(given, learner)
    parts = zip(given.vocables, factors, found.weights, strict=True)
    blocks = (Block(kind, keys, factor, as_stored(weights)) for (kind, keys), factor, weights in parts)
    return Plane(tuple(blocks), found.intercept)


def crossed(given: Counted, learner: Learner, folds: Iterable[Fold]) -> Judged:
    """Judge each passage by a model that has not learned from its fold."""
    parts, rows = [], []
    for fold in folds:
        factors, found = _learn(given.of(fold.learned), learner)
        parts.append(_judged(given.of(fold.judged), factors, found))
        rows.append(fold.judged)
    back = np.argsort(np.concatenate(rows))
    return Judged(*(np.concatenate(part)[back] for part in zip(*parts, strict=True)))


def _learn(given: Counted, learner: Learner) -> tuple[list[Floats], Learned]:
    factors = [kind.factors(some) for (kind, _), some in zip(given.vocables, given.counts, strict=True)]
    kinds = [kind for kind, _ in given.vocables]
    return factors, learner.learn(kinds, _values(given, factors), given.y, given.weights)


def _judged(given: Counted, factors: Sequence[Floats], found: Learned) -> Judged:
    decisions = np.tile(found.intercept, (len(given.y), 1))
    for values, weights in zip(_values(given, factors), found.weights, strict=True):
        decisions += values @ weights
    return Judged(decisions, _known(given.counts[0], factors[0]))


def _values(given: Counted, factors: Sequence[Floats]) -> list[Any]:
    parts = zip(given.vocables, given.counts, factors, strict=True)
    return [weighed(some, factor, kind.weighting) for (kind, _), some, factor in parts]


def _known(counts: Counts, factor: Floats) -> Floats:
    """The share of the features of each passage that a model with these factors knows."""
    there = counts.units @ (counts.features @ (factor > 0).astype(np.float64))
    shares: Floats = there / np.maximum(counts.units @ counts.sizes, 1.0)
    return shares
