"""What is found among all texts of a run together, before any table is written: copies, events, groups."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from framing.batch.group_output import GroupTables
from framing.batch.grouping import TABLES, Groups, compared
from framing.batch.index import Index
from framing.batch.job import Job
from framing.batch.linking import MOST_LINKED, Links, link
from framing.batch.merging import merged
from framing.batch.progress import Talk
from framing.batch.schema import columns

_LEFT_OUT = (
    "copies and events are not looked for among more than {most:,} texts, each of which takes about 6 kB of memory; "
    "--events looks for them all the same"
)


@dataclass(frozen=True, slots=True)
class Findings:
    """Copies and events, None where they were not looked for, and what groups by each column asked for give."""

    links: Links | None = None
    groups: tuple[tuple[str, Groups], ...] = ()

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables that hold this."""
        return (*(("events", "duplicates") if self.links else ()), *(TABLES if self.groups else ()))


def found_among(index: Index, shards: Path, job: Job, talk: Talk) -> Findings:
    """Find copies, events and groups among the texts scored, and put their rows on the list."""
    links = _linked(index, shards, job, talk)
    groups = tuple((by, _grouped(index, shards, job, by)) for by in job.group_by)
    for _, found in groups:
        for table, rows in found.rows().items():
            index.keep(table, rows)
    return Findings(links, groups)


def _linked(index: Index, shards: Path, job: Job, talk: Talk) -> Links | None:
    texts = index.count() - index.count("refused")
    if job.events is False:
        return None
    if job.events is None and texts > MOST_LINKED:
        talk.say(_LEFT_OUT.format(most=MOST_LINKED))
        return None
    talk.tick(f"looking for copies and events among {texts:,} texts")
    return link(index, shards)


def _grouped(index: Index, shards: Path, job: Job, by: str) -> Groups:
    taken = GroupTables(columns(job.columns.kept)["docs"], by)
    merged(index, shards, taken, lambda _: None)
    return compared(taken.gathered, by)
