"""Predicts every text by a model that has not seen it, its copies, or what is held out with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.learned.answers import Answer, answers
from framing.learned.card import Figure
from framing.learned.figures import figures
from framing.learned.folds import RANDOM, Folding
from framing.learned.labels import Label

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray
    from sklearn.base import BaseEstimator


@dataclass(frozen=True, slots=True)
class Said:
    """What a model says of a text that it has not seen: the text's place, its label, the answer, and whose it is.

    ``part`` is the fold whose model spoke.
    """

    place: int
    part: int
    given: Label
    answer: Answer


@dataclass(frozen=True, slots=True)
class Held:
    """Predictions of all texts of a folding, in their order, and the model of each fold."""

    predictor: str
    folding: Folding
    said: tuple[Said, ...]
    models: tuple[Any, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures over all texts, whether the model abstained or not."""
        return self._figures(self.predictor, self.said)

    @property
    def answering(self) -> tuple[Figure, ...]:
        """The figures over the texts from which the model did not abstain; none where it never did."""
        some = [one for one in self.said if not one.answer.abstains]
        return self._figures(f"{self.predictor} answering", some) if len(some) < len(self.said) else ()

    def _figures(self, predictor: str, said: Sequence[Said]) -> tuple[Figure, ...]:
        units = [int(self.folding.units[one.place]) for one in said]
        return figures(predictor, self.folding.held_out, [(one.given, one.answer.label) for one in said], units)


def held(
    predictor: str, estimator: BaseEstimator, inputs: Sequence[Any], labels: Sequence[Label], folding: Folding
) -> Held:
    """Fit a copy of an estimator on each part and predict what is held out from it.

    inputs: what the estimator takes, one a text; labels: what it should say.
    """
    models: list[Any] = []
    said: list[Said] = []
    for part, (fit, out) in enumerate(folding.parts):
        model = fitted(estimator, _at(inputs, fit), _at(labels, fit), _groups(folding, fit))
        models.append(model)
        found = zip(out, answers(model, _at(inputs, out)), strict=True)
        said += [Said(int(place), part, labels[place], answer) for place, answer in found]
    return Held(predictor, folding, tuple(sorted(said, key=lambda one: one.place)), tuple(models))


def fitted(
    estimator: BaseEstimator, inputs: Sequence[Any], labels: Sequence[Label], groups: Sequence[Any] | None = None
) -> Any:  # noqa: ANN401 - any estimator
    """Fit a copy of an estimator.

    groups: the source of each text, say, for an estimator that calibrates itself on texts held out.
    """
    from sklearn.base import clone
    from sklearn.utils.validation import has_fit_parameter

    model = clone(estimator)
    if groups is not None and len(set(groups)) > 1 and has_fit_parameter(model, "groups"):
        return model.fit(inputs, labels, groups=groups)
    return model.fit(inputs, labels)


def _at(values: Sequence[Any], places: NDArray[int64]) -> list[Any]:
    return [values[place] for place in places]


def _groups(folding: Folding, places: NDArray[int64]) -> list[int] | None:
    """What is held out together must not be parted inside fitting either; at random only copies are."""
    return None if folding.held_out == RANDOM else folding.units[places].tolist()
