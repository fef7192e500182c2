"""The tables that actions are told by."""

import pytest

from framing.segment.action_words import action_table, reading, verb_words, words_of


@pytest.mark.parametrize(
    ("word", "shape", "base"),
    [
        ("invited", "past", "invite"),
        ("sold", "participle", "sell"),
        ("cut", "past", "cut"),
        ("beat", "past", "beat"),
        ("beaten", "participle", "beat"),
        ("withdrew", "past", "withdraw"),
        ("withdrawn", "participle", "withdraw"),
        ("visits", "s", "visit"),
        ("attacking", "ing", "attack"),
        ("found", "past", "find"),
    ],
)
def test_a_form_is_read_as_the_shape_asked_for(word, shape, base):
    assert reading(word, shape).base == base


@pytest.mark.parametrize(("word", "shape"), [("palace", "past"), ("withdrew", "participle"), ("invite", "s")])
def test_other_words_and_other_shapes_have_no_reading(word, shape):
    assert reading(word, shape) is None


def test_forms_that_are_as_often_nouns_are_told_apart():
    assert reading("attacks", "s").nominal
    assert not reading("invites", "s").nominal
    assert not reading("attacked", "past").nominal


def test_every_verb_that_others_go_by_is_known():
    bases = {form.base for forms in verb_words().forms.values() for form in forms}
    named = {*verb_words().prepositions, *verb_words().particles, *words_of("before_to.will")}
    assert named <= bases


def test_words_are_in_lower_case_and_peoples_have_countries():
    assert all(word == word.lower() for word in words_of("adverbs") | words_of("titles") | words_of("prepositions"))
    assert all(country == country.lower() for country in action_table()["peoples"].values())
