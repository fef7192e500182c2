"""p values from shuffles: how many of them reach what was observed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from framing.groups.bootstrap import CONFIDENCE
from framing.groups.ratios import Ratio

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

#: How often is shuffled; and how often in all where fewer than ``_SCARCE`` shuffles reached what was observed.
SHUFFLES, MORE_SHUFFLES = 1999, 19999
_SCARCE = 20
#: Statistics that differ by less are one number, come by in two ways.
_ROUNDING = 1e-9

#: Gives the ratios of so many shuffles, in blocks, for the columns asked for.
Shuffles = Callable[["NDArray[int64]", int], Iterable[Ratio]]


class Shuffled(NamedTuple):
    """The p value of each column, and the distance from 0 that no more than 5 of 100 shuffled values go beyond."""

    p: NDArray[float64]
    chance: NDArray[float64]


def chances(observed: Ratio, shuffles: Shuffles) -> Shuffled:
    """Give the two-sided p of each column, (1 + shuffles with |value/error| at least as large) / (1 + shuffles).

    Where few shuffles reach it more are made, up to ``MORE_SHUFFLES``, so that small p values are told apart and no
    time is spent on large ones. Sources: Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular
    Biology 9 (p is never 0); Besag and Clifford 1991, Biometrika 78 (stopping early).
    """
    import numpy as np

    least = np.abs(observed.over_error()[0])
    drawn = list(shuffles(np.arange(len(least)), SHUFFLES))
    reached = _reaching(drawn, least)
    p = (1 + reached) / (1 + SHUFFLES)
    scarce = np.flatnonzero(reached < _SCARCE)
    if len(scarce):
        more = _reaching(shuffles(scarce, MORE_SHUFFLES - SHUFFLES), least[scarce])
        p[scarce] = (1 + reached[scarce] + more) / (1 + MORE_SHUFFLES)
    values = np.sort(np.abs(np.vstack([ratios.value for ratios in drawn])), axis=0)
    return Shuffled(p, values[round(CONFIDENCE * (SHUFFLES + 1)) - 1])


def _reaching(drawn: Iterable[Ratio], least: NDArray[float64]) -> NDArray[float64]:
    """How many shuffles reach the least value of each column, up to rounding."""
    import numpy as np

    found = sum(np.sum(np.abs(ratios.over_error()) >= least * (1 - _ROUNDING), axis=0) for ratios in drawn)
    return np.asarray(found, dtype=np.float64)
