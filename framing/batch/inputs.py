"""What the inputs of a run are: tables, folders, files of texts and archives of them, each perhaps packed."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO

from framing.batch import archives, warc
from framing.batch.locking import LOCK
from framing.errors import UnreadableInput
from framing.reading.finding import files, is_text
from framing.reading.opening import located, shown

_PACKED = ".gz"
#: Which suffix a table has, and how it is read.
TABLES = {".csv": "csv", ".tsv": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
#: Kinds of inputs that are no tables; archives are known by their suffixes.
_FOLDER, _FILE = "folder", "file"
ZIP, WARC = "zip", "warc"
_ARCHIVES = {".zip": ZIP, ".warc": WARC}


@dataclass(frozen=True, slots=True)
class Input:
    """One input of a run: its name as shown, where it lies, and its ``kind``.

    Kinds are csv, tsv, jsonl, parquet, folder, file, zip and warc. A folder or a ZIP archive stands for the texts in it
    (``files``); tables in it are inputs of their own, those in an archive with the name they have there (``member``).
    """

    name: str
    path: str
    kind: str
    files: tuple[str, ...] = ()
    member: str = ""

    @property
    def is_table(self) -> bool:
        """Whether each row of it is a text."""
        return self.kind in TABLES.values()

    def opened(self) -> AbstractContextManager[BinaryIO]:
        """Open a table as bytes, unpacked."""
        return archives.opened_member(self.path, self.member) if self.member else opened(self.path)


def inputs_of(given: str) -> tuple[Input, ...]:
    """Give the inputs that one path or pattern stands for.

    Raises UnreadableInput for what is not there, and for a folder or pattern without a text.

    >>> inputs_of("missing.csv")
    Traceback (most recent call last):
    framing.errors.UnreadableInput: missing.csv: there is no such file; check the name and the folder
    """
    place = Path(given)
    if place.is_dir():
        return _folder(given)
    paths = [given] if kind_of(given) or place.exists() else files(given)
    return tuple(one for path in paths for one in _single(path))


def kind_of(name: str) -> str:
    """Give how a table is read by its name; "" for a file that is no table.

    >>> kind_of("articles.CSV.gz"), kind_of("a.txt")
    ('csv', '')
    """
    return TABLES.get(suffix_of(name), "")


def suffix_of(name: str) -> str:
    """Give the suffix of a name without that of gzip.

    >>> suffix_of("a.txt.gz")
    '.txt'
    """
    path = PurePath(name.lower())
    return PurePath(path.stem).suffix if is_packed(name) else path.suffix


def is_packed(name: str) -> bool:
    """Whether a file is packed with gzip, by its name."""
    return name.lower().endswith(_PACKED)


def opened(path: str) -> BinaryIO:
    """Open a file as bytes, unpacked where its name says that it is packed."""
    return gzip.open(path, "rb") if is_packed(path) else Path(path).open("rb")  # type: ignore[return-value]


def file_digest(path: str) -> str:
    """Give the SHA-256 of a file as it lies there."""
    with Path(path).open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def spooled(stream: BinaryIO, name: str, folder: Path) -> Input:
    """Write standard input to a file, for a run reads its inputs twice; ``name`` says by its suffix what it is."""
    kind = kind_of(name)
    if not kind or is_packed(name):
        raise UnreadableInput(f"--stdin-name {name}: give a name that ends in {', '.join(TABLES)}", "unsupported")
    place = folder / f"stdin{suffix_of(name)}"
    with place.open("wb") as file:
        shutil.copyfileobj(stream, file)
    return Input("stdin", str(place), kind)


def _single(given: str) -> tuple[Input, ...]:
    if not Path(given).is_file():
        with located(shown(given)):
            raise UnreadableInput("there is no such file; check the name and the folder", "missing")
    archive = _ARCHIVES.get(suffix_of(given), "")
    if archive == ZIP:
        return _zipped(given)
    if archive == WARC:
        warc.check(shown(given))
    kind = kind_of(given) or archive
    return (Input(shown(given), given, kind or _FILE, () if kind else (given,)),)


def _zipped(given: str) -> tuple[Input, ...]:
    """The texts of an archive, and each table in it; one that is not sound has no texts, of which it will be told."""
    found = archives.names(given)
    texts = tuple(name for name in found if _is_text(PurePath(name).name))
    tables = [name for name in found if kind_of(name)]
    inside = tuple(Input(f"{shown(given)}:{shown(name)}", given, kind_of(name), (), name) for name in tables)
    return (Input(shown(given), given, ZIP, texts), *inside) if texts or not inside else inside


def _folder(given: str) -> tuple[Input, ...]:
    found = list(_walked(Path(given)))
    others = [path for path in found if kind_of(path) or suffix_of(path) in _ARCHIVES]
    texts = tuple(path for path in found if not (kind_of(path) or suffix_of(path) in _ARCHIVES))
    if not found:
        raise UnreadableInput(f"{shown(given)}: no text found in this folder; give texts or tables", "no-texts")
    inside = tuple(one for path in others for one in _single(path))
    return (Input(shown(given), given, _FOLDER, texts), *inside) if texts else inside


def _walked(folder: Path) -> Iterator[str]:
    """The texts and tables in a folder and below it, sorted, without hidden ones, other runs and what links lead to."""
    for base, folders, names in os.walk(folder):
        if LOCK in names:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(base, name)) for name in sorted(names) if _is_input(name))


def _is_input(name: str) -> bool:
    return not name.startswith(".") and (bool(kind_of(name)) or suffix_of(name) in _ARCHIVES or _is_text(name))


def _is_text(name: str) -> bool:
    return is_text(PurePath(name[: -len(_PACKED)] if is_packed(name) else name))
