"""Marks as evidence: each with its number, place, cue and the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.model import Analysis, Contrast, Cue, Label, Mark, Profile, VoiceKind
from framing.viewing.order import by_document, cues_by_id, labels_by_difference, labels_by_id
from framing.viewing.places import Excerpt, Place, lines_of, sentence_excerpt, short_excerpt, words_of

#: Marks listed a text and label: by how many texts there are at most.
EVIDENCE_CAPS = ((6, 40), (50, 10))
LEAST_EVIDENCE = 1


@dataclass(frozen=True, slots=True, order=True)
class MarkId:
    """A mark by the number of its text and its number in that text, both counted from 1."""

    text: int
    mark: int

    def __str__(self) -> str:
        return f"{self.text}-{self.mark}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One mark as a report lists it."""

    id: MarkId
    mark: Mark
    label: Label
    cue: Cue
    place: Place
    excerpt: Excerpt
    speaker: str


def example(analysis: Analysis, profile: Profile, label: str, voice: VoiceKind = "narrator") -> Evidence | None:
    """Choose the mark that shows a label best: the weightiest, then the longest, then the first."""
    marks = [m for m in profile.marks if m.label == label and m.voice == voice and m.counted]
    best = min(marks, key=lambda m: (-m.weight, m.span.start - m.span.end, m.span.start), default=None)
    return evidence_of(analysis, profile, best) if best else None


def examples(analysis: Analysis, contrast: Contrast, limit: int = 3) -> tuple[Evidence, ...]:
    """Choose marks that show a contrast, a sentence each: of the text that has more, else of all but the other one."""
    known = by_document(analysis)
    having = [known[contrast.a][1]] if contrast.a in known else [p for i, (_, p) in known.items() if i != contrast.b]
    best = {e.id for p in having if (e := example(analysis, p, contrast.label, contrast.voice))}
    showing = (e for p in having for e in evidence(analysis, p) if _shows(e.mark, contrast))
    chosen: dict[tuple[int, int], Evidence] = {}
    for shown in sorted(showing, key=lambda e: e.id not in best):
        chosen.setdefault((shown.id.text, shown.mark.sentence), shown)
    return tuple(chosen.values())[:limit]


def evidence(analysis: Analysis, profile: Profile) -> Iterator[Evidence]:
    """Give every mark of a text as evidence, in the order of the text."""
    number = by_document(analysis)[profile.document.id][0]
    lines, labels, cues = lines_of(profile.document.text), labels_by_id(analysis), cues_by_id(analysis)
    for index, mark in enumerate(profile.marks, 1):
        yield Evidence(
            MarkId(number, index),
            mark,
            labels[mark.label],
            cues[mark.rule],
            lines.place(mark.span.start),
            sentence_excerpt(profile.segments, mark),
            words_of(profile.document, mark.speaker),
        )


def evidence_by_label(
    analysis: Analysis, profile: Profile, order: tuple[Label, ...] | None = None
) -> tuple[tuple[Label, tuple[Evidence, ...]], ...]:
    """Give the evidence of a text under its labels, in the order of their difference unless one is given."""
    groups: dict[str, list[Evidence]] = {}
    for item in evidence(analysis, profile):
        groups.setdefault(item.label.id, []).append(item)
    return tuple((x, tuple(groups[x.id])) for x in order or labels_by_difference(analysis) if x.id in groups)


def evidence_cap(texts: int) -> int:
    """Say how many marks to list a text and label when there are so many texts.

    >>> evidence_cap(3), evidence_cap(50), evidence_cap(500)
    (40, 10, 1)
    """
    return next((cap for most, cap in EVIDENCE_CAPS if texts <= most), LEAST_EVIDENCE)


def evidence_of(analysis: Analysis, profile: Profile, mark: Mark) -> Evidence:
    """Give one mark of a text as evidence, with only a few words around it."""
    number = by_document(analysis)[profile.document.id][0]
    return Evidence(
        MarkId(number, profile.marks.index(mark) + 1),
        mark,
        labels_by_id(analysis)[mark.label],
        cues_by_id(analysis)[mark.rule],
        lines_of(profile.document.text).place(mark.span.start),
        short_excerpt(profile.segments, mark),
        words_of(profile.document, mark.speaker),
    )


def fragile_mark(analysis: Analysis, contrast: Contrast) -> Evidence | None:
    """Give the mark in the one sentence that a verdict rests on, where there is such a sentence."""
    if contrast.fragile_on is None:
        return None
    document, sentence = contrast.fragile_on
    profile = by_document(analysis)[document][1]
    marks = [m for m in profile.marks if m.sentence == sentence and _shows(m, contrast)]
    return evidence_of(analysis, profile, marks[0]) if marks else None


def _shows(mark: Mark, contrast: Contrast) -> bool:
    return mark.label == contrast.label and mark.voice == contrast.voice and mark.counted
