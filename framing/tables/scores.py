"""The table of scores: every label in every voice of every text."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Profile
from framing.tables.table import COUNTS, DOCUMENT, LABEL, VOICE, Columns, Row, count, share

ROW = "text, label and voice that was scored"
COLUMNS: Columns = (
    DOCUMENT
    | LABEL
    | VOICE
    | COUNTS
    | {
        "share": share("k of n as a fraction"),
        "low": share("lower end of its 95% interval"),
        "high": share("upper end of its 95% interval"),
        "marks": count("counted marks"),
        "words": count("words in this voice"),
        "rate": share("counted marks a thousand words"),
        "rate_low": share("lower end of its 95% interval"),
        "rate_high": share("upper end of its 95% interval"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each score of each text."""
    for profile in analysis.profiles:
        yield from rows_of(profile)


def rows_of(profile: Profile) -> Iterator[Row]:
    """Give the rows of one text."""
    for found in profile.scores:
        shares = (found.k, found.n, found.share, found.low, found.high)
        rates = (len(found.marks), found.words, found.rate, found.rate_low, found.rate_high)
        yield profile.document.id, found.label, found.voice, *shares, *rates
