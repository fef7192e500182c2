"""What is still to be scored of a run, in shards, made as they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.batch.entries import Entry, key_of
from framing.batch.index import Index
from framing.batch.recipe import Recipe
from framing.batch.work import Shard
from framing.errors import FramingError
from framing.model import Refusal

#: Code points or bytes after which a shard is full.
_FULL = 1_000_000


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


def sharded(texts: Iterable[tuple[Entry, str]], recipe: Recipe, most: int, number: int) -> Iterator[Shard]:
    """Give texts in shards numbered from ``number``, each full by ``most`` texts or by their size."""
    held: list[tuple[Entry, str]] = []
    size = 0
    for one in texts:
        held.append(one)
        size += one[0].size
        if len(held) >= most or size >= _FULL:
            yield _shard(number, recipe, held)
            held, size, number = [], 0, number + 1
    if held:
        yield _shard(number, recipe, held)


def _shard(number: int, recipe: Recipe, held: list[tuple[Entry, str]]) -> Shard:
    return Shard(number, recipe, tuple(entry for entry, _ in held), tuple(key for _, key in held), {})
