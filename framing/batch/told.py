"""The file in which a user has written which texts of a run treat the same event."""

from __future__ import annotations

from pathlib import Path

from framing.batch.index import Index
from framing.batch.merging import named
from framing.events.record import Record, read_events
from framing.model import Document


def told(index: Index, file: Path | None) -> Record | None:
    """Read a file of events, whose texts must be known to it or have the ids that they get in the tables.

    Raises FramingError where it cannot be read, with what is wrong and where; None where there is no file.
    """
    return read_events(file, (Document(name, "") for name, _ in named(index))) if file else None
