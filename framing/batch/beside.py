"""Something done by a process of its own while this one goes on: the database, while this one looks for events."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from framing.batch.orphans import end_with_parent
from framing.batch.serving import default_method
from framing.errors import FramingError

_ENDED = "a process of this run was ended, perhaps for lack of memory; go on with --resume"

#: Waits until the main process lets the other go on.
Wait = Callable[[], object]


@dataclass(slots=True)
class Other:
    """The other process as this one sees it."""

    _line: Connection
    _heard: bool = False

    def go_on(self) -> None:
        """Let it go on where it waits."""
        with suppress(OSError):  # it has ended, which is heard of at the end
            self._line.send(None)

    def result(self) -> Any:  # noqa: ANN401 - whatever the function gives
        """Wait until it is done, and give what came of it; what was raised there is raised here."""
        self._heard = True
        try:
            problem, made = self._line.recv()
        except (EOFError, OSError):
            raise FramingError(_ENDED, "ended") from None
        if problem is not None:
            raise problem
        return made

    def wait(self) -> None:
        """Wait until it is done, unless that was heard."""
        if not self._heard:
            self.result()


@contextmanager
def beside(function: Callable[..., object], *given: object) -> Iterator[Other]:
    """Call a function in another process, and wait for it at the end; what it raises is raised here.

    The last that the function is given is a ``Wait``. Where this process has to stop before, the other is stopped too.
    """
    context = multiprocessing.get_context(default_method())
    ours, theirs = context.Pipe()
    process = context.Process(target=_called, args=(theirs, ours, function, given), daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    other = Other(ours)
    try:
        yield other
        other.wait()
    finally:
        process.kill()
        process.join()
        ours.close()


def _called(line: Connection, other: Connection, function: Callable[..., object], given: tuple[Any, ...]) -> None:
    import signal

    other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_parent()
    try:
        made = function(*given, line.recv)
    except Exception as problem:  # the main process ends as if it had happened there
        line.send((problem, None))
    else:
        line.send((None, made))
