"""What is found among all texts of a run together, before any table is written: copies, events, groups."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from framing.batch.found import Found
from framing.batch.group_output import GroupTables
from framing.batch.grouping import TABLES, Groups, compared
from framing.batch.index import Index
from framing.batch.job import Job
from framing.batch.linking import MOST_LINKED, Links, link
from framing.batch.merging import merged
from framing.batch.progress import Talk
from framing.batch.schema import columns
from framing.batch.told import told

_LEFT_OUT = (
    "copies and events are not looked for among more than {most:,} texts, each of which takes about 6 kB of memory; "
    "--events looks for them all the same"
)


@dataclass(frozen=True, slots=True)
class Findings:
    """Copies and events, None where they were not looked for, and what groups by each column asked for give."""

    links: Links | None = None
    groups: tuple[tuple[str, Groups], ...] = ()


def tables_of(index: Index, job: Job) -> tuple[str, ...]:
    """Give the names of the tables that hold what will be found among all texts."""
    linked = ("events", "duplicates") if _is_looked_for(index, job) else ()
    return (*linked, *(TABLES if job.group_by else ()), *(("claims",) if job.claims else ()))


def found_among(index: Index, found: Found, shards: Path, job: Job, talk: Talk) -> Findings:
    """Find copies, events and groups among the texts scored, and put down their rows."""
    links = _linked(index, found, shards, job, talk)
    groups = tuple((by, _grouped(index, found, shards, job, by)) for by in job.group_by)
    for _, compared_by in groups:
        for table, rows in compared_by.rows().items():
            found.keep(table, rows)
    return Findings(links, groups)


def _linked(index: Index, found: Found, shards: Path, job: Job, talk: Talk) -> Links | None:
    if _is_looked_for(index, job):
        talk.tick(f"looking for copies and events among {_texts(index):,} texts")
        return link(index, shards, found, told(index, job.events_file))
    if job.events is None:
        talk.say(_LEFT_OUT.format(most=MOST_LINKED))
    return None


def _is_looked_for(index: Index, job: Job) -> bool:
    asked = True if job.events_file else job.events
    return asked if asked is not None else _texts(index) <= MOST_LINKED


def _texts(index: Index) -> int:
    return index.count() - index.count("refused")


def _grouped(index: Index, found: Found, shards: Path, job: Job, by: str) -> Groups:
    taken = GroupTables(columns(job.columns.kept)["docs"], by)
    merged(index, shards, taken, lambda _: None, found)
    return compared(taken.gathered, by)
