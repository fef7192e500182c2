"""Something done by a process of its own while this one goes on: the database, while the CSV files are written."""

from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

from framing.batch.orphans import end_with_parent
from framing.batch.serving import default_method
from framing.errors import FramingError

_ENDED = "a process of this run was ended, perhaps for lack of memory; go on with --resume"
#: What is told to the main process, which ends as if it had happened there.
_TOLD = (OSError, sqlite3.Error, FramingError)


@contextmanager
def beside(function: Callable[..., object], *given: object) -> Iterator[None]:
    """Call a function in another process, and wait for it at the end; what it raises is raised here.

    Where this process has to stop before, the other one is stopped too.
    """
    context = multiprocessing.get_context(default_method())
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_called, args=(theirs, function, given), daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    try:
        yield
        _raise(ours)
    finally:
        process.kill()
        process.join()
        ours.close()


def _raise(line: Connection) -> None:
    try:
        problem = line.recv()
    except EOFError:
        raise FramingError(_ENDED, "ended") from None
    if problem is not None:
        raise problem


def _called(line: Connection, function: Callable[..., object], given: tuple[Any, ...]) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_parent()
    try:
        function(*given)
    except _TOLD as problem:
        line.send(problem)
    else:
        line.send(None)
