"""Ranges of figures that are no ratio, by drawing whole units again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from framing.groups.bootstrap import BLOCK, CONFIDENCE, DRAWS, MOST_UNITS
from framing.groups.seeds import generator
from framing.groups.summing import drawn_sums, sums

if TYPE_CHECKING:
    from numpy import float64
    from numpy.random import RandomState
    from numpy.typing import NDArray

#: Under so many units no range is given: five texts of one newspaper each tell nothing of a sixth newspaper.
FEWEST_UNITS = 5

#: Gives of sums over units, a row a draw, the figure of each row.
Statistic = Callable[["NDArray[float64]"], "NDArray[float64]"]


class Range(NamedTuple):
    """A figure with the ends of its range, which are None where there are too few units."""

    value: float
    low: float | None
    high: float | None


def ranged(parts: NDArray[float64], statistic: Statistic, *names: str) -> Range:
    """Give a figure of all units and its bootstrap range over units.

    parts: (units, columns), what each unit adds to the sums that the figure is made of; names: what seeds the draws.
    Units are drawn whole, for their texts resemble each other (Davison and Hinkley 1997, Bootstrap Methods and their
    Application, 3.8). The ends are percentiles, taken further out the fewer units there are, as Student's t is wider
    than the normal distribution (Hesterberg 2015, What Teachers Should Know About the Bootstrap, The American
    Statistician 69, "expanded percentile interval").
    """
    import numpy as np

    value = float(statistic(parts.sum(axis=0, keepdims=True))[0])
    if len(parts) < FEWEST_UNITS or not np.isfinite(value):
        return Range(value, None, None)
    random = generator(*names)
    joined = _joined(parts, random)
    drawn = np.concatenate([statistic(block) for block in _draws(joined, random)])
    drawn = np.sort(drawn[np.isfinite(drawn)])
    # A draw is left out for each end that the tail takes, at least the outermost none.
    out = min(round(_tail(len(joined)) * len(drawn)), (len(drawn) - 1) // 2)
    return Range(value, float(drawn[out]), float(drawn[-1 - out])) if len(drawn) else Range(value, None, None)


def _tail(units: int) -> float:
    """The share of draws beyond each end."""
    from scipy.stats import norm, t

    outer = float(t.ppf((1 + CONFIDENCE) / 2, units - 1)) * (units / (units - 1)) ** 0.5
    return float(norm.cdf(-outer))


def _joined(parts: NDArray[float64], random: RandomState) -> NDArray[float64]:
    """The parts, joined at random where there are too many (random groups: Wolter 2007, 2)."""
    if len(parts) <= MOST_UNITS:
        return parts
    return sums(random.permutation(len(parts)) % MOST_UNITS, parts)


def _draws(parts: NDArray[float64], random: RandomState) -> Iterator[NDArray[float64]]:
    units = len(parts)
    rows = max(1, BLOCK // units)
    for done in range(0, DRAWS, rows):
        yield drawn_sums(random.randint(units, size=(min(rows, DRAWS - done), units)), parts)
