"""Fits a small scikit-learn model on label features, in folds or on rows of their own, always with the same outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sklearn.base import BaseEstimator
    from sklearn.model_selection import BaseCrossValidator

Features = dict[str, float]
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Examples:
    """Features with what they should give, and optionally the group each belongs to, which is never split."""

    features: Sequence[Features]
    targets: Sequence[Any]
    groups: Sequence[str] = field(default=())


def classes(examples: Examples, train: Examples | None = None) -> list[Any]:
    """Give the predicted class of each example by logistic regression, classes weighted alike."""
    from sklearn.linear_model import LogisticRegression

    return _predicted(LogisticRegression(C=1.0, class_weight="balanced", max_iter=2000), examples, train, True)


def numbers(examples: Examples, train: Examples | None = None) -> list[float]:
    """Give the predicted number of each example by ridge regression."""
    from sklearn.linear_model import Ridge

    return _predicted(Ridge(alpha=1.0), examples, train, False)


def _predicted(model: BaseEstimator, examples: Examples, train: Examples | None, stratified: bool) -> list[Any]:
    """Predict with a model fitted on ``train``, else in folds, so that no model predicts what it has seen."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.model_selection import cross_val_predict
    from sklearn.pipeline import make_pipeline

    pipeline = make_pipeline(DictVectorizer(), model)
    if train is not None:
        return list(pipeline.fit(train.features, train.targets).predict(examples.features))
    folds = _folds(bool(examples.groups), stratified)
    groups = examples.groups or None
    return list(cross_val_predict(pipeline, examples.features, examples.targets, cv=folds, groups=groups))


def _folds(grouped: bool, stratified: bool) -> BaseCrossValidator:
    from sklearn.model_selection import GroupKFold, KFold, StratifiedKFold

    if grouped:
        return GroupKFold(FOLDS)
    kind = StratifiedKFold if stratified else KFold
    return kind(FOLDS, shuffle=True, random_state=0)


def macro_f1(gold: Sequence[Any], predicted: Sequence[Any]) -> float:
    """Give the mean over classes of F1, so that a small class weighs as much as a large one.

    >>> macro_f1(["a", "a", "b"], ["a", "b", "b"])
    0.6666666666666666
    """
    from sklearn.metrics import f1_score

    return float(f1_score(gold, predicted, average="macro"))
