"""Which of very many texts treat the same event, and why the program thinks so.

Texts are grouped as ``framing.events.grouping.grouped`` groups them, by the likeness of their openings and average
linkage, with what many texts ask for besides: texts dated more than a few days apart are not grouped, and more likeness
is asked of short texts and where many texts were looked at (``framing.corpus.caution``).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.corpus.duplicates import Cluster
from framing.corpus.explaining import packed, reasons, telling
from framing.corpus.fingerprint import Fingerprint
from framing.corpus.joining import Group, Texts, groups
from framing.corpus.ragged import Rows
from framing.corpus.windows import day_of
from framing.events.record import Record
from framing.wording import reasons as say


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """Texts that treat one event, two at least, and why; ``told`` where a user's file of events says so."""

    id: str
    documents: tuple[str, ...]
    reasons: tuple[str, ...]
    told: bool = False


@dataclass(frozen=True, slots=True)
class _Held:
    """The texts that are grouped, in a fixed order, with what explains each; copies by what they are of."""

    ids: Sequence[str]
    texts: Texts
    explained: Sequence[bytes]
    copies: Mapping[str, Sequence[str]]


def events_at_scale(
    texts: Iterable[tuple[str, str, Fingerprint]], record: Record | None = None, clusters: Iterable[Cluster] = ()
) -> tuple[FoundEvent, ...]:
    """Group any number of texts, each with its id and date, into events; their order does not matter.

    texts: read once; dates begin with the day (2024-06-19), "" where there is none.
    record: what a user has written down, which wins over what the program thinks.
    clusters: copies, which are grouped once, with the text that stands for them.

    Events are given in the order of the first of their ids; a text alone is in none. Time grows with the number of
    texts, and with the square only inside one event.
    """
    held = _held(texts, record or Record(), clusters)
    source = record.source if record else ""
    found = sorted(_found(held, source), key=lambda event: event[0])
    return tuple(FoundEvent(f"E{number}", *event) for number, event in enumerate(found, 1))


def _held(texts: Iterable[tuple[str, str, Fingerprint]], record: Record, clusters: Iterable[Cluster]) -> _Held:
    stands = {copy.document: cluster.representative for cluster in clusters for copy in cluster.copies}
    name_of, event_of = record.finder(), _events_told(record)
    taken = _Taken()
    copies: dict[str, list[str]] = {}
    for text, written, mark in texts:
        event = event_of.get(name_of(text, mark.text), "")
        if text in stands and not event:
            copies.setdefault(stands[text], []).append(text)
        else:
            taken.add(text, written, event, mark)
    return taken.held(copies)


def _events_told(record: Record) -> dict[str, str]:
    """The event that each text of the record is in; events said to be the same go by one name."""
    names = {event: event for event, _ in record.events}
    for one, other, relation in record.relations:
        if relation == "same event":
            kept, gone = names[one], names[other]
            names = {event: kept if name == gone else name for event, name in names.items()}
    return {text: names[event] for event, members in record.events for text in members}


class _Taken:
    """Takes texts one by one in any order and packs them, so that very many fit into memory."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._told: list[str] = []
        self._explained: list[bytes] = []
        self._days, self._content = array("q"), array("q")
        self._terms, self._weights = Rows(), Rows("u1")

    def add(self, text: str, written: str, event: str, mark: Fingerprint) -> None:
        self._ids.append(text)
        self._told.append(event)
        self._explained.append(packed(mark))
        self._days.append(day_of(written))
        self._content.append(mark.content)
        self._terms.add(mark.terms)
        self._weights.add(mark.weights)

    def held(self, copies: Mapping[str, Sequence[str]]) -> _Held:
        """The texts in the order of their days and ids: what is held against each other lies side by side in memory."""
        import numpy

        order = sorted(range(len(self._ids)), key=lambda text: (self._days[text], self._ids[text]))
        rows = numpy.array(order, dtype=numpy.int64)
        days, content = (numpy.array(column, dtype=numpy.int64)[rows] for column in (self._days, self._content))
        weights = self._weights.ragged().taken(rows).values
        told = [self._told[text] for text in order]
        texts = Texts(self._terms.ragged().taken(rows), weights, days, content, told)
        ids, explained = [self._ids[text] for text in order], [self._explained[text] for text in order]
        return _Held(ids, texts, explained, copies)


def _found(held: _Held, source: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], bool]]:
    """The texts of each event with the reasons for it, and whether a user told it."""
    left = dict(held.copies)
    for group in groups(held.texts):
        ids = [held.ids[text] for text in group.members]
        copies = [copy for text in ids for copy in left.pop(text, ())]
        told = any(held.texts.told[text] for text in group.members)
        why = (say.RECORD_SAYS.format(source=source),) if told else _why(held, group)
        yield tuple(sorted((*ids, *copies))), why, told
    for text, others in left.items():
        yield tuple(sorted((text, *others))), (say.COPIES,), False


def _why(held: _Held, group: Group) -> tuple[str, ...]:
    """The reasons of the two texts that are most alike."""
    if group.closest is None:
        return ()
    one, other = (telling(held.explained[text], int(held.texts.days[text])) for text in group.closest)
    first, *more = reasons(one, other)
    if len(group.members) > len(group.closest):
        a, b = (held.ids[text] for text in group.closest)
        first = say.OF_PAIR.format(a=a, b=b, reason=first)
    return (first, *more)
