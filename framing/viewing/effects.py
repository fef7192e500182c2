"""The differences in numbers, for those who report them: both counts, the difference, its interval and its size."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, sqrt

from framing.model import REST, Analysis, Contrast, Score
from framing.viewing.order import by_document, contrasts, labels_found


@dataclass(frozen=True, slots=True)
class Effect:
    """One contrast with the scores behind it; a score is None for the others, whose share is a mean.

    ``h`` is Cohen's, positive as the difference is.
    """

    contrast: Contrast
    a: Score | None
    b: Score | None
    a_share: float
    b_share: float
    h: float


def effects(analysis: Analysis) -> tuple[Effect, ...]:
    """Give the narrator contrasts on the labels that were found, the surest and largest first."""
    found = {label.id for label in labels_found(analysis)}
    return tuple(_effect(analysis, contrast) for contrast in contrasts(analysis) if contrast.label in found)


def cohens_h(one: float, other: float) -> float:
    """Give the size of a difference of two proportions, Cohen's h = 2 asin sqrt(p1) - 2 asin sqrt(p2).

    Source: Cohen 1988, "Statistical Power Analysis for the Behavioral Sciences", 2nd ed., chapter 6.

    >>> round(cohens_h(0.5, 0.2), 2)
    0.64
    """
    return 2 * asin(sqrt(_share(one))) - 2 * asin(sqrt(_share(other)))


def _effect(analysis: Analysis, contrast: Contrast) -> Effect:
    a, b = (_score(analysis, contrast, side) for side in (contrast.a, contrast.b))
    a_share = a.share if a else (b.share if b else 0.0) + contrast.difference
    b_share = b.share if b else a_share - contrast.difference
    return Effect(contrast, a, b, a_share, b_share, cohens_h(a_share, b_share))


def _score(analysis: Analysis, contrast: Contrast, side: str) -> Score | None:
    return None if side == REST else by_document(analysis)[side][1].score(contrast.label, contrast.voice)


def _share(value: float) -> float:
    """A mean less a difference may leave 0 to 1 by a rounding error."""
    return min(1.0, max(0.0, value))
