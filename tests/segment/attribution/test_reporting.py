"""The tables of reporting words: what each form of a verb is, implies and takes."""

import pytest

from framing.segment.attribution.reporting import reporting

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
    assert TABLES.verbs["pointed"][0].rest == ("out",)


def test_a_noun_that_is_no_verb_counts_only_before_that():
    assert TABLES.followed["notion"] == "that"
    assert "claim" not in TABLES.followed
    assert "allegation" not in TABLES.followed, "it may stand before of"
    assert {"allegation", "said", "according", ":"} <= TABLES.triggers


def test_a_passive_is_known_by_its_past_forms():
    assert TABLES.passives["seen"] == {"as"}
    assert "seeing" not in TABLES.passives
    assert TABLES.of_nouns["allegations"] == {"of"}
