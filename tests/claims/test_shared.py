"""What the texts of a sample event share, written by hand: how much of it is found, and that it is right."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from framing import reading
from framing.api import score
from framing.claims import claims

FOLDER = Path(__file__).parent / "shared"
SAMPLES = Path(__file__).parents[2] / "samples" / "events"
#: Of each event the share of the cells that must be found. The aligner was made on the first two; what it missed in the
#: others was read later, so none of the four is held out (see ``test_heldout.py``).
RECALL = {"grain-istanbul": 0.67, "korea-hockey": 0.60, "suez-ever-given": 0.50, "pyongyang-moscow": 0.20}
PRECISION = 0.95


@cache
def facts(event):
    return tomllib.loads((FOLDER / f"{event}.toml").read_text(encoding="utf-8"))["facts"]


@cache
def profiles(event):
    told = tomllib.loads((SAMPLES / event / "event.toml").read_text(encoding="utf-8"))["same"]
    return score(reading.gather([str(SAMPLES / event / f"{name}.txt") for name in told])[0]).profiles


@cache
def shared(event):
    """The statements of the claims that two texts or more state, each with the name of its text and the text."""
    texts = {p.document.id: (Path(p.document.path).stem, p.segments) for p in profiles(event)}
    found = [[(*texts[s.document], s) for s in claim.statements if s.span] for claim in claims(profiles(event))]
    return [statements for statements in found if len(statements) > 1]


def cells(fact):
    return {name: cell for name, cell in fact.items() if isinstance(cell, dict)}


def holds(name, segments, statement, fact):
    """Whether a statement is of the sentence that has the piece of a fact."""
    cell, sentence = cells(fact).get(name), segments.sentences[statement.sentence]
    if not cell:
        return False
    return sentence.start <= segments.document.text.find(cell["piece"]) + len(cell["piece"]) // 2 < sentence.end


def right(statements, fact):
    """How many statements of a claim are of the fact; one alone shares nothing."""
    found = sum(holds(*statement, fact) for statement in statements)
    return found if found > 1 else 0


@pytest.mark.parametrize("event", RECALL)
def test_gold_stands_where_it_says(event):
    texts = {Path(p.document.path).stem: p.document.text for p in profiles(event)}
    told = [(name, cell["piece"]) for fact in facts(event) for name, cell in cells(fact).items()]
    assert [piece for name, piece in told if texts[name].count(piece) != 1] == []
    assert all(len(cells(fact)) > 1 for fact in facts(event))


@pytest.mark.parametrize("event", RECALL)
def test_much_of_what_texts_share_is_found(event):
    found = sum(max((right(claim, fact) for claim in shared(event)), default=0) for fact in facts(event))
    assert found / sum(len(cells(fact)) for fact in facts(event)) >= RECALL[event]


@pytest.mark.parametrize("event", RECALL)
def test_what_is_found_is_right(event):
    found = sum(max(right(claim, fact) for fact in facts(event)) for claim in shared(event))
    assert found / sum(map(len, shared(event))) >= PRECISION


@pytest.mark.parametrize("event", RECALL)
def test_facts_of_one_text_alone_are_no_flood(event):
    assert len(claims(profiles(event))) <= sum(len(p.segments.sentences) for p in profiles(event)) / 2
