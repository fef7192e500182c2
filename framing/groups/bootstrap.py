"""Intervals by drawing whole units again and again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from framing.groups.ratios import ratio, terms
from framing.groups.summing import drawn_sums, sums

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.random import RandomState
    from numpy.typing import NDArray

#: How often units are drawn again, and how sure the intervals are.
DRAWS, CONFIDENCE = 1999, 0.95
#: More units than this are first joined at random into so many: the interval stays and memory does not grow.
MOST_UNITS = 2000
#: The entries drawn at once.
BLOCK = 1 << 21


class Interval(NamedTuple):
    """The value of each column and the ends of its interval."""

    value: NDArray[float64]
    low: NDArray[float64]
    high: NDArray[float64]


def interval(numerators: NDArray[float64], denominators: NDArray[float64], random: RandomState) -> Interval:
    """Give Σ numerators / Σ denominators of each column with its studentised bootstrap interval over units.

    numerators: (units, columns); denominators: (units,), all above 0. With r the ratio, s its error and r*, s* those of
    a draw of as many units with replacement, the ends are r − s·t for the outer quantiles t of (r* − r)/s*. Of the
    usual bootstrap intervals this one keeps its confidence best with few and uneven units. Source: Efron and Tibshirani
    1993, An Introduction to the Bootstrap, 12.5; Davison and Hinkley 1997, Bootstrap Methods and their Application, 5.2
    and, for clusters drawn whole, 3.8. More than ``MOST_UNITS`` units are joined at random (random groups: Wolter 2007,
    Introduction to Variance Estimation, 2).
    """
    import numpy as np

    joined = _joined(len(denominators), random)
    parts = terms(sums(joined, numerators), sums(joined, denominators))
    units = len(parts)
    found = ratio(parts.sum(axis=0, keepdims=True), units)
    drawn = np.vstack([ratio(block, units).over_error(found.value) for block in _draws(parts, random)])
    drawn.sort(axis=0)
    tail = round((1 - CONFIDENCE) / 2 * (DRAWS + 1))
    value, error = found.value[0], found.error[0]
    return Interval(value, value - _times(drawn[-tail], error), value - _times(drawn[tail - 1], error))


def _times(quantile: NDArray[float64], error: NDArray[float64]) -> NDArray[float64]:
    """Their product, 0 where there is no error at all."""
    import numpy as np

    return np.multiply(quantile, error, where=error > 0, out=np.zeros_like(error))


def _joined(units: int, random: RandomState) -> NDArray[int64]:
    """The number of the joined unit that each unit goes to; its own as long as there are not too many."""
    import numpy as np

    order: NDArray[int64] = np.arange(units) if units <= MOST_UNITS else random.permutation(units) % MOST_UNITS
    return order


def _draws(parts: NDArray[float64], random: RandomState) -> Iterator[NDArray[float64]]:
    """The sums of the parts over drawn units, a row a draw, in blocks."""
    units = len(parts)
    rows = max(1, BLOCK // units)
    for done in range(0, DRAWS, rows):
        yield drawn_sums(random.randint(units, size=(min(rows, DRAWS - done), units)), parts)
