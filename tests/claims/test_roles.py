"""Deeds told with agent and patient exchanged."""

import pytest

from framing.claims.roles import party, roles_reversed, same_party, verb_phrase
from framing.model import Document, Span
from framing.segment import named, segment
from framing.segment.actions import actions


def reversed_roles(text, other):
    ones, others = (actions(named(segment(Document("a", words)))) for words in (text, other))
    return roles_reversed(ones, others, text, other)


FLIPS = [
    ("Russia attacked Ukraine.", "Ukraine attacked Russia."),
    ("Russia attacked Ukraine.", "Russia was attacked by Ukraine."),
    ("Putin invited Kim Jong Un.", "Kim invited Vladimir Putin."),
    ("Kim was invited by Putin to Moscow.", "Putin was invited by Kim to Pyongyang."),
    ("Moscow attacked Ukraine.", "Ukrainian forces struck Russia."),
    ("Russian forces shelled Ukrainian troops.", "Ukraine attacked Russia."),
    ("The U.S. bombed Iran.", "Iran attacked the United States."),
    ("North Korea threatened South Korea.", "South Korea threatened North Korea."),
    ("Spain beat Italy.", "Italy defeated Spain."),
    ("Spain beat Italy.", "Spain lost to Italy."),
    ("Kim hosted Putin.", "Kim visited Putin."),
    ("Russia will sell arms to Iran.", "Iran will sell arms to Russia."),
    ("Russia will sell arms to Iran.", "Russia will buy arms from Iran."),
    ("Russia bought shells from North Korea.", "North Korea bought shells from Russia."),
    ("The minister sued the newspaper.", "The newspaper sued the minister."),
    ("Police arrested protesters in Oslo.", "Protesters arrested police in Oslo."),
    ("Google sued Oracle.", "Oracle sued Google."),
]
SAME = [
    ("Russia attacked Ukraine.", "Ukraine was attacked by Russia."),
    ("Russia attacked Ukraine.", "Russian troops attacked Ukraine."),
    ("Putin invited Kim Jong Un.", "Kim was invited by Russian President Vladimir Putin."),
    ("Spain beat Italy.", "Italy lost to Spain."),
    ("Kim hosted Putin.", "Putin visited Kim."),
    ("Russia will sell arms to Iran.", "Iran will buy arms from Russia."),
    ("North Korea attacked South Korea.", "North Korean troops attacked the South Korean army."),
    # deeds done together
    ("Putin met Kim.", "Kim met Putin."),
    ("Putin talked to Kim.", "Kim talked to Putin."),
    # others, or only one side in common
    ("Russia attacked Ukraine.", "Ukraine attacked Belarus."),
    ("North Korea attacked Japan.", "Japan attacked South Korea."),
    ("Putin invited Kim.", "Kim thanked Putin."),
    ("Putin did not invite Kim.", "Kim invited Putin."),
    # both ways round
    ("Russia attacked Ukraine and Ukraine attacked Russia.", "Ukraine attacked Russia."),
    ("Russia attacked Ukraine. Ukraine attacked Russia.", "Ukraine attacked Russia."),
    ("He attacked Russia.", "Russia attacked him."),
    ("", "Russia attacked Ukraine."),
]


@pytest.mark.parametrize(("text", "other"), FLIPS)
def test_exchanged_roles_are_said_in_words(text, other):
    found = reversed_roles(text, other)
    assert found.startswith('"')
    assert '" against "' in found


@pytest.mark.parametrize(("text", "other"), SAME)
def test_the_same_roles_and_other_deeds_are_not_reversed(text, other):
    assert reversed_roles(text, other) == ""


@pytest.mark.parametrize(("text", "other"), FLIPS + SAME)
def test_the_order_of_the_texts_does_not_matter(text, other):
    assert bool(reversed_roles(text, other)) == bool(reversed_roles(other, text))


def test_the_words_are_those_of_the_texts():
    assert reversed_roles("The U.S. bombed  Iran on Monday.", "Iran struck the United States.") == (
        '"The U.S. bombed Iran" against "Iran struck the United States"'
    )


@pytest.mark.parametrize(
    ("phrase", "parties"),
    [
        ("Russian President Vladimir Putin", {("vladimir", "putin")}),
        ("Kim Jong Un and Mr. Putin", {("kim", "jong", "un"), ("putin",)}),
        ("the Russian army", {("russia",)}),
        ("Ukraine’s troops", {("ukraine",)}),
        ("the Kremlin", {("russia",)}),
        ("South Korean soldiers", {("south", "korea")}),
        ("the prime minister of Japan", {("minister",)}),
        ("the U.S.", {("us",)}),
        ("them", set()),
        ("He", set()),
    ],
)
def test_a_party_is_known_by_its_last_words(phrase, parties):
    assert party(Span(0, len(phrase)), phrase) == parties


def test_north_and_south_korea_are_two_and_a_short_name_is_the_longer():
    assert not same_party(frozenset({("north", "korea")}), frozenset({("south", "korea")}))
    assert not same_party(frozenset({("north", "korea")}), frozenset({("korea",)}))
    assert same_party(frozenset({("kim",)}), frozenset({("kim", "jong", "un")}))


@pytest.mark.parametrize(
    ("lemma", "negated", "modal", "words"),
    [
        ("begin", False, "", "began"),
        ("call off", False, "", "called off"),
        ("sell", True, "will", "will not sell"),
        ("sell", False, "wish", "may sell"),
        ("cut", False, "", "cut"),
    ],
)
def test_verbs_in_plain_words(lemma, negated, modal, words):
    assert verb_phrase(lemma, negated, modal) == words
