"""Questions on marked words: what they add to a sentence, and how else they can be read."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from framing.model import Analysis, Mark, Span
from framing.teaching.lessons import lessons
from framing.teaching.nearby import names_touch
from framing.teaching.question import Question, question
from framing.teaching.sheets import Quote, Sheet, quoted
from framing.viewing import Evidence, evidence

#: Marks that are asked about as open to another reading.
_MOST_READINGS = 2
#: The advice of a cue that says when its wording is right.
KEEP = "keep"
#: The family of labels that say how a text sounds, and the one of them that adds no colour.
_TONE, _COLOURLESS = "tone:", "tone:hedged"


def strong_words(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Ask what the most telling marked words of each text add; one line a text, and none for a text without."""
    shown = [(sheet, mark) for sheet in sheets if (mark := _telling(sheet))]
    if shown:
        yield question("strong_words", [_in_sentence(sheet, mark) for sheet, mark in shown])


def other_readers(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Ask about marks whose cue itself says when the wording is right."""
    open_ones = [(sheet, one) for sheet in sheets if (one := _doubtful(analysis, sheet))]
    reason = lessons().say["reason"]
    if open_ones:
        quotes = [_in_sentence(sheet, one.mark, reason.format(words=one.cue.why)) for sheet, one in open_ones]
        yield question("other_readers", quotes[:_MOST_READINGS])


def _telling(sheet: Sheet) -> Mark | None:
    """The mark that shows best the tone of which a text has most; frames say what it is about, not how it sounds."""
    scores = [s for s in sheet.profile.scores if s.voice == "narrator" and _is_tone(s.label) and s.label != _COLOURLESS]
    having = [(score.share, [mark for mark in score.marks if not _names(sheet, mark)]) for score in scores]
    _, marks = max(((share, some) for share, some in having if some), key=itemgetter(0), default=(0, []))
    return min(marks, key=lambda m: (-m.weight, m.span.start - m.span.end, m.span.start), default=None)


def _doubtful(analysis: Analysis, sheet: Sheet) -> Evidence | None:
    """The first mark of the narrator's tone, other than the most telling one, that may well be right."""
    telling = _telling(sheet)
    tones = (one for one in evidence(analysis, sheet.profile) if KEEP in one.cue.options and _is_tone(one.label.id))
    counted = [one for one in tones if one.mark.counted and one.mark.voice == "narrator" and one.mark != telling]
    open_ones = [one for one in counted if not _names(sheet, one.mark)]
    return min(open_ones, key=_plainness, default=None)


def _plainness(one: Evidence) -> tuple[bool, bool, Span]:
    """Marks that add no colour come last, and single words such as "may" after phrases."""
    colourless = one.label.id == _COLOURLESS
    return colourless, colourless and not one.excerpt.quote.count(" "), one.mark.span


def _is_tone(label: str) -> bool:
    return label.startswith(_TONE)


def _names(sheet: Sheet, mark: Mark) -> bool:
    """Whether marked words hold a name or its title, or touch one: nobody could leave them out."""
    return names_touch(sheet.profile.segments, Span(mark.span.start - 1, mark.span.end + 1))


def _in_sentence(sheet: Sheet, mark: Mark, note: str = "") -> Quote:
    return quoted(sheet, sheet.profile.segments.sentences[mark.sentence], mark.span, note)
