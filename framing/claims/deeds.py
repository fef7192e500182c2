"""Whether two stretches of text tell of the same deed: what each has as its main verb, who does it and to what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from framing.claims.paraphrases import NEAR, SAME, lemma, word_likeness
from framing.claims.polarity import Saying
from framing.claims.units import Unit, function_words
from framing.model import Action, Span
from framing.segment.action_words import action_table
from framing.shelf import lexicon_table, lexicon_words
from framing.wording import reasons as say

_RELATIVE = frozenset({"who", "that", "which"})


class Deed(NamedTuple):
    """The main verb of a stretch in base form, with the content words of who does it and of what it is done to.

    In the passive the one who does it stands behind the verb.
    """

    verb: str
    agent: tuple[str, ...] = ()
    patient: tuple[str, ...] = ()
    passive: bool = False


def deeds(unit: Unit, actions: Sequence[Action], sayings: Sequence[Saying], text: str) -> tuple[Deed, ...]:
    """Give the deeds of a stretch that its clauses tell, without light verbs and those of relative clauses.

    Light verbs ("take", "make") tell little by themselves.
    """
    light = lexicon_words("paraphrases.toml", "light")
    told = [
        Deed(action.lemma, _words(action.agent, text), _words(action.patient, text), _is_passive(action))
        for action in actions
        if not _is_beside(action, text)
    ]
    verbs = {action.lemma for action in actions}
    told += [
        Deed(said.lemma, (), tuple(sorted(said.object)))
        for said in sayings
        if said.lemma not in verbs and unit.words.issuperset(said.lemma.split()[:1])
    ]
    phrases = [term for term in unit.terms if " " in term and term.split()[0] in light]
    told += [Deed(phrase) for phrase in phrases]
    return tuple(deed for deed in told if deed.verb not in light and unit.terms.get(deed.verb, 1.0) == 1)


def same_deeds(ones: Sequence[Deed], others: Sequence[Deed], one: Unit, other: Unit) -> bool:
    """Tell whether two stretches share a deed, done to something that is not another thing, and differ in none.

    They differ where each has a deed that the other does not mention at all.
    """
    if not ones or not others:
        return _in_other_words(ones, other) or _in_other_words(others, one)
    if any(converse(mine, theirs, one, other) for mine in ones for theirs in others):
        return True
    unshared = [deed for deed in ones if not _alike(deed.verb, other.terms)]
    if unshared and any(not _alike(deed.verb, one.terms) for deed in others):
        return False
    shared = [(mine, theirs) for mine in ones for theirs in others if word_likeness(mine.verb, theirs.verb) >= NEAR]
    if shared:
        return any(
            same_thing(mine.patient, theirs.patient, one, other) and same_thing(mine.agent, theirs.agent, one, other)
            for mine, theirs in shared
        )
    return any(_alike(deed.verb, other.terms) for deed in ones) or any(_alike(deed.verb, one.terms) for deed in others)


def _in_other_words(told: Iterable[Deed], other: Unit) -> bool:
    """Whether a stretch in which no verb was found has a word for a deed of the other."""
    return any(word_likeness(deed.verb, term) >= SAME for deed in told for term in other.terms)


def same_thing(ones: Collection[str], others: Collection[str], one: Unit, other: Unit) -> bool:
    """Tell whether what a deed is done to in one stretch is something that the other has as well, or is not said."""
    return not ones or not others or _any_alike(ones, other.terms) or _any_alike(others, one.terms)


def converses(ones: Sequence[Deed], others: Sequence[Deed], one: Unit, other: Unit) -> frozenset[str]:
    """Give the verbs that tell one deed from both of its sides."""
    found = [(mine, theirs) for mine in ones for theirs in others if converse(mine, theirs, one, other)]
    return frozenset(deed.verb for pair in found for deed in pair)


def converse(mine: Deed, theirs: Deed, one: Unit, other: Unit) -> bool:
    """Tell whether one has somebody give what somebody else gets in the other, both being named in both."""
    told = any(
        (mine.verb in gives and theirs.verb in gets) or (theirs.verb in gives and mine.verb in gets)
        for gives, gets in _sides("converse")
    )
    if not told or not mine.agent or not theirs.agent or _any_alike(mine.agent, theirs.agent):
        return False
    return _any_alike(mine.agent, other.terms) and _any_alike(theirs.agent, one.terms)


def exchanged(ones: Sequence[Deed], others: Sequence[Deed], one: Unit, other: Unit) -> str:
    """Say in words that two stretches have the same deed with the roles of those named exchanged, else ""."""
    crossed = any(
        (bool(mine.patient) == bool(theirs.patient) and _crossed(mine, theirs, one, other))
        or (mine.verb == theirs.verb and _by_another(mine, theirs, one, other))
        for mine in ones
        for theirs in others
        if word_likeness(mine.verb, theirs.verb) >= SAME and mine.verb not in action_table()["reciprocal"]["verbs"]
    )
    return say.ROLES_EXCHANGED if crossed else ""


def _by_another(mine: Deed, theirs: Deed, one: Unit, other: Unit) -> bool:
    """Whether the same is done by two that are told apart, each of them in both stretches."""
    if not mine.agent or not theirs.agent or _any_alike(mine.agent, theirs.agent):
        return False
    return _among(mine.agent, other.words) and _among(theirs.agent, one.words)


def _crossed(mine: Deed, theirs: Deed, one: Unit, other: Unit) -> bool:
    """Whether those named on the two sides of the verb have changed places, or have not where one is passive."""
    named = one.names | other.names | set(mine.agent) | set(theirs.agent)
    sides = _around(mine.verb, one, named), _around(theirs.verb, other, named)
    if mine.passive != theirs.passive:
        return bool(sides[0][0] & sides[1][0] and sides[0][1] & sides[1][1])
    return bool(sides[0][0] & sides[1][1] and sides[0][1] & sides[1][0])


def _around(verb: str, unit: Unit, among: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The terms of a collection before and behind a verb, without those that only tell who says it."""
    order = [term for term, counts in unit.terms.items() if counts == 1]
    place = next((place for place, term in enumerate(order) if word_likeness(term, verb) >= SAME), len(order))
    return frozenset(order[:place]).intersection(among), frozenset(order[place + 1 :]).intersection(among)


def _is_passive(action: Action) -> bool:
    return action.agent is not None and action.agent > action.verb


def opposed(one: Unit, other: Unit) -> str:
    """Say which words put two stretches at odds, such as "begin" against "finish", else "".

    >>> from framing.claims.units import units
    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> opposed(*(units(segment(Document("a", f"They must {what} work.")))[0] for what in ("begin", "finish")))
    'begin against finish'
    """
    for sides in _sides("opposed") if denies(one) == denies(other) else ():
        found = [tuple(sorted(side & unit.words)) for unit in (one, other) for side in sides]
        if found[0] and not found[1] and found[3] and not found[2]:
            return say.AGAINST.format(one=found[0][0], other=found[3][0])
        if found[1] and not found[0] and found[2] and not found[3]:
            return say.AGAINST.format(one=found[1][0], other=found[2][0])
    return _days(one, other)


def denied_opposites(one: Unit, other: Unit) -> frozenset[str]:
    """Give the opposites of which one of two stretches has one and the other denies the other: one fact.

    >>> from framing.claims.units import units
    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> told = "They rejected the offer.", "They did not accept the offer."
    >>> sorted(denied_opposites(*(units(segment(Document("a", words)))[0] for words in told)))
    ['accept', 'reject']
    """
    if denies(one) == denies(other):
        return frozenset()
    for left, right in _sides("denied"):
        if (one.words & left and other.words & right) or (one.words & right and other.words & left):
            return (one.words | other.words) & (left | right)
    return frozenset()


def _days(one: Unit, other: Unit) -> str:
    """Two days of the week where each stretch has one."""
    days = lexicon_words("paraphrases.toml", "days")
    mine, theirs = sorted(one.words & days), sorted(other.words & days)
    if len(mine) == len(theirs) == 1 and mine != theirs:
        return say.AGAINST.format(one=mine[0].title(), other=theirs[0].title())
    return ""


def denies(unit: Unit) -> bool:
    """Tell whether a stretch has a word that denies."""
    return bool(unit.words & lexicon_words("paraphrases.toml", "negations"))


@cache
def _sides(key: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = (line.split(" <> ") for line in lexicon_table("paraphrases.toml")[key])
    return tuple((frozenset(left.split(" | ")), frozenset(right.split(" | "))) for left, right in lines)


def _is_beside(action: Action, text: str) -> bool:
    """Whether a verb stands in a relative clause, or as a participle beside the main one ("killing six")."""
    before = text[max(0, action.verb.start - 20) : action.verb.start].split()[-2:]
    participle = action.verb.of(text).endswith("ing") and text[: action.verb.start].rstrip().endswith(",")
    return participle or not _RELATIVE.isdisjoint(before)


def _words(span: Span | None, text: str) -> tuple[str, ...]:
    words = [lemma(word.casefold().strip(".,;:'\"’“”()")) for word in span.of(text).split()] if span else []
    return tuple(word for word in words if word and word not in function_words())


def _among(words: Iterable[str], others: Collection[str]) -> bool:
    return any(word in others for word in words)


def _any_alike(words: Iterable[str], terms: Collection[str]) -> bool:
    return any(_alike(word, terms) for word in words)


def _alike(word: str, terms: Iterable[str]) -> bool:
    return any(word_likeness(word, term) >= NEAR for term in terms)
