"""The evidence of the terminal report: marks in their lines, and the commands to go on with."""

from __future__ import annotations

from collections.abc import Iterator

from framing import viewing, wording
from framing.model import Analysis, Contrast
from framing.reports.text.layout import MOST_CONTRASTS, MOST_MARKS, MOST_TEXTS, NAME, name_of
from framing.viewing import Evidence
from framing.wording import Paper, columns, first_words, last_words, many, plain
from framing.wording import catalogue as say

#: Columns of the words of a mark under which they have a line of their own.
_LEAST_WORDS = 24


def evidence(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """List marks: a few for each difference, or all."""
    total = sum(len(profile.marks) for profile in analysis.profiles)
    parts = list(_all_evidence(analysis) if paper.full else _some_evidence(analysis))
    shown = len({item.id for _, items in parts for item in items})
    many_marks = say.ALL_EVIDENCE if shown == total else say.SOME_EVIDENCE
    heading = f"{say.HEADINGS['evidence']} ({many_marks.format(shown=shown, all=total)})"
    yield from paper.wrap(heading if total else say.NO_EVIDENCE)
    for words, items in parts:
        yield from paper.wrap(words) if words else ()
        for item in items:
            yield from _mark(analysis, item, paper)


def _some_evidence(analysis: Analysis) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """A few marks for each clear difference; where there is none, the best mark of each label a text shows."""
    found = viewing.contrasts_by_verdict(analysis)
    sure = [c for verdict in viewing.VERDICTS[:2] for c in found[verdict]] or list(found["a hint only"])
    for contrast in sure[:MOST_CONTRASTS]:
        yield _contrast(analysis, contrast), viewing.examples(analysis, contrast, MOST_MARKS)
    for profile in () if sure else analysis.profiles[:MOST_TEXTS]:
        best = (viewing.example(analysis, profile, label.id) for label in viewing.labels_found(analysis))
        ids = {item.id: rank for rank, item in enumerate(filter(None, best))}
        items = (item for item in viewing.evidence(analysis, profile) if item.id in ids)
        yield "", tuple(sorted(items, key=lambda item: ids[item.id]))[: 2 * MOST_MARKS]


def _contrast(analysis: Analysis, contrast: Contrast) -> str:
    letter = next(label.letter for label in analysis.labels if label.id == contrast.label)
    parts = (wording.contrast(analysis, contrast), wording.fragile(analysis, contrast))
    sentences = (*parts, *wording.sturdiness(analysis, contrast))
    return f"{letter} {' '.join(filter(None, map(plain, sentences)))}"


def _all_evidence(analysis: Analysis) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    order = viewing.labels_by_difference(analysis)
    grouped = (viewing.evidence_by_label(analysis, profile, order) for profile in analysis.profiles)
    by_text = [{label.id: items for label, items in groups} for groups in grouped]
    for label in viewing.labels_found(analysis):
        items = tuple(item for found in by_text for item in found.get(label.id, ()))
        yield f"{label.letter} {wording.capital(label.title)} ({many(len(items), 'mark')})", items


def _mark(analysis: Analysis, item: Evidence, paper: Paper) -> Iterator[str]:
    """One mark in its line: text, place, rule and the words in brackets among those around them."""
    name = paper.cut(name_of(analysis.profiles[item.id.text - 1]), NAME)
    start = f"  {name} {item.place}  {item.mark.rule}  "
    if paper.width - columns(start) < _LEAST_WORDS:
        yield start.rstrip()
        start = "    "
    yield start + _around(item, paper, paper.width - columns(start))
    if item.mark.voice != "narrator" or not item.mark.counted:
        voice = say.VOICES[item.mark.voice]
        whose = say.SAID_BY.format(voice=voice, speaker=item.speaker) if item.speaker else voice
        yield from paper.wrap(f"({whose}; {wording.whether_counted(item.mark)})", "    ", "    ")


def _around(item: Evidence, paper: Paper, room: int) -> str:
    quote = f"[{paper.cut(item.excerpt.quote, room - 2)}]"
    spare = room - columns(quote) - 2 * len(paper.ellipsis)
    before, after = paper.clean(item.excerpt.before), paper.clean(item.excerpt.after)
    left = last_words(before, max(spare // 2, spare - columns(after)))
    right = first_words(after, spare - columns(left))
    opening = paper.ellipsis if item.excerpt.cut_before or left != before else ""
    closing = paper.ellipsis if item.excerpt.cut_after or right != after else ""
    whole = f"{opening}{left}{quote}{right}{closing}"
    return whole if columns(whole) <= room else quote


def read_next(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Commands to go on with: the first mark of the evidence explained, and the same texts as a page."""
    shown = next((item for _, items in _some_evidence(analysis) for item in items), None)
    yield say.HEADINGS["next"]
    for words in wording.next_commands(analysis, shown, paper):
        yield from paper.command(words)
