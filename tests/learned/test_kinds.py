"""The parameters of an estimator as kinds of features."""

import pytest

from framing.learned.kinds import grams, kinds, lengths
from framing.learned.scorer import LearnedScorer


def names(**parameters):
    return [kind.name for kind in kinds(LearnedScorer(**parameters).get_params(deep=False))]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, ["word", "characters", "codebook", "voice"]),
        ({"codebooks": ()}, ["word", "characters"]),
        ({"codebooks": (), "word_ngrams": None}, ["characters"]),
        ({"codebooks": (), "shape_ngrams": (1, 3)}, ["word", "characters", "shape", "length"]),
        ({"char_ngrams": None}, ["word", "codebook", "voice"]),
    ],
)
def test_what_is_asked_for(parameters, expected):
    assert names(**parameters) == expected


def test_a_stored_kind_counts_the_same():
    for kind in kinds(LearnedScorer(word_ngrams=(2, 3), shape_ngrams=(1, 2)).get_params(deep=False)):
        assert grams(kind.name, lengths(kind.grams)) == kind.grams


def test_scales_and_ratios_reach_their_kinds():
    given = LearnedScorer(char_scale=2.0, codebook_scale=3.0, naive_bayes=True).get_params(deep=False)
    word, characters, codebook, voice = kinds(given)
    assert [kind.weighting.scale for kind in (word, characters, codebook, voice)] == [1.0, 2.0, 3.0, 3.0]
    assert [kind.by_class for kind in (word, characters, codebook, voice)] == [True, True, False, False]
