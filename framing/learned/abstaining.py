"""When a model should not speak: the text is unlike those it learned from, or it is not sure enough to tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.learned.counting import Floats
from framing.scoring import share_interval

#: Where the experience is noted, and how many of the nearest texts are asked at each place.
_PLACES = 33
#: A text of which more is known is never unlike the others, however alike those are.
_KNOWN_ENOUGH = 0.5
_NEAREST_SHARE, _NEAREST_LEAST, _NEAREST_MOST = 0.1, 20, 400


@dataclass(frozen=True, slots=True)
class Experience:
    """What happened to texts not learned from, between ``low`` and ``high`` where the model said each of ``at``."""

    at: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]

    def interval(self, said: Floats) -> tuple[Floats, Floats]:
        """Give the lower and upper end for each of what the model says."""
        return np.interp(said, self.at, self.low), np.interp(said, self.at, self.high)


def of_hits(said: Floats, right: NDArray[np.bool_], classes: int) -> Experience:
    """Note how often the likeliest class was right, by its probability: Jeffreys 95% interval of the nearest texts.

    Towards even chances, where no text was as unsure as that, the interval opens to all there is.
    """

    def ends(near: NDArray[np.int64]) -> tuple[float, float]:
        return share_interval(int(right[near].sum()), len(near))

    found = _noted(said, ends)
    if found.at[0] <= 1 / classes:
        return found
    return Experience((1 / classes, *found.at), (0.0, *found.low), (1.0, *found.high))


def of_misses(said: Floats, gold: Floats) -> Experience:
    """Note how far numbers were off, by the number said: the middle 80% of gold minus said among the nearest texts."""

    def ends(near: NDArray[np.int64]) -> tuple[float, float]:
        low, high = np.quantile(gold[near] - said[near], [0.1, 0.9])
        return min(float(low), 0.0), max(float(high), 0.0)

    return _noted(said, ends)


def _noted(said: Floats, ends: Callable[[NDArray[np.int64]], tuple[float, float]]) -> Experience:
    """Look at places spread evenly over what was said, each with the texts nearest in rank."""
    order = np.argsort(said, kind="stable")
    wide = min(len(said), max(_NEAREST_LEAST, min(_NEAREST_MOST, int(len(said) * _NEAREST_SHARE))))
    spread = np.linspace(0, len(said) - 1, _PLACES).astype(np.int64)
    at, firsts = np.unique(said[order[spread]], return_index=True)
    starts = np.clip(spread[firsts] - wide // 2, 0, len(said) - wide)
    low, high = zip(*(ends(order[start : start + wide]) for start in starts), strict=True)
    return Experience(tuple(at.tolist()), low, high)


def familiar_from(known: Floats, quantile: float) -> float:
    """Give the share of known features below which a text is unlike those learned from; at most a half.

    >>> familiar_from(np.array([0.3, 0.6, 0.7, 0.8]), 0.0)
    0.3
    """
    return min(_KNOWN_ENOUGH, float(np.quantile(known, quantile)))
