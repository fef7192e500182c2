"""Cooperation and conflict between states: the marks of a sentence as features of a small classifier of its event."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.fitting import Examples, classes, macro_f1
from benchmarks.profiling import features, profiled
from benchmarks.reading import Data, Row
from benchmarks.result import Result

FLOOR = {"macro_f1": 0.62}


def measure(data: Data) -> Result:
    """Tell statement, verbal or material cooperation and verbal or material conflict apart by the marks alone.

    A logistic regression on marks by label, voice and cue, in five folds or on the rows of the folder to fit on.
    """
    rows, train = data.rows("cooperation_conflict"), data.train_rows("cooperation_conflict")
    examples = _examples(rows)
    predicted = classes(examples, _examples(train) if train else None)
    return Result("cooperation", {"macro_f1": macro_f1(examples.targets, predicted)}, len(rows), FLOOR, note=_NOTE)


_NOTE = "No words are features, only what the codebook marks."


def _examples(rows: Iterable[Row]) -> Examples:
    rows = list(rows)
    return Examples([features(p) for p in profiled(row["text"] for row in rows)], [row["label_code"] for row in rows])
