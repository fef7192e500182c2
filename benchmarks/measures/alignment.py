"""The claim aligner on pairs of sentences written before it: which of them it takes for the same fact."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.agreement import Counts
from benchmarks.reading import Data, MissingFile
from benchmarks.result import Result
from framing.api import score
from framing.claims import claims
from framing.model import Document

FLOOR = {"precision": 0.95, "recall": 0.60}
PAIRS = Path(__file__).parents[2] / "tests" / "claims" / "alignment.toml"
_SAME, _NEAR = "same fact, other words", "near, another fact"


def measure(data: Data) -> Result:
    """Merge each pair or keep it apart, as two texts of one sentence; none of the rows comes from the folder.

    ``flips_merged`` counts pairs that differ in polarity, roles, a number, a phase, modality, a place or a person and
    were taken for the same fact. ``precision_odd`` and its like are of the pairs with odd numbers, on which no
    threshold was chosen; what keeps two facts apart was written with all pairs in view.
    """
    del data
    if not PAIRS.is_file():
        raise MissingFile(f"{PAIRS.name} is not in {PAIRS.parent}; run this in a checkout")
    pairs = tomllib.loads(PAIRS.read_text(encoding="utf-8"))["pairs"]
    judged = [(pair, merged(pair["one"], pair["other"])) for pair in pairs]
    odd = [(pair, found) for pair, found in judged if int(pair["id"].strip("a")) % 2]
    figures = {**_figures(judged), **{f"{name}_odd": value for name, value in _figures(odd).items()}}
    flips = sum(found for pair, found in judged if pair["kind"] not in {_SAME, _NEAR})
    return Result(
        "alignment", {**figures, "flips_merged": flips}, len(pairs), FLOOR, note=_NOTE, details=_kinds(judged)
    )


_NOTE = "Floor: what is wanted. Even pairs chose the thresholds; the rules were written with all pairs in view."


def merged(one: str, other: str) -> bool:
    """Tell whether two sentences, each the whole of a text, are listed as one claim without a conflict."""
    profiles = score([Document("one", one), Document("other", other)]).profiles
    return any(all(s.state in {"present", "reported"} for s in claim.statements) for claim in claims(profiles))


def _figures(judged: Iterable[tuple[dict[str, Any], bool]]) -> dict[str, float]:
    rows = list(judged)
    right = sum(found and pair["same"] for pair, found in rows)
    counts = Counts(right, sum(found for _, found in rows), right, sum(pair["same"] for pair, _ in rows))
    return {"precision": counts.precision, "recall": counts.recall}


def _kinds(judged: Iterable[tuple[dict[str, Any], bool]]) -> tuple[tuple[str, ...], ...]:
    rows: dict[str, list[bool]] = {}
    for pair, found in judged:
        rows.setdefault(pair["kind"], []).append(found)
    lines = ((kind, str(len(found)), str(sum(found))) for kind, found in sorted(rows.items()))
    return (("kind", "pairs", "merged"), *lines)
