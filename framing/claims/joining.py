"""Groups of clauses of the texts of an event that tell the same fact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from framing.claims.cores import Core
from framing.claims.distinct import Ties
from framing.claims.gathering import Group, Pair, Sureness, groups, with_guests
from framing.claims.linking import Sharing
from framing.claims.tolls import Dispute, disputes
from framing.claims.vetoes import kept_apart

#: What any two clauses of a group share at least, and on average.
_LEAST_SHARED, _MEAN_SHARED = 0.6, 1.4
#: The share of a clause that a text says again where it repeats a fact.
_REPEATED = 0.5


class Joined(NamedTuple):
    """Groups of two cores or more that tell the same, in each the one first that shares most with the others.

    ``disputes`` are cores of two texts that count otherwise.
    """

    groups: tuple[Group, ...]
    ties: Ties
    disputes: tuple[Dispute, ...]


def joined(cores: Sequence[Core], texts: Sequence[str], at_odds: Callable[[int, int], bool]) -> Joined:
    """Group the cores that tell the same.

    ``texts`` are the texts by their places; ``at_odds`` tells of two facts whether the sentences contradict each other.
    A core may be in two groups, for one clause may tell two facts.
    """
    sharing = Sharing(cores)

    def apart(one: int, other: int) -> bool:
        ones, others, shared = cores[one], cores[other], sharing.shared(one, other)
        if _is_another_fact_of_the_text(ones, others, shared.least):
            return True
        return kept_apart(ones, others, shared, texts) or at_odds(ones.fact, others.fact)

    sure = Sureness(lambda one, other: sharing.shared(one, other).amount, apart)
    near = [pair for pair in sharing.pairs() if sharing.shared(*pair).is_enough]
    enough = [pair for pair in near if sure.of(*pair) > 0]
    apart_from = ((*pair, sharing.shared(*pair)) for pair in near if cores[pair[0]].text != cores[pair[1]].text)
    enough.sort(key=lambda pair: (-round(sure.of(*pair), 9), *sorted(cores[member].words for member in pair)))
    found = tuple(_by_share(group, sure) for group in _gathered(enough, len(cores), sure))
    return Joined(found, Ties(sure.of, sharing.words), disputes(cores, apart_from))


def _gathered(enough: Sequence[Pair], count: int, sure: Sureness) -> list[Group]:
    """Groups of the pairs, then of those pairs whose clauses fell into two groups, then with guests."""
    join = sure.average(_LEAST_SHARED, _MEAN_SHARED)
    first = [group for group in groups(enough, count, join) if len(group) > 1]
    of = {member: place for place, group in enumerate(first) for member in group}
    left = [(one, other) for one, other in enough if of.get(one, -1) != of.get(other, -2)]
    again = [group for group in groups(left, count, join) if len(group) > 1]
    return list(dict.fromkeys(with_guests([*first, *again], enough)))


def _is_another_fact_of_the_text(one: Core, other: Core, least: float) -> bool:
    """Whether two clauses of one text are two facts of it: neither is its headline, and they have too little alike."""
    return one.text == other.text and 0 not in {one.unit.sentence, other.unit.sentence} and least < _REPEATED


def _by_share(group: Group, sure: Sureness) -> Group:
    amounts = {one: round(sum(sure.of(one, other) for other in group if other != one), 9) for one in group}
    return tuple(sorted(group, key=lambda one: (-amounts[one], one)))
