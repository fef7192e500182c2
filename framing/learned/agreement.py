"""How far people agree about labels, which no model can be asked to surpass."""

from __future__ import annotations

from collections.abc import Iterable

from framing.learned.card import Agreement
from framing.learned.labels import LabelledText

_FEWEST = 2


def agreement(texts: Iterable[LabelledText]) -> Agreement | None:
    """Give Krippendorff's alpha of the coders, None where fewer than two coded the same text.

    Numbers differ by the square of their distance, classes or not at all. Source: Krippendorff 2004, Content Analysis,
    2nd edition, 11; computed by NLTK. Above .80 agreement is firm, from .667 tentative (there).
    """
    coded = [(number, text.coders) for number, text in enumerate(texts) if len(text.coders) >= _FEWEST]
    if not coded:
        return None
    from nltk.metrics.agreement import AnnotationTask
    from nltk.metrics.distance import binary_distance, interval_distance

    triples = sorted((name, number, label) for number, coders in coded for name, label in coders)
    distance = binary_distance if isinstance(triples[0][2], str) else interval_distance
    alpha = float(AnnotationTask(triples, distance=distance).alpha())
    return Agreement(alpha, len({name for name, _, _ in triples}), len(coded))
