"""Sensational headlines: ratings and marks against how strong readers found the lure of a headline, from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import correlation, fmean

from benchmarks.background import word_vectors
from benchmarks.fitting import Examples
from benchmarks.fitting import numbers as by_marks
from benchmarks.learning import Labelled, numbers
from benchmarks.profiling import features, marks_of, profiled
from benchmarks.ranging import ranges_of
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Profile
from framing.shelf import codebook_names

FLOOR = {"pearson": 0.66, "mse": 0.0376}
PUBLISHED = {"mse": 0.033}
LABEL = frozenset({"tone:sensational"})


def measure(data: Data) -> Result:
    """Predict the readers' mean judgement, in folds or from the folder to fit on.

    - ``pearson``, ``mse``: a learned rater.
    - ``pearson_codebook``, ``mse_codebook``: ridge regression on marks by label, voice and cue alone.
    - ``pearson_marks``: the bare number of ``tone:sensational`` marks, with nothing fitted.
    """
    rows, train = data.rows("sensational_headlines"), data.train_rows("sensational_headlines")
    given, profiles = _labelled(rows), _profiles(rows)
    found = numbers(given, _labelled(train) if train else None, vectors=word_vectors(data), codebooks=codebook_names())
    marked = by_marks(_examples(rows, profiles), _examples(train, _profiles(train)) if train else None)
    figures = {
        "pearson": _correlation(found, given.targets),
        "mse": _error(found, given.targets),
        "pearson_codebook": _correlation(marked, given.targets),
        "mse_codebook": _error(marked, given.targets),
        "pearson_marks": _correlation([len(marks_of(profile, LABEL)) for profile in profiles], given.targets),
    }
    details = ranges_of("pearson", given.targets, found)
    return Result("sensational", figures, len(rows), FLOOR, PUBLISHED, _NOTE, details)


_NOTE = "The readers judged lures to click, which is a part of what sensational means here."


def _labelled(rows: Iterable[Row]) -> Labelled:
    pairs = [(row["text"], float(row["score"])) for row in rows]
    return Labelled([text for text, _ in pairs], [score for _, score in pairs])


def _profiles(rows: Iterable[Row]) -> list[Profile]:
    return profiled(row["text"] for row in rows)


def _examples(rows: Iterable[Row], profiles: Iterable[Profile]) -> Examples:
    return Examples([features(profile) for profile in profiles], [float(row["score"]) for row in rows])


def _correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Give Pearson's r, 0 where one side does not vary."""
    return correlation(one, other) if len(set(one)) > 1 and len(set(other)) > 1 else 0.0


def _error(predicted: Sequence[float], given: Sequence[float]) -> float:
    """Give the mean squared error."""
    return fmean((one - other) ** 2 for one, other in zip(predicted, given, strict=True))
