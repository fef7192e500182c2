"""What the verdicts stood when marks, sentences and cues were taken away."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model import Analysis, Sturdiness
from framing.viewing.coverage import flipping, sturdiness
from framing.viewing.marked import MarkId
from framing.viewing.order import by_document, contrasts_by_verdict
from framing.viewing.places import words_of


@dataclass(frozen=True, slots=True)
class Tried:
    """One verdict with what would weaken it: the marks, each with its number and its words."""

    found: Sturdiness
    flips: tuple[tuple[MarkId, str], ...]


def tried(analysis: Analysis) -> tuple[Tried, ...]:
    """Give the narrator verdicts that were tried, the surest and largest difference first, each once."""
    shown = (contrast for some in contrasts_by_verdict(analysis).values() for contrast in some)
    rows = (sturdiness(analysis, contrast) for contrast in shown)
    return tuple(Tried(row, _flips(analysis, row)) for row in rows if row)


def _flips(analysis: Analysis, found: Sturdiness) -> tuple[tuple[MarkId, str], ...]:
    known = by_document(analysis)
    quotes = (words_of(known[document][1].document, mark.span) for document, mark in found.flips)
    return tuple(zip(flipping(analysis, found), quotes, strict=True))
