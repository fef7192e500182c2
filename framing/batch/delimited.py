"""Rows of tables of comma- or tab-separated values, one at a time."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from framing.batch.table import Rows, Source, too_large
from framing.errors import UnreadableInput
from framing.model import Refusal

if TYPE_CHECKING:
    from _csv import Reader

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def header(stream: BinaryIO, source: Source) -> list[str]:
    """Give the names of the columns, which stand in the first line; none where it cannot be read."""
    try:
        return _header(_reader(stream, source))
    except (csv.Error, UnreadableInput):
        return []


def rows(stream: BinaryIO, source: Source) -> Rows:
    """Give the rows of a table after its header, each with the line it begins in.

    A row with more cells than the header is refused; a missing last cell is empty. A cell above the limit ends the
    table, for a quotation mark is missing somewhere and what follows cannot be told apart.
    """
    reader = _reader(stream, source)
    try:
        yield from _rows(reader, _header(reader), source)
    except (csv.Error, UnreadableInput) as problem:
        place = f"{source.name}:{reader.line_num}"
        message = f"{place}: {problem}; is a quotation mark missing? nothing after this line was read"
        yield reader.line_num, Refusal(place, "table", message)


def _reader(stream: BinaryIO, source: Source) -> Reader:
    csv.field_size_limit(source.most)
    wrapped = io.TextIOWrapper(stream, encoding=source.encoding, errors="replace", newline="")
    return csv.reader(_lines(wrapped, source.most), delimiter=source.delimiter)


def _header(reader: Reader) -> list[str]:
    return [name.removeprefix(_BYTE_ORDER_MARK) for name in next(reader, [])]


def _rows(reader: Reader, header: list[str], source: Source) -> Rows:
    begins = reader.line_num + 1
    for cells in reader:
        if len(cells) > len(header):
            place = f"{source.name}:{begins}"
            message = f"{place}: {len(cells)} cells under a header of {len(header)}; mend or remove this row"
            yield begins, Refusal(place, "cells", message)
        elif cells:
            yield begins, dict(zip(header, cells, strict=False))
        begins = reader.line_num + 1


def _lines(stream: io.TextIOWrapper, most: int) -> Iterator[str]:
    """The lines of a table; one above the limit is not read into memory."""
    while line := stream.readline(most + 1):
        if len(line) > most:
            raise too_large(most)
        yield line
