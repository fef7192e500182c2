"""The work on a shard on another computer, in a process that a worker of a cluster starts beside itself.

A text which hangs, grows or crashes costs that process and not the worker: what becomes of it there is what becomes of
it on one machine.
"""

from __future__ import annotations

import socket
from dataclasses import replace
from functools import cache
from pathlib import Path
from queue import Empty, SimpleQueue

from framing.batch.entries import Entry, key_of
from framing.batch.pool import Limits, Pool
from framing.batch.serving import Tell, commanded
from framing.batch.work import Shard, analyzer_of, work
from framing.errors import FramingError


def reachable(shard: Shard) -> Shard:
    """Give the shard with the whole path of each file, for a worker is at home in another folder."""
    return replace(shard, entries=tuple(_reachable(entry) for entry in shard.entries))


def _reachable(entry: Entry) -> Entry:
    return replace(entry, file=str(Path(entry.file).absolute())) if entry.file and entry.data is None else entry


def worked(shard: Shard, limits: Limits) -> bytes:
    """Work on a shard in a process beside that of the Dask worker; called there."""
    idle = _idle(limits)
    try:
        pool = idle.get_nowait()
    except Empty:
        pool = Pool(1, work_elsewhere, limits, commanded)
    try:
        ((_, data),) = pool.run(iter((shard,)), lambda _: None)
    except BaseException:
        pool.end()
        raise
    idle.put(pool)
    return data


@cache
def _idle(_: Limits) -> SimpleQueue[Pool]:
    """The processes of this worker that have nothing to do; each thread takes one."""
    return SimpleQueue()


def work_elsewhere(shard: Shard, tell: Tell) -> bytes:
    """Work on a shard as everywhere, once it is sure that files and codebooks are those of the computer it is from."""
    options = shard.recipe.options
    books = analyzer_of(options)[0].codebooks
    if tuple((book.name, book.version, book.digest) for book in books) != shard.recipe.codebooks:
        raise FramingError(f"{socket.gethostname()}: has another codebook; give all workers the same", "changed")
    for entry, key in zip(shard.entries, shard.keys, strict=True):
        if entry.file and entry.data is None and key_of(entry, options.max_bytes) != key:
            message = "is not there as it is here; put the folder at the same path on all workers, or use a table"
            raise FramingError(f"{socket.gethostname()}: {entry.file} {message}", "changed")
    return work(shard, tell)
