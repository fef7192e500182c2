"""Texts to an array of label rates, for scikit-learn pipelines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, TransformerMixin

from framing.model import SCORED_VOICES, Document, Options, Profile, Score
from framing.pipeline import Analyzer
from framing.scoring import PER_WORDS

_VOICES = (*SCORED_VOICES, "all")
_MEASURES = ("rate", "share")


class FrameVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Turn texts into how often each label stands in them; nothing is learned, so ``fit`` only checks the parameters.

    Parameters
    ----------
    voice : {"narrator", "indirect", "quoted", "all"}, default="narrator"
        Whose words are counted; "all" takes the three together.
    codebooks : tuple of str, default=("news-core",)
        Names of shipped codebooks, or folders; each label is one column.
    measure : {"rate", "share"}, default="rate"
        Marks per 1,000 words, or the share of sentences with at least one mark.
    missing : float, default=nan
        What stands where a text has no words in the voice or is not English: nothing was scored, so it is not 0.

    Attributes
    ----------
    feature_names_ : tuple of str
        The labels, in the order of the codebooks.

    Examples
    --------
    >>> vectorizer = FrameVectorizer()
    >>> rates = vectorizer.fit_transform(["The palace dropped a bombshell."])
    >>> names = list(vectorizer.get_feature_names_out())
    >>> float(rates[0, names.index("tone:sensational")])
    200.0
    """

    def __init__(
        self,
        voice: str = "narrator",
        codebooks: Sequence[str] = ("news-core",),
        measure: str = "rate",
        missing: float = float("nan"),
    ) -> None:
        self.voice = voice
        self.codebooks = codebooks
        self.measure = measure
        self.missing = missing

    def fit(self, raw_documents: Iterable[str], y: object = None) -> FrameVectorizer:
        """Check the parameters and the input; nothing is learned from the texts.

        Raises ValueError for an unknown voice or measure, and for a single string in place of texts.
        """
        self._check(raw_documents)
        self.feature_names_ = tuple(label.id for label in self._analyzer().labels)
        return self

    def transform(self, raw_documents: Iterable[str]) -> NDArray[np.float64]:
        """Give an array with a row a text and a column a label."""
        self._check(raw_documents)
        analyzer = self._analyzer()
        labels = [label.id for label in analyzer.labels]
        documents = (Document(str(number), _text(text, number)) for number, text in enumerate(raw_documents))
        rows = [self._row(analyzer.profile(document), labels) for document in documents]
        return np.array(rows, dtype=np.float64).reshape(len(rows), len(labels))

    def get_feature_names_out(self, input_features: object = None) -> NDArray[np.object_]:
        """Give the labels, in the order of the columns."""
        return np.array([label.id for label in self._analyzer().labels], dtype=object)

    def __sklearn_tags__(self) -> Any:  # noqa: ANN401 - scikit-learn's own type
        tags = super().__sklearn_tags__()
        two_d = replace(tags.input_tags, string=True, two_d_array=False)
        return replace(tags, input_tags=two_d, requires_fit=False, no_validation=True)

    def __sklearn_is_fitted__(self) -> bool:
        return True

    def _analyzer(self) -> Analyzer:
        return Analyzer(Options(codebooks=tuple(self.codebooks)))

    def _check(self, raw_documents: object) -> None:
        for name, value, known in (("voice", self.voice, _VOICES), ("measure", self.measure, _MEASURES)):
            if value not in known:
                raise ValueError(f"{name}={value!r} is unknown; use one of {', '.join(known)}")
        if isinstance(raw_documents, str):
            raise ValueError("one string given; give an iterable of texts, such as a list")

    def _row(self, profile: Profile, labels: Sequence[str]) -> list[float]:
        return [self._value([s for s in profile.scores if s.label == label], profile) for label in labels]

    def _value(self, scores: Sequence[Score], profile: Profile) -> float:
        chosen = [score for score in scores if self.voice in (score.voice, "all")]
        if not chosen:
            return self.missing
        return _rate(chosen) if self.measure == "rate" else _share(chosen, profile)


def _text(text: object, number: int) -> str:
    if not isinstance(text, str):
        raise ValueError(f"text {number} is of type {type(text).__name__}, not a string; leave it out or give its text")
    return text


def _rate(scores: Sequence[Score]) -> float:
    return PER_WORDS * sum(len(score.marks) for score in scores) / sum(score.words for score in scores)


def _share(scores: Sequence[Score], profile: Profile) -> float:
    """Sentences with a mark of all sentences; in several voices a sentence still counts once."""
    if len(scores) == 1:
        return scores[0].share
    marked = {mark.sentence for score in scores for mark in score.marks}
    return len(marked) / len(profile.segments.sentences)
