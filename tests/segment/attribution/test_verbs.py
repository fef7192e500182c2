"""The verbs of reporting: what each form is, implies and takes."""

import pytest

from framing.segment.attribution.reporting import reporting
from framing.segment.attribution.verbs import past_forms

TABLES = reporting()


@pytest.mark.parametrize(
    ("form", "base", "implies", "shape"),
    [
        ("said", "say", "neutral", "past"),
        ("says", "say", "neutral", "s"),
        ("told", "tell", "neutral", "past"),
        ("claim", "claim", "doubting", "base"),
        ("alleged", "allege", "doubting", "past"),
        ("admitted", "admit", "conceding", "past"),
        ("boasting", "boast", "boasting", "ing"),
        ("demanded", "demand", "urging", "past"),
    ],
)
def test_a_form_has_its_base_and_what_it_implies(form, base, implies, shape):
    verb = TABLES.verbs[form][0]
    assert (verb.base, verb.implies, verb.shape) == (base, implies, shape)


@pytest.mark.parametrize(
    ("form", "uses"),
    [
        ("said", {"clause", "that", "trails", "inverts"}),
        ("touted", {"that", "trails"}),
        ("urged", {"that", "to", "trails"}),
    ],
)
def test_a_verb_takes_what_the_file_says(form, uses):
    verb = TABLES.verbs[form][0]
    assert {use for use in ("clause", "that", "to", "trails", "inverts") if getattr(verb, use)} == uses


def test_longer_verbs_are_tried_first():
    lengths = [len(verb.rest) for verb in TABLES.verbs["pointed"]]
    assert lengths == sorted(lengths, reverse=True)
    assert TABLES.verbs["pointed"][0].rest in {("out",), ("to",)}


def test_a_past_form_may_be_like_the_base():
    assert past_forms("cast") == ["cast"]
    assert past_forms("see") == ["saw", "seen"]


def test_only_past_verbs_and_those_of_one_class_trail():
    assert TABLES.verbs["said"][0].trailing
    assert not TABLES.verbs["saying"][0].trailing
    assert not TABLES.verbs["discussed"][0].trailing
