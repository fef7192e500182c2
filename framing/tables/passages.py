"""The table of passages that several texts of an event share."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import DOCUMENT, EVENT, PLACE, Columns, Row, count
from framing.viewing import by_document, words_of

ROW = "shared passage and place where it stands"
COLUMNS: Columns = (
    EVENT
    | {"passage": count("number of the passage in its event, counted from 1"), "words": count("words of the passage")}
    | DOCUMENT
    | PLACE
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each place of each passage."""
    known = by_document(analysis)
    for comparison in analysis.comparisons:
        for number, found in enumerate(comparison.passages, 1):
            for document, span in found.places:
                quote = words_of(known[document][1].document, span)
                yield comparison.event, number, found.words, document, *span, quote
