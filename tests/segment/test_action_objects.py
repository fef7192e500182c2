"""What stands behind a verb."""

import pytest

from framing.model import Document
from framing.segment import named, segment
from framing.segment.action_objects import agent_behind, object_of, particle_of
from framing.segment.action_phrases import phrases
from framing.segment.action_row import Row
from framing.segment.actions import lines


def first_verb(text):
    line = lines(named(segment(Document("a", text))), 0)
    row = Row(line, phrases(line))
    return row, next(index for index, phrase in enumerate(row.phrases) if phrase.kind == "verb")


def words(row, place):
    return " ".join(row.line.texts[place[0] : place[1]]) if place else None


@pytest.mark.parametrize(
    ("text", "thing", "preposition"),
    [
        ("Kim sold arms.", "arms", ""),
        ("Kim sold arms and ships.", "arms and ships", ""),
        ("Kim accused the bank of fraud.", "the bank", ""),
        ("Kim attacked the port of Odesa.", "the port of Odesa", ""),
        ("Kim met with Putin.", "Putin", ""),
        ("Kim voted for the law.", "the law", "for"),
        ("Kim told Putin he knew.", "Putin", ""),
        ("Kim knew Putin left.", None, ""),
        ("Kim arrived.", None, ""),
    ],
)
def test_objects(text, thing, preposition):
    row, index = first_verb(text)
    place, before = object_of(row, index + 1, row.phrases[index].verb, has_particle=False)
    assert (words(row, place), before) == (thing, preposition)


@pytest.mark.parametrize(
    ("text", "particle"),
    [
        ("Kim pulled back his troops.", ("back", True)),
        ("Kim pulled his troops back.", ("back", False)),
        ("Kim pulled his troops.", ("", False)),
    ],
)
def test_particles(text, particle):
    row, index = first_verb(text)
    assert particle_of(row, index, row.phrases[index].verb) == particle


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("It was sold by Kim.", "Kim"),
        ("It was sold in Oslo by Kim.", "Kim"),
        ("It was sold by Monday.", None),
        ("It was sold.", None),
    ],
)
def test_agents_of_the_passive(text, agent):
    row, index = first_verb(text)
    assert words(row, agent_behind(row, index + 1)) == agent
