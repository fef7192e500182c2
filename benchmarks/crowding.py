"""A process of its own that finds copies and events among texts of a file and prints its times and its peak of memory.

The file holds, for each text, the length of its packed fingerprint, its date, and the fingerprint.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from time import process_time
from typing import BinaryIO

from benchmarks.child import peak
from framing.corpus.duplicates import duplicate_clusters
from framing.corpus.events import events_at_scale
from framing.corpus.fingerprint import Fingerprint, unpacked

_HEAD = struct.Struct("<I10s")


@dataclass(frozen=True, slots=True)
class Crowd:
    """Processor seconds for copies and for events, bytes of memory beyond an empty start, copies and events found."""

    copies_seconds: float
    events_seconds: float
    memory: int
    copies: int
    events: int


def put(file: BinaryIO, texts: Iterable[tuple[str, Fingerprint]]) -> None:
    """Write texts, each with its date of ten characters."""
    for date, mark in texts:
        packed = mark.packed()
        file.write(_HEAD.pack(len(packed), date.encode("ascii")) + packed)


def taken(path: Path) -> Iterator[tuple[str, str, Fingerprint]]:
    """Read texts back, each with an id."""
    number = 0
    with path.open("rb") as file:
        while head := file.read(_HEAD.size):
            length, date = _HEAD.unpack(head)
            yield f"t{number:07}", date.decode("ascii").strip("\0"), unpacked(file.read(length))
            number += 1


def measured(path: Path, count: int) -> Crowd:
    """Find copies and events among the first texts of a file."""
    duplicate_clusters(())
    events_at_scale(islice(taken(path), 3))
    before, begun = peak(), process_time()
    clusters = duplicate_clusters((name, mark) for name, _, mark in islice(taken(path), count))
    between = process_time()
    events = events_at_scale(islice(taken(path), count), clusters=clusters)
    seconds = between - begun, process_time() - between
    return Crowd(*seconds, peak() - before, sum(len(one.copies) for one in clusters), len(events))


if __name__ == "__main__":
    print(json.dumps(asdict(measured(Path(sys.argv[1]), int(sys.argv[2])))))
