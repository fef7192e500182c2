"""From the likenesses of very many texts to groups of them.

The likenesses are gone through twice: first for the pairs alike enough to begin a group, which fall into many small
parts, then for all pairs inside a part. So only a few pairs for each text are in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.corpus.caution import cautious
from framing.corpus.nearness import Edges, Expanded, joined, nearest
from framing.corpus.vectors import vectors
from framing.corpus.windows import NO_DAY, crowds, near
from framing.events.grouping import THRESHOLD
from framing.events.linking import linked
from framing.events.relating import FURTHEST_DAYS

if TYPE_CHECKING:
    from framing.corpus.ragged import Numbers, Ragged
    from framing.events.linking import Apart

#: Two groups are joined only where some pair of theirs is at least so alike, up to groups of about 350 texts each: the
#: mean asked of their pairs falls below ``THRESHOLD`` with their sizes (``framing.events.linking.KINDNESS``), slowly.
_BEGINS = 0.25


@dataclass(frozen=True, slots=True)
class Texts:
    """What texts are grouped on: opening terms with weights, days, numbers of content words, and events told, or ""."""

    terms: Ragged
    weights: Numbers
    days: Numbers
    content: Numbers
    told: Sequence[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Texts of one event by their numbers, in order, and the two that are most alike, where any are."""

    members: tuple[int, ...]
    closest: tuple[int, int] | None


def groups(texts: Texts) -> Iterator[Group]:
    """Give the groups of the texts; a text alone is in none. The order of groups is fixed and tells nothing."""
    if len(texts.told) < 2:
        return
    expanded = Expanded(nearest(vectors(texts.terms, texts.weights), texts.days))
    crowd = crowds(texts.days)
    begun = joined([part.where(part.likeness >= _BEGINS) for part in _edges(texts, expanded, crowd)])
    labels = _parts(texts, begun)
    several = _in_several(labels)
    again = _edges(texts, expanded, crowd, several)
    inside = joined([part.where(labels[part.ones] == labels[part.others]) for part in again])
    for members, edges in _divided(labels, inside):
        yield from _grouped(texts, members, edges)


def _edges(texts: Texts, expanded: Expanded, crowd: Numbers, wanted: Numbers | None = None) -> Iterator[Edges]:
    for part in expanded.edges(wanted):
        dated = part.where(near(texts.days, part.ones, part.others))
        yield cautious(dated, texts.content, crowd, texts.days)


def _parts(texts: Texts, begun: Edges) -> Numbers:
    """The number of the part of each text; texts of different parts never come into one group."""
    import numpy
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    size = len(texts.told)
    first: dict[str, int] = {}
    told = [(first.setdefault(event, text), text) for text, event in enumerate(texts.told) if event]
    pairs = numpy.array([*zip(begun.ones.tolist(), begun.others.tolist(), strict=True), *told]).reshape(-1, 2)
    graph = coo_array((numpy.ones(len(pairs), dtype=bool), (pairs[:, 0], pairs[:, 1])), shape=(size, size))
    return numpy.asarray(connected_components(graph, directed=False)[1])


def _in_several(labels: Numbers) -> Numbers:
    """The texts whose part has others."""
    import numpy

    return numpy.flatnonzero(numpy.bincount(labels)[labels] > 1)


def _divided(labels: Numbers, inside: Edges) -> Iterator[tuple[list[int], Edges]]:
    """The parts of two texts and more, each with its texts in order and the pairs inside it."""
    import numpy

    order = numpy.argsort(labels, kind="stable")
    bounds = numpy.cumsum(numpy.bincount(labels)).tolist()
    edges = inside.where(numpy.argsort(labels[inside.ones], kind="stable"))
    ends = numpy.searchsorted(labels[edges.ones], numpy.arange(len(bounds)), side="right").tolist()
    for part, (begin, end) in enumerate(zip([0, *bounds], bounds, strict=False)):
        if end - begin > 1:
            pairs = numpy.arange(ends[part - 1] if part else 0, ends[part])
            yield order[begin:end].tolist(), edges.where(pairs)


def _grouped(texts: Texts, members: list[int], edges: Edges) -> Iterator[Group]:
    """The groups inside one part."""
    place = {text: at for at, text in enumerate(members)}
    graph: list[dict[int, float]] = [{} for _ in members]
    for one, other, likeness in zip(*(column.tolist() for column in edges), strict=True):
        graph[place[one]][place[other]] = graph[place[other]][place[one]] = likeness
    for found in linked(graph, THRESHOLD, _together(texts, members), _apart(texts, members)):
        if len(found) > 1:
            yield Group(tuple(members[at] for at in found), _closest(graph, members, found))


def _together(texts: Texts, members: Sequence[int]) -> list[list[int]]:
    """The texts that a user said are on one event."""
    told: dict[str, list[int]] = {}
    for at, text in enumerate(members):
        if texts.told[text]:
            told.setdefault(texts.told[text], []).append(at)
    return list(told.values())


def _apart(texts: Texts, members: Sequence[int]) -> Apart:
    """Two groups are apart if a user put them in different events, or their texts lie too many days apart."""

    def apart(ones: Sequence[int], others: Sequence[int]) -> bool:
        both = [members[at] for at in (*ones, *others)]
        told = {texts.told[text] for text in both} - {""}
        days = [day for text in both if (day := int(texts.days[text])) != NO_DAY]
        return len(told) > 1 or (bool(days) and max(days) - min(days) > FURTHEST_DAYS)

    return apart


def _closest(graph: Sequence[dict[int, float]], members: Sequence[int], found: Sequence[int]) -> tuple[int, int] | None:
    inside = set(found)
    pairs = [
        (-like, one, other) for one in found for other, like in graph[one].items() if one < other and other in inside
    ]
    if not pairs:
        return None
    _, one, other = min(pairs)
    return members[one], members[other]
