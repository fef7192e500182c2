"""What a rate follows: whether it differs between topics, or between the sources that write of one topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import fmean

from framing.model import Mark

#: Whether a mark is one of those whose rate is asked for.
Counted = Callable[[Mark], bool]


@dataclass(frozen=True, slots=True)
class Following:
    """Mean squares of a nested analysis of variance: between topics, and between sources within a topic."""

    between_topics: float
    between_sources: float
    topics: int


def following(cells: Iterable[tuple[str, str, float]]) -> Following | None:
    """Give the two mean squares for texts given as topic, source and rate; None where they cannot be told apart.

    Only topics with at least two sources enter. With n texts a topic or source, m their mean and M the mean of all,
    between topics is sum n (m - M)^2 / (topics - 1), and between sources is the same inside each topic, over the
    number of sources less one a topic (Snedecor and Cochran 1989, Statistical Methods, nested classification).

    >>> following([("war", "a", 4.0), ("war", "b", 2.0), ("art", "a", 1.0), ("art", "b", 1.0)])
    Following(between_topics=4.0, between_sources=1.0, topics=2)
    """
    by_topic: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for topic, source, rate in cells:
        by_topic[topic][source].append(rate)
    topics = [list(sources.values()) for sources in by_topic.values() if len(sources) > 1]
    if len(topics) < 2:
        return None
    merged = [[rate for rates in sources for rate in rates] for sources in topics]
    inside = sum(map(_squares, topics)) / sum(len(sources) - 1 for sources in topics)
    return Following(_squares(merged) / (len(topics) - 1), inside, len(topics))


def _squares(groups: list[list[float]]) -> float:
    """The sum of squares between groups, each weighted by its size."""
    mean = fmean(rate for group in groups for rate in group)
    return sum(len(group) * (fmean(group) - mean) ** 2 for group in groups)
