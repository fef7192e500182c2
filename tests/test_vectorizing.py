"""The vectorizer keeps scikit-learn's contract and counts what the scores count."""

import math

import pytest
from sklearn.feature_selection import VarianceThreshold
from sklearn.pipeline import make_pipeline
from sklearn.utils.estimator_checks import parametrize_with_checks

import framing
from framing.vectorizing import FrameVectorizer

TEXTS = [
    "The palace dropped a bombshell. The trade deal was signed in the capital on Friday.",
    "“The week was a political thriller,” the mayor said. The council imposed sanctions on the bank.",
]


@parametrize_with_checks([FrameVectorizer(), FrameVectorizer(voice="all", measure="share", missing=0.0)])
def test_scikit_learn_contract(estimator, check):
    check(estimator)


def column(matrix, vectorizer, label):
    return [float(value) for value in matrix[:, list(vectorizer.get_feature_names_out()).index(label)]]


@pytest.mark.parametrize(
    ("voice", "measure", "expected"),
    [
        ("narrator", "share", [0.5, 0.0]),
        ("quoted", "share", [None, 1.0]),
        ("all", "share", [0.5, 0.5]),
    ],
)
def test_sensational_by_voice(voice, measure, expected):
    vectorizer = FrameVectorizer(voice=voice, measure=measure)
    found = column(vectorizer.fit_transform(TEXTS), vectorizer, "tone:sensational")
    assert [None if math.isnan(value) else value for value in found] == expected


def test_rates_are_those_of_the_scores():
    vectorizer = FrameVectorizer()
    matrix = vectorizer.fit_transform(TEXTS)
    profiles = framing.score(list(TEXTS)).profiles
    for row, profile in zip(matrix, profiles, strict=True):
        for value, label in zip(row, vectorizer.get_feature_names_out(), strict=True):
            assert value == pytest.approx(profile.score(label).rate)


def test_pandas_output_names_its_columns_and_keeps_the_index():
    pandas = pytest.importorskip("pandas")
    table = FrameVectorizer().set_output(transform="pandas").fit_transform(pandas.Series(TEXTS, index=["a", "b"]))
    assert "frame:economic" in table.columns
    assert list(table.index) == ["a", "b"]


def test_in_a_pipeline_without_fit():
    vectorizer = FrameVectorizer(missing=0.0)
    assert vectorizer.transform([]).shape == (0, len(vectorizer.get_feature_names_out()))
    assert make_pipeline(vectorizer, VarianceThreshold()).fit_transform(TEXTS).shape[0] == len(TEXTS)


def test_not_english_is_missing_and_not_zero():
    german = "Die beiden Politiker trafen sich im Palast und sprachen lange."
    assert all(map(math.isnan, FrameVectorizer().transform([german])[0]))


@pytest.mark.parametrize(
    ("parameters", "texts", "words"),
    [
        ({"voice": "author"}, TEXTS, "narrator, indirect, quoted, all"),
        ({"measure": "count"}, TEXTS, "rate, share"),
        ({}, "one text", "a list"),
        ({}, [None], "not a string"),
    ],
)
def test_wrong_input_is_told(parameters, texts, words):
    with pytest.raises(ValueError, match=words):
        FrameVectorizer(**parameters).fit(texts).transform(texts)
