"""The database of a run, written in two parts: the texts, and once that is known what is found among them all.

With more than one process at hand another one writes the texts while this one looks for copies, events and groups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from framing.batch.beside import Wait, beside
from framing.batch.found import Found
from framing.batch.index import Index
from framing.batch.job import FOUND, INDEX, SHARDS, WORK, Job
from framing.batch.merging import put, put_more
from framing.batch.sqlite_output import DATABASE, SqliteTables
from framing.tables import Columns


@contextmanager
def database(job: Job, columns: dict[str, Columns]) -> Iterator[Callable[[], None]]:
    """Write the database meanwhile, or afterwards where there is one process; it is there at the end.

    What this gives is to be called once all is found, and the lists of texts and of what is found are settled.
    """
    if job.workers == 1:
        yield _nothing
        write_database(job, columns, _nothing)
        return
    with beside(write_database, job, columns) as other:
        yield other.go_on


def write_database(job: Job, columns: dict[str, Columns], wait: Wait) -> None:
    """Write the database of a run from its lists; what is found among all texts is read once ``wait`` has returned."""
    work = job.folder / WORK
    index, tables = Index(work / INDEX, there=True), SqliteTables(job.folder / DATABASE, columns)
    try:
        counts = put(index, work / SHARDS, tables)
        wait()
        found = Found(work / FOUND, there=True)
        tables.link(found.links())
        put_more(tables, counts, found)
        found.close()
        tables.settle()
    finally:
        index.close()
        tables.leave()


def _nothing() -> None:
    """Nothing is to be waited for."""
