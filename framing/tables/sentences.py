"""The table of sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from framing.model import Analysis, Profile, Span
from framing.tables.table import DOCUMENT, PLACE, Columns, Row, count, flag
from framing.viewing import words_of

ROW = "sentence"
COLUMNS: Columns = DOCUMENT | {
    "sentence": count("number of the sentence in its text, counted from 0"),
    "paragraph": count("number of its paragraph, counted from 0, headline included"),
    "in_headline": flag("whether it is the headline"),
    **PLACE,
    "marks": count("marks that begin in it"),
    "counted": count("those of them that are counted"),
}


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each sentence of each text."""
    for profile in analysis.profiles:
        yield from rows_of(profile)


def rows_of(profile: Profile) -> Iterator[Row]:
    """Give the rows of one text."""
    document, segments = profile.document, profile.segments
    marks = Counter(mark.sentence for mark in profile.marks)
    counted = Counter(mark.sentence for mark in profile.marks if mark.counted)
    starts = [span.start for span in segments.paragraphs]
    for number, span in enumerate(segments.sentences):
        place = (number, bisect_right(starts, span.start) - 1, _inside(span, segments.headline))
        yield document.id, *place, *span, words_of(document, span), marks[number], counted[number]


def _inside(span: Span, headline: Span | None) -> bool:
    return headline is not None and headline.start <= span.start < headline.end
