"""The work on shards done by a Dask cluster: the same shards, with the same outcome, on computers that come and go."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from itertools import islice
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from framing.batch.elsewhere import reachable, worked
from framing.batch.pool import TRIES, Limits
from framing.batch.serving import Tell
from framing.batch.shards import recipe_of
from framing.batch.work import Shard
from framing.errors import FramingError
from framing.version import version

if TYPE_CHECKING:
    from framing.batch.job import Job

MISSING = "working on a cluster needs one more package; run: pip install 'framing-analyzer[cluster]'"
#: Seconds to wait for the scheduler and a first worker, between looks at who is there, and for a shard to be done.
_PATIENCE, _OFTEN, _LOOK = 10.0, 5.0, 0.25
#: Shards at the cluster for each of its threads, so that none waits for the next.
_AHEAD = 2


@contextmanager
def cluster(address: str) -> Iterator[Callable[[Job, int], Cluster]]:
    """Give what makes a crew of the workers of a Dask scheduler, which is left at the end.

    Raises FramingError without the package, where no scheduler or worker is at the address, and where one of them
    holds no framing or another version of it, for the tables are to be those of one machine.
    """
    client = _client(address)
    try:
        _check(client, address)
        yield lambda job, _: Cluster(client, address, job.limits)
    finally:
        with suppress(Exception):  # the scheduler may have gone, and nothing of ours is left there
            client.close(timeout=2)


class Cluster:
    """A crew of the workers of a scheduler; they may join and leave while it works."""

    def __init__(self, client: Any, address: str, limits: Limits) -> None:  # noqa: ANN401 - the package may not be there
        self._client, self._address, self._limits = client, address, limits
        self._waiting: dict[Any, tuple[Shard, int]] = {}
        self._done: SimpleQueue[Any] = SimpleQueue()
        self._room, self._looked = 0, float("-inf")

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(Exception):  # as above
            self._client.cancel(list(self._waiting))

    def run(self, shards: Iterator[Shard], tell: Tell) -> Iterator[tuple[Shard, bytes]]:
        """Give each shard with its bytes as they get ready.

        Raises FramingError where the scheduler goes, where workers go whenever they have a certain shard, and where
        one of them does not see the same files and codebooks as this computer.
        """
        while True:
            for shard in islice(shards, max(0, self._most() - len(self._waiting))):
                self._send(shard, 0)
            if not self._waiting:
                return
            tell(0)
            with suppress(Empty):
                yield from self._heard(self._done.get(timeout=_LOOK))

    def _most(self) -> int:
        """How many shards may be at the cluster at once."""
        if time.monotonic() - self._looked > _OFTEN:
            threads = self._asked(self._client.nthreads)
            self._room, self._looked = _AHEAD * max(1, sum(threads.values())), time.monotonic()
        return self._room

    def _send(self, shard: Shard, tries: int) -> None:
        future = self._asked(self._client.submit, worked, reachable(shard), self._limits, pure=False)
        self._waiting[future] = shard, tries
        future.add_done_callback(self._done.put)

    def _heard(self, future: Any) -> Iterator[tuple[Shard, bytes]]:  # noqa: ANN401 - as above
        shard, tries = self._waiting.pop(future)
        if future.status == "finished":
            yield shard, _same(shard, self._asked(future.result))
        elif future.status == "error":
            self._again(shard, tries + 1, future.exception())
        else:  # the line to the scheduler was cut, and with it what was asked for; if it is there again, so is this
            self._asked(self._client.nthreads)
            self._again(shard, tries + 1, ConnectionError())

    def _again(self, shard: Shard, tries: int, problem: BaseException) -> None:
        if isinstance(problem, FramingError):
            raise problem
        if tries >= TRIES:
            message = f"{self._address}: its workers fail ({type(problem).__name__}); see their logs, then --resume"
            raise FramingError(message, "cluster")
        self._send(shard, tries)

    def _asked(self, function: Callable[..., Any], *given: object, **more: object) -> Any:  # noqa: ANN401 - as above
        try:
            return function(*given, **more)
        except (OSError, TimeoutError, RuntimeError, ValueError, CancelledError) as problem:
            raise _gone(self._address) from problem


def _same(shard: Shard, data: bytes) -> bytes:
    """The bytes of a shard; refused where a worker that came later made them by another version."""
    if recipe_of(data) != shard.recipe.digest:
        raise FramingError(
            "a worker of the cluster holds another version of framing; install the same on all", "version"
        )
    return data


def _client(address: str) -> Any:  # noqa: ANN401 - the package may not be there
    try:
        import distributed
    except ImportError:
        raise FramingError(MISSING, "extra-missing") from None
    # What goes wrong is said in one sentence here; the package would print where in its code it happened.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    connect: Any = distributed.Client
    try:
        return connect(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError, TypeError):
        message = "no Dask scheduler answers there; start one by: dask scheduler"
        raise FramingError(f"{address}: {message}", "cluster") from None


def _check(client: Any, address: str) -> None:  # noqa: ANN401 - as above
    """Raise FramingError where nobody is there to work, or somebody holds another version."""
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError:
        message = f"{address}: no worker has joined this scheduler; start some by: dask worker {address}"
        raise FramingError(message, "cluster") from None
    try:
        found = {*client.run(version).values(), client.run_on_scheduler(version)}
    except Exception as problem:  # whatever keeps framing from being loaded there
        message = f"scheduler or workers cannot load framing ({type(problem).__name__}); install it on all of them"
        raise FramingError(f"{address}: {message}", "version") from problem
    if found != {version()}:
        others = ", ".join(sorted(found - {version()}))
        raise FramingError(
            f"{address}: holds framing {others}, here is {version()}; install the same on all", "version"
        )


def _gone(address: str) -> FramingError:
    return FramingError(f"{address}: the scheduler has gone; start it again and go on with --resume", "cluster")
