"""What a worker process does, and the ways to start one: forked, started anew, or as a command of its own."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Protocol

from framing.batch.orphans import end_with_parent
from framing.batch.work import Shard
from framing.errors import FramingError
from framing.limits import limit_memory

Tell = Callable[[int], None]
Work = Callable[[Shard, Tell], bytes]
#: Seconds after which a process that was started as a command ends when nobody has work for it.
_IDLE = 60.0


class Process(Protocol):
    """A process that can be ended."""

    def kill(self) -> None:
        """End it at once."""

    def join(self) -> None:
        """Wait until it has ended."""


#: Starts a process that works: gives it with our end of the line to it.
Start = Callable[[Work], tuple[Process, Connection]]


def default_method() -> str:
    """Give how processes are started: by fork on Linux, which shares what is loaded, else by the system's way.

    >>> default_method() in multiprocessing.get_all_start_methods()
    True
    """
    return "fork" if sys.platform == "linux" else multiprocessing.get_start_method()


def forked(work: Work, method: str = "") -> tuple[Process, Connection]:
    """Start a process by a method of ``multiprocessing``, the default one of the system where none is named."""
    context = multiprocessing.get_context(method or default_method())
    ours, theirs = context.Pipe()
    process = context.Process(target=_forked, args=(theirs, ours, work), daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    return process, ours


def commanded(work: Work, idle: float = _IDLE) -> tuple[Process, Connection]:
    """Start a process as a command, which even a process may do that ``multiprocessing`` gives no children.

    It ends with this one, or after ``idle`` seconds without work. Windows, where a line is not handed on so, gets a
    process of ``multiprocessing``.
    """
    if sys.platform == "win32":
        return forked(work)
    ours, theirs = multiprocessing.Pipe()
    command = [sys.executable, "-m", __name__, str(theirs.fileno()), str(idle)]
    held = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=(theirs.fileno(),))  # noqa: S603 - it is ours
    theirs.close()
    with suppress(OSError):  # it has ended, which is heard of at its line
        ours.send(work)
    return _Command(held), ours


@dataclass(frozen=True, slots=True)
class _Command:
    """A process that was started as a command; while it is held, its standard input stays open."""

    held: subprocess.Popen[bytes]

    def kill(self) -> None:
        self.held.kill()

    def join(self) -> None:
        self.held.wait()
        if self.held.stdin:
            self.held.stdin.close()


def serve(line: Connection, work: Work, idle: float | None = None) -> None:
    """Work on shards until the line is closed or nothing has come for ``idle`` seconds.

    What is said is the place of each text before it is begun, and at the end the bytes, or the FramingError there was.
    """
    limit_memory()
    with suppress(EOFError, OSError):
        while line.poll(idle):
            line.send(_outcome(line, work))


def _outcome(line: Connection, work: Work) -> bytes | FramingError:
    shard = line.recv()
    try:
        return work(shard, line.send)
    except FramingError as problem:
        return problem


def _forked(line: Connection, other: Connection, work: Work) -> None:
    import signal

    # Our end of the line is a copy here: while it is open, the end of the main process would not be heard of.
    other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_parent()
    serve(line, work)


def _commanded(number: int, idle: float) -> None:
    threading.Thread(target=_end_with_input, daemon=True).start()
    line: Connection = Connection(number)
    serve(line, line.recv(), idle)


def _end_with_input() -> None:
    """End this process, whatever it is at, when the one that holds its standard input has gone."""
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    _commanded(int(sys.argv[1]), float(sys.argv[2]))
