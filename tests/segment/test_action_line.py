"""What a word can be, by its form and its neighbours."""

import pytest

from framing.segment.action_line import (
    Line,
    finite,
    is_adverb,
    is_auxiliary,
    is_function,
    is_past_form,
    is_plural,
    last_is_plural,
    object_follows,
    opens_infinitive,
)


def line(text, names=None):
    texts = text.split()
    return Line([word.lower() for word in texts], texts, 0, len(texts), names or {})


def test_a_line_has_no_words_outside_itself():
    one = line("Kim left")
    assert (one.word(-1), one.word(1), one.word(2)) == ("", "left", "")
    assert one.is_capital(0) is False


@pytest.mark.parametrize(("word", "told"), [("quickly", True), ("also", True), ("family", False), ("Oslo", False)])
def test_adverbs(word, told):
    assert is_adverb(word) is told


def test_words_that_no_noun_phrase_goes_on_with():
    assert is_auxiliary("won't")
    assert is_function("because")
    assert not is_function("minister")


def test_pasts_and_plurals():
    assert is_past_form("invited")
    assert is_past_form("lambasticated")
    assert not is_past_form("cut")
    assert is_plural("troops")
    assert not is_plural("press")


@pytest.mark.parametrize(
    ("text", "place", "plural", "base"),
    [
        ("Kim visits Oslo", 1, False, "visit"),
        ("peace talks collapse", 1, False, None),
        ("troops attack Oslo", 1, True, "attack"),
        ("troops attack in", 1, True, None),
        ("Kim attacked", 1, False, "attack"),
        ("banks cut rates", 1, True, "cut"),
    ],
)
def test_a_verb_that_is_as_often_a_noun_needs_an_object(text, place, plural, base):
    form = finite(line(text), place, plural)
    assert (form.base if form else None) == base


def test_who_takes_a_plural_verb():
    assert last_is_plural(line("Russian troops attack"), 0, 2)
    assert last_is_plural(line("Ukraine and Russia sign"), 2, 3)
    assert not last_is_plural(line("the army attack"), 0, 2)


def test_infinitives_and_objects():
    assert opens_infinitive(line("to quickly sell it"), 0)
    assert not opens_infinitive(line("to Oslo"), 0)
    assert object_follows(line("hit also the port"), 1)
    assert not object_follows(line("hit in"), 1)
