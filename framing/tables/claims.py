"""The table of claims: what each text of an event has of each fact."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Document, Statement
from framing.tables.table import DOCUMENT, EVENT, Columns, Row, count, share, text
from framing.viewing import by_document, words_of

ROW = "event, claim and text"
COLUMNS: Columns = (
    EVENT
    | {"claim": text("id of the claim")}
    | DOCUMENT
    | {
        "state": text("present, reported, conflicting or not mentioned"),
        "sentence": count("number of the sentence that states it, counted from 0"),
        "paragraph": count("number of its paragraph, counted from 1 without the headline"),
        "place": text("headline, lead or body"),
        "start": count("first code point of it in the text, counted from 0"),
        "end": count("code point after its last"),
        "quote": text("its words, on one line"),
        "speaker": text("who is given as saying so"),
        "conflict": text("what differs from the other texts"),
        "nearest": text("the likest sentence, where the claim is not mentioned"),
        "likeness": share("likeness of that sentence, from 0 to 1"),
        "differing": text("words that the other texts do not have, divided by a bar"),
        "marks": count("marks among them"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each text of each claim."""
    known = by_document(analysis)
    for comparison in analysis.comparisons:
        for claim in comparison.claims:
            for found in claim.statements:
                yield comparison.event, claim.id, *_row(found, known[found.document][1].document)


def _row(found: Statement, document: Document) -> Row:
    where = (found.sentence, found.paragraph, found.place, *(found.span or (None, None)))
    said = (words_of(document, found.span), words_of(document, found.speaker), found.conflict)
    near = (words_of(document, found.nearest), found.likeness)
    differing = " | ".join(words_of(document, span) for span in found.differing)
    return (document.id, found.state, *where, *said, *near, differing, len(found.marks))
