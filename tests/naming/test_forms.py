"""Equal words are one form, with their places and the marks that touch them."""

from collections import Counter

import pytest

from framing.model import Mark, Span
from framing.naming.forms import Mention, best_spelling, form_key, forms, in_order

TEXT = "The strongman met  the\nStrongman. Kim was there. KIM left."


def mark(start, end):
    return Mark(Span(start, end), "tone:loaded", "LOA01", "lexical", "narrator", "asserted", 0)


@pytest.mark.parametrize(
    ("one", "other"), [("Kim Jong-un", "KIM JONG UN"), ("Erdoğan", "Erdogan"), ("U.S.", "US"), ("Türkiye", "Turkiye")]
)
def test_spellings_of_one_name_are_compared_as_one(one, other):
    assert form_key(one) == form_key(other)


def test_different_names_are_not():
    assert form_key("Kim Jong Un") != form_key("Kim Jong Il")


def test_forms_differ_by_more_than_capitals_and_white_space():
    mentions = [Mention(Span(0, 13), "epithet", "Kim"), Mention(Span(19, 32), "epithet", "Kim")]
    (form,) = forms(TEXT, mentions, in_order(()))
    assert (form.form, form.spans) == ("The strongman", (Span(0, 13), Span(19, 32)))


def test_names_come_before_roles_and_a_mention_given_twice_counts_once():
    mentions = [Mention(Span(0, 13), "role", "Kim"), Mention(Span(34, 37), "name", "Kim", 0)] * 2
    assert [(form.kind, len(form.spans)) for form in forms(TEXT, mentions, in_order(()))] == [("name", 1), ("role", 1)]


@pytest.mark.parametrize(("place", "count"), [((4, 13), 1), ((0, 5), 1), ((13, 20), 0), ((0, 58), 1)])
def test_marks_of_a_form_share_a_character_with_it(place, count):
    marks = in_order([mark(50, 54), mark(*place)])
    (form,) = forms(TEXT, [Mention(Span(0, 13), "epithet", "Kim")], marks)
    assert len(form.marks) == count


def test_capitals_of_a_dateline_are_the_last_choice():
    assert best_spelling(Counter({"GANGNEUNG": 3, "Gangneung": 1})) == "Gangneung"
    assert best_spelling(Counter({"DPRK": 3, "Dprk": 1})) == "DPRK"
