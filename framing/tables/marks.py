"""The table of marks: every piece of evidence, counted or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framing.model import Analysis, Mark, Profile
from framing.tables.table import DOCUMENT, LABEL, PLACE, VOICE, Columns, Row, count, flag, share, text
from framing.viewing import Lines, cues_by_id, lines_of, words_of

ROW = "mark"
COLUMNS: Columns = (
    {"mark": text("id of the mark: that of its text and its number there, counted from 1")}
    | DOCUMENT
    | {
        "line": count("line it begins in, counted from 1"),
        "column": count("column it begins in, counted from 1, in code points"),
        **PLACE,
        **LABEL,
        "rule": text("id of the cue that fired"),
        "cue": text("name of that cue"),
        "detector": text("part of the program that found it"),
        **VOICE,
        "speaker": text("whose words, as written there"),
        "stance": text("asserted, hypothetical, denied or set_aside"),
        "sentence": count("number of its sentence, counted from 0"),
        "in_headline": flag("whether it stands in the headline"),
        "counted": flag("whether it enters a count"),
        "off": flag("whether a reader switched it off"),
        "weight": share("weight of the cue"),
        "note": text("what else is to be said of it"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each mark of each text."""
    names = {cue.id: cue.name for cue in cues_by_id(analysis).values()}
    for profile in analysis.profiles:
        yield from rows_of(profile, names)


def rows_of(profile: Profile, cues: Mapping[str, str]) -> Iterator[Row]:
    """Give the rows of one text; ``cues`` gives the name of a cue by its id."""
    lines = lines_of(profile.document.text)
    for number, mark in enumerate(profile.marks, 1):
        yield f"{profile.document.id}:{number}", *_row(profile, mark, lines, cues)


def _row(profile: Profile, mark: Mark, lines: Lines, cues: Mapping[str, str]) -> Row:
    document, place = profile.document, lines.place(mark.span.start)
    where = (document.id, place.line, place.column, *mark.span, words_of(document, mark.span))
    what = (mark.label, mark.rule, cues.get(mark.rule, ""), mark.detector)
    whose = (mark.voice, words_of(document, mark.speaker), mark.stance)
    return (*where, *what, *whose, mark.sentence, *_state(mark), mark.weight, mark.note)


def _state(mark: Mark) -> tuple[bool, bool, bool]:
    return mark.in_headline, mark.counted, mark.off
