"""What a group has beyond the others on an event, by hand."""

import pytest

from framing.groups.tables import tables
from framing.groups.within_events import differences


def above(rows):
    """The differences by group, added up over units, and the events they are of."""
    (table,) = tables(rows)
    found = differences(table)
    totals = {}
    for group, events, (value,) in zip(found.groups, found.events, found.above, strict=True):
        total = totals.setdefault(table.group_names[group], [0, 0])
        total[0] += events
        total[1] += value
    return {name: (events, pytest.approx(value)) for name, (events, value) in totals.items()}


#: Texts as (group, event, k of 10, copies of what), and for each group the events compared and the sum of differences.
CASES = {
    "two sides mirror each other": ([("A", "e", 4, ""), ("B", "e", 1, "")], {"A": (1, 0.3), "B": (1, -0.3)}),
    "of three, each against the mean of the other two": (
        [("A", "e", 6, ""), ("B", "e", 2, ""), ("C", "e", 1, "")],
        {"A": (1, 0.45), "B": (1, -0.15), "C": (1, -0.3)},
    ),
    "texts of one group on an event count together as one": (
        [("A", "e", 6, ""), ("B", "e", 2, ""), ("B", "e", 4, ""), ("C", "e", 1, "")],
        {"A": (1, 0.4), "B": (1, -0.05), "C": (1, -0.35)},
    ),
    "a text alone has nothing to be compared with": ([("A", "e", 6, ""), ("B", "f", 1, "")], {}),
    "nor have two texts of one group": ([("A", "e", 6, ""), ("A", "e", 1, "")], {}),
    "nor have texts without an event": ([("A", "", 6, ""), ("B", "", 1, "")], {}),
    "a copy tells nothing about those who print it": ([("A", "e", 6, "w"), ("B", "e", 6, "w")], {}),
    "copies count once among the others": (
        [("A", "e", 6, ""), ("B", "e", 2, "w"), ("C", "e", 2, "w"), ("D", "e", 5, "")],
        {"A": (1, 0.6 - 0.35), "B": (1, 0.2 - 0.55), "C": (1, 0.2 - 0.55), "D": (1, 0.5 - 0.4)},
    ),
    "a group's own copies count once": (
        [("A", "e", 6, "x"), ("A", "e", 6, "x"), ("A", "e", 3, ""), ("B", "e", 2, "")],
        {"A": (1, 0.25), "B": (1, -0.25)},
    ),
    "events are added up": (
        [("A", "e", 4, ""), ("B", "e", 1, ""), ("A", "f", 2, ""), ("B", "f", 4, "")],
        {"A": (2, 0.1), "B": (2, -0.1)},
    ),
}


@pytest.mark.parametrize(("texts", "expected"), CASES.values(), ids=CASES)
def test_by_hand(row, texts, expected):
    rows = [
        row(f"d{number}", group, event, k, cluster=cluster) for number, (group, event, k, cluster) in enumerate(texts)
    ]
    assert above(rows) == expected


def test_events_that_copies_link_are_one_unit(row):
    rows = [
        row("a", "A", "e", 4, cluster="w"),
        row("b", "B", "e"),
        row("c", "A", "f", 4, cluster="w"),
        row("d", "B", "f"),
    ]
    (table,) = tables(rows)
    found = differences(table)
    assert found.units.tolist() == [0, 0]
    assert found.events.tolist() == [2, 2]
