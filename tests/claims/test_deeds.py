import pytest

from framing.api import score
from framing.claims.deeds import converses, deeds, exchanged, opposed, same_deeds
from framing.claims.polarity import sayings
from framing.claims.units import units
from framing.model import Document
from framing.segment.actions import actions


def read(text):
    segments = score([Document("a", text)]).profiles[0].segments
    unit = units(segments)[0]
    return deeds(unit, actions(segments), sayings(segments, 0), text), unit


def both(one, other):
    (ones, mine), (others, theirs) = read(one), read(other)
    return ones, others, mine, theirs


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The army attacked the town.", ["attack"]),
        ("The army, which had attacked the town, left Kelmet.", ["leave"]),
        ("The army shelled the town, killing six people.", ["shell"]),
    ],
)
def test_deeds_of_main_clauses(text, verbs):
    assert [deed.verb for deed in read(text)[0]] == verbs


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The army withdrew its troops from Kelmet.", "The army pulled its troops back from Kelmet.", True),
        ("Parliament adopted a law on privacy.", "Parliament adopted a budget for schools.", False),
        ("An army helicopter fired on the rebels.", "An army helicopter crashed near the rebels.", False),
    ],
)
def test_same_deeds(one, other, same):
    assert same_deeds(*both(one, other)) is same


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Russia attacked Ukraine.", "Ukraine attacked Russia.", "the roles are exchanged"),
        ("Russia attacked Ukraine.", "Ukraine was attacked by Russia.", ""),
        ("Russia attacked Ukraine.", "Russia was attacked by Ukraine.", "the roles are exchanged"),
        ("Putin met Kim in Oslo.", "Kim met Putin in Oslo.", ""),
    ],
)
def test_exchanged_roles(one, other, words):
    assert exchanged(*both(one, other)) == words


def test_a_deed_told_from_both_sides():
    found = both("Poland gave the command to Lithuania.", "Lithuania received the command from Poland.")
    assert converses(*found) == {"give", "receive"}
    assert same_deeds(*found)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("They began work.", "They finished work.", "begin against finish"),
        ("They met on Monday.", "They met on Thursday.", "Monday against Thursday"),
        ("They met on Monday.", "They met.", ""),
        ("They did not begin work.", "They finished work.", ""),
    ],
)
def test_opposed_words(one, other, words):
    assert opposed(read(one)[1], read(other)[1]) == words
