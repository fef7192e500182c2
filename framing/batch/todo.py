"""What is still to be scored of a run, in shards, made as they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.batch.entries import Entry, key_of
from framing.batch.index import Index
from framing.batch.recipe import Recipe
from framing.batch.work import Shard
from framing.errors import FramingError
from framing.model import Refusal

#: Code points or bytes after which a shard is full.
_FULL = 1_000_000
#: Of what is left each worker gets so large a part at once, but never fewer texts than this.
_SHARES, _FEWEST = 4, 10


def left(found: Iterable[Entry | Refusal], index: Index, most_bytes: int) -> Iterator[tuple[Entry, str]]:
    """Give the texts that have no record yet, each once, with their keys.

    Raises FramingError where a text is no longer the one that was put on the list.
    """
    for number, one in enumerate(found):
        if isinstance(one, Refusal):
            continue
        key = key_of(one, most_bytes)
        if key != index.key(number):
            raise FramingError(f"{one.place}: has changed while it was read; run again with --resume", "changed")
        if index.claim(key):
            yield one, key


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many texts a shard is to have: ``most``, less near the end of ``total`` texts where ``workers`` share them.

    The last shards are small, so that no worker has long to do when the others have nothing left.
    """

    most: int
    total: int
    workers: int = 1

    def after(self, done: int) -> int:
        """Give the size of the next shard.

        >>> [Sizes(100, 1000, 2).after(done) for done in (0, 600, 996)]
        [100, 50, 10]
        """
        share = (self.total - done) // (_SHARES * self.workers)
        return self.most if self.workers == 1 else min(self.most, max(_FEWEST, share))


def sharded(texts: Iterable[tuple[Entry, str]], recipe: Recipe, sizes: Sizes, number: int) -> Iterator[Shard]:
    """Give texts in shards numbered from ``number``, each full by the number of its texts or by their size."""
    held: list[tuple[Entry, str]] = []
    size = done = 0
    for one in texts:
        held.append(one)
        size += one[0].size
        if len(held) >= sizes.after(done) or size >= _FULL:
            yield _shard(number, recipe, held)
            done += len(held)
            held, size, number = [], 0, number + 1
    if held:
        yield _shard(number, recipe, held)


def _shard(number: int, recipe: Recipe, held: list[tuple[Entry, str]]) -> Shard:
    return Shard(number, recipe, tuple(entry for entry, _ in held), tuple(key for _, key in held), {})
