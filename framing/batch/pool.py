"""Worker processes that may hang, grow or die: a text that does it to them twice is given up, and the run goes on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait

from framing.batch.serving import Process, Start, Tell, Work, forked
from framing.batch.work import Shard
from framing.errors import FramingError

#: How often a text may end or stop its worker; the first time may have been the machine's fault.
TRIES = 2
#: Seconds between looks at the clock while no worker says anything.
_LOOK = 0.25
#: Seconds that a worker may take before it begins its first text, on a machine that has much else to do.
_BEGINNING = 120.0
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

    process: Process
    line: Connection
    shard: Shard | None = None
    place: int = -1
    begun: float = 0.0
    strikes: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Ahead:
    """Shards, of which one is made ready while all workers are busy, so that none waits for it to be read."""

    shards: Iterator[Shard]
    ready: Shard | None = None

    def fill(self) -> None:
        self.ready = self.ready or next(self.shards, None)

    def take(self) -> Shard | None:
        self.fill()
        taken, self.ready = self.ready, None
        return taken


class Pool:
    """Some workers for shards; to be used in a ``with``, for at its end they are ended, whatever they are at."""

    def __init__(self, count: int, work: Work, limits: Limits, start: Start = forked) -> None:
        self._work, self._limits, self._start = work, limits, start
        self._workers = [_Worker(*start(work)) for _ in range(count)]

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """End all workers."""
        for worker in self._workers:
            _ended(worker)

    def run(self, shards: Iterator[Shard], tell: Tell) -> Iterator[tuple[Shard, bytes]]:
        """Give each shard with its bytes as they get ready; ``tell`` hears how many texts of unready shards are done.

        Only as many shards are taken as there are workers, and one more. Raises FramingError where workers end before
        they begin, and that which a worker raises.
        """
        ahead = _Ahead(shards)
        for worker in self._workers:
            self._give(worker, ahead.take())
        while any(worker.shard for worker in self._workers):
            ahead.fill()
            for worker in self._speaking():
                finished = self._heard(worker)
                if finished:
                    self._give(worker, ahead.take())
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
        if isinstance(said, FramingError):
            raise said
        shard = worker.shard
        if isinstance(said, bytes) and shard:
            return shard, said
        worker.place, worker.begun = said, time.monotonic()
        return None

    def _stop_endless(self) -> None:
        for worker in self._workers:
            if worker.shard and time.monotonic() - worker.begun > self._most(worker.shard, worker.place):
                self._again(worker, *_ENDLESS)

    def _most(self, shard: Shard, place: int) -> float:
        """The seconds that a worker may be at the text at a place; before the first it loads what it needs."""
        return self._limits.of(shard.entries[place].size) if place >= 0 else _BEGINNING

    def _again(self, worker: _Worker, code: str, message: str) -> None:
        """Start a worker anew with the shard it had, without a text that has failed it too often."""
        shard, place = worker.shard, worker.place
        strikes = {**worker.strikes, place: worker.strikes.get(place, 0) + 1}
        if shard and strikes[place] >= TRIES:
            _refuse_unstarted(place)
            shard = shard.giving_up(place, code, message)
        _ended(worker)
        worker.process, worker.line = self._start(self._work)
        self._give(worker, shard)
        worker.strikes = strikes


def _refuse_unstarted(place: int) -> None:
    if place < 0:
        raise FramingError(
            "the worker processes end or hang before they begin; see framing doctor, or try -j 1", "workers"
        )


def _ended(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.line.close()
