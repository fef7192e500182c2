"""Frames of headlines: the marks of all shipped codebooks as features of a small classifier of the main frame."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.fitting import Examples, classes, macro_f1
from benchmarks.profiling import features, profiled
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Options
from framing.shelf import codebook_names

FLOOR = {"macro_f1": 0.653}


def measure(data: Data) -> Result:
    """Tell the first frame of the headlines that have one by the marks alone.

    A logistic regression on marks by label, voice and cue, in five folds or on the rows of the folder to fit on.
    """
    rows, train = _framed(data.rows("headline_frames")), _framed(data.train_rows("headline_frames"))
    examples = _examples(rows)
    predicted = classes(examples, _examples(train) if train else None)
    return Result("frames", {"macro_f1": macro_f1(examples.targets, predicted)}, len(rows), FLOOR, note=_NOTE)


_NOTE = "Headlines of one topic, gun violence; no words are features, only what the codebooks mark."


def _framed(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row["frame1"]]


def _examples(rows: list[Row]) -> Examples:
    profiles = profiled((row["text"] for row in rows), Options(codebooks=codebook_names()))
    return Examples([features(profile) for profile in profiles], [row["frame1"] for row in rows])
