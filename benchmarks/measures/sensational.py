"""Sensational headlines: marks against how strong readers found the lure of a headline, from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import correlation, fmean

from benchmarks.fitting import Examples, numbers
from benchmarks.profiling import features, marks_of, profiled
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Profile

FLOOR = {"pearson": 0.66, "mse": 0.0376}
PUBLISHED = {"mse": 0.033}
LABEL = frozenset({"tone:sensational"})


def measure(data: Data) -> Result:
    """Predict the readers' mean judgement from the marks by ridge regression, in folds or from the folder to fit on.

    ``pearson_marks`` is the bare number of ``tone:sensational`` marks, with nothing fitted.
    """
    rows, train = data.rows("sensational_headlines"), data.train_rows("sensational_headlines")
    profiles = _profiles(rows)
    examples = _examples(rows, profiles)
    predicted = numbers(examples, _examples(train, _profiles(train)) if train else None)
    figures = {
        "pearson": _correlation(predicted, examples.targets),
        "mse": fmean((one - other) ** 2 for one, other in zip(predicted, examples.targets, strict=True)),
        "pearson_marks": _correlation([len(marks_of(profile, LABEL)) for profile in profiles], examples.targets),
    }
    return Result("sensational", figures, len(rows), FLOOR, PUBLISHED, _NOTE)


_NOTE = "Codebook only. The readers judged lures to click, which is a part of what sensational means here."


def _profiles(rows: Iterable[Row]) -> list[Profile]:
    return profiled(row["text"] for row in rows)


def _examples(rows: Iterable[Row], profiles: Iterable[Profile]) -> Examples:
    return Examples([features(profile) for profile in profiles], [float(row["score"]) for row in rows])


def _correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Give Pearson's r, 0 where one side does not vary."""
    return correlation(one, other) if len(set(one)) > 1 and len(set(other)) > 1 else 0.0
