"""Blocks of features: what is counted, how it is weighed, and the vocabulary that was learned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.learned.counting import Counts, Floats, Vocabulary, numbered, stacked
from framing.learned.ngrams import Grams
from framing.learned.passage import Passage
from framing.learned.vectors import WordVectors
from framing.learned.weighting import Weighting, factors

#: What kinds of features there are.
KindName = Literal["word", "characters", "shape", "length", "codebook", "voice", "vector"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of feature before anything is learned.

    min_df: passages that a feature must stand in. most: features kept at most, those in the most passages first.
    by_class: whether a feature is weighed by how unevenly the classes use it.
    vectors: word vectors whose words are the vocabulary, and whose weighted sum is what is learned from.
    """

    name: KindName
    grams: Grams
    weighting: Weighting
    min_df: int = 1
    most: int = 1 << 20
    by_class: bool = False
    vectors: WordVectors | None = None

    def factors(self, counts: Counts) -> Floats:
        """Give what each feature is multiplied by, 0 for one too rare in these passages."""
        return factors(counts, self.weighting, 0 if self.vectors else self.min_df)


class Vocable(NamedTuple):
    """A kind of feature with its vocabulary, in the order of the alphabet."""

    kind: Kind
    keys: tuple[str, ...]


class Block(NamedTuple):
    """A kind of feature as learned: ``factor`` (features) and ``weights`` (features x targets) by ``keys``."""

    kind: Kind
    keys: tuple[str, ...]
    factor: Floats
    weights: Floats

    @property
    def added(self) -> Floats:
        """What one occurrence of each feature adds to each target, before the passage is divided by its length."""
        return self.factor[:, None] * self.weights * self.kind.weighting.scale


def counted(kinds: Sequence[Kind], passages: Iterable[Passage]) -> tuple[list[Vocable], list[Counts]]:
    """Read passages once and give the vocabulary and the counts of each kind; only numbers are kept of a passage."""
    found = [Vocabulary() for _ in kinds]
    rows: list[list[NDArray[np.int32]]] = [[] for _ in kinds]
    for passage in passages:
        for kind, units, numbers in zip(kinds, found, rows, strict=True):
            numbers.append(numbered(kind.grams.units(passage), units))
    made = [_counted(kind, list(units), numbers) for kind, units, numbers in zip(kinds, found, rows, strict=True)]
    return [vocable for vocable, _ in made], [counts for _, counts in made]


def _counted(kind: Kind, units: Sequence[str], rows: Sequence[NDArray[np.int32]]) -> tuple[Vocable, Counts]:
    """The features of the units, and of those the ones that are kept."""
    vocabulary = Vocabulary()
    features = [numbered(kind.grams.features(unit), vocabulary) for unit in units]
    sizes = np.array([len(numbers) for numbers in features], dtype=np.float64)
    counts = Counts(stacked(rows, len(units)), stacked(features, len(vocabulary)), sizes)
    keys = list(vocabulary)
    wanted = kind.vectors.words if kind.vectors else _frequent(kind, keys, counts)
    return Vocable(kind, tuple(wanted)), counts._replace(features=_columns(counts, vocabulary, wanted))


def _frequent(kind: Kind, keys: Sequence[str], counts: Counts) -> list[str]:
    """The features in enough passages, in the order of the alphabet, whatever the order of the passages."""
    frequency = np.bincount(counts.matrix.indices, minlength=len(keys)).tolist()
    enough = [number for number, found in enumerate(frequency) if found >= kind.min_df]
    first = sorted(enough, key=lambda number: (-frequency[number], keys[number]))
    return sorted(keys[number] for number in islice(first, kind.most))


def _columns(counts: Counts, vocabulary: Vocabulary, wanted: Sequence[str]) -> object:
    """The features of units for the wanted keys in their order, none of them in a unit for a key that was not met."""
    from scipy.sparse import csr_matrix

    place = np.full(len(vocabulary), -1, dtype=np.int64)
    for column, key in enumerate(wanted):
        if key in vocabulary:
            place[vocabulary[key]] = column
    pairs = counts.features.tocoo()
    kept = place[pairs.col] >= 0
    shape = (counts.features.shape[0], len(wanted))
    return csr_matrix((pairs.data[kept], (pairs.row[kept], place[pairs.col[kept]])), shape=shape)
