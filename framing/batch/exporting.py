"""The tables of a finished run in other formats beside CSV, made from its database."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from framing.batch.durable import PART, replacing, settled
from framing.errors import FramingError
from framing.tables import Cell, Columns

MISSING = "writing Parquet needs one more package; run: pip install 'framing-analyzer[parquet]'"
_AT_ONCE = 10_000
_BOOLEAN = "boolean"

#: Some rows of a table at a time, as they stand in the database.
Batches = Iterator[list[tuple[Cell, ...]]]


def formats() -> tuple[str, ...]:
    """Give the formats that tables may be asked for in.

    >>> formats()
    ('csv', 'jsonl', 'parquet')
    """
    return ("csv", *_WRITERS)


def check(wished: str) -> None:
    """Raise FramingError, before any work, for a format whose package is not installed."""
    if wished == "parquet":
        _pyarrow()


def exported(database: Path, columns: dict[str, Columns], wished: str) -> list[Path]:
    """Write every table of a run beside its database in a format, and give the files; none for CSV, which is there."""
    if wished not in _WRITERS:
        return []
    places = {name: database.with_name(f"{name}.{wished}") for name in columns}
    db = sqlite3.connect(database)
    try:
        for name, place in places.items():
            _WRITERS[wished](place, columns[name], _batches(db, name))
    finally:
        db.close()
    return list(places.values())


def _batches(db: sqlite3.Connection, table: str) -> Batches:
    found = db.execute(f'SELECT * FROM "{table}" ORDER BY rowid')  # noqa: S608 - the name is one of ours
    while rows := found.fetchmany(_AT_ONCE):
        yield rows


def _jsonl(place: Path, columns: Columns, batches: Batches) -> None:
    with replacing(place) as file:
        for rows in batches:
            lines = (json.dumps(dict(_typed(row, columns)), ensure_ascii=False) + "\n" for row in rows)
            file.write("".join(lines).encode())


def _parquet(place: Path, columns: Columns, batches: Batches) -> None:
    arrow, parquet = _pyarrow()
    types = {"string": arrow.string(), "integer": arrow.int64(), "number": arrow.float64(), _BOOLEAN: arrow.bool_()}
    schema = arrow.schema([(name, types[one.type]) for name, one in columns.items()])
    beside = place.with_name(place.name + PART)
    with parquet.ParquetWriter(beside, schema) as writer:
        for rows in batches:
            writer.write_table(arrow.Table.from_pylist([dict(_typed(row, columns)) for row in rows], schema))
    settled(place, beside)


def _typed(row: tuple[Cell, ...], columns: Columns) -> Iterator[tuple[str, Cell]]:
    """The cells of a row by column; a database has numbers for true and false."""
    for (name, one), value in zip(columns.items(), row, strict=True):
        yield name, bool(value) if one.type == _BOOLEAN and value is not None else value


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise FramingError(MISSING, "extra-missing") from None
    return pyarrow, parquet


_WRITERS: dict[str, Callable[[Path, Columns, Batches], None]] = {"jsonl": _jsonl, "parquet": _parquet}
