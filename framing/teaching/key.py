"""The key to a text: its marked lines, and under each cue why its words are marked and how else to read them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from framing.model import Analysis, Cue, Label, Mark, Span
from framing.teaching.lessons import lessons
from framing.teaching.lines import Line, line_at
from framing.teaching.sheets import Sheet
from framing.viewing import Evidence, Run, evidence_by_label, runs, words_of


class Name(NamedTuple):
    """How the key calls marked words ("S3"), and the anchor that leads to them, which holds nothing from outside."""

    words: str
    anchor: str


class Noted(NamedTuple):
    """Marked words in the key, with their line and what is to know of them ("in a quotation")."""

    name: Name
    line: int
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A cue with the words it marks in one text; ``why`` is its reason, ``others`` are readings that speak against."""

    cue: Cue
    marks: tuple[Noted, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A label in one text, with its entries."""

    label: Label
    entries: tuple[Entry, ...]


class Stretch(NamedTuple):
    """Words of a line under the same marks: whether marked, and the names of the marks that end with them."""

    words: str
    marked: bool
    names: tuple[Name, ...] = ()


class KeyLine(NamedTuple):
    """A line with its marked words."""

    line: Line
    stretches: tuple[Stretch, ...]

    @property
    def begins(self) -> str:
        """What the line begins, as the line itself says."""
        return self.line.begins


@dataclass(frozen=True, slots=True)
class Key:
    """The key to one text."""

    sheet: Sheet
    lines: tuple[KeyLine, ...]
    sections: tuple[Section, ...]


def key_to(analysis: Analysis, sheet: Sheet) -> Key:
    """Make the key to a text; a mark is called by its label's letter and a number in the order of the text."""
    found = evidence_by_label(analysis, sheet.profile)
    numbered = ((label, number, one) for label, some in found for number, one in enumerate(some, 1))
    names = {one.id.mark - 1: Name(f"{label.letter}{number}", f"m{one.id}") for label, number, one in numbered}
    sections = tuple(Section(label, _entries(sheet, some, names)) for label, some in found)
    return Key(sheet, _key_lines(sheet, names), sections)


def note_of(mark: Mark) -> str:
    """Say what is to know of a mark besides its words: whose they are, or why it does not count."""
    say = lessons().say
    if mark.in_headline:
        return say["in_headline"]
    if mark.voice != "narrator":
        return say[f"in_{mark.voice}"]
    return "" if mark.counted else say["not_counted"]


def other_readings(cue: Cue) -> tuple[str, ...]:
    """Give what speaks for another reading: when the wording is right, or a plainer one; and a sentence not marked."""
    say, advice = lessons().say, cue.options
    kind = next((kind for kind in ("keep", "plain") if kind in advice), "")
    first = [say[f"key_{kind}"].format(words=_begun(advice[kind]))] if kind else []
    return (*first, *(say["key_quiet"].format(words=words) for words in cue.quiet[:1]))


def _entries(sheet: Sheet, found: tuple[Evidence, ...], names: dict[int, Name]) -> tuple[Entry, ...]:
    ordered = sorted(found, key=lambda one: (one.cue.id, one.id))
    cues = (tuple(some) for _, some in groupby(ordered, key=lambda one: one.cue.id))
    return tuple(
        Entry(some[0].cue, tuple(_noted(sheet, one, names) for one in some), other_readings(some[0].cue))
        for some in cues
    )


def _noted(sheet: Sheet, one: Evidence, names: dict[int, Name]) -> Noted:
    words, line = words_of(sheet.profile.document, one.mark.span), line_at(sheet.lines, one.mark.span.start)
    return Noted(names[one.id.mark - 1], line, words, note_of(one.mark))


def _begun(words: str) -> str:
    """Advice as the end of a sentence of ours."""
    return words.strip().rstrip(".")


def _key_lines(sheet: Sheet, names: dict[int, Name]) -> tuple[KeyLine, ...]:
    """Cut the runs of a text at its lines."""
    found, rows = list(runs(sheet.profile)), []
    at = 0
    for line in sheet.lines:
        while at < len(found) and found[at].span.end <= line.span.start:
            at += 1
        rows.append(KeyLine(line, _stretches(sheet, line.span, found, at, names)))
    return tuple(rows)


def _stretches(sheet: Sheet, span: Span, found: list[Run], at: int, names: dict[int, Name]) -> tuple[Stretch, ...]:
    stretches = []
    while at < len(found) and found[at].span.start < span.end:
        run, at = found[at], at + 1
        part = Span(max(run.span.start, span.start), min(run.span.end, span.end))
        closing = tuple(names[index] for index in run.closes) if part.end == run.span.end else ()
        stretches.append(
            Stretch(part.of(sheet.profile.document.text), any(lane is not None for lane in run.lanes), closing)
        )
    return tuple(stretches)
