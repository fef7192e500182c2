"""What the two estimators have in common: texts in, decision values and contributions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator
from sklearn.utils.validation import check_is_fitted

from framing.learned.contribution import Contribution
from framing.learned.counting import Floats
from framing.learned.features import counted
from framing.learned.fitting import Counted, crossed, learned
from framing.learned.folding import folds, in_order
from framing.learned.kinds import kinds
from framing.learned.learning import Learner
from framing.learned.passage import Passage, Reader, checked, passages, reader
from framing.learned.plane import Judged, Plane


class Examples(NamedTuple):
    """Texts to learn from with a class number or a number each, what each weighs, and the groups never parted."""

    texts: list[str]
    y: NDArray[Any]
    weights: Floats
    groups: list[Any] | None

    def ordered(self) -> Examples:
        """Give them in an order that does not depend on the one they came in."""
        rows = in_order(self.texts, self.y, self.weights, *([self.groups] if self.groups else []))
        groups = [self.groups[row] for row in rows] if self.groups else None
        return Examples([self.texts[row] for row in rows], self.y[rows], self.weights[rows], groups)


class Fitted(NamedTuple):
    """A model, the examples in the order they were learned in, and what it said of each when not learned from it."""

    plane: Plane
    examples: Examples
    judged: Judged


class TextEstimator(BaseEstimator):  # type: ignore[misc]
    """A linear model over texts; what differs between classes and numbers is left to the two estimators."""

    plane_: Plane

    def explain(self, raw_documents: Iterable[str]) -> list[tuple[Contribution, ...]]:
        """Give what each stretch of each text adds; with ``intercept_`` it sums to ``decision_function`` exactly.

        Of two classes the second is spoken for, of more each; a number has the target "".
        """
        return [self.contributions(passage) for passage in self._read(raw_documents)]

    def contributions(self, passage: Passage) -> tuple[Contribution, ...]:
        """Give what each stretch of a passage adds, in the order of the text."""
        return self.plane_.contributions(passage, self.targets_)

    def judge(self, read: Iterable[Passage]) -> Judged:
        """Give decision values (passages x targets) and the share of each passage that the model knows."""
        check_is_fitted(self, "plane_")
        return self.plane_.judge(read)

    @property
    def intercept_(self) -> Floats:
        """The decision value of an empty text, a target each."""
        return self.plane_.intercept

    @property
    def targets_(self) -> tuple[str, ...]:
        """What decision values speak for, as contributions name it."""
        return ("",)

    def __sklearn_tags__(self) -> Any:  # noqa: ANN401 - scikit-learn's own type
        tags = super().__sklearn_tags__()
        tags.input_tags.string, tags.input_tags.two_d_array = True, False
        tags.no_validation = True
        return tags

    def _read(self, raw_documents: Iterable[str]) -> Iterator[Passage]:
        check_is_fitted(self, "plane_")
        return passages(raw_documents, self._reader())

    def _judged(self, raw_documents: Iterable[str]) -> Judged:
        return self.judge(self._read(raw_documents))

    def _fit(self, examples: Examples, learner: Learner) -> Fitted:
        """Learn from examples, and judge each by models that have not learned from its fold."""
        given, asked = examples.ordered(), kinds(self.get_params(deep=False))
        parts = list(folds(given.groups or given.texts, given.y, self.folds, packed=bool(given.groups)))
        counts = Counted(*counted(asked, passages(given.texts, self._reader())), given.y, given.weights)
        return Fitted(learned(counts, learner), given, crossed(counts, learner, parts))

    def _reader(self) -> Reader:
        return reader(tuple(self.codebooks), self.mask_names)


def examples(
    texts: Iterable[str],
    y: Sequence[Any] | NDArray[Any],
    sample_weight: Sequence[float] | None,
    groups: Sequence[Any] | None,
) -> Examples:
    """Check what an estimator is to learn from.

    Raises ValueError for one string in place of texts, for what is not a string, and for lengths that differ.
    """
    if isinstance(texts, str):
        raise ValueError("one string given; give an iterable of texts, such as a list")
    given = [checked(text, number) for number, text in enumerate(texts)]
    weights = np.ones(len(given)) if sample_weight is None else np.asarray(sample_weight, dtype=np.float64)
    for name, values in (("y", y), ("sample_weight", weights), ("groups", groups)):
        if values is not None and len(values) != len(given):
            raise ValueError(f"{len(given)} texts and {len(values)} values of {name}; give one of each a text")
    if not given:
        raise ValueError("no texts to learn from; give two or more of each class")
    return Examples(given, np.asarray(y), weights, None if groups is None else list(groups))
