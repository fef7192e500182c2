"""Events that no rule of the aligner was made on: how much of what two texts state is found, and that it is right.

These are here to be measured, not to be mended on; a rule is made for other texts first.
"""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from framing import reading
from framing.api import score
from framing.claims import claims

FOLDER = Path(__file__).parent / "heldout"
SAMPLES = Path(__file__).parents[2] / "samples" / "events" / "suez-ever-given"
TEXTS = {
    "barge-at-veld": sorted((FOLDER / "barge-at-veld").glob("*.txt")),
    "ever-given-after": [SAMPLES / "blame.txt", SAMPLES / "wire.txt"],
}
#: Of each event the share of the cells that must be found, and of the cells shown the share that must be right; one row
#: of five is wrong.
RECALL = {"barge-at-veld": 0.15, "ever-given-after": 0.15}
PRECISION = 0.75


@cache
def facts(event):
    return tomllib.loads((FOLDER / event / "facts.toml").read_text(encoding="utf-8"))["facts"]


@cache
def profiles(event):
    return score(reading.gather([str(path) for path in TEXTS[event]])[0]).profiles


def cells(fact):
    return {name: cell for name, cell in fact.items() if isinstance(cell, dict)}


@cache
def shared(event):
    """The sentences of the claims that two texts or more state, each with the name of its text."""
    texts = {p.document.id: (Path(p.document.path).stem, p.segments) for p in profiles(event)}
    stated = [[(*texts[s.document], s) for s in claim.statements if s.span] for claim in claims(profiles(event))]
    return [
        [(name, segments.sentences[s.sentence].of(segments.document.text)) for name, segments, s in statements]
        for statements in stated
        if len(statements) > 1
    ]


def holds(name, sentence, fact):
    cell = cells(fact).get(name, {})
    return any(piece in sentence for piece in cell.values())


def right(statements, fact):
    """How many sentences of a claim are of the fact; one alone shares nothing."""
    found = sum(holds(*statement, fact) for statement in statements)
    return found if found > 1 else 0


@pytest.mark.parametrize("event", RECALL)
def test_gold_stands_where_it_says(event):
    texts = {Path(p.document.path).stem: p.document.text for p in profiles(event)}
    told = [(name, piece) for fact in facts(event) for name, cell in cells(fact).items() for piece in cell.values()]
    assert [piece for name, piece in told if texts[name].count(piece) != 1] == []


@pytest.mark.parametrize("event", RECALL)
def test_some_of_what_texts_share_is_found(event):
    found = sum(max((right(claim, fact) for claim in shared(event)), default=0) for fact in facts(event))
    assert found / sum(len(cells(fact)) for fact in facts(event)) >= RECALL[event]


@pytest.mark.parametrize("event", RECALL)
def test_what_is_found_is_right(event):
    found = sum(max(right(claim, fact) for fact in facts(event)) for claim in shared(event))
    assert found / sum(map(len, shared(event))) >= PRECISION
