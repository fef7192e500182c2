"""Invented events, each told by two texts in other words: how much of what both state is found, and that it is right.

The aligner was made with the misses of these texts in view.
"""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from framing import reading
from framing.api import score
from framing.claims import claims

FOLDER = Path(__file__).parent / "pairs"
#: Of each event the share of the cells that must be found.
RECALL = {"dam-at-orlo": 0.65, "ferry-talks": 0.65, "vaccine-trial": 0.50}
PRECISION = 0.95


@cache
def facts(event):
    return tomllib.loads((FOLDER / event / "facts.toml").read_text(encoding="utf-8"))["facts"]


@cache
def profiles(event):
    return score(reading.gather([str(path) for path in sorted((FOLDER / event).glob("*.txt"))])[0]).profiles


def cells(fact):
    return {name: cell for name, cell in fact.items() if isinstance(cell, dict)}


@cache
def shared(event):
    """The sentences of the claims that both texts state, each with the name of its text."""
    texts = {p.document.id: (Path(p.document.path).stem, p.segments) for p in profiles(event)}
    stated = [[(*texts[s.document], s) for s in claim.statements if s.span] for claim in claims(profiles(event))]
    return [
        [(name, segments.sentences[s.sentence].of(segments.document.text)) for name, segments, s in statements]
        for statements in stated
        if len(statements) > 1
    ]


def holds(name, sentence, fact):
    cell = cells(fact)[name]
    return any(piece in sentence for piece in (cell["piece"], cell.get("also", cell["piece"])))


def right(statements, fact):
    """How many sentences of a claim are of the fact; one alone shares nothing."""
    found = sum(holds(*statement, fact) for statement in statements)
    return found if found > 1 else 0


@pytest.mark.parametrize("event", RECALL)
def test_gold_stands_where_it_says(event):
    texts = {Path(p.document.path).stem: p.document.text for p in profiles(event)}
    told = [(name, cell) for fact in facts(event) for name, cell in cells(fact).items()]
    assert [cell for name, cell in told if texts[name].count(cell["piece"]) != 1] == []
    assert [cell for name, cell in told if "also" in cell and texts[name].count(cell["also"]) != 1] == []


@pytest.mark.parametrize("event", RECALL)
def test_much_of_what_both_tell_is_found(event):
    found = sum(max((right(claim, fact) for claim in shared(event)), default=0) for fact in facts(event))
    assert found / sum(len(cells(fact)) for fact in facts(event)) >= RECALL[event]


@pytest.mark.parametrize("event", RECALL)
def test_what_is_found_is_right(event):
    found = sum(max(right(claim, fact) for fact in facts(event)) for claim in shared(event))
    assert found / sum(map(len, shared(event))) >= PRECISION
