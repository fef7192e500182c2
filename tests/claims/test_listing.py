"""Which groups of facts become claims."""

import pytest

from framing.api import score
from framing.claims.aligning import align
from framing.claims.listing import listed
from framing.model import Document

HOTEL = "A fire that began in a kitchen killed six people in a hotel in Tarn, as guests slept and bells rang."
CLOSED = (
    "Nine people were killed in a fire at the hotel in Tarn, which had no alarm and which the town had closed twice."
)
SAID = "In Tarn six people were killed when a fire raced through the hotel, said a clerk who had run for water."
RAIN = "It rained. Swallows nested under the roof of the customs house."
FIRST = "The army withdrew its troops from Kelmet on Friday."
SECOND = "On Friday the army pulled its troops back from Kelmet."


def groups(*texts):
    """The listed groups as texts that agree, texts that contradict them, and whether clauses tell it."""
    alignment = align(score([Document(str(n), text) for n, text in enumerate(texts)]).profiles)
    return [
        (
            {alignment.facts[fact].text for fact in group.facts},
            {alignment.facts[fact].text for fact in group.odds},
            bool(group.clauses),
        )
        for group in listed(alignment)
    ]


def test_sentences_told_alike_are_one_group():
    assert groups(f"{FIRST} {RAIN}", SECOND) == [({0, 1}, set(), False)]


def test_what_one_text_states_is_listed_where_it_tells_something():
    assert groups(HOTEL, RAIN) == [({0}, set(), False)]


@pytest.mark.parametrize("order", [(HOTEL, SAID, CLOSED), (CLOSED, HOTEL, SAID)])
def test_who_counts_otherwise_stands_against_those_who_agree(order):
    agree = {n for n, text in enumerate(order) if text != CLOSED}
    against = {n for n, text in enumerate(order) if text == CLOSED}
    assert (agree, against) in [(facts, odds) for facts, odds, _ in groups(*(f"{text}\n\n{RAIN}" for text in order))]
