"""What stands between a verb and what it reports is passed over."""

import pytest

from framing.segment.attribution.adjuncts import after_adjuncts, skip_adjuncts, skip_listener


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("on Monday that talks failed", "that"),
        ("in a statement on Monday that talks failed", "that"),
        ("reporters that talks failed", "that"),
        ("earlier today he would go", "he"),
        ("talks failed", "talks"),
        ("on Monday", None),
        ("this week it failed", "it"),
        ("this was late", "this"),
    ],
)
def test_adjuncts(read, text, rest):
    reading = read(text)
    assert skip_adjuncts(reading.sentence, 0) == (reading.at(rest) if rest else len(reading.tokens))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("them he would go", "he"),
        ("the council the war was lost", "war"),
        ("Reuters that it was lost", "that"),
        ("the reporters on Monday they would go", "they"),
        ("her that it was lost", "that"),
        ("her lawyers they would go", "they"),
        ("“We won”", "“"),
    ],
)
def test_listener(read, text, rest):
    reading = read(text)
    wanted = reading.at(rest) - (rest == "war")
    assert skip_listener(reading.sentence, 0) == wanted


@pytest.mark.parametrize(
    ("text", "verb", "rest"),
    [("They say police were late", "say", "police"), ("They told police it was late", "told", "it")],
)
def test_police_may_be_the_subject_of_what_is_said(read, text, verb, rest):
    reading = read(text)
    assert after_adjuncts(reading.sentence, reading.cue(verb)) == reading.at(rest)


def test_who_was_told_is_passed_over_once(read):
    reading = read("They told reporters the war was lost")
    assert skip_listener(reading.sentence, reading.at("the")) == reading.at("the")
