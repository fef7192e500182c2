"""Groups of what states the same fact, and what is at odds in no two members of a group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import product

Pair = tuple[int, int]
Group = tuple[int, ...]
#: Whether two groups of members may become one.
Join = Callable[[Sequence[int], Sequence[int]], bool]


def groups(pairs: Iterable[Pair], count: int, join: Join) -> tuple[Group, ...]:
    """Join ``count`` members by pairs of them that are the same, the surest first, as far as two groups may join.

    >>> groups([(0, 1), (1, 2)], 4, complete([(0, 1), (1, 2)]))
    ((0, 1), (2,), (3,))
    """
    group = {member: [member] for member in range(count)}
    for one, other in pairs:
        ones, others = group[one], group[other]
        if ones is not others and join(ones, others):
            ones.extend(others)
            group.update(dict.fromkeys(others, ones))
    return tuple(sorted({tuple(sorted(members)) for members in group.values()}))


def complete(pairs: Iterable[Pair]) -> Join:
    """Let two groups join where every two members of them are a pair: a false merge is worse than a false split."""
    linked = _linked(pairs)
    return lambda ones, others: all(linked[one].issuperset(others) for one in ones)


def with_guests(found: Iterable[Group], pairs: Sequence[Pair]) -> list[Group]:
    """Add to each group the members of other groups that are a pair with every member of it.

    One clause may tell two facts: "the ministers of Russia and Ukraine signed".

    >>> with_guests([(0, 1), (2, 3)], [(0, 1), (2, 3), (1, 2), (0, 2)])
    [(0, 1, 2), (2, 3)]
    """
    linked = _linked(pairs)
    return [_with_guests(group, linked) for group in found]


def _with_guests(group: Group, linked: dict[int, set[int]]) -> Group:
    members = list(group)
    for guest in sorted(linked[group[0]].difference(group)):
        if linked[guest].issuperset(members):
            members.append(guest)
    return tuple(sorted(members))


def _linked(pairs: Iterable[Pair]) -> dict[int, set[int]]:
    linked: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        linked[one].add(other)
        linked[other].add(one)
    return linked


class Sureness:
    """How sure it is that two members are the same, as far as nothing in them is at odds."""

    def __init__(self, amount: Callable[[int, int], float], apart: Callable[[int, int], bool]) -> None:
        self._amount, self._apart = amount, apart
        self._known: dict[Pair, float] = {}

    def of(self, one: int, other: int) -> float:
        """Give what two members share, below 0 where they are kept apart."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = -1.0 if self._apart(*pair) else self._amount(*pair)
        return self._known[pair]

    def average(self, least: float, mean: float) -> Join:
        """Let two groups join where every two members share ``least`` and all of them ``mean`` on average."""

        def join(ones: Sequence[int], others: Sequence[int]) -> bool:
            total = 0.0
            for one, other in product(ones, others):
                found = self.of(one, other)
                if found < least:
                    return False
                total += found
            return total >= mean * len(ones) * len(others)

        return join
