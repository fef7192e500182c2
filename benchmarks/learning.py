"""Predicts rows by the learned scorers: out of folds, or fitted on rows of another folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from benchmarks.fitting import FOLDS, macro_f1

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

    from framing.learned.fitting import Counted
    from framing.learned.folding import Fold
    from framing.learned.learning import Learner, Logistic
    from framing.learned.scorer import LearnedScorer

#: How closely a scorer may follow the rows it learns from; which, is chosen on a fifth of those rows.
STRENGTHS = (1.0, 3.0, 10.0)
#: A closer fit must be this much better on that fifth, or the smoother one is kept.
MARGIN = 0.005
#: How smooth a rater is; of 1, 3 and 10 the best on parts 0 and 1 of the headlines.
SMOOTHNESS = 3.0

#: Says how good predicted classes are, by the classes given.
Figure = Callable[[Sequence[Any], Sequence[Any]], float]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts with what should be said of each, and optionally the group each belongs to, which is never split."""

    texts: Sequence[str]
    targets: Sequence[Any]
    groups: Sequence[str] = field(default=())

    def of(self, rows: NDArray[int64], targets: Sequence[Any]) -> Labelled:
        """Give some of the texts, with other targets."""
        groups = [self.groups[row] for row in rows] if self.groups else ()
        return Labelled([self.texts[row] for row in rows], targets, groups)


@dataclass(frozen=True, slots=True)
class Search:
    """How a scorer for so many classes is found; ``figure`` is what the strength is chosen by."""

    classes: int
    class_weight: Any
    figure: Figure

    def learner(self, strength: float) -> Logistic:
        """Give what learns a model that follows its rows as closely as said."""
        from framing.learned.learning import Logistic

        return Logistic(strength, self.class_weight, self.classes)

    def strongest(self, counts: Counted, rows: NDArray[int64], given: Labelled) -> Logistic:
        """Choose how closely to follow the rows to learn from, by a fifth of them."""
        some = counts.of(rows)
        first = parts(given.of(rows, some.y.tolist()), some.y)[0]
        best, reached = self.learner(STRENGTHS[0]), -1.0
        for learner in map(self.learner, STRENGTHS):
            said = chosen(crossed(some, learner, [first]))
            value = self.figure(some.y[first.judged].tolist(), said)
            if value > reached + MARGIN:
                best, reached = learner, value
        return best


def classes(given: Labelled, train: Labelled | None = None, figure: Figure = macro_f1, **asked: Any) -> list[Any]:  # noqa: ANN401
    """Give the class predicted for each text by a ``LearnedScorer`` that has not learned from it or its group.

    figure: what the strength is chosen by; asked: parameters of the scorer beside it.
    """
    import numpy as np

    from framing.learned.scorer import LearnedScorer

    names = np.unique(given.targets if train is None else train.targets)
    scorer = LearnedScorer(**{"class_weight": "balanced", "folds": 2, **asked})
    search = Search(len(names), scorer.class_weight, figure)
    decisions = _inside(given, names, scorer, search) if train is None else _elsewhere(given, train, scorer, search)
    return [names[place].item() for place in chosen(decisions)]


def chosen(decisions: NDArray[float64]) -> list[int]:
    """Give the number of the class that decision values speak for: of one column the sign says which of two."""
    return list(map(int, decisions[:, 0] > 0 if decisions.shape[1] == 1 else decisions.argmax(axis=1)))


def numbers(given: Labelled, train: Labelled | None = None, **asked: Any) -> list[float]:  # noqa: ANN401
    """Give the number predicted for each text by a ``LearnedRater``, from 0 to 1."""
    import numpy as np

    from framing.learned.learning import Fractional
    from framing.learned.rater import LearnedRater

    rater = LearnedRater(**{"alpha": SMOOTHNESS, "folds": 2, **asked})
    if train is not None:
        return list(map(float, rater.fit(list(train.texts), train.targets).predict(list(given.texts))))
    counts = counted(rater, given, np.asarray(given.targets, dtype=np.float64))
    found = crossed(counts, Fractional(rater.alpha), parts(given, counts.y))
    return list(map(float, 1 / (1 + np.exp(-found[:, 0]))))


def counted(estimator: Any, given: Labelled, y: NDArray[Any]) -> Counted:  # noqa: ANN401 - either estimator
    """Count the features that an estimator asks for, once for all folds."""
    import numpy as np

    from framing.learned import features
    from framing.learned.fitting import Counted
    from framing.learned.kinds import kinds
    from framing.learned.passage import passages, reader

    read = passages(given.texts, reader(tuple(estimator.codebooks), estimator.mask_names))
    return Counted(*features.counted(kinds(estimator.get_params(deep=False)), read), y, np.ones(len(y)))


def parts(given: Labelled, y: NDArray[Any]) -> Sequence[Fold]:
    """Cut rows into folds that part neither the copies of a text nor a group."""
    from framing.learned.folding import folds

    return list(folds(given.groups or given.texts, y, FOLDS, packed=bool(given.groups)))


def crossed(counts: Counted, learner: Learner, folds: Sequence[Fold]) -> NDArray[float64]:
    """Give the decision values of what folds judge, in the order of the rows."""
    from framing.learned import fitting

    decisions: NDArray[float64] = fitting.crossed(counts, learner, folds).decisions
    return decisions


def _inside(given: Labelled, names: NDArray[Any], scorer: LearnedScorer, search: Search) -> NDArray[float64]:
    """Decision values out of folds, each with a strength that was chosen without the rows it judges."""
    import numpy as np

    counts = counted(scorer, given, np.searchsorted(names, given.targets))
    decisions = np.zeros((len(counts.y), 1 if len(names) == 2 else len(names)))
    for fold in parts(given, counts.y):
        decisions[fold.judged] = crossed(counts, search.strongest(counts, fold.learned, given), [fold])
    return decisions


def _elsewhere(given: Labelled, train: Labelled, scorer: LearnedScorer, search: Search) -> NDArray[float64]:
    """Decision values of a scorer that was fitted on another folder, its strength chosen there."""
    import numpy as np

    y = np.unique(train.targets, return_inverse=True)[1]
    strength = search.strongest(counted(scorer, train, y), np.arange(len(y)), train).c
    fitted = scorer.set_params(C=strength).fit(list(train.texts), list(train.targets))
    decisions = np.asarray(fitted.decision_function(list(given.texts)))
    return decisions[:, None] if decisions.ndim == 1 else decisions
