"""What groups give is laid out by label, by name, with the words of its state."""

import pytest

from framing.batch.grouping import Groups
from framing.batch.page_groups import MOST_GROUPS, by_column
from framing.groups import GroupRate, SourceEffect, Trend
from framing.model import Label

LOADED, DRAMA = "tone:loaded", "tone:sensational"
LABELS = tuple(
    Label(name, title, title[0].upper(), "Does it?", "", "", "", (), ())
    for name, title in ((LOADED, "praises"), (DRAMA, "tells"))
)


def rate(group, label=LOADED, k=10, documents=40, low=0.05, voice="narrator"):
    state, reason = ("estimate", "") if low is not None else ("description only", "fewer than 30 texts")
    ends = (low, None if low is None else 0.15)
    counts = (documents, documents - 1, 30, 8, k, 100, k, 2000)
    return GroupRate("source", group, label, voice, *counts, k / 100, *ends, 5.0, *ends, state, reason)


def effect(group, state="no clear difference", label=LOADED, value=0.04, voice="narrator"):
    if state == "description only":
        rest = (None, None, None, None, None, state, "fewer than 30 texts on events that others tell too")
    else:
        rest = (value - 0.02, value + 0.02, 0.01, 0.03, 0.015, state, "")
    return SourceEffect("source", group, label, voice, 40, 35, 35, 9, value, *rest)


def trend(state):
    ends = (None,) * 4 if state == "description only" else (0.01, 0.05, 0.001, 0.01)
    return Trend("source", "Wire", LOADED, "narrator", 40, 30, 9, "2024-01-01", "2024-12-31", 0.03, *ends, state)


def test_the_largest_groups_stand_by_name_and_the_rest_is_counted():
    sizes = {f"g{number:02}": 50 + number * 7 % (MOST_GROUPS + 3) for number in range(MOST_GROUPS + 3)}
    (one,) = by_column("source", Groups(tuple(rate(group, documents=n) for group, n in sizes.items())), LABELS).labels
    assert [line.group for line in one.rates.shown] == [group for group, n in sizes.items() if n > 52]
    assert one.rates.more == 3
    assert one.rates.shown[0].said == (
        "10 of 100",
        "5.0–15.0 in 100",
        f"{sizes[one.rates.shown[0].group]} texts, {sizes[one.rates.shown[0].group] - 1} without copies",
    )


def test_what_stands_apart_is_shown_first_and_said():
    effects = (
        effect("Wire", "more than the others", DRAMA),
        effect("Post"),
        effect("Wire", "less than the others", voice="quoted"),
    )
    found = by_column("source", Groups((rate("Wire"), rate("Wire", DRAMA)), effects), LABELS)
    assert [one.label.id for one in found.labels] == [DRAMA, LOADED]
    assert found.apart == (
        "Wire: “tells”, more than the others: +4.0 sentences in 100 (range +2.0 to +6.0; 35 events).",
        "Wire: “praises” in its quotations, less than the others: +4.0 sentences in 100 "
        "(range +2.0 to +6.0; 35 events).",
    )
    assert found.short[0].startswith("By source, 2 of 3 tested differences")
    line = found.labels[0].effects.shown[0]
    assert line.said == ("+4.0", "+2.0 to +6.0", "35 events; chance within ±1.5")


@pytest.mark.parametrize(
    ("rates", "effects", "said"),
    [
        ((), (), "No text has a value in source"),
        ((rate("Wire"),), (effect("Wire", "description only"),), "no group is large enough"),
        ((rate("Wire"),), (effect("Wire"),), "none of 1 tested differences on the same events stands apart"),
    ],
)
def test_that_nothing_is_found_is_said(rates, effects, said):
    assert said in by_column("source", Groups(rates, effects), LABELS).short[0]


def test_a_group_that_is_too_small_says_so():
    groups = Groups((rate("Wire", low=None),), (effect("Wire", "description only"),))
    (one,) = by_column("source", groups, LABELS).labels
    assert one.rates.shown[0].bar.range is None
    assert one.rates.shown[0].said[1] == "description only: fewer than 30 texts"
    assert one.effects.shown[0].said[2] == "35 events; fewer than 30 texts on events that others tell too"


def test_a_minus_is_a_minus():
    found = by_column("source", Groups((rate("Wire"),), (effect("Wire", "less than the others", value=-0.04),)), LABELS)
    assert "−4.0 sentences in 100 (range −6.0 to −2.0" in found.apart[0]


@pytest.mark.parametrize(
    ("states", "said", "listed"),
    [
        (("rising", "no clear trend"), "1 of 2 tested changes", 1),
        (("description only",), "no group has enough texts with a full date", 0),
        ((), "no group has enough texts", 0),
    ],
)
def test_changes_are_counted_and_the_clear_ones_listed(states, said, listed):
    found = by_column("source", Groups((rate("Wire"),), (), tuple(map(trend, states))), LABELS)
    assert said in found.trends_rest
    assert len(found.trends) == listed
    assert not listed or found.trends[0].startswith("Wire: “praises”, rising: +3.0 sentences in 100 from 2024-01-01")
