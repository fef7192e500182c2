"""The table of what learned scorers say of each sentence, beside the codebook."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import DOCUMENT, LABEL, Columns, Row, count, flag, share, text

ROW = "learned scorer, text and sentence"
COLUMNS: Columns = (
    {"model": text("name of the learned scorer")}
    | DOCUMENT
    | {"sentence": count("place of the sentence, counted from 0")}
    | LABEL
    | {
        "chance": share("calibrated probability, by the scorer, that the sentence carries the label"),
        "says": text("yes, no, or unsure where the scorer abstains"),
        "codebook": flag("whether a counted mark of the label stands there"),
        "words": text("stretches that moved the scorer most, divided by |"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each sentence that a scorer judged."""
    texts = {profile.document.id: profile.document.text for profile in analysis.profiles}
    for model in analysis.models:
        for document, judged in model.readings:
            for one in judged:
                words = " | ".join(" ".join(mark.span.of(texts[document]).split()) for mark in one.marks)
                yield model.name, document, one.sentence, model.label, one.chance, one.says, one.codebook, words
