"""Marks that readers judged one by one: where each stood, and whether a reader accepted it; no words of the texts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "judged.csv"


@dataclass(frozen=True, slots=True)
class Judged:
    """A mark at ``start`` to ``end`` of a text: right for the first reader, and for the second where one read it too.

    ``seed`` names the sample it was drawn in; ``kind`` is the first reader's reason against it, or nothing.
    """

    seed: int
    corpus: str
    text: str
    start: int
    end: int
    label: str
    first: bool
    second: bool | None
    kind: str


def judged(path: Path = FILE) -> tuple[Judged, ...]:
    """Give all judged marks in the order of the file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(_read(csv.DictReader(lines)))


def _read(rows: Iterable[dict[str, str]]) -> Iterator[Judged]:
    for row in rows:
        yield Judged(
            int(row["seed"]),
            row["corpus"],
            row["text"],
            int(row["start"]),
            int(row["end"]),
            row["label"],
            row["first"] == "1",
            row["second"] == "1" if row["second"] else None,
            row["kind"],
        )


def kappa(rows: Iterable[Judged]) -> float:
    """Give the agreement of two readers beyond chance, Cohen 1960, over the marks that both read.

    >>> one = Judged(1, "a", "b", 0, 1, "tone:loaded", True, True, "")
    >>> kappa([one])
    1.0
    """
    pairs = [(row.first, row.second) for row in rows if row.second is not None]
    if not pairs:
        return 0.0
    same = sum(first == second for first, second in pairs) / len(pairs)
    firsts, seconds = (sum(bool(pair[at]) for pair in pairs) / len(pairs) for at in (0, 1))
    chance = firsts * seconds + (1 - firsts) * (1 - seconds)
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)
