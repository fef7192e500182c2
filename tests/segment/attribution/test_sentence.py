"""Small questions about a sentence."""

import pytest


def test_the_final_stop_is_outside(read):
    sentence = read("He left ...!").sentence
    assert sentence.end == 2
    assert sentence.before(0) == ""
    assert sentence.before(1) == "he"


def test_quotations_hold_what_is_between_their_marks(read):
    reading = read('He said "no deal" twice')
    inside = [word for index, word in enumerate(reading.tokens.texts) if reading.sentence.in_quotation(index)]
    assert inside == ["no", "deal"]


@pytest.mark.parametrize(
    ("text", "word", "stop"), [("The U.S. Army", ".", False), ("The army. Then", ".", True), ("a, b", ",", True)]
)
def test_a_full_stop_inside_an_abbreviation_is_no_stop(read, text, word, stop):
    reading = read(text)
    assert reading.sentence.is_stop(reading.at(word)) is stop


@pytest.mark.parametrize(
    ("text", "finite"),
    [
        ("he had left", True),
        ("he departed", True),
        ("she sought it", True),
        ("they’re here", True),
        ("the red bridge", False),
    ],
)
def test_finite_verbs(read, text, finite):
    assert read(text).sentence.has_finite_verb(0, 3 if text.count(" ") > 1 else 2) is finite


@pytest.mark.parametrize(
    ("text", "opens"), [("he left", True), ("the man", True), ("Kim left", True), ("left early", False)]
)
def test_what_opens_a_subject(read, text, opens):
    assert read(text).sentence.opens_subject(0) is opens


@pytest.mark.parametrize(
    ("word", "quality"), [("unfit", True), ("Unfit", False), ("the", False), ("on", False), ("quickly", False)]
)
def test_what_may_be_an_adjective(read, word, quality):
    assert read(f"he {word}").sentence.is_quality(1) is quality


@pytest.mark.parametrize(
    ("text", "end"), [("a plan for peace drew fire", 4), ("a plan, too", 2), ('a "plan drew" it', 6)]
)
def test_a_phrase_ends_before_a_verb_that_is_no_participle(read, text, end):
    assert read(text).sentence.phrase_end(0, 9) == end


def test_commas_and_dashes_are_trimmed_and_quotation_marks_stay(read):
    assert read("a b , — c").sentence.trimmed(4, 0) == 2
    assert read('"a b" c').sentence.trimmed(4, 0) == 4
