"""Files that appear whole or not at all, also when the power fails: written beside, synced, then renamed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

#: What a file is called until it is whole; one that is left over is from a run that was cut off.
PART = ".part"
#: What a sync fails with when the disk does, not when it is of a kind that cannot sync a folder.
_BROKEN = {errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS}


def replaced(place: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    with replacing(place) as file:
        file.write(data)


@contextmanager
def replacing(place: Path) -> Iterator[BinaryIO]:
    """Open a file beside ``place``, which takes its name once all is written and synced; on an error it goes away."""
    beside = place.with_name(place.name + PART)
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
    synced(place.parent)


def settled(place: Path, beside: Path) -> None:
    """Sync a file that something else wrote at ``beside``, and give it its name."""
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
    beside.replace(place)
    synced(place.parent)


def removed(place: Path) -> None:
    """Take a file away for good: without the sync a power cut may bring it back, beside others that are newer."""
    place.unlink(missing_ok=True)
    synced(place.parent)


def synced(folder: Path) -> None:
    """Sync a folder, so that a name once given stays; systems that cannot do so need not, but a broken disk is told."""
    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(opened)
    except OSError as problem:
        if problem.errno in _BROKEN:
            raise
    finally:
        os.close(opened)
