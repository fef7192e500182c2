"""Sentences that hold back: a learned scorer and marks of ``tone:hedged`` against uncertainty marked by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.agreement import Counts, counted, overlapping
from benchmarks.learning import Labelled, classes
from benchmarks.profiling import marks_of, profiled, ranges
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Profile

FLOOR = {"uncertain_f1": 0.767}
UNCERTAIN = "uncertain"
LABEL = frozenset({"tone:hedged"})


def measure(data: Data) -> Result:
    """Tell uncertain sentences, and compare the marks with the words that make them so.

    - ``uncertain_f1``: F1 of the class "uncertain" by a learned scorer, in folds that keep documents whole or on the
      rows of the folder to fit on.
    - ``uncertain_f1_codebook``: nothing fitted, uncertain if there is a hedging mark in any voice and stance.
    - ``cue_f1``: nothing fitted; a mark is right if it overlaps a gold cue, and a cue found if a mark overlaps it.
    """
    rows, train = data.rows("hedging"), data.train_rows("hedging")
    said = classes(_labelled(rows), _labelled(train) if train else None, _second_f1, class_weight=None)
    profiles = profiled(row["text"] for row in rows)
    pairs = list(zip(rows, profiles, strict=True))
    learned = sum((_sentence(row, one == UNCERTAIN) for row, one in zip(rows, said, strict=True)), Counts())
    marked = sum((_sentence(row, bool(marks_of(profile, LABEL))) for row, profile in pairs), Counts())
    cues = sum((_cues(row, profile) for row, profile in pairs), Counts())
    codebook = {f"{name}_codebook": value for name, value in marked.figures("uncertain").items()}
    figures = {**learned.figures("uncertain"), **codebook, **cues.figures("cue")}
    return Result("hedging", figures, len(rows), FLOOR, note=_NOTE)


_NOTE = "Encyclopedia sentences, while the codebook is made for news; every voice and stance is taken."


def _labelled(rows: Iterable[Row]) -> Labelled:
    found = [(row["text"], row["label"], str(row.get("doc", row["id"]))) for row in rows]
    return Labelled([text for text, _, _ in found], [label for _, label, _ in found], [doc for _, _, doc in found])


def _second_f1(given: Sequence[int], predicted: Sequence[int]) -> float:
    """F1 of the second class in the alphabet, which is "uncertain"."""
    both = zip(given, predicted, strict=True)
    return sum(
        (counted(frozenset({0} if said else ()), frozenset({0} if true else ())) for true, said in both), Counts()
    ).f1


def _sentence(row: Row, uncertain: bool) -> Counts:
    gold = frozenset({0} if row["label"] == UNCERTAIN else ())
    return counted(frozenset({0} if uncertain else ()), gold)


def _cues(row: Row, profile: Profile) -> Counts:
    gold = [(span["start"], span["end"]) for span in row["spans"]]
    return overlapping(ranges(marks_of(profile, LABEL)), gold)
