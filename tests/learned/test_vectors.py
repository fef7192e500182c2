"""Words that keep the same company lie near each other."""

import numpy as np
import pytest

from framing.learned.vectors import WordVectors, learn_vectors

TEXTS = [
    f"the {animal} eats {food} and sleeps. the {day} vote is on {day} in parliament."
    for animal in ("cat", "dog", "cow")
    for food in ("grass", "meat", "bread")
    for day in ("monday", "friday", "sunday")
]


@pytest.fixture(scope="module")
def vectors():
    return learn_vectors(TEXTS, size=6)


def likeness(vectors, one, other):
    place = vectors.words.index
    return float(vectors.vectors[place(one)] @ vectors.vectors[place(other)])


def test_like_words_are_near(vectors):
    assert likeness(vectors, "cat", "dog") > 0.8 > likeness(vectors, "cat", "monday")
    assert np.linalg.norm(vectors.vectors, axis=1) == pytest.approx(1, abs=1e-6)


def test_the_order_of_the_texts_does_not_matter(vectors):
    other = learn_vectors(TEXTS[::-1], size=6)
    assert other.words == vectors.words
    assert (other.vectors == vectors.vectors).all()


def test_vectors_are_equal_by_what_they_hold(vectors):
    assert vectors == WordVectors(vectors.words, vectors.vectors.copy())
    assert vectors != WordVectors(vectors.words, -vectors.vectors)
    assert vectors != "vectors"


def test_too_little_text_is_told():
    with pytest.raises(ValueError, match="give more texts"):
        learn_vectors(["a b c"] * 5, size=50)
