"""Three texts written from one list of facts: which of them the matrix finds, where, and in whose voice."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from framing.api import score
from framing.claims import claims
from framing.model import Document
from framing.segment import segment

FOLDER = Path(__file__).parent / "planted"
NAMES = ("one", "two", "three")
TEXTS = {name: (FOLDER / f"{name}.txt").read_text(encoding="utf-8") for name in NAMES}
SENTENCES = {
    name: segment(Document(name, text, title=text.split("\n", 1)[0])).sentences for name, text in TEXTS.items()
}
FACTS = tomllib.loads((FOLDER / "facts.toml").read_text(encoding="utf-8"))["facts"]
STATED = [(fact["id"], name) for fact in FACTS for name in NAMES if fact[name]["state"] != "not mentioned"]


@cache
def matrix():
    documents = [Document(name, text, title=text.split("\n", 1)[0]) for name, text in TEXTS.items()]
    return claims(score(documents).profiles)


def holds(statement, cell, name):
    """Whether a statement stands where the list has the fact."""
    place = TEXTS[name].find(cell["sentence"]) if "sentence" in cell else -1
    if statement.span is None or place < 0:
        return False
    sentence = SENTENCES[name][statement.sentence]
    return sentence.start <= place < sentence.end


def right(claim, fact):
    return [s.document for s in claim.statements if holds(s, fact[s.document], s.document)]


@cache
def found():
    """Each fact with the claim that has most of it."""
    return [(fact, max(matrix(), key=lambda claim: len(right(claim, fact)))) for fact in FACTS]


def cells():
    return [(fact[s.document], s) for fact, claim in found() for s in claim.statements if right(claim, fact)]


def test_what_is_aligned_is_the_same_fact():
    stated = [(fact, s) for fact, claim in found() for s in claim.statements if s.span and len(right(claim, fact)) > 0]
    correct = [1 for fact, s in stated if holds(s, fact[s.document], s.document)]
    assert len(correct) / len(stated) >= 0.95


def test_most_of_what_is_told_is_aligned():
    recalled = sum(len(right(claim, fact)) for fact, claim in found())
    assert recalled / len(STATED) >= 0.90


def test_voice_is_right_where_the_place_is():
    pairs = [(cell, s) for cell, s in cells() if holds(s, cell, s.document)]
    assert sum(cell["state"] == s.state for cell, s in pairs) / len(pairs) >= 0.90


def test_paragraph_is_right_where_the_place_is():
    assert all(cell["paragraph"] == s.paragraph for cell, s in cells() if holds(s, cell, s.document))


@pytest.mark.parametrize("name", NAMES)
def test_every_claim_has_a_statement_of_every_text(name):
    assert all(name in [s.document for s in claim.statements] for claim in matrix())
