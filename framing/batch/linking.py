"""Copies and events among the texts of a run, found by the fingerprints in their records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from framing.batch.found import Found
from framing.batch.index import Index
from framing.batch.merging import named
from framing.batch.records import fingerprint_in, unpacked
from framing.batch.shards import record_at
from framing.tables import Cell

if TYPE_CHECKING:
    from framing.corpus.duplicates import Cluster
    from framing.corpus.events import FoundEvent
    from framing.corpus.fingerprint import Fingerprint
    from framing.events.record import Record

#: Texts above which copies and events are looked for only when asked: each takes about 6 kB of memory.
MOST_LINKED = 200_000
#: A text with its id in the tables, its date as given, and its fingerprint.
Printed = tuple[str, str, "Fingerprint"]


@dataclass(frozen=True, slots=True)
class Links:
    """How many texts are copies or stand together on an event.

    ``clusters`` hold a representative and altogether ``copies`` more texts; ``within`` are mostly within a longer text;
    ``events`` of two texts and more hold ``on_events`` texts.
    """

    clusters: int = 0
    copies: int = 0
    within: int = 0
    events: int = 0
    on_events: int = 0


def link(index: Index, shards: Path, found: Found, record: Record | None = None) -> Links:
    """Find copies and events among all scored texts, and put down each text's, and the rows of tables.

    ``record`` is what a user has written down, which wins over what is found.

    A text with an id that others have too goes by the one it gets in the tables. The texts themselves are not read.
    """
    from framing.corpus.duplicates import duplicate_clusters
    from framing.corpus.events import events_at_scale

    clusters = duplicate_clusters((name, printed) for name, _, printed in _printed(index, shards))
    events = events_at_scale(_printed(index, shards), record, clusters)
    found.link(links(clusters, events))
    found.keep("duplicates", duplicate_rows(clusters))
    found.keep("events", event_rows(events))
    sizes = [len(cluster.copies) for cluster in clusters if cluster.copies]
    within = sum(cluster.within is not None for cluster in clusters)
    return Links(len(sizes), sum(sizes), within, len(events), sum(len(event.documents) for event in events))


def links(clusters: Iterable[Cluster], events: Iterable[FoundEvent]) -> Iterator[tuple[str, str, str]]:
    """Give each text that is linked to another, with its event and its cluster of copies, in the order of the ids."""
    event_of = {document: event.id for event in events for document in event.documents}
    cluster_of = {document: name for name, cluster in _named(clusters) for document in _members(cluster)}
    for document in sorted(event_of.keys() | cluster_of.keys()):
        yield document, event_of.get(document, ""), cluster_of.get(document, "")


def duplicate_rows(clusters: Iterable[Cluster]) -> Iterator[tuple[Cell, ...]]:
    """Give the rows of the table of copies: each representative, then its copies; and what is within a longer text."""
    clusters = tuple(clusters)
    for name, cluster in _named(clusters):
        yield name, cluster.representative, "representative", 1.0, ""
        for copy in cluster.copies:
            yield name, copy.document, copy.kind, _rounded(copy.share), cluster.representative
    names = {cluster.representative: name for name, cluster in _named(clusters)}
    for cluster in clusters:
        if cluster.within:
            about = cluster.within.kind, _rounded(cluster.within.share), cluster.within.document
            yield names.get(cluster.representative, ""), cluster.representative, *about


def event_rows(events: Iterable[FoundEvent]) -> Iterator[tuple[Cell, ...]]:
    """Give the rows of the table of events: each text of each, with the reasons."""
    for event in events:
        for document in event.documents:
            yield event.id, document, "; ".join(event.reasons), event.told


def _named(clusters: Iterable[Cluster]) -> Iterator[tuple[str, Cluster]]:
    """The clusters of two texts and more, numbered; one text within another is no cluster."""
    with_copies = (cluster for cluster in clusters if cluster.copies)
    return ((f"D{number}", cluster) for number, cluster in enumerate(with_copies, 1))


def _members(cluster: Cluster) -> tuple[str, ...]:
    return (cluster.representative, *(copy.document for copy in cluster.copies))


def _printed(index: Index, shards: Path) -> Iterator[Printed]:
    from framing.corpus.fingerprint import unpacked as print_of

    for name, item in named(index):
        packed = record_at(shards / item.shard, item.start, item.length) if item.shard else b""
        printed = fingerprint_in(packed) if packed else b""
        if printed:
            yield (
                name,
                item.about.get("date") or str(unpacked(packed, with_rows=False, with_lines=False).about["date"]),
                print_of(printed),
            )


def _rounded(share: float) -> float:
    return float(f"{share:.6g}")
