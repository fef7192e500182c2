"""The table of parts: each label in the headline, the lead and the body of each text."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import COUNTS, DOCUMENT, EVENT, LABEL, Columns, Row, count, text

ROW = "event, text, part of it and label, in the narrator's voice"
COLUMNS: Columns = (
    EVENT
    | DOCUMENT
    | {"part": text("headline, lead or body")}
    | LABEL
    | COUNTS
    | {
        "words": count("words of the narrator in this part"),
        "verdict": text("how sure it is that this part has more of the label than the body; empty where it has not"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each label in each part of each text."""
    for comparison in analysis.comparisons:
        verdicts = {(one.document, one.part, one.label): one.verdict for one in comparison.outruns}
        for found in comparison.parts:
            where = (found.document, found.part, found.label)
            yield comparison.event, *where, found.k, found.n, found.words, verdicts.get(where, "")
