"""A file of tables that a run keeps for itself: quick to write, made anew with the run, so nothing need survive."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_SETTINGS = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"


def opened(place: Path, tables: str, there: bool = False) -> sqlite3.Connection:
    """Make the file anew with ``tables``, or open the one that is ``there``; a transaction is begun."""
    if not there:
        place.unlink(missing_ok=True)
    connection = sqlite3.connect(place, isolation_level=None)
    connection.executescript(_SETTINGS + ("" if there else tables))
    connection.execute("BEGIN")
    return connection
