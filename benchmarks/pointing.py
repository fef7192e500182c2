"""The words that a learned scorer points at: what each token adds, out of folds, and spans above a threshold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.agreement import Counts, Range, overlapping
from benchmarks.fitting import macro_f1
from benchmarks.learning import Labelled, Search, counted, parts

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

    from framing.learned.fitting import Counted
    from framing.learned.passage import Passage
    from framing.learned.plane import Plane
    from framing.learned.scorer import LearnedScorer

#: How much a word must add to be pointed at; which, is chosen on the rows that are learned from.
THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7)


class Word(NamedTuple):
    """A word of a text and what it adds to the first of two classes."""

    start: int
    end: int
    added: float


@dataclass(frozen=True, slots=True)
class Pointed:
    """Of each text the words of those taken for the first class (none of others), and the fold it was judged in."""

    words: Sequence[Sequence[Word]]
    folds: Sequence[int]


def pointed(given: Labelled, **asked: Any) -> Pointed:  # noqa: ANN401
    """Give what the words of each text add in a scorer of two classes that has not learned from it."""
    prepared = _Prepared.of(given, asked)
    words: list[Sequence[Word]] = [()] * len(given.texts)
    folds = [0] * len(given.texts)
    for number, fold in enumerate(parts(given, prepared.counts.y)):
        plane = prepared.plane(fold.learned)
        for row in fold.judged:
            words[row], folds[row] = tuple(_words(plane, prepared.passages[row])), number
    return Pointed(words, folds)


def pointed_by(train: Labelled, texts: Sequence[str], **asked: Any) -> list[Sequence[Word]]:  # noqa: ANN401
    """Give what the words of texts add in a scorer that was fitted on others."""
    import numpy as np

    prepared = _Prepared.of(train, asked)
    plane = prepared.plane(np.arange(len(train.texts)))
    return [tuple(_words(plane, passage)) for passage in prepared.read(texts)]


@dataclass(frozen=True)
class _Prepared:
    """Texts that were read and counted once for all folds."""

    given: Labelled
    scorer: LearnedScorer
    counts: Counted

    @classmethod
    def of(cls, given: Labelled, asked: Mapping[str, Any]) -> _Prepared:
        import numpy as np

        from framing.learned.scorer import LearnedScorer

        scorer = LearnedScorer(**asked)
        return cls(given, scorer, counted(scorer, given, np.unique(given.targets, return_inverse=True)[1]))

    @cached_property
    def passages(self) -> list[Passage]:
        return self.read(self.given.texts)

    def read(self, texts: Sequence[str]) -> list[Passage]:
        from framing.learned.passage import passages, reader

        return list(passages(texts, reader(tuple(self.scorer.codebooks), self.scorer.mask_names)))

    def plane(self, rows: NDArray[int64]) -> Plane:
        from framing.learned.fitting import learned

        strongest = Search(2, "balanced", macro_f1).strongest(self.counts, rows, self.given)
        return learned(self.counts.of(rows), strongest)


def _words(plane: Plane, passage: Passage) -> Iterator[Word]:
    """The words of a text taken for the first class; decision values speak for the second."""
    if plane.judge([passage]).decisions[0, 0] > 0:
        return
    for (start, end), added in zip(passage.tokens, -plane.by_token(passage)[:, 0], strict=True):
        if passage.text[start].isalpha():
            yield Word(start, end, float(added))


@dataclass(frozen=True, slots=True)
class Spans:
    """Of each text the words pointed at, the marks of the codebook, and what should be found."""

    words: Sequence[Sequence[Word]]
    marked: Sequence[Sequence[Range]]
    gold: Sequence[Sequence[Range]]

    def agreement(self, threshold: float) -> list[Counts]:
        """Count, for each text, marks and words that add more than the threshold."""
        rows = zip(self.words, self.marked, self.gold, strict=True)
        return [overlapping(joined(_above(words, threshold), marked), gold) for words, marked, gold in rows]


def out_of_folds(spans: Spans, folds: Sequence[int]) -> Counts:
    """Count over all texts, each fold with the threshold that does best on the others."""
    counts = {threshold: spans.agreement(threshold) for threshold in THRESHOLDS}
    return sum((_of_fold(counts, folds, fold) for fold in sorted(set(folds))), Counts())


def best_threshold(counts: Mapping[float, Sequence[Counts]]) -> float:
    """Give the threshold with the best F1, the highest of equals."""
    return max(counts, key=lambda threshold: (sum(counts[threshold], Counts()).f1, threshold))


def _of_fold(counts: Mapping[float, Sequence[Counts]], folds: Sequence[int], fold: int) -> Counts:
    others = {threshold: _where(rows, [of != fold for of in folds]) for threshold, rows in counts.items()}
    return sum(_where(counts[best_threshold(others)], [of == fold for of in folds]), Counts())


def _where(rows: Sequence[Counts], chosen: Sequence[bool]) -> list[Counts]:
    return list(compress(rows, chosen))


def _above(words: Sequence[Word], threshold: float) -> list[Range]:
    return [(word.start, word.end) for word in words if word.added > threshold]


def joined(words: Sequence[Range], marked: Sequence[Range]) -> list[Range]:
    """Add words to marks: those that no mark covers, neighbours as one span.

    >>> joined([(0, 3), (4, 9), (20, 25)], [(18, 26)])
    [(18, 26), (0, 9)]
    """
    spans: list[Range] = []
    for start, end in words:
        if any(start < last and first < end for first, last in marked):
            continue
        if spans and start - spans[-1][1] <= 1:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return [*marked, *spans]
