"""How far groups would differ if their names were shuffled within each event: the p values and the null line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from framing.groups.bootstrap import BLOCK
from framing.groups.chances import Shuffled, chances
from framing.groups.ratios import Ratio, ratio, terms
from framing.groups.summing import drawn_sums
from framing.groups.within_events import Differences

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.random import RandomState
    from numpy.typing import NDArray


class _Names(NamedTuple):
    """The units of a group, each with the lines of all groups that could bear its name there."""

    parts: NDArray[float64]
    first: NDArray[int64]
    ways: NDArray[int64]


def shuffled(found: Differences, group: int, random: RandomState) -> Shuffled:
    """Give for one group and each label what comes of giving its name, unit by unit, to one of the groups there.

    If it does not matter which group a text is from, all ways to give out the names within a unit are equally likely.
    The statistic is the effect over its clustered error, which holds its level also where groups have more or fewer
    texts than others. Sources: Good 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, 3.7 (within
    blocks); Chung and Romano 2013, Annals of Statistics 41 (over the error).
    """
    own = found.groups == group
    observed = ratio(terms(found.above[own], found.events[own]).sum(axis=0, keepdims=True), int(own.sum()))
    return chances(observed, lambda labels, count: _shuffles(_names(found, group, labels), count, random))


def _names(found: Differences, group: int, labels: NDArray[int64]) -> _Names:
    """The lines of the units that hold the group; lines of one unit follow each other."""
    import numpy as np

    held = np.isin(found.units, found.units[found.groups == group])
    _, first, ways = np.unique(found.units[held], return_index=True, return_counts=True)
    return _Names(terms(found.above[held][:, labels], found.events[held]), first, ways)


def _shuffles(names: _Names, shuffles: int, random: RandomState) -> Iterator[Ratio]:
    """The ratios of each shuffle, in blocks: in every unit one of its lines is drawn."""
    import numpy as np

    units = len(names.first)
    rows = max(1, BLOCK // units)
    for done in range(0, shuffles, rows):
        places = random.random_sample((min(rows, shuffles - done), units)) * names.ways
        chosen = names.first + np.floor(places).astype(np.int64)
        yield ratio(drawn_sums(chosen, names.parts), units)
