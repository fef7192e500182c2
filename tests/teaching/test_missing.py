"""What only one text tells is asked about with plain reasons, and only where texts treat one event."""

from dataclasses import replace

from framing.model import Document
from framing.teaching.missing import length_and_date, not_mentioned
from framing.teaching.sheets import open_sheets


def said(analysis):
    return [q.before for one in not_mentioned(analysis, open_sheets(analysis)) for q in one.quotes]


def test_the_fact_least_like_any_other_is_asked_about(bridge):
    assert said(bridge) == [
        "A choir from Burgas sang two songs for the guests.",
        "A woman from Burgas sold roses to the reporters.",
    ]


def test_texts_on_different_events_are_not_asked(bridge):
    apart = replace(bridge, comparisons=tuple(replace(main, claims=()) for main in bridge.comparisons))
    assert said(apart) == []


def test_a_fact_that_another_text_may_tell_is_not_asked_about(bridge):
    (main,) = bridge.comparisons
    claims = tuple(
        replace(claim, statements=tuple(replace(s, likeness=max(s.likeness, 0.31)) for s in claim.statements))
        for claim in main.claims
    )
    assert said(replace(bridge, comparisons=(replace(main, claims=claims),))) == []


def test_date_and_length_stand_beside_it(analyse):
    dated, undated = Document("x", "They met here.", date="2024-05-06"), Document("y", "They met.")
    found = [length_and_date(sheet) for sheet in open_sheets(analyse(dated, undated))]
    assert found == ["2024-05-06, 3 words", "no date given, 2 words"]
