"""Portrayal: whether a sentence is positive, neutral or negative towards a person marked in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from benchmarks.background import word_vectors
from benchmarks.fitting import FOLDS, macro_f1
from benchmarks.portraying import Portrait, features, portrait
from benchmarks.profiling import profiled
from benchmarks.ranging import ranges_of
from benchmarks.reading import Data, Row
from benchmarks.result import Result

if TYPE_CHECKING:
    from framing.learned.vectors import WordVectors

FLOOR = {"macro_f1": 0.6}
PUBLISHED = {"macro_f1": 0.831}
#: Tried at .3 and 1, which do equally well.
STRENGTH = 0.3

#: A person as seen in a sentence, the label, and the sentence, which is never split between folds.
Example = tuple[Portrait, str, str]


def measure(data: Data) -> Result:
    """Tell the three apart by logistic regression, each against the rest, on what stands around the person.

    ``macro_f1``: in five folds that keep sentences whole, or on the rows of the folder to fit on. ``macro_f1_most``:
    the most frequent label for all.
    """
    rows, train = data.rows("target_sentiment"), data.train_rows("target_sentiment")
    examples = list(_examples(rows))
    given = [label for _, label, _ in examples]
    found = _predicted(examples, list(_examples(train)), word_vectors(data))
    most = max(sorted(set(given)), key=given.count)
    figures = {"macro_f1": macro_f1(given, found), "macro_f1_most": macro_f1(given, [most] * len(given))}
    details = ranges_of("macro_f1", given, found, [sentence for _, _, sentence in examples])
    return Result("portrayal", figures, len(examples), FLOOR, PUBLISHED, _NOTE, details)


_NOTE = "The published figure is of a fine-tuned language model. Names are masked, so that nobody is known by name."


def _examples(rows: list[Row]) -> Iterator[Example]:
    from framing.learned.passage import whole

    profiles = profiled(row["text"] for row in rows)
    for row, profile in zip(rows, profiles, strict=True):
        passage = whole(profile, mask_names=True)
        for span in row["spans"]:
            yield portrait(passage, span["start"], span["end"]), span["label"], row["text"]


def _predicted(examples: list[Example], train: list[Example], vectors: WordVectors | None) -> list[Any]:
    from sklearn.model_selection import GroupKFold, cross_val_predict

    seen, labels, sentences = map(list, zip(*examples, strict=True))
    if train:
        known, given, _ = map(list, zip(*train, strict=True))
        return list(_model(vectors).fit(known, given).predict(seen))
    folds = GroupKFold(min(FOLDS, len(set(sentences))))
    return list(cross_val_predict(_model(vectors), seen, labels, groups=sentences, cv=folds))


def _model(vectors: WordVectors | None) -> Any:  # noqa: ANN401 - scikit-learn has no types
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier
    from sklearn.pipeline import make_pipeline

    logistic = LogisticRegression(C=STRENGTH, class_weight="balanced", solver="liblinear")
    return make_pipeline(features(vectors), OneVsRestClassifier(logistic))
