"""The database is the same whoever writes it, and has what was found among all texts."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from framing.batch import database
from framing.errors import FramingError


def test_another_process_writes_the_same_bytes(ran, stories):
    for folder, workers in (("one", 1), ("two", 2)):
        ran(folder, stories, workers=workers, keep_text=True)
    assert Path("one/run.sqlite").read_bytes() == Path("two/run.sqlite").read_bytes()


@pytest.mark.parametrize("workers", [1, 2])
def test_texts_have_their_events_and_clusters(ran, read, stories, workers):
    ran("run", stories, workers=workers)
    with closing(sqlite3.connect("run/run.sqlite")) as db:
        found = db.execute("SELECT document, event_found, cluster FROM docs ORDER BY rowid").fetchall()
    assert found == [(row["document"], row["event_found"], row["cluster"]) for row in read("run", "docs")]
    assert any(event for _, event, _ in found)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_fails_there_ends_the_run(ran, monkeypatch, workers):
    def full(self, links):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(database.SqliteTables, "link", full)
    with pytest.raises(OSError, match="No space"):
        ran("run", workers=workers)
    assert not list(Path("run").glob("run.sqlite*"))


def test_what_fails_here_ends_the_other(ran, monkeypatch):
    def lost(*_):
        raise FramingError("lost", "lost")

    monkeypatch.setattr("framing.batch.writing.found_among", lost)
    with pytest.raises(FramingError, match="lost"):
        ran("run", workers=2)
    assert not Path("run/run.sqlite").exists()
