"""How alike two news sentences are, against what people say: likeness of their words, and a model of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import correlation
from typing import TYPE_CHECKING

from benchmarks.background import word_vectors
from benchmarks.fitting import FOLDS
from benchmarks.pairing import groups, model, table
from benchmarks.ranging import ranges_of
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.claims.likeness import Likeness
from framing.claims.units import units
from framing.model import Document
from framing.segment import named, segment

if TYPE_CHECKING:
    from framing.learned.vectors import WordVectors

FLOOR = {"pearson": 0.761}
PUBLISHED = {"pearson": 0.768}


def measure(data: Data) -> Result:
    """Correlate how alike two sentences are with the mean score that judges gave, from 0 to 5.

    - ``pearson``: kernel ridge regression on the aligner's likeness and on what the two sentences share and have alone,
      in five folds that keep a sentence together, or on the rows of the folder to fit on.
    - ``pearson_unfitted``: the aligner's likeness; how rare a word is, is counted in the sentences measured.
    """
    rows, train = data.rows("sentence_similarity"), data.train_rows("sentence_similarity")
    likeness, scores = _likeness(rows), [float(row["score"]) for row in rows]
    found = _predicted(rows, train, likeness, word_vectors(data))
    figures = {"pearson": _correlation(found, scores), "pearson_unfitted": _correlation(likeness, scores)}
    details = ranges_of("pearson", scores, found, groups(_pairs(rows)))
    return Result("similarity", figures, len(rows), FLOOR, PUBLISHED, _NOTE, details)


_NOTE = "Floor: cosine of TF-IDF; published: mean of static word vectors, both unfitted."


def _likeness(rows: Sequence[Row]) -> list[float]:
    """The aligner's likeness of each pair, nothing fitted."""
    texts = sorted({text for pair in _pairs(rows) for text in pair})
    places = {text: place for place, text in enumerate(texts)}
    likeness = Likeness([terms(text) for text in texts])
    found = likeness.between(_places(rows, "text", places), _places(rows, "text2", places))
    return list(map(float, found))


def _predicted(
    rows: Sequence[Row], train: Sequence[Row], likeness: Sequence[float], vectors: WordVectors | None
) -> list[float]:
    from sklearn.model_selection import GroupKFold, cross_val_predict

    numbers, scores = table(_pairs(rows), likeness, vectors), [float(row["score"]) for row in rows]
    if train:
        known = table(_pairs(train), _likeness(train), vectors)
        return list(map(float, model().fit(known, [float(row["score"]) for row in train]).predict(numbers)))
    of = groups(_pairs(rows))
    folds = GroupKFold(min(FOLDS, len(set(of)))) if len(set(of)) > 1 else None
    return (
        list(map(float, cross_val_predict(model(), numbers, scores, groups=of, cv=folds))) if folds else list(likeness)
    )


def _pairs(rows: Sequence[Row]) -> list[tuple[str, str]]:
    return [(row["text"], row["text2"]) for row in rows]


def _correlation(one: Sequence[float], other: Sequence[float]) -> float:
    return correlation(one, other) if len(set(one)) > 1 and len(set(other)) > 1 else 0.0


def terms(sentence: str) -> dict[str, float]:
    """Give the terms of one sentence without its text, each with what it counts at most."""
    counts: dict[str, float] = {}
    for unit in units(named(segment(Document("", sentence)))):
        counts |= {term: max(counted, counts.get(term, 0.0)) for term, counted in unit.terms.items()}
    return counts


def _places(rows: Sequence[Mapping[str, str]], field: str, places: Mapping[str, int]) -> Sequence[int]:
    return [places[row[field]] for row in rows]
