"""Everything that is found out about an estimator before it is fitted for good: figures, baselines, curve, errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.learned import baselines
from framing.learned.baselines import Baseline
from framing.learned.card import Figure, Point, Task
from framing.learned.curve import curve
from framing.learned.enough import scarce
from framing.learned.folds import RANDOM, Folding, folding
from framing.learned.held_out import Held, held
from framing.learned.labels import ORIGINS, Label, LabelledText
from framing.learned.masking import masked
from framing.learned.naming import held_out_name

if TYPE_CHECKING:
    from sklearn.base import BaseEstimator

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Material:
    """Texts in an order of their own, what a model is shown of each, and what it should say.

    ``inputs`` are the texts with outlets, bylines and datelines hidden.
    """

    texts: tuple[LabelledText, ...]
    inputs: tuple[str, ...]
    labels: tuple[Label, ...]
    task: Task


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found: the model held out in several ways, what needs no model, and the learning curve.

    ``foldings`` has all ways that were tried, also those that were not possible.
    """

    foldings: tuple[Folding, ...]
    found: tuple[Held, ...]
    baseline: tuple[Figure, ...]
    curve: tuple[Point, ...]

    @property
    def strict(self) -> Held:
        """The model with sources held out, or else topics, or events, or texts at random."""
        return self.found[1] if len(self.found) > 1 else self.found[0]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures of the model."""
        return tuple(figure for one in self.found for figure in (*one.figures, *one.answering))


def material(texts: tuple[LabelledText, ...], task: Task) -> Material:
    """Give texts as a model is shown them."""
    inputs = tuple(masked(text.text, text.source) for text in texts)
    return Material(texts, inputs, tuple(text.label for text in texts), task)


def measured(
    given: Material, estimator: BaseEstimator, groups: Sequence[str], marks: Callable[[], Baseline], tell: Tell
) -> Measured:
    """Hold out texts in every way and say how good the estimator is, and how good what needs no model is.

    groups: what to hold out, of source, topic and event; marks: makes the baseline of the codebook.
    """
    kinds = (RANDOM, *(kind for kind in ORIGINS if kind in groups))
    foldings = tuple(_possible(folding(given.texts, kind), given) for kind in kinds)
    found = tuple(_held(given, estimator, [one for one in foldings if one.parts], tell))
    if not found:
        return Measured(foldings, (), (), ())
    tell("what needs no model")
    baseline = tuple(_baseline(given, marks(), [one.folding for one in found]))
    tell("the learning curve")
    strict = found[min(1, len(found) - 1)].folding
    return Measured(foldings, found, baseline, curve(estimator, given.inputs, given.labels, strict))


def _possible(tried: Folding, given: Material) -> Folding:
    """The folding, or without parts and with a reason where too little would be left to fit on."""
    for fit, _ in tried.parts:
        inputs, labels = [given.inputs[place] for place in fit], [given.labels[place] for place in fit]
        missing = scarce(inputs, labels, given.labels)
        if missing is not None:
            reason = f"without some {tried.held_out} too few texts are left" + (f" of {missing!r}" if missing else "")
            return replace(tried, parts=(), reason=reason)
    return tried


def _held(given: Material, estimator: BaseEstimator, foldings: Iterable[Folding], tell: Tell) -> Iterator[Held]:
    for one in foldings:
        tell(held_out_name(one.held_out))
        yield held("model", estimator, given.inputs, given.labels, one)


def _baseline(given: Material, marks: Baseline, foldings: Sequence[Folding]) -> Iterator[Figure]:
    """The baselines in every way of holding out; names only at random, for one held out says nothing."""
    everywhere = (baselines.majority(given.texts, given.task), marks)
    for one in foldings:
        names = tuple(baselines.names(given.texts, given.task)) if one.held_out == RANDOM else ()
        for each in (everywhere[0], *names, everywhere[1]):
            yield from held(each.name, each.estimator, each.inputs, given.labels, one).figures
