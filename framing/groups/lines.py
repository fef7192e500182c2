"""A straight line through the shares of the texts of a group in time, as sums over units."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from framing.groups.bootstrap import BLOCK
from framing.groups.chances import Shuffled, chances
from framing.groups.ratios import Ratio, ratio
from framing.groups.summing import numbered, sums
from framing.groups.tables import Table
from framing.groups.units import independent_units

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.random import RandomState
    from numpy.typing import NDArray


class Dated(NamedTuple):
    """The texts of a group that have a date, as parts of the time from the first to the last, and what units add up to.

    ``texts`` counts distinct ones. ``tops`` (units, labels) and ``bottoms`` (units,) are the sums whose ratio is the
    change; ``places`` is the time of each unit from the middle, ``excess`` its marked sentences beyond the mean share,
    ``sentences`` its sentences; ``marked`` has the number of units with a mark, a label each.
    """

    documents: int
    texts: int
    first: str
    last: str
    tops: NDArray[float64]
    bottoms: NDArray[float64]
    places: NDArray[float64]
    excess: NDArray[float64]
    sentences: NDArray[float64]
    marked: NDArray[int64]


def dated(texts: Table, days: NDArray[int64]) -> Dated:
    """Give the texts of a group, which were published on these days, as parts of the time they cover."""
    import numpy as np

    copies = numbered(texts.clusters)
    weights = 1 / np.bincount(copies)[copies]
    sentences, k = weights * texts.sentences, weights[:, None] * texts.k
    times = (days - days.min()) / max(1, int(np.ptp(days)))
    times -= (times * sentences).sum() / sentences.sum()
    excess = k - sentences[:, None] * (k.sum(axis=0) / sentences.sum())
    units = independent_units(texts.events, texts.clusters)
    totals = sums(units, sentences)
    first, last = (date.fromordinal(int(day)).isoformat() for day in (days.min(), days.max()))
    return Dated(
        len(days),
        int(copies.max()) + 1,
        first,
        last,
        sums(units, times[:, None] * excess),
        sums(units, times**2 * sentences),
        sums(units, times * sentences) / totals,
        sums(units, excess),
        totals,
        (sums(units, texts.k) > 0).sum(axis=0),
    )


def shuffled_dates(line: Dated, random: RandomState) -> Shuffled:
    """Give for each label what comes of giving the times of the units to one another at random.

    Source: Good 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, 3; the statistic is over its error, as
    for effects.
    """
    import numpy as np

    everything = np.arange(line.excess.shape[1])
    in_order = _at(line, line.places[None, :], everything)
    return chances(in_order, lambda labels, count: _shuffles(line, labels, count, random))


def _shuffles(line: Dated, labels: NDArray[int64], shuffles: int, random: RandomState) -> Iterator[Ratio]:
    import numpy as np

    units = len(line.places)
    rows = max(1, BLOCK // units)
    for done in range(0, shuffles, rows):
        keys = random.random_sample((min(rows, shuffles - done), units))
        yield _at(line, line.places[np.argsort(keys, axis=1)], labels)


def _at(line: Dated, times: NDArray[float64], labels: NDArray[int64]) -> Ratio:
    """The changes if the units had these times; times: (shuffles, units)."""
    import numpy as np

    sentences, excess = line.sentences, line.excess[:, labels]
    times = times - (times @ sentences / sentences.sum())[:, None]
    squares = times**2
    tops = [times @ excess, squares @ excess**2, (times * squares) @ (excess * sentences[:, None])]
    bottoms = [squares @ sentences[:, None], squares**2 @ sentences[:, None] ** 2]
    return ratio(np.hstack(tops + bottoms), len(sentences))
