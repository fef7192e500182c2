"""What is found among all texts of a run, in a file of its own, so that a million links take no memory.

It is written while another process reads the list of texts, which is why the two do not share a file. It is made anew
whenever tables are written, and so need not survive anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from framing.batch.scratch import opened
from framing.tables import Cell, cell

_TABLES = """
CREATE TABLE link (document TEXT PRIMARY KEY, event TEXT, cluster TEXT) WITHOUT ROWID;
CREATE TABLE kept (number INTEGER PRIMARY KEY, name TEXT, row TEXT);
"""


class Found:
    """Events and clusters of the texts of one run, and the rows of tables of the whole run."""

    def __init__(self, place: Path, there: bool = False) -> None:
        """Make the list anew at ``place``, or open the one that is there, to read it."""
        self._db = opened(place, _TABLES, there)

    def link(self, links: Iterable[tuple[str, str, str]]) -> None:
        """Put down of which event a text is and in which cluster of copies, by the id it has in the tables."""
        self._db.executemany("INSERT INTO link VALUES (?, ?, ?)", links)

    def links(self) -> Iterator[tuple[str, str, str]]:
        """Give each text that is linked to another, with its event and its cluster, in the order of the ids."""
        yield from self._db.execute("SELECT document, event, cluster FROM link ORDER BY document")

    def linked(self, document: str) -> dict[str, str]:
        """Give the event and the cluster of a text by the columns of ``docs``; nothing where it has none."""
        found = self._db.execute("SELECT event, cluster FROM link WHERE document = ?", (document,)).fetchone()
        return dict(zip(("event_found", "cluster"), found, strict=True)) if found else {}

    def keep(self, table: str, rows: Iterable[tuple[Cell, ...]]) -> None:
        """Keep the rows of a table of the whole run."""
        said = ((table, json.dumps(_short(row))) for row in rows)
        self._db.executemany("INSERT INTO kept (name, row) VALUES (?, ?)", said)

    def kept(self, table: str) -> Iterator[tuple[Cell, ...]]:
        """Give the rows that were kept for a table, in their order."""
        for (row,) in self._db.execute("SELECT row FROM kept WHERE name = ? ORDER BY number", (table,)):
            yield tuple(json.loads(row))

    def how_many(self, table: str) -> int:
        """Give how many rows were kept for a table."""
        return int(self._db.execute("SELECT COUNT(*) FROM kept WHERE name = ?", (table,)).fetchone()[0])

    def settle(self) -> None:
        """Let other processes see what is on the list."""
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def _short(row: tuple[Cell, ...]) -> list[Cell]:
    """The row with fractions of six significant digits, as all tables have them."""
    return [cell(value) if isinstance(value, float) else value for value in row]
