"""N-grams of words and of characters, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.learned.ngrams import CharacterNgrams, WordNgrams
from framing.learned.passage import plain, without_names

ALL = [WordNgrams(1, 2), WordNgrams(2, 3), CharacterNgrams(2, 4), CharacterNgrams(3, 5)]


@given(st.text(alphabet="aAbİ’'\n .“1-é😀", max_size=40), st.sampled_from(ALL))
def test_units_have_the_features_that_occur(text, grams):
    passage = plain(text)
    of_units = [feature for unit in grams.units(passage) for feature in grams.features(unit)]
    occurring = grams.occurrences(passage)
    assert sorted(of_units) == sorted(found.key for found in occurring)
    assert all(0 <= found.start < found.end <= len(text) for found in occurring)


@pytest.mark.parametrize(
    ("grams", "text", "expected"),
    [
        (WordNgrams(2, 2), "So  sad!", ["So  sad", "sad!"]),
        (CharacterNgrams(3, 3), "odd ox", ["od", "odd", "dd", "ox", "ox"]),
        (CharacterNgrams(4, 4), "to", ["to"]),
        (CharacterNgrams(5, 5), "to", []),
    ],
)
def test_places_are_those_of_the_text(grams, text, expected):
    assert [text[found.start : found.end] for found in grams.occurrences(plain(text))] == expected


def test_a_masked_name_has_no_characters():
    assert not CharacterNgrams(2, 3).occurrences(without_names("Anna Berg"))


def test_of_a_very_long_token_the_beginning_is_cut():
    assert CharacterNgrams(2, 2).features("a" * 10_000) == CharacterNgrams(2, 2).features("a" * 40)
