"""Copies, events and groups are looked for as asked."""

from contextlib import closing

import pytest

from framing.batch import findings
from framing.batch.findings import tables_of
from framing.batch.index import Index
from framing.batch.job import Job


@pytest.mark.parametrize(
    ("wishes", "tables"),
    [
        ({"events": False}, ()),
        ({}, ("events", "duplicates")),
        ({"events": False, "group_by": ("source",)}, ("groups", "effects", "trends")),
        ({"claims": True}, ("events", "duplicates", "claims")),
    ],
)
def test_only_what_is_looked_for_has_a_table(tmp_path, wishes, tables):
    with closing(Index(tmp_path / "index.sqlite")) as index:
        assert tables_of(index, Job(("x.csv",), tmp_path, **wishes)) == tables


@pytest.mark.parametrize(("events", "there"), [(None, False), (True, True), (False, False)])
def test_among_very_many_texts_events_are_looked_for_when_asked(ran, written, monkeypatch, events, there):
    monkeypatch.setattr(findings, "MOST_LINKED", 3)
    ran("run", events=events)
    assert ("events.csv" in written("run")) is there


def test_events_are_looked_for_among_few(ran, written):
    ran("run")
    assert {"events.csv", "duplicates.csv"} <= set(written("run"))
    assert "groups.csv" not in written("run")


def test_groups_may_be_asked_for_later(ran, read):
    ran("run")
    ran("run", resume=True, group_by=("source",))
    assert {row["group"] for row in read("run", "groups")} == {"Post", "Wire", '\'@Daily, "late"'}
