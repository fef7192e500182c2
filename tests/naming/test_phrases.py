"""A text as letters, one a word or name."""

import pytest

from framing.model import Document
from framing.naming.phrases import phrases
from framing.segment import named, segment

CASES = [
    ("North Korean leader Kim Jong Un left.", "NRPb.|"),
    ("The coach’s idea pleased Anna Berg.", "DrwwP.|"),
    ("Russia’s president, Vladimir Putin, spoke of talks.", "lRCPCbOw.|"),
    ("He called the Syrian regime names.", "vbDNZw.|"),
    ("Mr. Putin waved.", "T.Pb.|"),
    ("", "|"),
]


def read(text):
    segments = named(segment(Document("a", text)))
    return phrases(segments, {index for index, name in enumerate(segments.names) if name.kind == "person"})


@pytest.mark.parametrize(("text", "letters"), CASES[:-1], ids=[case[0] for case in CASES[:-1]])
def test_every_word_has_its_letter(text, letters):
    assert read(text).letters == letters


@pytest.mark.parametrize("text", [case[0] for case in CASES] + ["One. Two\n\nThree"])
def test_letters_have_places_and_words_of_their_own(text):
    found = read(text)
    assert len(found.letters) == len(found.starts) == len(found.ends) == len(found.words) == len(found.names)
    assert found.starts == sorted(found.starts)


def test_the_place_of_a_noun_leaves_its_possessive_ending_out():
    text = "The coach’s plan failed."
    assert read(text).span(0, 2).of(text) == "The coach"


def test_a_name_of_a_country_stands_under_the_usual_one():
    assert read("The DPRK won.").words[1] == "North Korea"
