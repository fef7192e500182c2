"""What keeps two clauses apart that share enough: other deeds, doers, figures, or words that turn a fact round."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from framing.claims.cores import Core
from framing.claims.deeds import denies, exchanged, opposed, same_deeds, same_thing
from framing.claims.figures import figure_conflict, figures_shared, same_figure
from framing.claims.leftovers import leftovers, turning
from framing.claims.linking import Shared, may_be_one
from framing.claims.paraphrases import NEAR, SAME, word_likeness
from framing.claims.polarity import sayings_conflict
from framing.claims.roles import roles_reversed
from framing.segment.action_words import words_of
from framing.segment.numerals import may_open
from framing.shelf import lexicon_words

#: The share of both clauses from which on they are told so alike that what differs is the point.
_ALIKE = 0.5
_FEW_LEFT = 2


def kept_apart(one: Core, other: Core, shared: Shared, texts: Sequence[str]) -> bool:
    """Tell whether two clauses cannot both be true, or are about another doer, deed, thing or number.

    ``texts`` are the texts that the cores are of, by their places.
    """
    return (
        _undoes(one) != _undoes(other)
        or bool(figure_conflict(one.told.quantities, other.told.quantities))
        or _leaves_open(one, other) != _leaves_open(other, one)
        or _other_numbers(one, other)
        or _elsewhere(one, other)
        or _other_deeds(one, other, shared)
        or _at_odds(one, other, texts)
        or (
            shared.least >= _ALIKE
            and _differ_in_the_point(one, other, shared.figure or shared.root > 0 or shared.is_most)
        )
    )


def _at_odds(one: Core, other: Core, texts: Sequence[str]) -> bool:
    return bool(
        sayings_conflict(one.told.sayings, other.told.sayings)
        or roles_reversed(one.told.actions, other.told.actions, texts[one.text], texts[other.text])
        or exchanged(one.deeds, other.deeds, one.unit, other.unit)
        or opposed(one.unit, other.unit)
    )


def _undoes(core: Core) -> bool:
    """Whether a clause says that something is not so, by a word that denies or by a verb that does."""
    return denies(core.unit) != _has_undoing(core)


def _has_undoing(core: Core) -> bool:
    return not lexicon_words("paraphrases.toml", "undoing").isdisjoint(core.unit.terms)


def _leaves_open(one: Core, other: Core) -> bool:
    """Whether one clause alone has a word that leaves its fact open or turns it round."""
    aside = lexicon_words("paraphrases.toml", "undoing") | one.titles
    if one.figures:
        aside |= lexicon_words("paraphrases.toml", "short_of")
    return not turning(one.unit, other.unit) <= aside


def _other_numbers(one: Core, other: Core) -> bool:
    """Whether each has another number before the same word, and not one within the bounds of the other."""
    both = ((one.numbers[word], number) for word, number in other.numbers.items() if word in one.numbers)
    return any(mine != theirs and not _may_be_one(one, mine, other, theirs) for mine, theirs in both)


def _may_be_one(one: Core, number: str, other: Core, another: str) -> bool:
    """Whether two numbers may be of one figure: "more than 400", "422"."""
    mine, theirs = one.figures.get(number), other.figures.get(another)
    return mine is not None and theirs is not None and same_figure(mine, theirs)


def _elsewhere(one: Core, other: Core) -> bool:
    """Whether each has other names where the other clause has its own: before the same noun, behind "in" or "into"."""
    return any(
        not any(may_be_one(mine, theirs) for mine in names for theirs in other.spots[spot])
        for spot, names in one.spots.items()
        if spot in other.spots
    )


def _other_deeds(one: Core, other: Core, shared: Shared) -> bool:
    """Whether each tells of another deed, or of the same deed done by somebody else or to another thing."""
    same = [
        (mine, theirs) for mine in one.deeds for theirs in other.deeds if word_likeness(mine.verb, theirs.verb) >= SAME
    ]
    agents = [(mine.agent, theirs.agent) for mine, theirs in same if mine.agent and theirs.agent]
    if agents and not any(_any_alike(mine, other.terms) or _any_alike(theirs, one.terms) for mine, theirs in agents):
        return True
    if same:
        return not any(same_thing(mine.patient, theirs.patient, one.unit, other.unit) for mine, theirs in same)
    if not shared.root:
        return not shared.figure and not shared.is_most and _act(one) and _act(other)
    return _other_objects(one, other)


def _other_objects(one: Core, other: Core) -> bool:
    """Whether verbs alike have objects of which neither is anything in the other clause."""
    objects = [
        (_object(one, root), _object(other, verb))
        for root in sorted(one.roots)
        for verb in sorted(other.roots)
        if word_likeness(root, verb) >= SAME
    ]
    told = [(mine, theirs) for mine, theirs in objects if mine and theirs]
    return bool(told) and not any(same_thing([mine], [theirs], one.unit, other.unit) for mine, theirs in told)


def _object(core: Core, root: str) -> str:
    """The first term right behind a verb, with no preposition between them."""
    start = core.unit.starts[root]
    behind = [(place, term) for term, place in core.unit.starts.items() if place > start]
    if not behind:
        return ""
    place, term = min(behind)
    between = core.words[start - core.unit.span.start : place - core.unit.span.start].casefold().split()[1:]
    is_verb = core.words[place - core.unit.span.start :].split()[0].endswith("ing")
    return "" if is_verb or words_of("prepositions").intersection(between).difference(root.split()) else term


def _act(core: Core) -> bool:
    """Whether a clause tells that somebody does something, and not only how things are or are not."""
    first = min(core.roots, key=lambda term: core.unit.starts[term], default="be")
    still = lexicon_words("paraphrases.toml", "states") | lexicon_words("paraphrases.toml", "settings")
    return first not in still and not _has_undoing(core)


def _differ_in_the_point(one: Core, other: Core, same_root: bool) -> bool:
    """Whether two clauses told in the same words differ in what each of them has alone."""
    mine, theirs = leftovers(one.unit, other.unit), leftovers(other.unit, one.unit)
    if not mine or not theirs:
        return False
    shared = figures_shared(one.told.quantities, other.told.quantities)
    if any(map(may_open, mine)) and any(map(may_open, theirs)) and not shared:
        return True
    if mine & one.unit.names and theirs & other.unit.names:
        return True
    if len(mine) + len(theirs) <= _FEW_LEFT:
        return True
    return not same_root and not same_deeds(one.deeds, other.deeds, one.unit, other.unit)


def _any_alike(words: Iterable[str], others: Collection[str]) -> bool:
    return any(word_likeness(word, other) >= NEAR for word in words for other in others)
