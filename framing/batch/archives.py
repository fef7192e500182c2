"""Files in a ZIP archive, by counted bytes: what the archive says of their sizes is not believed."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import BinaryIO

from framing.errors import UnreadableInput

#: What unpacking fails with; a locked file is a RuntimeError, an unknown method NotImplementedError.
FAILURES = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, gzip.BadGzipFile, ValueError)


def names(path: str) -> tuple[str, ...]:
    """Give the files in an archive, sorted, without hidden ones; none where it is no sound archive."""
    try:
        with zipfile.ZipFile(path) as archive:
            return tuple(sorted({one.filename for one in archive.infolist() if _is_file(one)}))
    except FAILURES:
        return ()


@contextmanager
def opened_member(path: str, name: str) -> Iterator[BinaryIO]:
    """Open one file of an archive as bytes, unpacked once more where its name ends in ``.gz``."""
    with zipfile.ZipFile(path) as archive, archive.open(name) as data:
        yield gzip.GzipFile(fileobj=data) if name.lower().endswith(".gz") else data  # type: ignore[misc]


def contents(path: str, found: tuple[str, ...], most: int) -> Iterator[tuple[str, bytes | UnreadableInput]]:
    """Give each of some files with its first ``most`` bytes and one more, or why it cannot be unpacked.

    The file itself is not unpacked further: one that ends in ``.gz`` is given as it is.
    """
    with zipfile.ZipFile(path) as archive:
        for name in found:
            yield name, _content(archive, name, most)


def unpacked(data: bytes, most: int) -> bytes:
    """Give what gzip packed, up to ``most`` bytes and one more.

    >>> unpacked(gzip.compress(b"Talks end."), 4)
    b'Talks'
    """
    with gzip.open(io.BytesIO(data), "rb") as stream:
        return stream.read(most + 1)


def _content(archive: zipfile.ZipFile, name: str, most: int) -> bytes | UnreadableInput:
    try:
        with archive.open(name) as data:
            return data.read(most + 1)
    except FAILURES as problem:
        locked = isinstance(problem, RuntimeError) and "encrypted" in str(problem)
        why = "is locked by a password; unlock the archive" if locked else f"cannot be unpacked ({problem}); mend it"
        return UnreadableInput(why, "locked" if locked else "packed")


def _is_file(one: zipfile.ZipInfo) -> bool:
    """Whether it is a file that a person put there; macOS adds a folder of its own."""
    parts = PurePath(one.filename).parts
    return not one.is_dir() and not any(part.startswith(".") or part == "__MACOSX" for part in parts)
