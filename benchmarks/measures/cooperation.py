"""Cooperation and conflict between states: which of five kinds of event a sentence tells."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.background import word_vectors
from benchmarks.fitting import Examples, macro_f1
from benchmarks.fitting import classes as by_marks
from benchmarks.learning import Labelled, classes
from benchmarks.profiling import features, profiled
from benchmarks.ranging import ranges_of
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.shelf import codebook_names

FLOOR = {"macro_f1": 0.62}


def measure(data: Data) -> Result:
    """Tell statement, verbal or material cooperation and verbal or material conflict apart.

    - ``macro_f1``: a learned scorer, in five folds or on the rows of the folder to fit on.
    - ``macro_f1_codebook``: logistic regression on marks by label, voice and cue alone.
    """
    rows, train = data.rows("cooperation_conflict"), data.train_rows("cooperation_conflict")
    given, examples = _labelled(rows), _examples(rows)
    found = classes(given, _labelled(train) if train else None, vectors=word_vectors(data), codebooks=codebook_names())
    marked = by_marks(examples, _examples(train) if train else None)
    figures = {
        "macro_f1": macro_f1(given.targets, found),
        "macro_f1_codebook": macro_f1(given.targets, marked),
    }
    details = ranges_of("macro_f1", given.targets, found)
    return Result("cooperation", figures, len(rows), FLOOR, note=_NOTE, details=details)


_NOTE = (
    "The rows were picked by key words, so that words tell more inside this file than on other texts; the floor is on "
    "rows of another file."
)


def _labelled(rows: Iterable[Row]) -> Labelled:
    pairs = [(row["text"], row["label_code"]) for row in rows]
    return Labelled([text for text, _ in pairs], [code for _, code in pairs])


def _examples(rows: Iterable[Row]) -> Examples:
    rows = list(rows)
    return Examples([features(p) for p in profiled(row["text"] for row in rows)], [row["label_code"] for row in rows])
