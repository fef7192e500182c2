"""Questions on where a text begins and where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Span
from framing.teaching.nearby import words_in_span
from framing.teaching.question import Question, question
from framing.teaching.sheets import Sheet, quoted

#: Words of a sentence that says something.
_LEAST_WORDS = 2


def headlines(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Ask what each headline makes one expect."""
    having = [(sheet, sheet.profile.segments.headline) for sheet in sheets]
    quotes = [quoted(sheet, headline) for sheet, headline in having if headline]
    if quotes:
        yield question("headlines", quotes)


def endings(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Ask what each last sentence leaves one with."""
    quotes = [quoted(sheet, last) for sheet in sheets if (last := _last_sentence(sheet))]
    if quotes:
        yield question("endings", quotes)


def _last_sentence(sheet: Sheet) -> Span | None:
    """The last sentence that says something, of a text that has more than one."""
    segments = sheet.profile.segments
    body = reversed(segments.sentences[1:])
    return next((last for last in body if words_in_span(segments, last) >= _LEAST_WORDS), None)
