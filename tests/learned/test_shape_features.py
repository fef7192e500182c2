"""How a passage is built: shapes of words and length, each with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.learned.passage import NAME, plain, without_names
from framing.learned.shape_features import LengthFeature, ShapeNgrams, shape

TEXT = "17 reasons why Anna Berg is SO stunningly good!"


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("You", "you"),
        ("!", "!"),
        ("10,000", "0"),
        ("F-16", "AA"),
        ("NATO", "AA"),
        ("A", "a"),
        ("X", "Aa"),
        ("quickly", "a-ly"),
        ("Biggest", "Aa-est"),
        ("vote", "a"),
    ],
)
def test_shapes(token, expected):
    assert shape(token) == expected


def test_runs_stand_where_their_words_stand():
    found = ShapeNgrams(2, 2).occurrences(without_names(TEXT))
    assert [(key, TEXT[start:end]) for key, start, end in found][:3] == [
        ("0 a-s", "17 reasons"),
        ("a-s why", "reasons why"),
        (f"why {NAME}", "why Anna"),
    ]


@pytest.mark.parametrize(("tokens", "expected"), [(1, "1"), (3, "1"), (4, "4"), (24, "20"), (9999, "500")])
def test_lengths(tokens, expected):
    passage = plain("so " * tokens)
    assert LengthFeature().units(passage) == [f"{expected} tokens or more"]
    assert LengthFeature().occurrences(passage)[0][1:] == (0, 3 * tokens - 1)


@given(st.text(alphabet="aAbİ’'\n .“1-é😀", max_size=40), st.sampled_from([ShapeNgrams(1, 3), LengthFeature()]))
def test_units_places_and_occurrences_belong_together(text, grams):
    passage = plain(text)
    occurring = grams.occurrences(passage)
    assert list(grams.units(passage)) == [found.key for found in occurring]
    spans = passage.spans
    of_tokens = [(spans[first].start, spans[last - 1].end) for first, last in grams.places(passage)]
    assert of_tokens == [(found.start, found.end) for found in occurring]
