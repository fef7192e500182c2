"""Groups of texts that treat the same event: every pair judged among a few texts, candidates only among thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from framing.events.features import Features, features
from framing.events.linking import linked
from framing.events.neighbours import neighbours
from framing.events.record import Record, told
from framing.events.relating import Pair, relate, with_roles
from framing.model import Event, Profile, Relation
from framing.wording import reasons as say

#: Likeness of the openings of two groups, with the words of their neighbours, from which they are joined. One figure
#: for articles (ECB+) and for headlines with a blurb (AllSides), fixed on each half of the topics of the one and of the
#: events of the other, and measured on the other half.
THRESHOLD = 0.4
#: Likeness of two texts of one group, made the same way, from which the program says among many texts that they treat
#: the same event; on the same texts 98 in 100 such pairs of stories did, and all of articles.
SURE = 0.75

#: Says in words whether two texts tell the same deed with the roles reversed, "" where they do not.
Reversed = Callable[[Profile, Profile], str]


def group(
    profiles: Sequence[Profile],
    same_event: bool = False,
    record: Record | None = None,
    reversed_roles: Reversed | None = None,
) -> tuple[Event, ...]:
    """Give the whole set as the first entry, then groups of the same event and pairs that are apart.

    Groups are complete-link: every pair of a group is the same event, because a false join is worse than a false split.
    What a user has written down in ``record`` wins over what the program thinks, and ``same_event`` over both.
    """
    documents = tuple(profile.document.id for profile in profiles)
    if same_event:
        return (Event("E1", documents, "same event", (say.USER_SAYS,)),)
    if len(documents) < 2:
        return (Event("E1", documents, "same event"),)
    pairs = _pairs(profiles, record or Record(), reversed_roles)
    groups = _complete_link(documents, pairs)
    return tuple(_entries(documents, [judged for judged, _ in pairs], groups))


def grouped(texts: Sequence[Features], threshold: float = THRESHOLD) -> tuple[tuple[str, ...], ...]:
    """Group any number of texts into events; the order of the texts does not matter.

    Time grows with the number of texts, and with the square only inside one event. A text alone is a group of one.
    Likenesses are TF-IDF cosines of openings with neighbours' words (``framing.events.neighbours``), joined by average
    linkage where groups are nearly as alike to each other as in themselves (``framing.events.linking``).
    """
    ordered = sorted(texts, key=lambda text: text.document)
    groups = linked(neighbours(ordered), threshold)
    return tuple(tuple(ordered[number].document for number in members) for members in groups)


def same_event_pairs(texts: Sequence[Features]) -> tuple[tuple[str, str], ...]:
    """Give, among any number of texts, the pairs that are said to treat the same event, in a fixed order.

    Fewer than the pairs of ``grouped``: a group is the best guess, a pair is said only where it is all but sure.
    """
    ordered = sorted(texts, key=lambda text: text.document)
    graph = neighbours(ordered)
    pairs = (pair for members in linked(graph, THRESHOLD) for pair in combinations(members, 2))
    return tuple((ordered[a].document, ordered[b].document) for a, b in pairs if _is_sure(ordered, graph, a, b))


def _is_sure(texts: Sequence[Features], graph: Sequence[Mapping[int, float]], one: int, other: int) -> bool:
    if graph[one].get(other, 0.0) >= SURE:
        return True
    return relate(texts[one], texts[other]).relation == "same event"


def _pairs(profiles: Sequence[Profile], record: Record, reversed_roles: Reversed | None) -> list[tuple[Pair, bool]]:
    """Every pair, and whether the record tells its relation."""
    found = {profile.document.id: features(profile) for profile in profiles}
    names = record.names(profile.document for profile in profiles)
    judged = []
    for one, other in combinations(profiles, 2):
        ids = one.document.id, other.document.id
        pair = told(record, ids, (names.get(ids[0], ""), names.get(ids[1], "")))
        judged.append((pair or _judged(one, other, found, reversed_roles), pair is not None))
    return judged


def _judged(one: Profile, other: Profile, found: dict[str, Features], reversed_roles: Reversed | None) -> Pair:
    pair = relate(found[one.document.id], found[other.document.id])
    asked = reversed_roles is not None and pair.relation == "same event"
    return with_roles(pair, reversed_roles(one, other)) if asked and reversed_roles else pair


def _complete_link(documents: Sequence[str], pairs: Sequence[tuple[Pair, bool]]) -> list[tuple[str, ...]]:
    """Groups in which every pair is the same event; those that the user told first, then each text where it fits."""
    same = {frozenset((pair.a, pair.b)) for pair, _ in pairs if pair.relation == "same event"}
    settled = {text for pair, is_told in pairs if is_told for text in (pair.a, pair.b)}
    groups: list[list[str]] = []
    for document in sorted(documents, key=lambda document: document not in settled):
        fitting = [members for members in groups if all(frozenset((document, other)) in same for other in members)]
        (fitting[0] if fitting else _new(groups)).append(document)
    order = {document: place for place, document in enumerate(documents)}
    found = [tuple(sorted(members, key=order.__getitem__)) for members in groups]
    return sorted(found, key=lambda members: order[members[0]])


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
    if len(pairs) == 1 or not chosen.reasons:
        return chosen.reasons
    return (say.OF_PAIR.format(a=chosen.a, b=chosen.b, reason=chosen.reasons[0]), *chosen.reasons[1:])
