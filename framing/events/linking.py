"""Average linkage on a sparse graph: the two groups that are most alike are joined, again and again.

Pairs that are not in the graph are taken for not alike, so the work grows with the pairs that are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import sqrt

#: A group is as alike to another as the sum of the likenesses of their pairs, divided by the number of pairs to this
#: power: a mean, but somewhat kinder to large groups, whose texts are more varied.
KINDNESS = 0.96
#: Groups are joined that are alike to each other by so much of what the texts inside either are. Fixed, with
#: ``framing.events.grouping.THRESHOLD``, on each half of the topics of ECB+ and the stories of AllSides, and measured
#: on the other half; from 0.7 to 0.85 it makes little difference.
CLOSENESS = 0.75
#: Likenesses are rounded before they are compared, so that no tie is broken by the last bit of a sum.
_DIGITS = 9

Graph = Sequence[Mapping[int, float]]
#: Says of two groups that they must not be joined, however alike they are.
Apart = Callable[[Sequence[int], Sequence[int]], bool]


def never(_: Sequence[int], __: Sequence[int]) -> bool:
    """Keep no two groups apart."""
    return False


def linked(
    graph: Graph,
    threshold: float,
    together: Iterable[Sequence[int]] = (),
    apart: Apart = never,
    closeness: float = CLOSENESS,
) -> list[list[int]]:
    """Give groups of node numbers, in order, joined while two groups are at least ``threshold`` alike.

    graph: for each node the nodes that are like it, with a likeness that is the same both ways.
    together: nodes that are joined beforehand; no node is in two of them.
    apart: what it keeps apart it must keep apart also when the groups have grown.
    closeness: the share of their own cohesion, the mean likeness inside a group, that two groups must be alike to
    each other, which keeps apart two dense groups on one matter (relative closeness: Karypis, Han and Kumar 1999). Of
    small groups, whose cohesion is not known well, less is asked; 0 asks for nothing.

    >>> linked([{1: 0.9}, {0: 0.9, 2: 0.2}, {1: 0.2}], 0.5)
    [[0, 1], [2]]
    """
    groups = _Groups(graph, threshold, apart, closeness)
    for members in together:
        groups.join_all(members)
    while groups.waiting:
        groups.join_next()
    return sorted(sorted(members) for members in groups.members if members)


class _Groups:
    """Groups that grow; ``waiting`` is a heap of pairs of groups, of which those that have changed since are stale."""

    def __init__(self, graph: Graph, threshold: float, apart: Apart, closeness: float) -> None:
        self.members = [[node] for node in range(len(graph))]
        self.sums = [dict(others) for others in graph]
        self.inside = [0.0] * len(graph)
        self.threshold, self.apart, self.closeness = threshold, apart, closeness
        pairs = ((one, other) for one, others in enumerate(graph) for other in others if one < other)
        self.waiting = [entry for pair in pairs if (entry := self._entry(*pair))]
        heapify(self.waiting)

    def join_next(self) -> None:
        _, one, other, sizes = heappop(self.waiting)
        groups = self.members[one], self.members[other]
        if sizes == (len(groups[0]), len(groups[1])) and 0 not in sizes and not self.apart(*groups):
            self._join(one, other)

    def join_all(self, members: Sequence[int]) -> None:
        """Join nodes that are in no group yet, whether or not they are alike."""
        kept = members[0]
        for other in members[1:]:
            kept = self._join(kept, other)

    def _entry(self, one: int, other: int) -> tuple[float, int, int, tuple[int, int]] | None:
        sizes = (len(self.members[one]), len(self.members[other]))
        likeness = round(self.sums[one][other] / (sizes[0] * sizes[1]) ** KINDNESS, _DIGITS)
        joins = likeness >= self.threshold and self._is_close(one, other)
        return (-likeness, one, other, sizes) if joins else None

    def _is_close(self, one: int, other: int) -> bool:
        """Whether two groups are nearly as alike to each other as either is in itself."""
        sizes = len(self.members[one]), len(self.members[other])
        if not self.closeness or min(sizes) == 1:
            return True
        mean = self.sums[one][other] / (sizes[0] * sizes[1])
        asked = self.closeness * (1 - 1 / min(sizes)) * sqrt(self._cohesion(one) * self._cohesion(other))
        return round(mean - asked, _DIGITS) >= 0

    def _cohesion(self, group: int) -> float:
        """The mean likeness of the pairs of a group of two and more."""
        size = len(self.members[group])
        return self.inside[group] / (size * (size - 1) / 2)

    def _join(self, one: int, other: int) -> int:
        """Put one group into the other and give its number; the one with fewer likenesses is moved: less work."""
        kept, gone = (one, other) if len(self.sums[one]) >= len(self.sums[other]) else (other, one)
        self.inside[kept] += self.inside[gone] + self.sums[kept].get(gone, 0.0)
        self.members[kept] += self.members[gone]
        self.members[gone] = []
        moved, self.sums[gone] = self.sums[gone], {}
        for third, likeness in moved.items():
            self._move(third, kept, gone, likeness)
        self.sums[kept].pop(gone, None)
        for third in self.sums[kept]:
            entry = self._entry(*sorted((kept, third)))
            if entry:
                heappush(self.waiting, entry)
        return kept

    def _move(self, third: int, kept: int, gone: int, likeness: float) -> None:
        if third == kept:
            return
        del self.sums[third][gone]
        total = self.sums[kept].get(third, 0.0) + likeness
        self.sums[kept][third] = self.sums[third][kept] = total
