"""The table of absent voices: who is heard in other texts of an event and not in this one."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import DOCUMENT, EVENT, Columns, Row, text

ROW = "event, text and speaker who is heard in other texts only"
COLUMNS: Columns = (
    EVENT
    | DOCUMENT
    | {
        "speaker": text("who speaks, as written there"),
        "kind": text("kind of the speaker"),
        "heard_in": text("ids of the texts that have them, divided by a bar"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each speaker whom a text does not have."""
    for comparison in analysis.comparisons:
        for found in comparison.absent:
            yield comparison.event, found.document, found.speaker, found.kind, " | ".join(found.heard_in)
