"""The table of numbers: figures and dates that the texts of an event give."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Document, Quantity
from framing.tables.table import DOCUMENT, EVENT, PLACE, Columns, Row, share, text
from framing.viewing import by_document, words_of

ROW = "figure that a text gives"
COLUMNS: Columns = (
    EVENT
    | {
        "what": text("what it counts"),
        "kind": text("number, money, percent, measure or date"),
        "agreement": text("whether the texts agree: agree, conflict or one text only"),
    }
    | DOCUMENT
    | {
        "value": share("the figure; empty for a date"),
        "unit": text("currency, measure or counted noun"),
        "bound": text("exact, about, at least or at most"),
        "date": text("the date, ISO as far as the text says"),
        **PLACE,
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each figure of each text."""
    known = by_document(analysis)
    for comparison in analysis.comparisons:
        for found in comparison.numbers:
            for document, quantities in found.cells:
                for one in quantities:
                    about = (comparison.event, found.what, found.kind, found.agreement)
                    yield *about, *_row(one, known[document][1].document)


def _row(found: Quantity, document: Document) -> Row:
    value = None if found.date else found.value
    figures = (value, found.unit, found.bound, found.date)
    return (document.id, *figures, *found.span, words_of(document, found.span))
