"""How alike two news sentences are, against what people say: the aligner's likeness of their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.reading import Data
from benchmarks.result import Result
from framing.claims.likeness import Likeness
from framing.claims.units import units
from framing.model import Document
from framing.segment import named, segment

FLOOR = {"pearson": 0.761}
PUBLISHED = {"pearson": 0.768}


def measure(data: Data) -> Result:
    """Correlate the likeness of two sentences with the mean score that judges gave, from 0 to 5.

    Nothing is fitted; how rare a word is, is counted in the sentences measured.
    """
    import numpy as np

    rows = data.rows("sentence_similarity")
    texts = sorted({text for row in rows for text in (row["text"], row["text2"])})
    places = {text: place for place, text in enumerate(texts)}
    likeness = Likeness([terms(text) for text in texts])
    found = likeness.between(_places(rows, "text", places), _places(rows, "text2", places))
    pearson = float(np.corrcoef(found, [row["score"] for row in rows])[0, 1])
    return Result("similarity", {"pearson": pearson}, len(rows), FLOOR, PUBLISHED, _NOTE)


_NOTE = "Floor: cosine of TF-IDF; published: mean of static word vectors. Nothing is fitted on the rows."


def terms(sentence: str) -> dict[str, float]:
    """Give the terms of one sentence without its text, each with what it counts at most."""
    counts: dict[str, float] = {}
    for unit in units(named(segment(Document("", sentence)))):
        counts |= {term: max(counted, counts.get(term, 0.0)) for term, counted in unit.terms.items()}
    return counts


def _places(rows: Iterable[Mapping[str, str]], field: str, places: Mapping[str, int]) -> Sequence[int]:
    return [places[row[field]] for row in rows]
