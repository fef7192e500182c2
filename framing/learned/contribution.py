"""What one stretch of a text adds to a score; contributions and the intercept add up to the score exactly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.model import Span


class Contribution(NamedTuple):
    """What ``text[start:end]`` adds to the decision value of one target, by one feature such as ``word:stunning``.

    ``target`` is the class spoken for, or "" where a number is rated. For each text and target the weights and the
    intercept sum to the decision value.
    """

    start: int
    end: int
    feature: str
    target: str
    weight: float


def by_word(contributions: Iterable[Contribution], words: Sequence[Span]) -> list[float]:
    """Give what each of ``words`` adds, each contribution shared evenly among the words it touches; their sum stays.

    ``words`` stand in the order of the text and do not overlap; every contribution must touch one of them.

    >>> by_word([Contribution(0, 7, "word:so sad", "", 1.0), Contribution(3, 7, "word:sad", "", 2.0)], [(0, 2), (3, 7)])
    [0.5, 2.5]
    """
    starts, ends = [word[0] for word in words], [word[1] for word in words]
    sums = [0.0] * len(words)
    for found in contributions:
        first, last = bisect_right(ends, found.start), bisect_left(starts, found.end)
        for place in range(first, last):
            sums[place] += found.weight / (last - first)
    return sums
