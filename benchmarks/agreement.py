"""How far two sets of spans agree: counts of what is right, and precision, recall and F1 made from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of the predicted are right, and how many of the gold are found; both add up over rows.

    >>> (Counts(1, 2, 1, 1) + Counts(2, 2, 1, 3)).precision
    0.75
    """

    right: int = 0
    predicted: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right,
            self.predicted + other.predicted,
            self.found + other.found,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """The share of the predicted that is right; 0 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that is found; 0 where there is none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def figures(self, name: str) -> dict[str, float]:
        """Give F1, precision and recall under keys that begin with ``name``."""
        return {f"{name}_f1": self.f1, f"{name}_precision": self.precision, f"{name}_recall": self.recall}


def counted(predicted: frozenset[int], gold: frozenset[int]) -> Counts:
    """Count things that are told apart by a number, such as words by their place.

    >>> counted(frozenset({1, 2}), frozenset({2, 3, 4}))
    Counts(right=1, predicted=2, found=1, gold=3)
    """
    both = len(predicted & gold)
    return Counts(both, len(predicted), both, len(gold))


def overlapping(predicted: Sequence[Range], gold: Sequence[Range]) -> Counts:
    """Count spans; a predicted one is right, and a gold one found, if it overlaps any on the other side.

    >>> overlapping([(0, 4), (9, 12)], [(3, 5)])
    Counts(right=1, predicted=2, found=1, gold=1)
    """
    right = sum(any(overlaps(span, other) for other in gold) for span in predicted)
    found = sum(any(overlaps(span, other) for other in predicted) for span in gold)
    return Counts(right, len(predicted), found, len(gold))


def overlaps(one: Range, other: Range) -> bool:
    """Whether two half-open ranges share a place."""
    return one[0] < other[1] and other[0] < one[1]
