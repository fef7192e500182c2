"""The tables of a run in one database file, for Datasette and everything else that reads SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from framing.batch.durable import PART, settled
from framing.batch.records import ID, Part
from framing.tables import Cell, Columns

#: What the database of a run is called.
DATABASE = "run.sqlite"
_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
#: What the other tables are searched by.
_SEARCHED = ("document", "label")


class SqliteTables:
    """A database being written; it gets its name when it is whole."""

    needs_rows = True

    def __init__(self, place: Path, columns: dict[str, Columns]) -> None:
        self.columns, self._place = columns, place
        self._beside = place.with_name(place.name + PART)
        self._beside.unlink(missing_ok=True)
        self._db = sqlite3.connect(self._beside, isolation_level=None)
        self._db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
        self._inserts = {name: _created(self._db, name, found) for name, found in columns.items()}

    def write(self, table: str, rows: Iterable[tuple[Cell, ...]]) -> None:
        """Add rows to a table."""
        self._db.executemany(self._inserts[table], rows)

    def add(self, table: str, part: Part, name: str) -> None:
        """Add the rows of a record to a table, with the id of its text."""
        self.write(table, _renamed(part.rows, name))

    def link(self, links: Iterable[tuple[str, str, str]]) -> None:
        """Put into ``docs`` what texts are linked to, each with its event and its cluster."""
        rows = ((event, cluster, document) for document, event, cluster in links)
        self._db.executemany("UPDATE docs SET event_found = ?, cluster = ? WHERE document = ?", rows)

    def settle(self) -> list[Path]:
        """Make the indexes, give the file its name, and give the name."""
        for name, found in self.columns.items():
            for column in _SEARCHED:
                if column in found and name != "docs":
                    self._db.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
        self._db.execute("COMMIT")
        self._db.close()
        settled(self._place, self._beside)
        return [self._place]

    def leave(self) -> None:
        """Put away what has not got its name."""
        self._db.close()
        self._beside.unlink(missing_ok=True)


def _created(db: sqlite3.Connection, name: str, columns: Columns) -> str:
    """Make a table and give the statement that adds a row to it."""
    key = " PRIMARY KEY" if name == "docs" else ""
    parts = [f"{_quoted(column)} {_TYPES[one.type]}" for column, one in columns.items()]
    parts[0] += key
    db.execute(f"CREATE TABLE {_quoted(name)} ({', '.join(parts)})")
    return f"INSERT INTO {_quoted(name)} VALUES ({', '.join('?' * len(parts))})"  # noqa: S608 - names are quoted


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _renamed(rows: tuple[tuple[Cell, ...], ...], name: str) -> list[tuple[Cell, ...]]:
    """The rows with the id of their text for the placeholder: it stands first, in marks behind that of the mark."""
    if rows and rows[0][0] != ID:
        return [(f"{name}{str(mark)[1:]}", name, *rest) for mark, _, *rest in rows]
    return [(name, *row[1:]) for row in rows]
