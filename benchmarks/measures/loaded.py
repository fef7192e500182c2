"""Loaded wording: learned scores and marks against sentences and words that trained readers found biased."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.agreement import Counts, overlapping
from benchmarks.background import word_vectors
from benchmarks.fitting import Examples, macro_f1
from benchmarks.fitting import classes as by_marks
from benchmarks.learning import Labelled, classes
from benchmarks.pointing import THRESHOLDS, Spans, best_threshold, out_of_folds, pointed, pointed_by
from benchmarks.profiling import COLOURING, features, marks_of, profiled, ranges
from benchmarks.ranging import ranges_of
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.model import Profile
from framing.shelf import codebook_names

FLOOR = {"macro_f1": 0.715, "macro_f1_sources_out": 0.647}
PUBLISHED = {"macro_f1": 0.814}
JUDGED = frozenset({"Biased", "Non-biased"})


def measure(data: Data) -> Result:
    """Tell biased sentences, and compare the words that speak for it with the biased words.

    - ``macro_f1``: a learned scorer, in random folds or on the folder to fit on.
    - ``macro_f1_sources_out``: the same in folds that keep a source together, so that its name cannot be learned.
    - ``macro_f1_codebook``, ``macro_f1_sources_out_codebook``: logistic regression on marks by label, voice and cue.
    - ``macro_f1_any_mark``: nothing fitted, biased if there is a mark of sensational, loaded or urging.
    - ``macro_f1_source_name``: the source's name alone in random folds: any figure must be read against it.
    - ``span_f1``: marks of these three, and in sentences that the scorer takes for biased the words that add most;
      how much is chosen on the rows learned from. A span is right if it overlaps a biased word, a biased word found if
      a span overlaps it. ``span_f1_codebook``: the marks alone.
    """
    rows, train = _judged(data.rows("loaded_sentences")), _judged(data.train_rows("loaded_sentences"))
    profiles = profiled(row["text"] for row in rows)
    asked: dict[str, Any] = {"vectors": word_vectors(data), "codebooks": codebook_names()}
    given, fitted_on = _labelled(rows), _labelled(train) if train else None
    sources = [row["source"] for row in rows]
    learned = {
        "macro_f1": classes(given, fitted_on, **asked),
        "macro_f1_sources_out": classes(Labelled(given.texts, given.targets, sources), **asked),
    }
    figures = {name: macro_f1(given.targets, found) for name, found in learned.items()}
    figures |= _spans(rows, profiles, train, asked).figures("span")
    figures |= {**_by_marks(rows, profiles, train), "span_f1_codebook": _marked(rows, profiles).f1}
    details = ranges_of("macro_f1", given.targets, learned["macro_f1"])
    details += ranges_of("macro_f1_sources_out", given.targets, learned["macro_f1_sources_out"], sources)[1:]
    return Result("loaded", figures, len(rows), FLOOR, PUBLISHED, _NOTE, details)


_NOTE = "The source's name alone beats many models in random folds: read macro_f1_sources_out."


def _judged(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row["label"] in JUDGED]


def _examples(rows: Iterable[Row], profiles: Iterable[Profile]) -> Examples:
    return Examples([features(profile) for profile in profiles], [row["label"] for row in rows])


def _labelled(rows: Iterable[Row]) -> Labelled:
    pairs = [(row["text"], row["label"]) for row in rows]
    return Labelled([text for text, _ in pairs], [label for _, label in pairs])


def _by_marks(rows: list[Row], profiles: list[Profile], train: list[Row]) -> dict[str, float]:
    """What the codebook alone reaches, and the name of the source alone."""
    examples, sources = _examples(rows, profiles), [row["source"] for row in rows]
    fitted_on = _examples(train, profiled(row["text"] for row in train)) if train else None
    names = Examples([{source: 1.0} for source in sources], examples.targets)
    predicted = {
        "macro_f1_codebook": by_marks(examples, fitted_on),
        "macro_f1_sources_out_codebook": by_marks(Examples(examples.features, examples.targets, sources)),
        "macro_f1_any_mark": ["Biased" if marks_of(profile, COLOURING) else "Non-biased" for profile in profiles],
        "macro_f1_source_name": by_marks(names),
    }
    return {name: macro_f1(examples.targets, found) for name, found in predicted.items()}


def _spans(rows: list[Row], profiles: list[Profile], train: list[Row], asked: dict[str, Any]) -> Counts:
    """Count words pointed at and marks, with a threshold from rows other than those counted."""
    fitted_on = _labelled(train or rows)
    found = pointed(fitted_on, **asked)
    if not train:
        return out_of_folds(Spans(found.words, _marks(profiles), _golds(rows)), found.folds)
    inner = Spans(found.words, _marks(profiled(row["text"] for row in train)), _golds(train))
    threshold = best_threshold({threshold: inner.agreement(threshold) for threshold in THRESHOLDS})
    words = pointed_by(fitted_on, [row["text"] for row in rows], **asked)
    return sum(Spans(words, _marks(profiles), _golds(rows)).agreement(threshold), Counts())


def _marked(rows: list[Row], profiles: list[Profile]) -> Counts:
    pairs = zip(_marks(profiles), _golds(rows), strict=True)
    return sum((overlapping(marks, gold) for marks, gold in pairs), Counts())


def _marks(profiles: Iterable[Profile]) -> list[list[tuple[int, int]]]:
    return [ranges(marks_of(profile, COLOURING)) for profile in profiles]


def _golds(rows: Iterable[Row]) -> list[list[tuple[int, int]]]:
    return [_gold(row) for row in rows]


def _gold(row: Row) -> list[tuple[int, int]]:
    return [(span["start"], span["end"]) for span in row["spans"]]
