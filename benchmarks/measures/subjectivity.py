"""Subjective sentences: narrator marks of colouring or hedging as a sign that the writer's own view shows."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.fitting import Examples, classes, macro_f1
from benchmarks.profiling import COLOURING, features, marks_of, profiled
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Profile

FLOOR = {"macro_f1": 0.588}
PUBLISHED = {"macro_f1": 0.78}
SIGNS = COLOURING | {"tone:hedged"}


def measure(data: Data) -> Result:
    """Predict SUBJ if the sentence has a counted narrator mark of sensational, loaded, urging or hedged.

    ``macro_f1_fitted`` is a logistic regression on all marks by label, voice and cue, in five folds or on the rows of
    the folder to fit on.
    """
    rows = data.rows("subjectivity")
    profiles = profiled(row["text"] for row in rows)
    gold = [row["label"] for row in rows]
    signs = ["SUBJ" if marks_of(profile, SIGNS, "narrator") else "OBJ" for profile in profiles]
    train = data.train_rows("subjectivity")
    fitted = classes(_examples(rows, profiles), _examples(train, _profiles(train)) if train else None)
    figures = {"macro_f1": macro_f1(gold, signs), "macro_f1_fitted": macro_f1(gold, fitted)}
    return Result("subjectivity", figures, len(rows), FLOOR, PUBLISHED, _NOTE)


_NOTE = "No model for macro_f1: one mark is enough. The published figure is on that year's own test set."


def _profiles(rows: Iterable[Row]) -> list[Profile]:
    return profiled(row["text"] for row in rows)


def _examples(rows: Iterable[Row], profiles: Iterable[Profile]) -> Examples:
    return Examples([features(profile) for profile in profiles], [row["label"] for row in rows])
