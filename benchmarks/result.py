"""What a measure gives: its figures, with what a simple method and the best published one reach."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of one measure on ``n`` rows; ``note`` says in a sentence or two how they were made.

    ``details`` are lines of a small table that explains the figures, its head first.
    """

    measure: str
    figures: Mapping[str, float]
    n: int
    floor: Mapping[str, float] = field(default_factory=dict)
    published: Mapping[str, float] = field(default_factory=dict)
    note: str = ""
    details: tuple[tuple[str, ...], ...] = ()


def to_line(result: Result) -> str:
    """Give a result as one line of JSON with keys that do not change.

    >>> to_line(Result("demo", {"f1": 0.51239}, 3))
    '{"measure": "demo", "figures": {"f1": 0.5124}, "floor": {}, "published": {}, "n": 3}'
    """
    rounded = {name: round(value, 4) for name, value in result.figures.items()}
    content = {"measure": result.measure, "figures": rounded, "floor": dict(result.floor)}
    return json.dumps({**content, "published": dict(result.published), "n": result.n})
