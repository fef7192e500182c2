"""Fits the weights of a linear model over blocks of features: logistic for classes, ridge for numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack, vstack

from framing.learned.counting import Floats
from framing.learned.features import Kind

#: Passages that a feature is said to stand in besides those of each class, so that no ratio is infinite.
_BESIDE = 1.0
_STEPS = 2000
#: The decision value for a class that alone is there to learn from, and less this for one that is not there.
_CERTAIN = 10.0


class Learned(NamedTuple):
    """Weights of each block (features x targets) and the intercept of each target."""

    weights: list[Floats]
    intercept: Floats


class Column(NamedTuple):
    """The values of a block as they are learned from, and how weights of these columns become those of its features."""

    values: Any
    back: Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True)
class Logistic:
    """Logistic regression with an L2 penalty; classes are numbers from 0.

    Two classes have one target, the second; of more, each is one, learned together, or each against the rest where a
    block is weighed by class.
    """

    c: float
    class_weight: Any
    classes: int

    def learn(self, kinds: Sequence[Kind], values: Sequence[Any], y: NDArray[np.int64], weights: Floats) -> Learned:
        """Learn from the values of each block, a row a passage, with the class and the weight of each passage."""
        together = self.classes > 2 and not any(kind.by_class for kind in kinds)
        # Of classes that are not all there, as in a fold without one, each is learned against the rest.
        if together and len(np.unique(y)) == self.classes:
            return self._fit(_plain(kinds, values), y, weights)
        targets = range(1, 2) if self.classes == 2 else range(self.classes)
        return _beside([self._against_rest(kinds, values, y == target, weights) for target in targets])

    def _against_rest(
        self, kinds: Sequence[Kind], values: Sequence[Any], y: NDArray[np.bool_], weights: Floats
    ) -> Learned:
        if y.all() or not y.any():
            certain = _CERTAIN if y.all() else -_CERTAIN
            return Learned([np.zeros((part.shape[1], 1)) for part in values], np.array([certain]))
        return self._fit(_by_class(kinds, values, y, weights), y.astype(np.int64), weights)

    def _fit(self, columns: Sequence[Column], y: NDArray[np.int64], weights: Floats) -> Learned:
        from sklearn.linear_model import LogisticRegression

        model = LogisticRegression(C=self.c, class_weight=self.class_weight, max_iter=_STEPS)
        model.fit(_joined(columns), y, sample_weight=weights)
        return _parted(columns, model.coef_, model.intercept_)


@dataclass(frozen=True, slots=True)
class Ridge:
    """Linear regression with an L2 penalty; one target."""

    alpha: float

    def learn(self, kinds: Sequence[Kind], values: Sequence[Any], y: Floats, weights: Floats) -> Learned:
        """Learn from the values of each block, a row a passage, with the number and the weight of each passage."""
        from sklearn.linear_model import Ridge as Regression

        columns = _plain(kinds, values)
        model = Regression(alpha=self.alpha, solver="sparse_cg", tol=1e-6, max_iter=_STEPS)
        model.fit(_joined(columns), y, sample_weight=weights)
        return _parted(columns, np.atleast_2d(model.coef_), np.atleast_1d(model.intercept_))


@dataclass(frozen=True, slots=True)
class Fractional:
    """Logistic regression of numbers as shares of their range, each text counting for both ends by its share.

    Source: Papke and Wooldridge 1996, "Econometric Methods for Fractional Response Variables", Journal of Applied
    Econometrics 11.
    """

    alpha: float

    def learn(self, kinds: Sequence[Kind], values: Sequence[Any], y: Floats, weights: Floats) -> Learned:
        """Learn from the values of each block, a row a passage, with the number and the weight of each passage."""
        from sklearn.linear_model import LogisticRegression

        columns, shares = _plain(kinds, values), (y - y.min()) / ((y.max() - y.min()) or 1.0)
        twice, ends = vstack([_joined(columns)] * 2, format="csr"), np.repeat([0, 1], len(y))
        model = LogisticRegression(C=1 / self.alpha, max_iter=_STEPS)
        model.fit(twice, ends, sample_weight=np.concatenate([weights * (1 - shares), weights * shares]))
        return _parted(columns, model.coef_, model.intercept_)


Learner = Logistic | Ridge | Fractional


def _plain(kinds: Sequence[Kind], values: Sequence[Any]) -> list[Column]:
    return [_column(kind, part) for kind, part in zip(kinds, values, strict=True)]


def _by_class(kinds: Sequence[Kind], values: Sequence[Any], y: NDArray[np.bool_], weights: Floats) -> list[Column]:
    return [
        _scaled(part, _ratios(part, y, weights)) if kind.by_class else _column(kind, part)
        for kind, part in zip(kinds, values, strict=True)
    ]


def _ratios(values: Any, y: NDArray[np.bool_], weights: Floats) -> Floats:  # noqa: ANN401 - a sparse matrix, untyped
    """The log of how much likelier a feature is in the class than outside it.

    Source: Wang and Manning 2012, "Baselines and Bigrams: Simple, Good Sentiment and Topic Classification", ACL.
    """
    there = values != 0
    inside = _BESIDE + there.T @ (weights * y)
    outside = _BESIDE + there.T @ (weights * ~y)
    ratios: Floats = np.log(inside / inside.sum()) - np.log(outside / outside.sum())
    return ratios


def _column(kind: Kind, values: Any) -> Column:  # noqa: ANN401 - a sparse matrix, untyped
    if kind.vectors is None:
        return Column(values, lambda weights: weights)
    pooled = values @ kind.vectors.vectors
    size = np.sqrt((pooled**2).sum(axis=1).mean()) or 1.0
    vectors = kind.vectors.vectors * (kind.weighting.scale / size)
    return Column(csr_matrix(pooled * (kind.weighting.scale / size)), lambda weights: vectors @ weights)


def _scaled(values: Any, ratios: Floats) -> Column:  # noqa: ANN401 - a sparse matrix, untyped
    scaled = values.copy()
    scaled.data = scaled.data * ratios[scaled.indices]
    return Column(scaled, lambda weights: ratios[:, None] * weights)


def _joined(columns: Sequence[Column]) -> Any:  # noqa: ANN401 - a sparse matrix, untyped
    return hstack([column.values for column in columns], format="csr")


def _parted(columns: Sequence[Column], coefficients: Floats, intercept: Floats) -> Learned:
    ends = np.cumsum([column.values.shape[1] for column in columns])[:-1]
    parts = np.split(coefficients.T, ends)
    return Learned([column.back(part) for column, part in zip(columns, parts, strict=True)], np.asarray(intercept))


def _beside(targets: Sequence[Learned]) -> Learned:
    """Targets that were learned one by one, set beside each other."""
    weights = [np.hstack(parts) for parts in zip(*(target.weights for target in targets), strict=True)]
    return Learned(weights, np.concatenate([target.intercept for target in targets]))
