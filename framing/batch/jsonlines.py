"""Rows of tables of JSON lines, one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import BinaryIO

from framing.batch.table import Rows, Source, too_large
from framing.model import Refusal

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


#: Rows that are looked at for the names of columns, for each may leave some out.
_LOOKED_AT = 100


def header(stream: BinaryIO, source: Source) -> list[str]:
    """Give the names of the columns in the first rows."""
    first = islice(rows(stream, source), _LOOKED_AT)
    return list(dict.fromkeys(name for _, row in first if not isinstance(row, Refusal) for name in row))


def rows(stream: BinaryIO, source: Source) -> Rows:
    """Give each row with its line; a broken line costs itself only."""
    for number, line in _lines(stream, source.most):
        yield number, _row(line, f"{source.name}:{number}", source)


def _lines(stream: BinaryIO, most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines that hold something, by number; None for one above the limit, which is not read into memory.

    Only a line feed ends a line: JSON may hold every other line end as it is.
    """
    number = 0
    while line := stream.readline(most + 1):
        number += 1
        if len(line) > most:
            _skip_line(stream, line, most)
            yield number, None
        elif line.strip():
            yield number, line


def _skip_line(stream: BinaryIO, line: bytes, most: int) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(most)


def _row(line: bytes | None, place: str, source: Source) -> Mapping[str, object] | Refusal:
    if line is None:
        return Refusal(place, "too-large", f"{place}: {too_large(source.most)}; split it or raise the limit")
    try:
        row = json.loads(line.removeprefix(_BYTE_ORDER_MARK).decode(source.encoding, "replace"), strict=False)
    except (ValueError, RecursionError) as problem:
        reason = getattr(problem, "msg", type(problem).__name__)
        return Refusal(place, "json", f"{place}: not a line of JSON ({reason}); mend or remove it")
    if not isinstance(row, dict):
        return Refusal(place, "json", f'{place}: not a row; each line holds {{"text": …}} and what is known of it')
    return row
