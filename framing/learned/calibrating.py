"""From decision values to probabilities and numbers that held-out texts bear out, always by a rising map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.learned.counting import Floats


@dataclass(frozen=True, slots=True)
class Softmax:
    """Decision values times ``scale`` plus an offset a class, made to add up to 1: for two classes a sigmoid."""

    scale: float
    offsets: tuple[float, ...]

    def probabilities(self, decisions: Floats) -> Floats:
        """Give probabilities (texts x classes) of decision values (texts x targets).

        >>> Softmax(1.0, (0.0, 0.0)).probabilities(np.array([[0.0]])).tolist()
        [[0.5, 0.5]]
        """
        return _shares(_of_classes(decisions) * self.scale + np.array(self.offsets))


@dataclass(frozen=True, slots=True)
class Steps:
    """The probability of the second of two classes, between the points of a rising line."""

    decisions: tuple[float, ...]
    heights: tuple[float, ...]

    def probabilities(self, decisions: Floats) -> Floats:
        """Give probabilities (texts x 2) of decision values (texts x 1)."""
        second = np.interp(decisions[:, 0], self.decisions, self.heights)
        return np.column_stack([1 - second, second])


@dataclass(frozen=True, slots=True)
class Line:
    """A number as ``slope`` times the decision value plus ``offset``, kept between ``low`` and ``high``."""

    slope: float
    offset: float
    low: float
    high: float

    def numbers(self, decisions: Floats) -> Floats:
        """Give a number for each decision value (texts x 1)."""
        return np.clip(decisions[:, 0] * self.slope + self.offset, self.low, self.high)


@dataclass(frozen=True, slots=True)
class Curve:
    """A number between ``low`` and ``high``, as the sigmoid of ``scale`` times the decision value plus ``offset``."""

    scale: float
    offset: float
    low: float
    high: float

    def numbers(self, decisions: Floats) -> Floats:
        """Give a number for each decision value (texts x 1)."""
        share = Softmax(self.scale, (0.0, self.offset)).probabilities(decisions)[:, 1]
        return self.low + (self.high - self.low) * share


Calibration = Softmax | Steps
Ratings = Line | Curve


def softmax(decisions: Floats, y: NDArray[np.int64], weights: Floats, classes: int) -> Softmax:
    """Fit the scale and the offsets by likelihood on decision values of texts that were not learned from.

    Source: Platt 1999, "Probabilistic Outputs for Support Vector Machines", with his smoothed targets; for several
    classes Guo et al. 2017, "On Calibration of Modern Neural Networks", temperature with an offset a class.
    """
    return _softmax(_of_classes(decisions), _aims(y, classes), weights)


def _softmax(values: Floats, aims: Floats, weights: Floats) -> Softmax:
    """The scale and the offsets by which decision values of classes come nearest to ``aims``, in likelihood."""
    from scipy.optimize import minimize

    def loss(given: Floats) -> tuple[float, Floats]:
        scale = float(np.exp(given[0]))
        shares = _shares(values * scale + given[1:])
        wrong = weights[:, None] * (shares - aims)
        lost = -float((weights[:, None] * aims * np.log(np.maximum(shares, 1e-300))).sum())
        return lost, np.array([scale * (wrong * values).sum(), *wrong.sum(axis=0)])

    size = values.shape[1] + 1
    found = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", bounds=[(-5, 5)] * size).x
    return Softmax(float(np.exp(found[0])), tuple(map(float, found[1:] - found[1])))


def steps(decisions: Floats, y: NDArray[np.int64], weights: Floats) -> Steps:
    """Fit a rising line of steps, never at 0 or 1, on decision values of texts that were not learned from.

    Source: Zadrozny and Elkan 2002, "Transforming Classifier Scores into Accurate Multiclass Probability Estimates".
    """
    from sklearn.isotonic import IsotonicRegression

    edge = 1 / (len(y) + 2)
    model = IsotonicRegression(y_min=edge, y_max=1 - edge).fit(decisions[:, 0], y, sample_weight=weights)
    return Steps(tuple(model.X_thresholds_.tolist()), tuple(model.y_thresholds_.tolist()))


def line(decisions: Floats, y: Floats, weights: Floats) -> Line:
    """Fit slope and offset by least squares on texts that were not learned from; a falling line is made level."""
    given, shares = decisions[:, 0], weights / weights.sum()
    middle, aim = float(given @ shares), float(y @ shares)
    spread = float(((given - middle) ** 2) @ shares)
    slope = max(0.0, float(((given - middle) * (y - aim)) @ shares) / spread) if spread else 0.0
    return Line(slope, aim - slope * middle, float(y.min()), float(y.max()))


def curve(decisions: Floats, y: Floats, weights: Floats) -> Curve:
    """Fit scale and offset by likelihood on texts that were not learned from, numbers as shares of their range."""
    low, high = float(y.min()), float(y.max())
    shares = (y - low) / ((high - low) or 1.0)
    found = _softmax(_of_classes(decisions), np.column_stack([1 - shares, shares]), weights)
    return Curve(found.scale, found.offsets[1], low, high)


def _of_classes(decisions: Floats) -> Floats:
    """A column a class: of two classes the first has 0."""
    return np.column_stack([np.zeros(len(decisions)), decisions]) if decisions.shape[1] == 1 else decisions


def _aims(y: NDArray[np.int64], classes: int) -> Floats:
    """What the probabilities should be: a little short of 1 for the class, the rest shared by the others."""
    numbers = np.bincount(y, minlength=classes)
    others = 1 / (numbers[y] + classes)
    aims = np.repeat(others[:, None], classes, axis=1)
    aims[np.arange(len(y)), y] = 1 - others * (classes - 1)
    return aims


def _shares(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
