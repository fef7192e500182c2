"""The texts of an input, one at a time: rows of a table or files of a folder, and what cannot be one of them."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol

from framing.batch import archives, delimited, jsonlines, parquet, warc
from framing.batch.columns import Columns, chosen, entry
from framing.batch.entries import Entry
from framing.batch.inputs import WARC, ZIP, Input, is_packed
from framing.batch.table import Rows, Source
from framing.batch.table_encoding import encoding_of
from framing.errors import FramingError, UnreadableInput
from framing.model import Refusal
from framing.reading.opening import located, shown


class _Format(Protocol):
    """What a module that reads one kind of table holds."""

    def header(self, stream: BinaryIO, source: Source) -> list[str]: ...
    def rows(self, stream: BinaryIO, source: Source) -> Rows: ...


_DELIMITERS = {"csv": ",", "tsv": "\t"}
_FORMATS: dict[str, _Format] = {"csv": delimited, "tsv": delimited, "jsonl": jsonlines, "parquet": parquet}
#: What unpacking fails with.
_UNPACKING = (EOFError, gzip.BadGzipFile, zlib.error, *archives.FAILURES)


def source_of(given: Input, encoding: str, most: int) -> Source:
    """Give how a table is to be read; its encoding is found where none is forced."""
    delimiter = _DELIMITERS.get(given.kind, "")
    if encoding or not delimiter:
        return Source(given.name, encoding or "utf-8", most, delimiter)
    with located(given.name), given.opened() as stream:
        return Source(given.name, _encoding(stream), most, delimiter)


def columns_of(given: Input, source: Source, asked: Columns) -> Columns:
    """Give the columns of a table, from its header; raises FramingError, naming it, where none is the text."""
    with located(given.name), given.opened() as stream:
        names = _header(stream, given, source)
    if not names and given.kind == "jsonl":
        return replace(asked, text=asked.text or "text")  # no row can be read, of which each will be told
    try:
        return chosen(names, asked)
    except FramingError as problem:
        raise FramingError(f"{given.name}: {problem.message}", problem.code) from problem


def table_entries(given: Input, source: Source, columns: Columns) -> Iterator[Entry | Refusal]:
    """Give the text of each row of a table, or why it has none."""
    unnamed = PurePath(given.path).name.partition(".")[0]
    with located(given.name), given.opened() as stream:
        for number, row in _rows(stream, given, source):
            if isinstance(row, Refusal):
                yield row
            else:
                yield entry(row, columns, given.name, number, shown(unnamed))


def text_entries(given: Input, most: int) -> Iterator[Entry | Refusal]:
    """Give the texts of an input that is no table; of a file in an archive ``most`` bytes and one more are read."""
    if given.kind == ZIP:
        return _zip_entries(given, most)
    return _warc_entries(given, most) if given.kind == WARC else file_entries(given)


def file_entries(given: Input) -> Iterator[Entry]:
    """Give each text of a folder; its id is its path from there, with the name of the folder, without the suffix."""
    base = Path(given.path).parent if Path(given.path).name else Path(given.path)
    for file in given.files:
        inside = PurePath(file).relative_to(base).as_posix()
        name = shown(_without_suffix(inside))
        yield Entry(name, shown(file), file=file, about=(("path", shown(inside)),))


def _zip_entries(given: Input, most: int) -> Iterator[Entry | Refusal]:
    """Each text of a ZIP archive; its id is the name of the archive and its own there, without suffixes."""
    if not given.files:
        yield Refusal(
            given.name, "packed", f"{given.name}: no text found in this archive; unpack it and give the texts"
        )
        return
    base = PurePath(given.path).stem
    for name, data in archives.contents(given.path, given.files, most):
        place = f"{given.name}:{shown(name)}"
        if isinstance(data, UnreadableInput):
            yield Refusal(place, data.code, f"{place}: {data.message}")
        else:
            about = (("path", place),)
            yield Entry(shown(f"{base}/{_without_suffix(name)}"), place, file=name, about=about, data=data)


def _warc_entries(given: Input, most: int) -> Iterator[Entry | Refusal]:
    """Each page of a web archive; its id is its address."""
    try:
        for page in warc.pages(given.path, most):
            place, address = f"{given.name}:{page.number}", shown(page.address)
            about = (("path", given.name), ("url", address))
            yield Entry(address or place, place, file=f"page{page.suffix}", about=about, data=page.data)
    except UnreadableInput as problem:
        yield Refusal(given.name, problem.code, f"{given.name}: {problem.message}")


def _without_suffix(name: str) -> str:
    plain = PurePath(name).with_suffix("") if is_packed(name) else PurePath(name)
    return plain.with_suffix("").as_posix()


def _rows(stream: BinaryIO, given: Input, source: Source) -> Rows:
    """The rows of a table; one that is cut off or no gzip ends with a refusal."""
    number = 0
    try:
        for number, row in _FORMATS[given.kind].rows(stream, source):
            yield number, row
    except _UNPACKING as problem:
        place = f"{given.name}:{number + 1}"
        message = f"{place}: cannot be unpacked further ({problem}); nothing after this was read"
        yield number + 1, Refusal(place, "packed", message)


def _header(stream: BinaryIO, given: Input, source: Source) -> list[str]:
    try:
        return _FORMATS[given.kind].header(stream, source)
    except _UNPACKING as problem:
        raise FramingError(f"{given.name}: cannot be unpacked ({problem}); pack it anew", "packed") from problem


def _encoding(stream: BinaryIO) -> str:
    try:
        return encoding_of(stream)
    except _UNPACKING:
        return "utf-8"
