"""Loaded wording: marks of colouring against sentences and words that trained readers found biased."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.agreement import Counts, overlapping
from benchmarks.fitting import Examples, classes, macro_f1
from benchmarks.profiling import COLOURING, features, marks_of, profiled, ranges
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Profile

FLOOR = {"macro_f1": 0.715, "macro_f1_sources_out": 0.647}
PUBLISHED = {"macro_f1": 0.814}
JUDGED = frozenset({"Biased", "Non-biased"})


def measure(data: Data) -> Result:
    """Tell biased sentences by the marks alone, and compare the marks of colouring with the biased words.

    - ``macro_f1``: logistic regression on marks by label, voice and cue, in random folds or on the folder to fit on.
    - ``macro_f1_sources_out``: the same in folds that keep a source together, so that its name cannot be learned.
    - ``macro_f1_any_mark``: nothing fitted, biased if there is a mark of sensational, loaded or urging.
    - ``macro_f1_source_name``: the source's name alone in random folds, which is what any figure must be read against.
    - ``span_f1``: a mark is right if it overlaps a biased word, a biased word found if a mark overlaps it.
    """
    rows, train = _judged(data.rows("loaded_sentences")), _judged(data.train_rows("loaded_sentences"))
    profiles = profiled(row["text"] for row in rows)
    fitted_on = _examples(train, profiled(row["text"] for row in train)) if train else None
    figures = {**_sentences(rows, profiles, fitted_on), **_spans(rows, profiles).figures("span")}
    return Result("loaded", figures, len(rows), FLOOR, PUBLISHED, _NOTE)


_NOTE = "Codebook only. The source's name alone beats most models in random folds: read macro_f1_sources_out."


def _judged(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row["label"] in JUDGED]


def _examples(rows: Iterable[Row], profiles: Iterable[Profile]) -> Examples:
    return Examples([features(profile) for profile in profiles], [row["label"] for row in rows])


def _sentences(rows: list[Row], profiles: list[Profile], train: Examples | None) -> dict[str, float]:
    examples, sources = _examples(rows, profiles), [row["source"] for row in rows]
    grouped = Examples(examples.features, examples.targets, sources)
    names = Examples([{source: 1.0} for source in sources], examples.targets)
    predicted = {
        "macro_f1": classes(examples, train),
        "macro_f1_sources_out": classes(grouped),
        "macro_f1_any_mark": ["Biased" if marks_of(profile, COLOURING) else "Non-biased" for profile in profiles],
        "macro_f1_source_name": classes(names),
    }
    return {name: macro_f1(examples.targets, found) for name, found in predicted.items()}


def _spans(rows: Iterable[Row], profiles: Iterable[Profile]) -> Counts:
    pairs = zip(rows, profiles, strict=True)
    return sum((overlapping(ranges(marks_of(profile, COLOURING)), _gold(row)) for row, profile in pairs), Counts())


def _gold(row: Row) -> list[tuple[int, int]]:
    return [(span["start"], span["end"]) for span in row["spans"]]
