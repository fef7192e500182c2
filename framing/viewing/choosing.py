"""The few labels that a summary of one text names."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model import COUNTED_STANCES, Analysis, Label, Mark, Profile, Score, Verdict
from framing.viewing.marked import Evidence, evidence_of, example
from framing.viewing.order import VERDICTS, Standing, Standings, labels_by_id, standings

#: The verdicts that a summary may lead with.
SURE: frozenset[Verdict] = frozenset({"clearly more", "likely more"})
#: Counted marks under which a label is not named in a summary unless a verdict names it.
FEWEST_MARKS = 3
#: Labels that a summary names at most.
MOST_PICKS = 2


@dataclass(frozen=True, slots=True)
class Pick:
    """A label that a summary names for a text, with its score, its standing and one mark to show."""

    label: Label
    score: Score
    standing: Standing | None
    example: Evidence | None


@dataclass(frozen=True, slots=True)
class Aside:
    """A label that a text names mostly to deny it or set it aside: ``aside`` of ``all`` its marks."""

    label: Label
    aside: int
    all: int
    example: Evidence


def picks(analysis: Analysis, profile: Profile, known: Standings | None = None) -> tuple[Pick, ...]:
    """Choose the two labels at most that a summary of one text names; ``known`` saves finding the standings again.

    Those it carries clearly or likely more come first, the surest and largest first; where there are
    none, the labels of the largest share with at least three counted marks.
    """
    known = standings(analysis) if known is None else known
    scored = [(s, known.get((s.label, profile.document.id))) for s in profile.scores if s.voice == "narrator"]
    leading = sorted((x for x in scored if _leads(x[1])), key=_lead_order)
    frequent = sorted((x for x in scored if len(x[0].marks) >= FEWEST_MARKS), key=lambda x: -x[0].share)
    return tuple(_pick(analysis, profile, *x) for x in (leading or frequent)[:MOST_PICKS])


def asides(analysis: Analysis, profile: Profile) -> tuple[Aside, ...]:
    """Choose the labels that the narrator mostly denies or sets aside: over half of three marks or more."""
    found = []
    for label in analysis.labels:
        body = [m for m in profile.marks if m.label == label.id and m.voice == "narrator" and not _left_out(m)]
        aside = [m for m in body if m.stance not in COUNTED_STANCES]
        if len(body) >= FEWEST_MARKS and 2 * len(aside) > len(body):
            found.append(Aside(label, len(aside), len(body), evidence_of(analysis, profile, aside[0])))
    return tuple(found)


def _left_out(mark: Mark) -> bool:
    return mark.in_headline or mark.off


def _leads(standing: Standing | None) -> bool:
    return bool(standing and standing.more and standing.verdict in SURE)


def _lead_order(scored: tuple[Score, Standing | None]) -> tuple[int, float]:
    standing = scored[1]
    assert standing is not None
    return VERDICTS.index(standing.verdict), -standing.contrast.difference


def _pick(analysis: Analysis, profile: Profile, score: Score, standing: Standing | None) -> Pick:
    shown = example(analysis, profile, score.label)
    return Pick(labels_by_id(analysis)[score.label], score, standing, shown)
