"""Which stretches of several texts state the same fact: alike in words, and nothing in them at odds.

Groups are complete-link, every pair of a group being the same fact, because a false merge is worse than a false split.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.claims.cores import Core, CoreReader, Told
from framing.claims.deeds import Deed, converses, deeds, denied_opposites, denies, exchanged, opposed, same_deeds
from framing.claims.distinct import Ties
from framing.claims.figures import figure_conflict, figures_shared
from framing.claims.gathering import complete, groups
from framing.claims.joining import joined
from framing.claims.leftovers import figures_left, leftovers, turned
from framing.claims.likeness import Likeness
from framing.claims.paraphrases import SAME, word_likeness
from framing.claims.polarity import Saying, sayings_conflict
from framing.claims.roles import roles_reversed
from framing.claims.sparse import Sparse
from framing.claims.texts import Text, texts
from framing.claims.tolls import Dispute
from framing.claims.units import Unit, units
from framing.model import Action, Profile, Quantity
from framing.shelf import lexicon_words

#: Likeness from which two stretches may state the same fact, and the same without names.
NEAR_ENOUGH, NEAR_ENOUGH_WORDS = 0.45, 0.4
#: The same for two that share a figure of two digits or more.
NEAR_BY_FIGURE = 0.3
#: Likeness from which two stretches differ in so little that what differs is the point,
#: and so few words are left on both sides together.
MINIMAL = 0.75
_FEW_LEFT = 2

#: Sentences as alike as this are told alike as wholes, and judged so.
_TOLD_ALIKE = 0.65


@dataclass(frozen=True, slots=True)
class Fact:
    """A unit of the text at place ``text``, with what may put it at odds with another."""

    text: int
    unit: Unit
    words: str
    quantities: tuple[Quantity, ...]
    actions: tuple[Action, ...]
    sayings: tuple[Saying, ...]
    deeds: tuple[Deed, ...]


class Pair(NamedTuple):
    """Two facts by their places, how alike they are, and in words what differs, "" where they are the same."""

    one: int
    other: int
    likeness: float
    conflict: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """All facts of the texts of an event, groups of those that are the same, and pairs that are at odds.

    ``likeness`` is a sparse table with a row and a column a fact. ``cores`` are the clauses of the facts, ``linked``
    groups of two or more of them that tell the same; ``ties`` tell what any two of them share,
    ``disputes`` which two count otherwise.
    """

    facts: tuple[Fact, ...]
    groups: tuple[tuple[int, ...], ...]
    odds: tuple[Pair, ...]
    likeness: Sparse
    cores: tuple[Core, ...]
    linked: tuple[tuple[int, ...], ...]
    ties: Ties
    disputes: tuple[Dispute, ...]


def align(profiles: Sequence[Profile]) -> Alignment:
    """Find which sentences or clauses of the texts of one event state the same fact."""
    read = texts(profiles)
    facts = _facts(read)
    terms = [fact.unit.terms for fact in facts]
    likeness = Likeness(terms).all()
    judged = [_judged(pair, facts, profiles) for pair in _candidates(likeness, facts)]
    pairs = sorted((pair for pair in judged if pair), key=lambda pair: _strength(pair, facts))
    same = [pair for pair in pairs if not pair.conflict]
    odds = tuple(pair for pair in pairs if pair.conflict)
    alike = [(pair.one, pair.other) for pair in same]
    whole = groups(alike, len(facts), complete(alike))
    cores = _cores(read, facts)
    linked = joined(cores, [text.words for text in read], _AtOdds(facts, profiles, likeness).are)
    return Alignment(facts, whole, odds, likeness, cores, *linked)


def _facts(read: Sequence[Text]) -> tuple[Fact, ...]:
    return tuple(fact for place, text in enumerate(read) for fact in _facts_of(place, text))


def _facts_of(place: int, text: Text) -> Iterator[Fact]:
    for unit in units(text.segments, text.known, text.actions):
        inside = tuple(action for action in text.actions if unit.span.start <= action.verb.start < unit.span.end)
        figures = tuple(one for one in text.quantities if unit.span.start <= one.span.start < unit.span.end)
        said = text.sayings[unit.sentence]
        yield Fact(place, unit, unit.span.of(text.words), figures, inside, said, deeds(unit, inside, said, text.words))


def _cores(read: Sequence[Text], facts: Sequence[Fact]) -> tuple[Core, ...]:
    by_text: dict[int, list[int]] = defaultdict(list)
    for place, fact in enumerate(facts):
        by_text[fact.text].append(place)
    found: list[Core] = []
    for text, places in by_text.items():
        told: dict[int, Told] = defaultdict(Told)
        for fact in (facts[place] for place in places):
            known = told[fact.unit.sentence]
            amounts = known.quantities + fact.quantities
            told[fact.unit.sentence] = Told(known.actions + fact.actions, fact.sayings, amounts)
        found += CoreReader(text, read[text]).cores([facts[place].unit for place in places], places[0], told)
    return tuple(found)


class _AtOdds:
    """Facts that contradict each other, or are told alike but for the point, looked up once."""

    def __init__(self, facts: Sequence[Fact], profiles: Sequence[Profile], likeness: Sparse) -> None:
        self._facts, self._profiles, self._likeness = facts, profiles, likeness
        self._known: dict[tuple[int, int], bool] = {}

    def are(self, one: int, other: int) -> bool:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = self._are(*pair)
        return self._known[pair]

    def _are(self, one: int, other: int) -> bool:
        alike = self._likeness.at(one, other)
        if alike < _TOLD_ALIKE:
            return bool(_conflict(self._facts[one], self._facts[other], self._profiles))
        ones, others = self._facts[one], self._facts[other]
        if _other_names(ones.unit, others.unit) or _conflict(ones, others, self._profiles):
            return True
        if _is_turned(ones.unit, others.unit):
            return True
        return denies(ones.unit) != denies(others.unit) or _tell_other_deeds(ones, others)


def _nameless(unit: Unit) -> dict[str, float]:
    return {term: counts for term, counts in unit.terms.items() if term not in unit.names and counts == 1}


def _candidates(likeness: Sparse, facts: Sequence[Fact]) -> Iterator[Pair]:
    """Every two facts alike enough, both with their names and without."""
    rows = likeness.rows()
    near = (likeness.values >= NEAR_BY_FIGURE) & (rows < likeness.columns)
    ones, others = rows[near].tolist(), likeness.columns[near].tolist()
    nameless = Likeness([_nameless(fact.unit) for fact in facts]).between(ones, others)
    for one, other, alike, words in zip(ones, others, likeness.values[near].tolist(), nameless, strict=True):
        near_enough = alike >= NEAR_ENOUGH and words >= NEAR_ENOUGH_WORDS
        if near_enough or _share_figure(facts[one].unit, facts[other].unit):
            yield Pair(one, other, alike)


def _share_figure(one: Unit, other: Unit) -> bool:
    return any(term[0].isdigit() and len(term) > 1 and term in other.terms for term in one.terms)


def _judged(pair: Pair, facts: Sequence[Fact], profiles: Sequence[Profile]) -> Pair | None:
    """The pair with what is at odds in words; None where the two are about somebody or something else."""
    # In an order that is not that of the texts, so that what differs reads the same whatever text comes first.
    one, other = sorted((facts[pair.one], facts[pair.other]), key=lambda fact: fact.words)
    if one.words == other.words:
        return pair
    if _other_names(one.unit, other.unit):
        return None
    conflict = _conflict(one, other, profiles)
    if not conflict and (_is_turned(one.unit, other.unit) or not _same_fact(one, other, pair.likeness)):
        return None
    return pair._replace(conflict=conflict)


def _tell_other_deeds(one: Fact, other: Fact) -> bool:
    """Whether two facts that are told alike have words that stand for nothing in the other, and verbs among them.

    Where they give the same figure, both have such a verb.
    """
    mine, theirs = leftovers(one.unit, other.unit), leftovers(other.unit, one.unit)
    if not mine or not theirs or same_deeds(one.deeds, other.deeds, one.unit, other.unit):
        return False
    others = [bool(mine & _verbs(one)), bool(theirs & _verbs(other))]
    return all(others) if figures_shared(one.quantities, other.quantities) else any(others)


def _verbs(fact: Fact) -> set[str]:
    return {deed.verb for deed in fact.deeds} | {said.lemma for said in fact.sayings}


def _is_turned(one: Unit, other: Unit) -> bool:
    return bool(turned(one, other)) and not denied_opposites(one, other)


def _same_fact(one: Fact, other: Fact, likeness: float) -> bool:
    """Whether both tell the same deed, or what they do not share stands on one side only.

    What is told in the same words but for a few on each side is another fact, and so is what is less alike with words
    of its own on each side, unless the deeds are the same.
    """
    mine, theirs = leftovers(one.unit, other.unit), leftovers(other.unit, one.unit)
    if figures_left(mine) and figures_left(theirs) and not figures_shared(one.quantities, other.quantities):
        return False
    both_sides = converses(one.deeds, other.deeds, one.unit, other.unit)
    mine, theirs = mine - both_sides, theirs - both_sides
    opposites = denied_opposites(one.unit, other.unit)
    if opposites:
        return not (mine - opposites and theirs - opposites)
    if likeness >= MINIMAL and denies(one.unit) != denies(other.unit):
        return False
    same = same_deeds(one.deeds, other.deeds, one.unit, other.unit)
    if not mine or not theirs:
        return same or (likeness >= MINIMAL and not (one.deeds and other.deeds))
    return same and (likeness < MINIMAL or len(mine) + len(theirs) > _FEW_LEFT)


def _conflict(one: Fact, other: Fact, profiles: Sequence[Profile]) -> str:
    words = [profiles[fact.text].document.text for fact in (one, other)]
    return (
        figure_conflict(one.quantities, other.quantities)
        or sayings_conflict(one.sayings, other.sayings)
        or roles_reversed(one.actions, other.actions, *words)
        or exchanged(one.deeds, other.deeds, one.unit, other.unit)
        or opposed(one.unit, other.unit)
    )


def _other_names(one: Unit, other: Unit) -> bool:
    """Whether each of the two names somebody or something that the other does not."""
    return _unmatched(one, other) and _unmatched(other, one)


def _unmatched(one: Unit, other: Unit) -> bool:
    said = _say_alike(one, other)
    names = [name for name in one.names if name not in other.terms and (said or one.terms[name] == 1)]
    return any(all(word_likeness(name, term) < SAME for term in other.terms) for name in names)


def _say_alike(one: Unit, other: Unit) -> bool:
    """Whether both are told by one verb that is a deed of who says it, such as "warn": then speakers count as well."""
    mine, theirs = (
        [term for term, counts in unit.terms.items() if counts < 1 and term not in unit.names] for unit in (one, other)
    )
    deeds = lexicon_words("paraphrases.toml", "telling_deeds")
    return any(word_likeness(word, term) >= SAME for word in mine if word in deeds for term in theirs)


def _strength(pair: Pair, facts: Sequence[Fact]) -> tuple[float, tuple[str, ...]]:
    """The order in which pairs are joined, whatever the order of the texts."""
    return -round(pair.likeness, 9), tuple(sorted((facts[pair.one].words, facts[pair.other].words)))
