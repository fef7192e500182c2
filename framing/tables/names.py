"""The table of names: how often each text of an event names whom."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import DOCUMENT, EVENT, Columns, Row, count, text

ROW = "event, name and text"
COLUMNS: Columns = (
    EVENT
    | {
        "name": text("name as the program files it"),
        "kind": text("person, place, organisation, work or unknown"),
    }
    | DOCUMENT
    | {"count": count("how often the text has it")}
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each text that a name is counted in."""
    for comparison in analysis.comparisons:
        for found in comparison.names:
            for document, number in found.counts:
                yield comparison.event, found.name, found.kind, document, number
