"""The table of deeds: what the texts of an event say that somebody does, or that is done to them."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import DOCUMENT, EVENT, PLACE, Columns, Row, flag, text
from framing.viewing import by_document, words_of

ROW = "deed of a named actor, or done to it, in a text"
COLUMNS: Columns = (
    EVENT
    | {"name": text("actor as the program files it")}
    | DOCUMENT
    | {
        "role": text("agent where the actor does it, patient where it is done to the actor"),
        "verb": text("verb in its base form"),
        "negated": flag("whether the text says that it is not so"),
        "other": text("the other side, where it is named"),
        **PLACE,
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each deed."""
    known = by_document(analysis)
    for comparison in analysis.comparisons:
        for found in comparison.names:
            for one in found.deeds:
                quote = words_of(known[one.document][1].document, one.span)
                did = (one.document, one.role, one.lemma, one.negated, one.other)
                yield comparison.event, found.name, *did, *one.span, quote
