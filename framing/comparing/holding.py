"""In which of many scenarios a verdict holds, by the rules of contrasts, judged together as arrays.

A scenario is the counts of all texts with something taken away. Arrays are texts by scenarios.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.comparing.contrasts import FEWEST_MARKS, HINT, SURE
from framing.scoring import count_interval

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.floating[Any]]
    Flags = NDArray[np.bool_]
    Integers = NDArray[np.int_]

#: The levels of the verdicts; 0 is no clear difference.
A_HINT, LIKELY, CLEARLY = 1, 2, 3
#: No share is larger, and no difference of shares.
_MORE_THAN_ANY = 2.0


class Counts(NamedTuple):
    """Texts by scenarios: marked sentences, all sentences, marks, and the marks of the sentence that has most."""

    k: Numbers
    n: Numbers
    total: Numbers
    richest: Numbers

    def of(self, texts: Sequence[int]) -> Counts:
        """Give the rows of some texts."""
        rows = list(texts)
        return Counts(self.k[rows], self.n[rows], self.total[rows], self.richest[rows])


class _Part(NamedTuple):
    """What each text adds to the difference of two means, and to the square of its margin."""

    value: Numbers
    square: Numbers


def holds(level: int, leaders: Counts, others: Counts) -> Flags:
    """Tell, scenario by scenario, whether a verdict of a level or a higher one holds; one side is a single text.

    level: 1 for a hint, 2 for likely, 3 for clearly more. The rules are those of ``contrasts.verdict``.
    """
    if level == A_HINT:
        return _low(_shares(leaders, HINT, 1), _shares(others, HINT, -1)) > 0
    held: Flags = _low(_shares(leaders, SURE, 1), _shares(others, SURE, -1)) > 0
    held = held & (leaders.total.sum(0) >= FEWEST_MARKS)
    return held & _robust(leaders, others) if level == CLEARLY and held.any() else held


def _robust(leaders: Counts, others: Counts) -> Flags:
    """Whether there are marks enough and the interval excludes 0 without any one sentence."""
    rest = leaders.total.sum(0) - (leaders.richest * (leaders.n > 1)).max(0)
    fewer = leaders._replace(k=leaders.k - 1, n=leaders.n - 1)
    weaker = others._replace(n=others.n - 1)
    one, other = _shares(leaders, SURE, 1), _shares(others, SURE, -1)
    lows = _lows_with(one, _shares(fewer, SURE, 1), other) + _never((leaders.k > 0) & (leaders.n > 1))
    other_lows = _lows_with(other, _shares(weaker, SURE, -1), one) + _never((others.k < others.n) & (others.n > 1))
    robust: Flags = (rest >= FEWEST_MARKS) & (lows.min(0) > 0) & (other_lows.min(0) > 0)
    return robust


def _never(possible: Flags) -> Numbers:
    """Nothing where a sentence can be dropped; where none can, so much that it never counts as the weakest."""
    return (~possible) * _MORE_THAN_ANY


def _shares(counts: Counts, confidence: float, sign: int) -> _Part:
    """What the shares of one side add; its margin is Wilson's, to the side where the difference grows less.

    Counts that cannot be, of a sentence dropped where there is none, become some that can.
    """
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    n = counts.n.clip(1)
    k = counts.k.clip(0, n)
    centre, spread = 2 * k + z * z, z * (z * z + 4 * k * (1 - k / n)) ** 0.5
    end = ((centre - sign * spread) / (2 * (n + z * z))).clip(0, 1)
    return _Part(sign * (k / n) / len(k), ((k / n - end) / len(k)) ** 2)


def _low(one: _Part, other: _Part) -> Numbers:
    """The lower end of the interval of the difference of two means (Zou and Donner 2008)."""
    low: Numbers = one.value.sum(0) + other.value.sum(0) - (one.square.sum(0) + other.square.sum(0)) ** 0.5
    return low


def _lows_with(side: _Part, changed: _Part, other: _Part) -> Numbers:
    """The lower ends, texts by scenarios, where one text of a side at a time is as in ``changed``."""
    value: Numbers = side.value.sum(0) + other.value.sum(0) - side.value + changed.value
    square: Numbers = side.square.sum(0) + other.square.sum(0) - side.square + changed.square
    low: Numbers = value - square.clip(0) ** 0.5
    return low


def rate_lows(marks: Integers, words: Integers, leaders: int, confidence: float) -> Numbers:
    """Give, scenario by scenario, the lower end of the interval of the difference between two mean rates of marks.

    marks, words: texts by scenarios, the leaders first; leaders: how many they are. The interval of each rate is the
    Gamma posterior of a Poisson mean (Brown, Cai and DasGupta 2003); they are combined as those of shares.

    >>> import numpy as np
    >>> rate_lows(np.array([[20], [2]]), np.array([[500], [500]]), 1, 0.95) > 0
    array([ True])
    """
    one = _rates(marks[:leaders], words[:leaders], confidence, 1)
    return _low(one, _rates(marks[leaders:], words[leaders:], confidence, -1))


def _rates(marks: Integers, words: Integers, confidence: float, sign: int) -> _Part:
    """What the rates of one side add; the margin is to the side where the difference grows less."""
    import numpy as np

    table = np.array([count_interval(count, confidence)[0 if sign > 0 else 1] for count in range(int(marks.max()) + 1)])
    words = words.clip(1)
    return _Part(sign * marks / words / len(marks), ((marks - table[marks]) / words / len(marks)) ** 2)
