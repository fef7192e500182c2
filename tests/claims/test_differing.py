from framing.api import score
from framing.claims.differing import differing, marks_in
from framing.claims.units import units
from framing.model import Document


def both(one, other):
    profiles = score([Document("a", one), Document("b", other)]).profiles
    mine, theirs = ((p.segments, units(p.segments)[0]) for p in profiles)
    return profiles[0], differing(*mine, [theirs])


def test_words_of_one_text_only():
    one = "The strongman staged a lavish welcome in Pyongyang."
    _, found = both(one, "The leader staged a welcome in Pyongyang.")
    assert [span.of(one) for span in found] == ["strongman", "lavish"]


def test_forms_of_a_word_are_the_same():
    assert both("The leaders were signing treaties.", "The leader signed a treaty.")[1] == ()


def test_marks_are_those_that_overlap():
    one = "The palace dropped a bombshell on the town."
    profile, found = both(one, "The palace published a report on the town.")
    assert [mark.span.of(one) for mark in marks_in(profile.marks, found)] == ["bombshell"]
    assert marks_in(profile.marks, ()) == ()
