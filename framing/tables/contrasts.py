"""The table of contrasts: how sure each difference between texts is."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Comparison, Contrast, Sturdiness
from framing.tables.table import EVENT, LABEL, VOICE, Columns, Row, count, share, text

ROW = "event, label, voice and pair of texts"
COLUMNS: Columns = (
    EVENT
    | LABEL
    | VOICE
    | {
        "a": text("id of the text that has more, or rest"),
        "b": text("id of the other text, or rest"),
        "difference": share("share of a less share of b"),
        "low": share("lower end of its 95% interval"),
        "high": share("upper end of its 95% interval"),
        "verdict": text("clearly more, likely more, a hint only or no clear difference"),
        "fragile_document": text("text of the one sentence that the verdict rests on"),
        "fragile_sentence": count("number of that sentence, counted from 0"),
        "kept": count("reruns with cues left out that kept a verdict as high for the same side"),
        "runs": count("reruns with cues left out"),
        "by_words": text("verdict when marks a word are compared instead of sentences"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each contrast of each event."""
    for found in analysis.comparisons:
        yield from _rows_of(found)


def _rows_of(found: Comparison) -> Iterator[Row]:
    sturdiness = {_key(one): one for one in found.sturdiness}
    for one in found.contrasts:
        sturdy = sturdiness.get(_key(one))
        tried = (sturdy.kept, sturdy.runs, sturdy.by_words) if sturdy else (None, None, None)
        difference = (one.difference, one.low, one.high, one.verdict)
        yield found.event, *_key(one), *difference, *(one.fragile_on or (None, None)), *tried


def _key(found: Contrast | Sturdiness) -> tuple[str, str, str, str]:
    return found.label, found.voice, found.a, found.b
