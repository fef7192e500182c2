"""The table of events: which texts stand beside each other, and why."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import EVENT, Columns, Row, text

ROW = "event and text in it"
COLUMNS: Columns = EVENT | {
    "document": text("id of a text in it"),
    "relation": text("same event, related or unrelated"),
    "reasons": text("why, in words"),
}


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each text of each event."""
    for found in analysis.events:
        for document in found.documents:
            yield found.id, document, found.relation, "; ".join(found.reasons)
