"""Sentences that hold back: marks of ``tone:hedged`` against sentences and cues of uncertainty marked by hand."""

from __future__ import annotations

from benchmarks.agreement import Counts, counted, overlapping
from benchmarks.profiling import marks_of, profiled, ranges
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Profile

FLOOR = {"uncertain_f1": 0.767}
LABEL = frozenset({"tone:hedged"})


def measure(data: Data) -> Result:
    """Predict a sentence to be uncertain if it has a hedging mark in any voice and stance, and compare the places.

    ``uncertain_f1`` is F1 of the class "uncertain"; for ``cue_f1`` a mark is right if it overlaps a gold cue, and a cue
    found if a mark overlaps it.
    """
    rows = data.rows("hedging")
    profiles = profiled(row["text"] for row in rows)
    pairs = list(zip(rows, profiles, strict=True))
    sentences = sum((_sentence(row, profile) for row, profile in pairs), Counts())
    cues = sum((_cues(row, profile) for row, profile in pairs), Counts())
    return Result("hedging", {**sentences.figures("uncertain"), **cues.figures("cue")}, len(rows), FLOOR, note=_NOTE)


_NOTE = "Encyclopedia sentences, while the codebook is made for news; every voice and stance is taken."


def _sentence(row: Row, profile: Profile) -> Counts:
    gold = frozenset({0} if row["label"] == "uncertain" else ())
    return counted(frozenset({0} if marks_of(profile, LABEL) else ()), gold)


def _cues(row: Row, profile: Profile) -> Counts:
    gold = [(span["start"], span["end"]) for span in row["spans"]]
    return overlapping(ranges(marks_of(profile, LABEL)), gold)
