"""Texts made of invented words, whose copies and events are known, and their fingerprints."""

import random

import pytest

from framing.corpus.fingerprint import fingerprint
from framing.model import Document
from framing.segment import cut, named

_SYLLABLES = ["ba", "de", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wa", "zu"]
VOCABULARY = [f"{a}{b}{c}" for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES]


@pytest.fixture(scope="session")
def story():
    """Give a text of so many invented words, the same for the same number."""

    def make(number, words=200):
        return " ".join(random.Random(number).choices(VOCABULARY, k=words))

    return make


@pytest.fixture(scope="session")
def edited():
    """Give a text with a share of its words replaced by others."""

    def edit(text, share, number=0):
        chance = random.Random(number)
        return " ".join(chance.choice(VOCABULARY) if chance.random() < share else word for word in text.split())

    return edit


@pytest.fixture(scope="session")
def mark():
    """Give the fingerprint of a text."""

    def make(text, title=""):
        whole = f"{title}\n\n{text}" if title else text
        return fingerprint(named(cut(Document("d", whole, title=title))))

    return make
