"""The small values of the published structure: numbers, words and the ids of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.model import Document, Score, Span

_DIGITS = 6


def number(value: float) -> float:
    """Give six significant digits; the sign of zero is dropped.

    >>> number(-0.0), number(2 / 3)
    (0.0, 0.666667)
    """
    return float(f"{value:.{_DIGITS}g}") + 0.0


def words_of(span: Span | None, document: Document) -> str | None:
    """Give the words of a span, None where there is none."""
    return span.of(document.text) if span else None


def mark_id(document: str, place: int) -> str:
    """Give the identifier of a mark by its place among those of its document, counted from 1.

    >>> mark_id("a", 3)
    'a:3'
    """
    return f"{document}:{place}"


def share_of(score: Score) -> dict[str, Any]:
    """Give the label and voice of a score, and its share with the interval."""
    return {
        "label": score.label,
        "voice": score.voice,
        "k": score.k,
        "n": score.n,
        "share": number(score.share),
        "low": number(score.low),
        "high": number(score.high),
    }
