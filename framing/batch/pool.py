"""Worker processes that may hang, grow or die: a text that does it to them twice is given up, and the run goes on."""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from framing.batch.limits import limit_memory
from framing.batch.orphans import end_with_parent
from framing.batch.work import Shard
from framing.errors import FramingError

Tell = Callable[[int], None]
Work = Callable[[Shard, Tell], bytes]
#: How often a text may end or stop its worker; the first time may have been the machine's fault.
TRIES = 2
#: Seconds between looks at the clock while no worker says anything.
_LOOK = 0.25
_ENDLESS = ("endless", "took longer than one text may; split it, or leave it out")
_CRASHED = ("crashed", "ended the process that read it; split it, or leave it out")


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds that a text may take, and those it may take more for each million of code points."""

    seconds: float = 30.0
    seconds_more: float = 30.0

    def of(self, size: int) -> float:
        """Give the seconds that a text of a size may take."""
        return self.seconds + self.seconds_more * size / 1e6


@dataclass(slots=True)
class _Worker:
    """A process with what it is at: its shard, the place of its text, and when it began that."""

    process: BaseProcess
    line: Connection
    shard: Shard | None = None
    place: int = -1
    begun: float = 0.0
    strikes: dict[int, int] = field(default_factory=dict)


class Pool:
    """Some workers for shards; to be used in a ``with``, for at its end they are ended, whatever they are at."""

    def __init__(self, count: int, work: Work, limits: Limits, method: str = "") -> None:
        self._context = multiprocessing.get_context(method or default_method())
        self._work, self._limits = work, limits
        self._workers = [_started(self._context, work) for _ in range(count)]

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            _ended(worker)

    def run(self, shards: Iterator[Shard], tell: Tell) -> Iterator[tuple[Shard, bytes]]:
        """Give each shard with its bytes as they get ready; ``tell`` hears how many texts of unready shards are done.

        Only as many shards are taken as there are workers. Raises FramingError where workers end before they begin.
        """
        for worker in self._workers:
            self._give(worker, next(shards, None))
        while any(worker.shard for worker in self._workers):
            for worker in self._speaking():
                finished = self._heard(worker)
                if finished:
                    self._give(worker, next(shards, None))
                    yield finished
            tell(sum(max(0, worker.place) for worker in self._workers if worker.shard))
            self._stop_endless()

    def _speaking(self) -> list[_Worker]:
        ready = wait([worker.line for worker in self._workers if worker.shard], _LOOK)
        return [worker for worker in self._workers if worker.line in ready]

    def _give(self, worker: _Worker, shard: Shard | None) -> None:
        worker.shard, worker.place, worker.begun, worker.strikes = shard, -1, time.monotonic(), {}
        if shard:
            self._send(worker, shard)

    def _send(self, worker: _Worker, shard: Shard) -> None:
        try:
            worker.line.send(shard)
        except OSError:
            return  # it has ended, which is heard of at its line

    def _heard(self, worker: _Worker) -> tuple[Shard, bytes] | None:
        try:
            said = worker.line.recv()
        except (EOFError, OSError):
            self._again(worker, *_CRASHED)
            return None
        shard = worker.shard
        if isinstance(said, bytes) and shard:
            return shard, said
        worker.place, worker.begun = said, time.monotonic()
        return None

    def _stop_endless(self) -> None:
        for worker in self._workers:
            if worker.shard and worker.place >= 0:
                size = worker.shard.entries[worker.place].size
                if time.monotonic() - worker.begun > self._limits.of(size):
                    self._again(worker, *_ENDLESS)

    def _again(self, worker: _Worker, code: str, message: str) -> None:
        """Start a worker anew with the shard it had, without a text that has failed it too often."""
        shard, place = worker.shard, worker.place
        strikes = {**worker.strikes, place: worker.strikes.get(place, 0) + 1}
        if shard and strikes[place] >= TRIES:
            _refuse_unstarted(place)
            shard = shard.giving_up(place, code, message)
        _ended(worker)
        fresh = _started(self._context, self._work)
        worker.process, worker.line = fresh.process, fresh.line
        self._give(worker, shard)
        worker.strikes = strikes


def default_method() -> str:
    """Give how processes are started: by fork on Linux, which shares what is loaded, else by the system's way.

    >>> default_method() in multiprocessing.get_all_start_methods()
    True
    """
    return "fork" if sys.platform == "linux" else multiprocessing.get_start_method()


def _refuse_unstarted(place: int) -> None:
    if place < 0:
        raise FramingError("the worker processes end before they begin; see framing doctor, or try -j 1", "workers")


def _started(context: BaseContext, work: Work) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, ours, work), daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _ended(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.line.close()


def serve(line: Connection, other: Connection, work: Work) -> None:
    """Work on shards until the line is closed; what is said is the place of each text, and the bytes at the end."""
    import signal

    # Our end of the line is a copy here: while it is open, the end of the main process would not be heard of.
    other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    limit_memory()
    end_with_parent()
    try:
        while True:
            line.send(work(line.recv(), line.send))
    except (EOFError, OSError):
        return
