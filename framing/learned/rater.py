"""A regressor of texts that shows its words: a number such as a mean rating from 0 to 1, for scikit-learn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.base import RegressorMixin

from framing.learned.abstaining import Experience, familiar_from, of_misses
from framing.learned.calibrating import Ratings, curve, line
from framing.learned.counting import Floats
from framing.learned.estimating import Fitted, TextEstimator, examples
from framing.learned.learning import Fractional, Ridge
from framing.learned.passage import Passage
from framing.learned.vectors import WordVectors

_LOSSES = ("logistic", "squared")


class LearnedRater(RegressorMixin, TextEstimator):  # type: ignore[misc]
    """Rate texts by a linear model over word and character n-grams and marks of the codebook.

    The parameters are those of ``LearnedScorer`` but for these.

    Parameters
    ----------
    shape_ngrams : tuple of int or None, default=(1, 3)
        As there; ratings are mostly of headlines, of which the shape tells much.
    loss : {"logistic", "squared"}, default="logistic"
        What is learned: ratings as shares of their range, which keep to it, or the ratings as they are.
    alpha : float, default=1.0
        How smooth to be; larger follows the examples less closely.
    widest : float, default=0.9
        Abstain where the middle 80% of held-out texts rated alike spread over more than this share of all ratings.

    Attributes
    ----------
    intercept_ : array of one number, the decision value of an empty text

    Examples
    --------
    >>> texts = ["a stunning defeat", "a stunning blow", "the vote is on Monday", "the talks are on Friday"] * 5
    >>> rater = LearnedRater(codebooks=()).fit(texts, [0.9, 0.8, 0.1, 0.0] * 5)
    >>> bool(rater.predict(["a stunning rebuke"])[0] > 0.5)
    True
    """

    def __init__(  # noqa: PLR0913 - scikit-learn finds parameters here
        self,
        word_ngrams: tuple[int, int] | None = (1, 2),
        char_ngrams: tuple[int, int] | None = (2, 5),
        shape_ngrams: tuple[int, int] | None = (1, 3),
        codebooks: Sequence[str] = ("news-core",),
        vectors: WordVectors | None = None,
        mask_names: bool = True,
        min_df: int = 2,
        max_features: int = 200_000,
        char_scale: float = 1.0,
        codebook_scale: float = 0.3,
        vector_scale: float = 1.0,
        loss: str = "logistic",
        alpha: float = 1.0,
        folds: int = 5,
        familiar: float = 0.01,
        widest: float = 0.9,
    ) -> None:
        self.word_ngrams = word_ngrams
        self.char_ngrams = char_ngrams
        self.shape_ngrams = shape_ngrams
        self.codebooks = codebooks
        self.vectors = vectors
        self.mask_names = mask_names
        self.min_df = min_df
        self.max_features = max_features
        self.char_scale = char_scale
        self.codebook_scale = codebook_scale
        self.vector_scale = vector_scale
        self.loss = loss
        self.alpha = alpha
        self.folds = folds
        self.familiar = familiar
        self.widest = widest

    def fit(
        self,
        X: Iterable[str],  # noqa: N803 - scikit-learn's name
        y: Sequence[float],
        sample_weight: Sequence[float] | None = None,
        groups: Sequence[object] | None = None,
    ) -> LearnedRater:
        """Learn from texts and their ratings; texts of one of ``groups`` (sources, say) share a fold.

        The outcome does not depend on the order of the texts. Raises ValueError for fewer than two texts.
        """
        given = examples(X, np.asarray(y, dtype=np.float64), sample_weight, groups)
        if not np.isfinite(given.y).all():
            raise ValueError("a rating is not a finite number; leave the text out")
        if self.loss not in _LOSSES:
            raise ValueError(f"loss={self.loss!r} is unknown; use one of {', '.join(_LOSSES)}")
        learner = Fractional(self.alpha) if self.loss == "logistic" else Ridge(self.alpha)
        self._take(self._fit(given, learner))
        return self

    def predict(self, X: Iterable[str]) -> Floats:  # noqa: N803
        """Give a rating of each text, within the range of those learned from."""
        decisions = self._judged(X).decisions
        return self.calibration_.numbers(decisions)

    def decision_function(self, X: Iterable[str]) -> Floats:  # noqa: N803
        """Give what contributions add up to, before it is calibrated and kept within the range."""
        return self._judged(X).decisions[:, 0]

    def predict_interval(self, X: Iterable[str]) -> Floats:  # noqa: N803
        """Give lower and upper end, texts x 2, between which the middle 80% of held-out texts rated alike lay."""
        return self.interval(self.predict(X))

    def interval(self, said: Floats) -> Floats:
        """Give the same for ratings that are at hand."""
        low, high = self.experience_.interval(said)
        return np.clip(np.column_stack([said + low, said + high]), self.calibration_.low, self.calibration_.high)

    def abstains(self, X: Iterable[str]) -> NDArray[np.bool_]:  # noqa: N803
        """Tell of each text whether the model should not speak: it is unlike the examples, or the interval is wide."""
        judged = self._judged(X)
        return self.unsure(judged.known, self.calibration_.numbers(judged.decisions))

    @property
    def middle(self) -> float:
        """The middle of the range of the ratings learned from."""
        return (self.calibration_.low + self.calibration_.high) / 2

    def say(self, read: Sequence[Passage]) -> list[tuple[str, float, float, float, bool]]:
        """Give of each passage "" for no class, its rating, the range of the rating, and abstention."""
        judged = self.judge(read)
        said = self.calibration_.numbers(judged.decisions)
        rows = zip(said.tolist(), self.interval(said).tolist(), self.unsure(judged.known, said).tolist(), strict=True)
        return [("", value, low, high, unsure) for value, (low, high), unsure in rows]

    def unsure(self, known: Floats, said: Floats) -> NDArray[np.bool_]:
        """Tell the same of shares of known n-grams and ratings that are at hand."""
        low, high = self.experience_.interval(said)
        whole = self.calibration_.high - self.calibration_.low
        return (known < self.familiar_) | (high - low > self.widest * whole)

    def _take(self, fitted: Fitted) -> None:
        (y, weights), decisions = fitted.examples[1:3], fitted.judged.decisions
        fit = curve if self.loss == "logistic" else line
        self.calibration_: Ratings = fit(decisions, y, weights)
        self.experience_: Experience = of_misses(self.calibration_.numbers(decisions), y)
        self.familiar_ = familiar_from(fitted.judged.known, self.familiar)
        self.plane_ = fitted.plane
