"""The table of sourcing: how many of the sentences that state something give a source."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import DOCUMENT, EVENT, Columns, Row, count

ROW = "event and text"
COLUMNS: Columns = (
    EVENT
    | DOCUMENT
    | {
        "sentences": count("sentences that state something"),
        "sourced": count("those for which a source was seen"),
        "unsourced": count("those for which none was seen"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each text."""
    for comparison in analysis.comparisons:
        for found in comparison.sourcing:
            yield comparison.event, found.document, found.sentences, found.sourced, found.unsourced
