"""A classifier of texts that shows its words: linear over n-grams and what the codebook sees, for scikit-learn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import ClassifierMixin

from framing.learned.abstaining import Experience, familiar_from, of_hits
from framing.learned.calibrating import Calibration, softmax, steps
from framing.learned.counting import Floats
from framing.learned.estimating import Fitted, TextEstimator, examples
from framing.learned.learning import Logistic
from framing.learned.passage import Passage
from framing.learned.vectors import WordVectors

_CALIBRATIONS = ("sigmoid", "isotonic")


class LearnedScorer(ClassifierMixin, TextEstimator):  # type: ignore[misc]
    """Tell classes of texts apart by logistic regression over word and character n-grams and marks of the codebook.

    Parameters
    ----------
    word_ngrams, char_ngrams : tuple of int or None, default=(1, 2) and (2, 5)
        Shortest and longest run of tokens, and of characters inside a token; None for none.
    shape_ngrams : tuple of int or None, default=None
        Shortest and longest run of word shapes, which tell how a headline is built; with them goes its length.
    codebooks : tuple of str, default=("news-core",)
        Codebooks whose marks and voices are features; () for none, which is several times faster.
    vectors : WordVectors or None, default=None
        Word vectors whose sum over a text is a feature (``framing.learned.vectors.learn_vectors``).
    mask_names : bool, default=True
        Count every name as one word, so that a person or a country is not learned.
    min_df, max_features : int, default=2 and 200000
        Texts that a feature must stand in, and features kept at most of each kind.
    char_scale, codebook_scale, vector_scale : float, default=1.0, 0.3 and 1.0
        How much a kind of feature may matter beside the words.
    naive_bayes : bool, default=False
        Weigh n-grams by how unevenly the classes use them before learning (Wang and Manning 2012).
    C : float, default=1.0
        How closely to follow the examples; smaller is smoother.
    class_weight : dict, "balanced" or None, default="balanced"
        As in scikit-learn's logistic regression; probabilities are calibrated to the classes as given all the same.
    calibration : {"sigmoid", "isotonic"}, default="sigmoid"
        How probabilities are made of decision values of held-out folds; "isotonic" needs two classes.
    folds : int, default=5
        Folds to calibrate on, which never part the copies of a text, nor ``groups``.
    familiar : float, default=0.01
        Abstain below this quantile of the share of known n-grams that held-out texts have.
    at_least : float, default=0.5
        Abstain where the chance of being right may be below this, by the 95% interval of held-out texts.

    Attributes
    ----------
    classes_ : array of the classes, in order
    intercept_ : array, the decision value of an empty text
    targets_ : tuple of str, what decision values speak for

    Examples
    --------
    >>> texts = ["a stunning defeat", "a stunning blow", "the vote is on Monday", "the talks are on Friday"] * 5
    >>> scorer = LearnedScorer(codebooks=()).fit(texts, ["loaded", "loaded", "plain", "plain"] * 5)
    >>> scorer.predict(["a stunning rebuke"]).tolist()
    ['loaded']
    """

    def __init__(  # noqa: PLR0913 - scikit-learn finds parameters here
        self,
        word_ngrams: tuple[int, int] | None = (1, 2),
        char_ngrams: tuple[int, int] | None = (2, 5),
        shape_ngrams: tuple[int, int] | None = None,
        codebooks: Sequence[str] = ("news-core",),
        vectors: WordVectors | None = None,
        mask_names: bool = True,
        min_df: int = 2,
        max_features: int = 200_000,
        char_scale: float = 1.0,
        codebook_scale: float = 0.3,
        vector_scale: float = 1.0,
        naive_bayes: bool = False,
        C: float = 1.0,  # noqa: N803 - scikit-learn's name
        class_weight: Mapping[Any, float] | str | None = "balanced",
        calibration: str = "sigmoid",
        folds: int = 5,
        familiar: float = 0.01,
        at_least: float = 0.5,
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
        self.naive_bayes = naive_bayes
        self.C = C
        self.class_weight = class_weight
        self.calibration = calibration
        self.folds = folds
        self.familiar = familiar
        self.at_least = at_least

    def fit(
        self,
        X: Iterable[str],  # noqa: N803 - scikit-learn's name
        y: Sequence[Any],
        sample_weight: Sequence[float] | None = None,
        groups: Sequence[Any] | None = None,
    ) -> LearnedScorer:
        """Learn from texts and their classes; texts of one of ``groups`` (sources, say) share a fold.

        The outcome does not depend on the order of the texts. Raises ValueError for fewer than two classes, fewer than
        two texts of a class, and parameters that are not known.
        """
        self.classes_, numbers, sizes = np.unique(np.asarray(y), return_inverse=True, return_counts=True)
        self._check(sizes)
        learner = Logistic(self.C, self._class_weight(), len(self.classes_))
        self._take(self._fit(examples(X, numbers, sample_weight, groups), learner))
        return self

    def predict(self, X: Iterable[str]) -> NDArray[Any]:  # noqa: N803
        """Give the likeliest class of each text."""
        likeliest = self.predict_proba(X).argmax(axis=1)
        chosen: NDArray[Any] = self.classes_[likeliest]
        return chosen

    def predict_proba(self, X: Iterable[str]) -> Floats:  # noqa: N803
        """Give calibrated probabilities, texts x classes."""
        decisions = self._judged(X).decisions
        return self.calibration_.probabilities(decisions)

    def decision_function(self, X: Iterable[str]) -> Floats:  # noqa: N803
        """Give what contributions add up to: a value a text for two classes, else texts x classes."""
        decisions = self._judged(X).decisions
        return decisions[:, 0] if decisions.shape[1] == 1 else decisions

    def abstains(self, X: Iterable[str]) -> NDArray[np.bool_]:  # noqa: N803
        """Tell of each text whether the model should not speak: it is unlike the examples, or too close to call."""
        judged = self._judged(X)
        return self.unsure(judged.known, self.calibration_.probabilities(judged.decisions))

    def say(self, read: Sequence[Passage]) -> list[tuple[str, float, float, float, bool]]:
        """Give of each passage the likeliest class, its probability, the chance that it is right, and abstention."""
        judged = self.judge(read)
        probabilities = self.calibration_.probabilities(judged.decisions)
        names = map(str, self.classes_[probabilities.argmax(axis=1)])
        low, high = self.chance_of_right(probabilities)
        unsure = self.unsure(judged.known, probabilities)
        columns = (probabilities.max(axis=1).tolist(), low.tolist(), high.tolist(), unsure.tolist())
        return list(zip(names, *columns, strict=True))

    def chance_of_right(self, probabilities: Floats) -> tuple[Floats, Floats]:
        """Give the 95% interval of how often the likeliest class was right where the model was as sure as this."""
        return self.experience_.interval(probabilities.max(axis=1))

    def unsure(self, known: Floats, probabilities: Floats) -> NDArray[np.bool_]:
        """Tell the same of shares of known n-grams and probabilities that are at hand."""
        return (known < self.familiar_) | (self.chance_of_right(probabilities)[0] < self.at_least)

    @property
    def targets_(self) -> tuple[str, ...]:
        """The classes that decision values speak for: the second of two, else each."""
        return tuple(map(str, self.classes_[1:] if len(self.classes_) == 2 else self.classes_))

    def _check(self, sizes: NDArray[np.int64]) -> None:
        if len(self.classes_) < 2:
            raise ValueError(f"{len(self.classes_)} class to learn; give texts of two classes or more")
        if sizes.min() < 2:
            raise ValueError(f"class {self.classes_[sizes.argmin()]!s} has one text; give two or more, or leave it out")
        if self.calibration not in _CALIBRATIONS:
            raise ValueError(f"calibration={self.calibration!r} is unknown; use one of {', '.join(_CALIBRATIONS)}")
        if self.calibration == "isotonic" and len(self.classes_) > 2:
            raise ValueError('calibration="isotonic" is for two classes; use "sigmoid"')

    def _class_weight(self) -> Any:  # noqa: ANN401 - as scikit-learn takes it
        """Weights by the number of the class in place of its name."""
        if not isinstance(self.class_weight, Mapping):
            return self.class_weight
        return {number: self.class_weight.get(name, 1.0) for number, name in enumerate(self.classes_.tolist())}

    def _take(self, fitted: Fitted) -> None:
        (y, weights), decisions = fitted.examples[1:3], fitted.judged.decisions
        made = steps(decisions, y, weights) if self.calibration == "isotonic" else None
        self.calibration_: Calibration = made or softmax(decisions, y, weights, len(self.classes_))
        probabilities = self.calibration_.probabilities(decisions)
        right = probabilities.argmax(axis=1) == y
        self.experience_: Experience = of_hits(probabilities.max(axis=1), right, len(self.classes_))
        self.familiar_ = familiar_from(fitted.judged.known, self.familiar)
        self.plane_ = fitted.plane
