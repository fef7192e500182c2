"""Subjective sentences: whether the writer's own view shows, by a learned scorer and by marks of the codebook."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.background import word_vectors
from benchmarks.fitting import Examples, macro_f1
from benchmarks.fitting import classes as by_marks
from benchmarks.learning import Labelled, classes
from benchmarks.profiling import COLOURING, features, marks_of, profiled
from benchmarks.ranging import ranges_of
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Profile
from framing.shelf import codebook_names

FLOOR = {"macro_f1": 0.588}
PUBLISHED = {"macro_f1": 0.78}
SIGNS = COLOURING | {"tone:hedged"}


def measure(data: Data) -> Result:
    """Tell subjective (SUBJ) from other sentences.

    - ``macro_f1``: a learned scorer, in five folds or on the rows of the folder to fit on.
    - ``macro_f1_codebook``: nothing fitted, SUBJ if there is a counted narrator mark of sensational, loaded, urging or
      hedged.
    - ``macro_f1_fitted``: logistic regression on all marks by label, voice and cue.
    """
    rows, train = data.rows("subjectivity"), data.train_rows("subjectivity")
    given, profiles = _labelled(rows), _profiles(rows)
    found = classes(given, _labelled(train) if train else None, vectors=word_vectors(data), codebooks=codebook_names())
    signs = ["SUBJ" if marks_of(profile, SIGNS, "narrator") else "OBJ" for profile in profiles]
    fitted = by_marks(_examples(rows, profiles), _examples(train, _profiles(train)) if train else None)
    predicted = {"macro_f1": found, "macro_f1_codebook": signs, "macro_f1_fitted": fitted}
    figures = {name: macro_f1(given.targets, said) for name, said in predicted.items()}
    details = ranges_of("macro_f1", given.targets, found)
    return Result("subjectivity", figures, len(rows), FLOOR, PUBLISHED, _NOTE, details)


_NOTE = "The floor is on the part held out, the published figure on that year's own test set: other rows than these."


def _labelled(rows: Iterable[Row]) -> Labelled:
    pairs = [(row["text"], row["label"]) for row in rows]
    return Labelled([text for text, _ in pairs], [label for _, label in pairs])


def _profiles(rows: Iterable[Row]) -> list[Profile]:
    return profiled(row["text"] for row in rows)


def _examples(rows: Iterable[Row], profiles: Iterable[Profile]) -> Examples:
    return Examples([features(profile) for profile in profiles], [row["label"] for row in rows])
