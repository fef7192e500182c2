"""Counts of what was right, and the rates made of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How much of what the program gave is right, and how much of what was wanted it found.

    The two counts of hits differ where one mark meets two of the gold, or two meet one.

    >>> tally = Tally("names", right=8, given=10, found=8, wanted=16)
    >>> tally.precision, tally.recall, round(tally.f1, 3)
    (0.8, 0.5, 0.615)
    """

    figure: str
    right: int
    given: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of what was given that is right; 0 where nothing was given though something was wanted."""
        return self.right / self.given if self.given else float(not self.wanted)

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; 1 where nothing was wanted."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def rates(self) -> dict[str, float]:
        """The three rates by name."""
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1}


def summed(figure: str, tallies: tuple[Tally, ...]) -> Tally:
    """Give one tally over many, each unit counting the same (micro average)."""
    columns = zip(*((tally.right, tally.given, tally.found, tally.wanted) for tally in tallies), strict=True)
    right, given, found, wanted = map(sum, columns)
    return Tally(figure, right, given, found, wanted)
