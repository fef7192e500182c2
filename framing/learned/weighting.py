"""From counts to values: rare features up, long passages down, and nothing that is not a sum over the passage.

So what a token adds is known before any passage is read, and a token costs the same for one feature or for thirty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from framing.learned.counting import Counts, Floats

Norm = Literal["l2", "l1", "none"]


@dataclass(frozen=True, slots=True)
class Weighting:
    """How counts become values.

    rare_up: times ln((1 + n) / (1 + df)) + 1, the inverse document frequency as scikit-learn smooths it.
    norm: what a passage is divided by. l2: the root of the sum of its squared values, each occurrence for itself, which
        is its Euclidean length if no feature stands twice. l1: the sum of its values. none: nothing.
    scale: what the values are multiplied by, which says how much a block may matter beside the others.
    """

    rare_up: bool = True
    norm: Norm = "l2"
    scale: float = 1.0


def as_stored(numbers: Floats) -> Floats:
    """Round to the seven digits that a stored model keeps, so that it says after loading what it said before."""
    return numbers.astype(np.float32).astype(np.float64)


def factors(counts: Counts, weighting: Weighting, min_df: int) -> Floats:
    """Give what each feature is multiplied by; 0 for one that stands in fewer than ``min_df`` of these passages."""
    found = counts.matrix
    number, frequency = found.shape[0], np.bincount(found.indices, minlength=found.shape[1])
    rarity = np.log((1 + number) / (1 + frequency)) + 1 if weighting.rare_up else np.ones(len(frequency))
    return as_stored(np.where(frequency >= min_df, rarity, 0.0))


def sizes(factor: Floats, norm: Norm) -> Floats:
    """Give what one occurrence of each feature adds to the length of a passage, squared for "l2"."""
    return factor**2 if norm == "l2" else factor


def divisors(lengths: Floats, norm: Norm) -> Floats:
    """Give what passages are divided by, from the sums of ``sizes``; 1 for an empty one."""
    if norm == "none":
        return np.ones(len(lengths))
    return np.where(lengths > 0, np.sqrt(lengths) if norm == "l2" else lengths, 1.0)


def weighed(counts: Counts, factor: Floats, weighting: Weighting) -> Any:  # noqa: ANN401 - a sparse matrix, untyped
    """Give the values of the features, a row a passage, where ``factor`` came from the passages learned from."""
    values = counts.matrix
    lengths = counts.units @ (counts.features @ sizes(factor, weighting.norm))
    by_row = np.repeat(weighting.scale / divisors(lengths, weighting.norm), np.diff(values.indptr))
    values.data = values.data * factor[values.indices] * by_row
    return values
