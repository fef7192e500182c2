"""Frames of headlines: which of nine frames a headline on one topic is told in first."""

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
from framing.model import Options
from framing.shelf import codebook_names

FLOOR = {"macro_f1": 0.653}


def measure(data: Data) -> Result:
    """Tell the first frame of the headlines that have one.

    - ``macro_f1``: a learned scorer, in five folds or on the rows of the folder to fit on.
    - ``macro_f1_codebook``: logistic regression on marks by label, voice and cue alone.
    """
    rows, train = _framed(data.rows("headline_frames")), _framed(data.train_rows("headline_frames"))
    given = _labelled(rows)
    found = classes(given, _labelled(train) if train else None, vectors=word_vectors(data), codebooks=codebook_names())
    marked = by_marks(_examples(rows), _examples(train) if train else None)
    figures = {
        "macro_f1": macro_f1(given.targets, found),
        "macro_f1_codebook": macro_f1(given.targets, marked),
    }
    details = ranges_of("macro_f1", given.targets, found)
    return Result("frames", figures, len(rows), FLOOR, note=_NOTE, details=details)


_NOTE = "Headlines of one topic, gun violence; the smallest of nine frames has 38 headlines."


def _framed(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row["frame1"]]


def _labelled(rows: list[Row]) -> Labelled:
    return Labelled([row["text"] for row in rows], [row["frame1"] for row in rows])


def _examples(rows: list[Row]) -> Examples:
    profiles = profiled((row["text"] for row in rows), Options(codebooks=codebook_names()))
    return Examples([features(profile) for profile in profiles], [row["frame1"] for row in rows])
