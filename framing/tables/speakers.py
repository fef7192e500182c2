"""The table of speakers: who is quoted or reported in the texts of an event."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import DOCUMENT, EVENT, Columns, Row, count, share, text

ROW = "event, text and speaker"
COLUMNS: Columns = (
    EVENT
    | DOCUMENT
    | {
        "speaker": text("who speaks, as written; empty where not named"),
        "kind": text("kind of the speaker"),
        "quoted_words": count("words given in quotation marks"),
        "indirect_words": count("words given in reported speech"),
        "share": share("both as a fraction of the words of the text"),
        "verbs": text("verbs that give them, divided by a bar"),
        "implies": text("what each of these verbs says of the words, divided by a bar"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each speaker of each text."""
    for comparison in analysis.comparisons:
        for found in comparison.voices:
            who = (found.document, found.speaker, found.kind, found.quoted_words, found.indirect_words, found.share)
            yield comparison.event, *who, " | ".join(found.verbs), " | ".join(found.implies)
