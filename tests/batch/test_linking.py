"""Copies and events are found among the texts of a run, and stand in its tables."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from framing.batch.linking import duplicate_rows, event_rows, links
from framing.corpus.duplicates import Cluster, Copy
from framing.corpus.events import FoundEvent

CLUSTERS = (
    Cluster("a", (Copy("b", "same words", 1.0), Copy("c", "nearly the same words", 2 / 3)), None),
    Cluster("d", (), Copy("a", "mostly within", 0.9)),
    Cluster("e", (Copy("f", "same words", 1.0),), Copy("a", "mostly within", 0.8)),
)
EVENTS = (FoundEvent("E1", ("a", "b", "g"), ("both name Kim", "both dated 2024-06-19"), False),)


def test_clusters_of_two_and_more_are_numbered():
    assert list(duplicate_rows(CLUSTERS)) == [
        ("D1", "a", "representative", 1.0, ""),
        ("D1", "b", "same words", 1.0, "a"),
        ("D1", "c", "nearly the same words", 0.666667, "a"),
        ("D2", "e", "representative", 1.0, ""),
        ("D2", "f", "same words", 1.0, "e"),
        ("", "d", "mostly within", 0.9, "a"),
        ("D2", "e", "mostly within", 0.8, "a"),
    ]


def test_every_text_is_linked_once():
    found = list(links(CLUSTERS, EVENTS))
    assert found == [
        ("a", "E1", "D1"),
        ("b", "E1", "D1"),
        ("c", "", "D1"),
        ("e", "", "D2"),
        ("f", "", "D2"),
        ("g", "E1", ""),
    ]


def test_an_event_has_a_row_a_text():
    assert next(iter(event_rows(EVENTS))) == ("E1", "a", "both name Kim; both dated 2024-06-19", False)
    assert len(list(event_rows(EVENTS))) == 3


def test_a_run_finds_copies_and_events(ran, read, stories):
    ran("run", stories)
    copies = [row for row in read("run", "duplicates") if row["cluster"]]
    assert {row["document"] for row in copies} >= {"again", "nearly"}
    assert len({row["cluster"] for row in copies}) == 1
    docs = {row["document"]: row for row in read("run", "docs")}
    assert docs["again"]["cluster"] == copies[0]["cluster"]
    assert docs["again"]["event_found"] == docs["nearly"]["event_found"] != ""
    assert {row["document"] for row in read("run", "events") if row["event_found"] == docs["again"]["event_found"]} >= {
        "again",
        "nearly",
    }


def test_the_database_holds_the_same(ran, read, stories):
    ran("run", stories)
    with closing(sqlite3.connect("run/run.sqlite")) as db:
        for table in ("events", "duplicates"):
            assert db.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] == len(read("run", table)) > 0


@pytest.mark.parametrize("wishes", [{"workers": 2}, {"shard_size": 3}])
def test_workers_and_shards_change_no_byte(ran, written, stories, wishes):
    ran("one", stories, group_by=("source", "month"))
    ran("two", stories, group_by=("source", "month"), **wishes)
    assert written("one") == written("two")
    assert {"groups.csv", "effects.csv", "trends.csv", "events.csv", "duplicates.csv", "report.html"} <= set(
        written("one")
    )


def test_the_order_of_the_input_changes_no_table(ran, written, stories):
    ran("one", stories, group_by=("source",))
    rows = Path(stories).read_text(encoding="utf-8").splitlines(keepends=True)
    Path(stories).write_text("".join(rows[::-1]), encoding="utf-8")
    ran("two", stories, group_by=("source",))
    first, second = written("one"), written("two")
    assert {name for name in first if first[name] != second[name]} <= {"manifest.json"}
