"""A comparison holds what its event allows: how the texts tell it always, what they tell where they are one event."""

from dataclasses import fields

import pytest

from framing.model import Comparison

TOLD = ("claims", "numbers", "absent")


def tables(comparison):
    return {field.name for field in fields(Comparison) if getattr(comparison, field.name) and field.name != "event"}


def test_texts_of_one_event_have_every_kind_of_table(compared):
    (comparison,) = compared("grain-istanbul").comparisons
    assert tables(comparison) >= {
        "contrasts",
        "voices",
        "names",
        "sturdiness",
        "sourcing",
        "words",
        "parts",
        "own",
        *TOLD,
    }


def test_where_only_some_texts_are_one_event_they_alone_are_compared_on_what_they_tell(compared):
    analysis = compared("pyongyang-moscow")
    whole, group = analysis.comparisons
    assert not tables(whole) & set(TOLD)
    assert tables(group) <= set(TOLD)
    inside = next(event.documents for event in analysis.events if event.id == group.event)
    assert {statement.document for claim in group.claims for statement in claim.statements} == set(inside)


@pytest.mark.parametrize("event", ["grain-istanbul", "korea-hockey"])
def test_every_contrast_with_a_verdict_has_its_sturdiness(compared, event):
    comparison = compared(event).comparisons[0]
    decided = {(c.label, c.voice, c.a, c.b) for c in comparison.contrasts if c.verdict != "no clear difference"}
    assert {(s.label, s.voice, s.a, s.b) for s in comparison.sturdiness} == decided


def test_what_a_name_does_stands_beside_it(compared):
    rows = compared("pyongyang-moscow").comparisons[0].names
    invited = {(row.name, deed.document, deed.role) for row in rows for deed in row.deeds if deed.lemma == "invite"}
    assert invited >= {("Kim Jong Un", "invitation", "agent"), ("Vladimir Putin", "communique", "agent")}
