"""Which groups of facts are listed as claims, each fact once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.claims.aligning import Alignment, Fact
from framing.claims.distinct import Place, Row, distinct

#: A fact that one text only states is listed if it has so many words that tell something.
_FEWEST_TERMS = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """The facts that agree, and of texts that contradict them the fact and what is at odds, in words.

    ``clauses`` gives by its number the clause of a fact that tells it, where not the whole does, the best first.
    """

    facts: tuple[int, ...]
    odds: Mapping[int, str]
    clauses: Mapping[int, int]


def listed(alignment: Alignment) -> Iterator[Listed]:
    """Give the groups that are listed, a group at odds with a larger one as part of that."""
    return _Lister(alignment).listed()


class _Lister:
    """An alignment, to choose from."""

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment

    def listed(self) -> Iterator[Listed]:
        joined = self._joined()
        of_clauses = list(self._of_clauses())
        told = {fact for group in of_clauses for fact in group.facts}
        hidden = {place for odds in joined.values() for place in odds}
        shared: list[Listed] = []
        for place, facts in enumerate(self._alignment.groups):
            if place in hidden or any(set(facts) <= set(group.facts) for group in of_clauses):
                continue
            odds = {fact: words for other, words in joined.get(place, {}).items() for fact in self._facts(other)}
            if odds or len(self._texts(place)) > 1:
                shared.append(Listed(facts, odds, {}))
            elif facts[0] not in told and _tells(self._alignment.facts[facts[0]]):
                yield Listed(facts, {}, {})
        groups = self._with_disputes([*shared, *of_clauses])
        rows = (self._row(number, group) for number, group in enumerate(groups))
        yield from (groups[number] for number in distinct(rows, self._alignment.ties))

    def _of_clauses(self) -> Iterator[Listed]:
        """Groups of clauses of several texts, each once, the larger ones first."""
        known: list[set[int]] = [set(group) for group in self._alignment.groups if len(group) > 1]
        for members in sorted(self._alignment.linked, key=lambda group: (-len(group), group)):
            clauses: dict[int, int] = {}
            for member in members:
                clauses.setdefault(self._alignment.cores[member].fact, member)
            texts = {self._alignment.cores[member].text for member in members}
            if len(texts) > 1 and not any(clauses.keys() <= other for other in known):
                known.append(set(clauses))
                yield Listed(tuple(sorted(clauses)), {}, clauses)

    def _joined(self) -> dict[int, dict[int, str]]:
        """Of each group the smaller ones it is at odds with, in the order of likeness; a group is joined once."""
        of = {fact: place for place, facts in enumerate(self._alignment.groups) for fact in facts}
        joined: dict[int, dict[int, str]] = defaultdict(dict)
        taken: set[int] = set()
        for pair in self._alignment.odds:
            larger, smaller = sorted((of[pair.one], of[pair.other]), key=self._size)
            if larger == smaller or smaller in taken or smaller in joined or larger in taken:
                continue
            if not self._texts(larger) & self._texts(smaller):
                joined[larger][smaller] = pair.conflict
                taken.add(smaller)
        return joined

    def _size(self, place: int) -> tuple[int, int, str]:
        facts = [self._alignment.facts[fact] for fact in self._facts(place)]
        texts = {fact.text for fact in facts}
        return -len(texts), min(fact.unit.sentence for fact in facts), min(fact.words for fact in facts)

    def _facts(self, place: int) -> tuple[int, ...]:
        return self._alignment.groups[place]

    def _texts(self, place: int) -> set[int]:
        return {self._alignment.facts[fact].text for fact in self._facts(place)}

    def _with_disputes(self, groups: list[Listed]) -> list[Listed]:
        """The groups, and where clauses of two of them count otherwise, the smaller as part of the larger."""
        for one, other, words in self._alignment.disputes:
            larger, smaller = sorted((self._group_of(core, groups) for core in (one, other)), key=self._order)
            if larger.odds or smaller.odds or self._texts_of(larger) & self._texts_of(smaller):
                continue
            groups = [group for group in groups if group not in (larger, smaller)]
            odds = dict.fromkeys(smaller.facts, words)
            groups.append(Listed(larger.facts, odds, {**larger.clauses, **smaller.clauses}))
        return groups

    def _group_of(self, core: int, groups: Sequence[Listed]) -> Listed:
        """The group that a clause is in, else a new one."""
        fact = self._alignment.cores[core].fact
        found = (group for group in groups if fact in group.facts and group.clauses.get(fact, core) == core)
        return next(found, Listed((fact,), {}, {fact: core}))

    def _order(self, group: Listed) -> tuple[int, list[str]]:
        words = sorted(self._alignment.facts[fact].words for fact in group.facts)
        return -len(self._texts_of(group)), words

    def _texts_of(self, group: Listed) -> set[int]:
        return {self._alignment.facts[fact].text for fact in (*group.facts, *group.odds)}

    def _row(self, number: int, group: Listed) -> Row:
        order = [*group.clauses, *group.facts, *group.odds]
        places: dict[int, list[Place]] = defaultdict(list)
        for fact in dict.fromkeys(order):
            places[self._alignment.facts[fact].text].append(self._place(fact, group))
        words = sorted(self._alignment.facts[fact].words for fact in order)
        return Row(number, {text: tuple(ones) for text, ones in places.items()}, bool(group.odds), tuple(words))

    def _place(self, fact: int, group: Listed) -> Place:
        cores = (group.clauses[fact],) if fact in group.clauses else self._cores.get(fact, ())
        core = group.clauses.get(fact)
        unit = self._alignment.facts[fact].unit if core is None else self._alignment.cores[core].unit
        return Place(unit.sentence, *unit.span, cores)

    @cached_property
    def _cores(self) -> dict[int, tuple[int, ...]]:
        """The clauses of each fact."""
        found: dict[int, tuple[int, ...]] = {}
        for number, core in enumerate(self._alignment.cores):
            found[core.fact] = (*found.get(core.fact, ()), number)
        return found


def _tells(fact: Fact) -> bool:
    """Whether what one text alone states is worth a line: it gives a figure or a date, or what somebody named does."""
    if len(fact.unit.terms) < _FEWEST_TERMS:
        return False
    named = [start for term, start in fact.unit.starts.items() if term in fact.unit.names]
    sides = [side for action in fact.actions for side in (action.agent, action.patient) if side]
    return bool(fact.quantities) or any(side.start <= start < side.end for side in sides for start in named)
