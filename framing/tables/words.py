"""The table of words that a text uses more than the others."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import DOCUMENT, EVENT, Columns, Row, count, share, text

ROW = "event, text and distinctive word"
COLUMNS: Columns = (
    EVENT
    | DOCUMENT
    | {
        "word": text("word, in its base form"),
        "kind": text("word or name"),
        "count": count("how often the text has it"),
        "others": count("how often the other texts have it"),
        "z": share("z of the weighted log-odds"),
        "chance": share("z that chance does not exceed in texts of this length, except in 4 of 100 events"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each distinctive word of each text."""
    for comparison in analysis.comparisons:
        for found in comparison.words:
            for one in found.words:
                counts = (one.word, one.kind, one.count, one.others, one.z)
                yield comparison.event, found.document, *counts, found.chance
