"""Whether texts treat the same event: shared names and words against dates that differ.

Leaving two texts apart is better than joining two events, so a pair is the same event only where shared names and words
agree and no date speaks against it; texts on another event of the same persons are related.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations
from math import log, sqrt

from framing.model import Event, Profile, Relation
from framing.shelf import lexicon_words

#: Likeness of content words from which two texts are taken for the same event, and for related ones. On news articles
#: of two sister events a topic (ECB+), pairs as alike as SAME were of one event in 99 of 100; unrelated pairs stayed
#: under RELATED.
SAME, RELATED = 0.40, 0.17
#: Related texts share so many words of names at least; without them they are of one kind, not on one matter.
RELATED_NAMES = 3
#: Texts dated so near each other, in days, are the same event on less likeness, if they share so many names.
NEAR_DAYS, MANY_NAMES = 2, 4
#: Texts dated further apart than this, in days, are not the same event.
FURTHEST_DAYS = 6
_FEW_NAMES = 2
_MOST_REASONS = 6


@dataclass(frozen=True, slots=True)
class Features:
    """What a text is compared on: content words with their weights, names as written, and its date."""

    document: str
    words: Mapping[str, float]
    names: Mapping[str, int]
    forms: tuple[str, ...]
    date: date | None


@dataclass(frozen=True, slots=True)
class Pair:
    """How two texts are related and why."""

    a: str
    b: str
    relation: Relation
    reasons: tuple[str, ...]


def group(profiles: Sequence[Profile], same_event: bool = False) -> tuple[Event, ...]:
    """Give the whole set as the first entry, then groups of the same event and pairs that are apart.

    Groups are complete-link: every pair of a group is the same event, because a false join is worse than a false split.
    """
    documents = tuple(profile.document.id for profile in profiles)
    if same_event:
        return (Event("E1", documents, "same event", ("you said that all texts treat one event",)),)
    if len(documents) < 2:
        return (Event("E1", documents, "same event"),)
    found = [features(profile) for profile in profiles]
    pairs = [relate(one, other) for one, other in combinations(found, 2)]
    groups = _complete_link(documents, pairs)
    return tuple(_entries(documents, pairs, groups))


def features(profile: Profile) -> Features:
    """Give what a text is compared on."""
    tokens, common = profile.segments.tokens, _common()
    counts = Counter(
        word.removesuffix("'s") for word in tokens.folded if len(word) > 2 and word[0].isalpha() and word not in common
    )
    text = profile.document.text
    forms = [" ".join(name.span.of(text).split()) for name in profile.segments.names]
    names = Counter(word for form in forms for word in _name_words(form))
    longest_first = tuple(sorted(set(forms), key=lambda form: (-len(_name_words(form)), form)))
    words = {word: 1 + log(n) for word, n in counts.items()}
    return Features(profile.document.id, words, names, longest_first, _date(profile.document.date))


def _name_words(name: str) -> list[str]:
    """The words of a name that may stand for it alone: Kim and Jong-un, but not of."""
    return [word for word in name.split() if word[0].isupper() and len(word) > 2]


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return lexicon_words("english_function_words.toml", "words")


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def relate(one: Features, other: Features) -> Pair:
    """Judge one pair, with its reasons in words."""
    likeness = cosine(one.words, other.words)
    apart = abs((one.date - other.date).days) if one.date and other.date else None
    shared = sorted(one.names.keys() & other.names.keys(), key=lambda n: (-min(one.names[n], other.names[n]), n))
    relation = _relation(likeness, apart, len(shared))
    return Pair(one.document, other.document, relation, tuple(_reasons(one, other, likeness, apart, shared)))


def _relation(likeness: float, apart: int | None, shared: int) -> Relation:
    if likeness < RELATED or (shared < RELATED_NAMES and likeness < SAME):
        return "unrelated"
    if apart is not None and apart > FURTHEST_DAYS:
        return "related"
    near = apart is not None and apart <= NEAR_DAYS and shared >= MANY_NAMES
    return "same event" if near or (likeness >= SAME and shared >= _FEW_NAMES) else "related"


def _reasons(
    one: Features, other: Features, likeness: float, apart: int | None, shared: Sequence[str]
) -> Iterator[str]:
    yield f"both name {', '.join(_shown(one, shared))}" if shared else "no name in common"
    if apart is not None:
        days = "a day" if apart == 1 else f"{apart} days"
        yield f"dated {days} apart ({one.date} and {other.date})" if apart else f"both dated {one.date}"
    if likeness >= SAME or likeness < RELATED or not shared:
        yield f"{round(100 * likeness)} in 100 of their wording in common"


def _shown(one: Features, shared: Sequence[str]) -> list[str]:
    """The shared words of names as the longest names they make, the commonest first."""
    known = set(shared)
    forms = [form for form in one.forms if known.issuperset(_name_words(form)) and _name_words(form)]
    shown = dict.fromkeys(next((form for form in forms if word in _name_words(form)), word) for word in shared)
    return list(shown)[:_MOST_REASONS]


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
    return sqrt(sum(weight * weight for weight in bag.values()))


def _complete_link(documents: Sequence[str], pairs: Sequence[Pair]) -> list[tuple[str, ...]]:
    """Groups in which every pair is the same event; documents join the first group that takes them."""
    same = {frozenset((pair.a, pair.b)) for pair in pairs if pair.relation == "same event"}
    groups: list[list[str]] = []
    for document in documents:
        fitting = [members for members in groups if all(frozenset((document, other)) in same for other in members)]
        (fitting[0] if fitting else _new(groups)).append(document)
    return [tuple(members) for members in groups]


def _new(groups: list[list[str]]) -> list[str]:
    groups.append([])
    return groups[-1]


def _entries(documents: tuple[str, ...], pairs: Sequence[Pair], groups: Sequence[tuple[str, ...]]) -> Iterator[Event]:
    relation: Relation = "same event" if len(groups) == 1 else _weakest(pairs)
    first = pairs[0].reasons if len(pairs) == 1 else _of_all(pairs, relation)
    yield Event("E1", documents, relation, first)
    number = 2
    for members in groups if len(groups) > 1 else ():
        if len(members) > 1:
            yield Event(f"E{number}", members, "same event", _of_all(_inside(pairs, members), "same event"))
            number += 1
    for pair in pairs if len(groups) > 1 else ():
        if pair.relation != "same event":
            yield Event(f"E{number}", (pair.a, pair.b), pair.relation, pair.reasons)
            number += 1


def _inside(pairs: Sequence[Pair], members: tuple[str, ...]) -> list[Pair]:
    return [pair for pair in pairs if pair.a in members and pair.b in members]


def _weakest(pairs: Sequence[Pair]) -> Relation:
    return "unrelated" if any(pair.relation == "unrelated" for pair in pairs) else "related"


def _of_all(pairs: Sequence[Pair], relation: Relation) -> tuple[str, ...]:
    """The reasons of the pair that carries a relation: the first one with it."""
    chosen = next((pair for pair in pairs if pair.relation == relation), pairs[0])
    return (
        (f"{chosen.a} and {chosen.b}: {chosen.reasons[0]}", *chosen.reasons[1:]) if len(pairs) > 1 else chosen.reasons
    )
