"""How two texts are related, with the reasons in words.

Leaving two texts apart is better than joining two events, so a pair is the same event only where shared names and words
agree and nothing speaks against it; texts on another event of the same persons are related.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from framing.events.features import Features, base_form, is_common, name_words
from framing.model import Relation
from framing.wording import reasons as say

#: Likeness of content words from which two texts are taken for the same event, and for related ones. On news articles
#: of two sister events a topic (ECB+, 22 of its topics), pairs as alike as SAME were of one event in 99 of 100;
#: unrelated pairs stayed under RELATED.
SAME, RELATED = 0.45, 0.17
#: With fewer different content words than this, a text is as alike as SAME to many; SAME_SHORT is asked then.
SHORT, SAME_SHORT = 70, 0.6
#: Related texts share so many words of names at least; without them they are of one kind, not on one matter.
RELATED_NAMES = 3
#: Texts dated so near each other, in days, are the same event on less likeness, if they share so many names.
NEAR_DAYS, MANY_NAMES = 2, 4
#: Texts dated further apart than this, in days, are not the same event.
FURTHEST_DAYS = 6
#: Texts that each name so many places and have none in common are not the same event.
MANY_PLACES = 2
_FEW_NAMES = 2
_MOST_NAMES = 6
_MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """How two texts are related and why."""

    a: str
    b: str
    relation: Relation
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Common:
    """What two texts have in common: likeness of words, days between their dates, words of names and places."""

    likeness: float
    apart: int | None
    names: tuple[str, ...]
    elsewhere: bool
    short: bool


def relate(one: Features, other: Features) -> Pair:
    """Judge one pair, with its reasons in words."""
    common = _common(one, other)
    relation = _relation(common)
    return Pair(one.document, other.document, relation, tuple(_reasons(one, other, common, relation)))


def with_roles(pair: Pair, reversed_roles: str) -> Pair:
    """Give the pair as related only, where who does what to whom is reversed: "X invites Y" against "Y invites X".

    reversed_roles: the words for it, or "" where no roles are reversed.

    >>> with_roles(Pair("a", "b", "same event", ()), "Ann invites Bo, and Bo invites Ann").relation
    'related'
    """
    if not reversed_roles:
        return pair
    relation: Relation = "related" if pair.relation == "same event" else pair.relation
    return replace(pair, relation=relation, reasons=(*pair.reasons, reversed_roles))


def _common(one: Features, other: Features) -> _Common:
    names = sorted(one.names.keys() & other.names.keys(), key=lambda n: (-min(one.names[n], other.names[n]), n))
    apart = abs((one.date - other.date).days) if one.date and other.date else None
    likeness = cosine(one.words, other.words)
    short = min(len(one.words), len(other.words)) < SHORT
    return _Common(likeness, apart, tuple(names), _elsewhere(one, other), short)


def _elsewhere(one: Features, other: Features) -> bool:
    """Whether both texts name places and no word of one stands among those of the other."""
    words = [{word for place in text.places for word in place.split()} for text in (one, other)]
    return min(len(one.places), len(other.places)) >= MANY_PLACES and words[0].isdisjoint(words[1])


def _relation(common: _Common) -> Relation:
    shared, likeness, apart = len(common.names), common.likeness, common.apart
    if likeness < RELATED or (shared < RELATED_NAMES and likeness < SAME):
        return "unrelated"
    if common.elsewhere or (apart is not None and apart > FURTHEST_DAYS):
        return "related"
    near = apart is not None and apart <= NEAR_DAYS and shared >= MANY_NAMES
    alike = likeness >= (SAME_SHORT if common.short else SAME) and shared >= _FEW_NAMES
    return "same event" if near or alike else "related"


def _reasons(one: Features, other: Features, common: _Common, relation: Relation) -> Iterator[str]:
    """Names and dates always; what else is in common only where it speaks for the relation, as does what differs."""
    yield say.BOTH_NAME.format(names=", ".join(_shown(one, other, common.names))) if common.names else say.NO_NAME
    yield from _dates(one, other, common.apart)
    yield from _shared(one, other) if relation != "unrelated" else ()
    yield from _differing(one, other, common) if relation != "same event" else ()
    if common.likeness >= SAME or common.likeness < RELATED or not common.names:
        yield say.WORDING_SHARED.format(share=round(100 * common.likeness))


def _dates(one: Features, other: Features, apart: int | None) -> Iterator[str]:
    if apart is not None:
        days = say.A_DAY if apart == 1 else say.DAYS.format(count=apart)
        differ = say.DATED_APART.format(days=days, one=one.date, other=other.date)
        yield differ if apart else say.BOTH_DATED.format(date=one.date)


def _shared(one: Features, other: Features) -> Iterator[str]:
    """Days, figures and rare words that both texts have."""
    figures = sorted(one.figures.keys() & other.figures.keys(), key=lambda figure: (not figure[1], -figure[0], figure))
    yield from _listing(say.BOTH_SPEAK, sorted(one.days & other.days))
    yield from _listing(say.BOTH_GIVE, [one.figures[figure] for figure in figures])
    yield from _listing(say.BOTH_WRITE, _rare(one, other))


def _differing(one: Features, other: Features, common: _Common) -> Iterator[str]:
    """Days and places of one text that the other does not have, where they have none in common."""
    if one.days and other.days and one.days.isdisjoint(other.days):
        yield say.DAYS_DIFFER.format(one=_few(sorted(one.days)), other=_few(sorted(other.days)))
    if common.elsewhere:
        yield say.PLACES_DIFFER.format(one=_few(sorted(one.places)), other=_few(sorted(other.places)))


def _rare(one: Features, other: Features) -> list[str]:
    """The words in common that are no names and not in news of every kind, those used most first, each in one form."""
    names = {word.lower() for text in (one, other) for word in text.names}
    shared = [word for word in one.words.keys() & other.words.keys() if not is_common(word) and word not in names]
    shared.sort(key=lambda word: (-min(one.words[word], other.words[word]), -len(word), word))
    forms: dict[str, str] = {}
    for word in shared:
        forms.setdefault(base_form(word), word)
    return list(forms.values())


def _listing(opening: str, found: Sequence[str]) -> Iterator[str]:
    if found:
        yield f"{opening} {_few(found)}"


def _few(found: Sequence[str]) -> str:
    return ", ".join(found[:_MOST_SHOWN])


def _shown(one: Features, other: Features, shared: Sequence[str]) -> list[str]:
    """The shared words of names as the longest names they make, the commonest first.

    A word that only stands in names of which the rest is not shared is left out, but where nothing else is shared.
    """
    known, both = set(shared), {*one.forms} & {*other.forms}
    forms = sorted({*one.forms, *other.forms}, key=lambda form: (-len(name_words(form)), form not in both, form))
    whole = [form for form in forms if name_words(form) and known.issuperset(name_words(form))]
    shown = dict.fromkeys(next((form for form in whole if word in name_words(form)), "") for word in shared)
    return (list(filter(None, shown)) or list(shared))[:_MOST_NAMES]


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Give the cosine of two weighted bags of words, from 0 to 1.

    >>> cosine({"summit": 1.0}, {"summit": 2.0})
    1.0
    """
    if not one or not other:
        return 0.0
    dot = sum(weight * other[word] for word, weight in sorted(one.items()) if word in other)
    return min(1.0, dot / (_length(one) * _length(other)))


def _length(bag: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for _, weight in sorted(bag.items())))
