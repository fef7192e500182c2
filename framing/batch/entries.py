"""One text as an input gives it, before it is read: the row of a table, or a file of its own."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from framing.batch.inputs import is_packed
from framing.reading.sidecar import beside


@dataclass(frozen=True, slots=True)
class Entry:
    """One text to be read: ``text`` with its ``title``, or else the ``file`` that holds it.

    ``data`` are the bytes of a file that lies in an archive, of which ``file`` is then the name there. ``place`` says
    where it stands, such as ``articles.csv:17``; ``about`` is what its row says of it (source, date …), by the names of
    the columns of ``docs``.
    """

    id: str
    place: str
    text: str = ""
    title: str = ""
    file: str = ""
    about: tuple[tuple[str, str], ...] = ()
    data: bytes | None = None

    @property
    def size(self) -> int:
        """How much there is to read, in code points or bytes; 0 for a file that is not there."""
        if self.data is not None:
            return len(self.data)
        return _size(Path(self.file)) if self.file else len(self.text)


def key_of(entry: Entry, most: int) -> str:
    """Give the digest of all that a score of the text depends on; a file is hashed up to ``most`` bytes.

    The name of a text and what a table says of it are no part of it, so that a text is scored once in a run.

    >>> key_of(Entry("a", "x.csv:2", "Talks end."), 99) == key_of(Entry("b", "x.csv:3", "Talks end."), 99)
    True
    """
    if entry.data is not None:
        return _digest("file", Path(entry.file).name, entry.data, b"")
    if entry.file:
        return _digest("file", Path(entry.file).name, *_contents(Path(entry.file), most))
    return _digest("text", entry.title, entry.text)


def _contents(file: Path, most: int) -> tuple[bytes, ...]:
    """What a file and the side file beside it hold; its size where it will not be read."""
    if not file.is_file() or _size(file) > most:
        return (str(_size(file)).encode(),)
    side = b"" if is_packed(file.name) or not beside(file).is_file() else _bytes(beside(file), most)
    return _bytes(file, most), side


def _bytes(file: Path, most: int) -> bytes:
    try:
        with file.open("rb") as data:
            return data.read(most)
    except OSError:
        return b"closed"


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except (OSError, ValueError):
        return 0


def _digest(*parts: str | bytes) -> str:
    raw = [part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass") for part in parts]
    made = hashlib.sha256(json.dumps([len(part) for part in raw]).encode())
    for part in raw:
        made.update(part)
    return made.hexdigest()[:32]
