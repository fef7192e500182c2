"""A question on who speaks: a long quotation of each text, with the words that introduce it."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Voice
from framing.teaching.lessons import lessons
from framing.teaching.nearby import sentences_around, words_in_span
from framing.teaching.question import Question, question
from framing.teaching.sheets import Quote, Sheet, quoted

#: Words under which a quotation is a phrase, which says little of who gets to speak.
_LEAST_WORDS = 4


def voices(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Ask who speaks in the longest quotation of each text that says whose it is; none without a quotation."""
    longest = {sheet.number: _longest(sheet) for sheet in sheets}
    if any(longest.values()):
        yield question("voices", (_quote(sheet, longest[sheet.number]) for sheet in sheets))


def _longest(sheet: Sheet) -> Voice | None:
    text = sheet.profile.document.text
    having = [voice for voice in sheet.profile.segments.voices if voice.kind == "quoted"]
    having = [voice for voice in having if words_in_span(sheet.profile.segments, voice.span) >= _LEAST_WORDS]
    return max(
        having, key=lambda voice: (_introduced(sheet, voice), len(voice.span.of(text)), -voice.span.start), default=None
    )


def _introduced(sheet: Sheet, voice: Voice) -> bool:
    """Whether the sentences of a quotation say whose it is."""
    around = sentences_around(sheet.profile.segments, voice.span)
    return voice.speaker is not None and around.start <= voice.speaker.start < around.end


def _quote(sheet: Sheet, voice: Voice | None) -> Quote:
    if voice is None:
        return Quote(sheet, 0, "", note=lessons().say["no_quotation"])
    return quoted(sheet, sentences_around(sheet.profile.segments, voice.span))
