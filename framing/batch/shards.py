"""The file of a shard: a line that says what it holds, then the packed records one behind the other."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.batch.durable import replaced

_SUFFIX = ".shard"


@dataclass(frozen=True, slots=True)
class Held:
    """Where one record lies in a shard file, and whose it is."""

    key: str
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class ShardFile:
    """What a sound shard file holds: the digest of the recipe it was made by, and its records."""

    path: Path
    recipe: str
    held: tuple[Held, ...]


def pack(recipe: str, keys: Sequence[str], records: Sequence[bytes]) -> bytes:
    """Give the bytes of a shard; the first line ends in a checksum of the rest."""
    body = b"".join(records)
    lengths = [len(record) for record in records]
    said = json.dumps({"recipe": recipe, "keys": list(keys), "lengths": lengths, "crc": zlib.crc32(body)})
    return said.encode() + b"\n" + body


def recipe_of(data: bytes) -> str:
    """Give the digest of the recipe that a shard was made by.

    >>> recipe_of(pack("abc", [], []))
    'abc'
    """
    return str(json.loads(data.partition(b"\n")[0])["recipe"])


def save(folder: Path, number: int, data: bytes) -> Path:
    """Write a shard into the folder, whole or not at all."""
    place = folder / f"{number:08}{_SUFFIX}"
    replaced(place, data)
    return place


def shard_files(folder: Path) -> Iterator[ShardFile]:
    """Give the sound shard files of a folder in the order they were made; a torn one is as if it were not there."""
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        found = opened_shard(path)
        if found:
            yield found


def opened_shard(path: Path) -> ShardFile | None:
    """Give what a shard file holds, None where it is torn or no shard."""
    line, _, body = path.read_bytes().partition(b"\n")
    try:
        said = json.loads(line)
        sound = said["crc"] == zlib.crc32(body) and sum(said["lengths"]) == len(body)
        return ShardFile(path, said["recipe"], tuple(_held(said, len(line) + 1))) if sound else None
    except (ValueError, KeyError, TypeError):
        return None


def next_number(folder: Path) -> int:
    """Give the number of the next shard: one more than that of the last, sound or not."""
    return max((int(path.stem) for path in folder.glob(f"*{_SUFFIX}") if path.stem.isdecimal()), default=-1) + 1


def record_at(path: Path, start: int, length: int) -> bytes:
    """Read one record out of a shard file."""
    with path.open("rb") as file:
        file.seek(start)
        return file.read(length)


def _held(said: dict[str, Any], start: int) -> Iterator[Held]:
    for key, length in zip(said["keys"], said["lengths"], strict=True):
        yield Held(key, start, length)
        start += length
