"""What a run is asked to do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from framing.batch.columns import Columns
from framing.batch.periods import PERIODS
from framing.batch.pool import Limits
from framing.batch.schema import DOCS
from framing.model import Options

#: Where a run keeps in its folder what it needs to go on.
WORK = "work"
#: In the folder of work: the shards, and lists of the texts and of what is found among them, made anew each time.
SHARDS, INDEX, FOUND = "shards", "index.sqlite", "found.sqlite"


@dataclass(frozen=True, slots=True)
class Job:
    """A run as asked for, with every wish and its default.

    inputs: tables, folders, files, patterns, ``-``; ``stdin_name`` says by its suffix what standard input is.
    folder: where everything goes; made if it is not there.
    columns: columns asked for by name; the rest is guessed.
    workers: processes that score; the tables are the same for any number.
    shard_size: texts that are lost at most, a worker each, when a run is cut off; the tables are the same for any size.
    stop_after: texts to score before stopping, 0 for all; ``resume`` goes on with what is there.
    retry_failed: try again what an earlier run refused.
    keep_text: write the texts themselves, and the words of sentences, into the tables.
    raw_csv: leave cells as they are that a spreadsheet would take for a formula.
    tables: format of the tables beside CSV, csv for none.
    seed: for whatever is drawn at random from the tables.
    events: look for copies and events; None looks unless there are very many texts.
    events_file: what a user has written down on events, which wins over what is found.
    claims: find what the texts of each event state, for which they are read again.
    group_by: columns of ``docs``, or ``year`` or ``month``, whose groups are compared.
    """

    inputs: tuple[str, ...]
    folder: Path
    options: Options = field(default_factory=Options)
    columns: Columns = field(default_factory=Columns)
    workers: int = 1
    shard_size: int = 100
    stop_after: int = 0
    resume: bool = False
    retry_failed: bool = False
    keep_text: bool = False
    raw_csv: bool = False
    tables: str = "csv"
    seed: int = 0
    events: bool | None = None
    events_file: Path | None = None
    claims: bool = False
    group_by: tuple[str, ...] = ()
    stdin_name: str = "stdin.jsonl"
    limits: Limits = field(default_factory=Limits)


def with_groups(job: Job) -> Job:
    """Give the job with the columns kept that texts are grouped by and that ``docs`` has not got by itself."""
    by = (name for name in job.group_by if name not in DOCS and name not in PERIODS)
    kept = tuple(dict.fromkeys((*job.columns.kept, *by)))
    return replace(job, columns=replace(job.columns, kept=kept))
