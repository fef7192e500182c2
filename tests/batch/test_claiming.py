"""Claims of the texts of each event stand in a table, with their words only where texts are kept."""

from pathlib import Path

import pytest

from framing.batch import claiming
from framing.batch.schema import WORDS
from framing.batch.work import document_of
from framing.errors import UnreadableInput
from framing.tables import claims

ROWS = [
    {"id": "a", "text": "The army pulled its troops back from Kherson.", "event": "war", "source": "Wire"},
    {"id": "b", "text": "The army withdrew its soldiers from Kherson.", "event": "war", "source": "Post"},
    {"id": "c", "text": "Grain prices rose in June.", "event": "grain", "source": "Post"},
]


def test_texts_of_an_event_that_state_one_fact_share_a_claim(ran, read, lines):
    ran("run", lines("t.jsonl", ROWS), claims=True, keep_text=True)
    found = read("run", "claims")
    assert [(row["event"], row["document"], row["state"]) for row in found] == [
        ("war", "a", "present"),
        ("war", "b", "present"),
    ]
    assert found[0]["quote"] == ROWS[0]["text"]
    assert list(found[0]) == list(claims.COLUMNS)


def test_without_kept_texts_no_words_are_there(ran, read, written, lines):
    ran("run", lines("t.jsonl", ROWS), claims=True)
    assert not set(WORDS["claims"]) & set(read("run", "claims")[0])
    assert not any(b"back from Kherson" in data for data in written("run").values())
    assert not list(Path("run").rglob("texts.sqlite*"))


def test_found_events_are_used_and_copies_left_out(ran, read, stories):
    ran("run", stories, claims=True)
    said = {row["document"] for row in read("run", "claims")}
    copies = {
        row["document"] for row in read("run", "duplicates") if row["kind"] in ("same words", "nearly the same words")
    }
    assert len(said) > 4
    assert copies
    assert not said & copies


def test_an_event_of_very_many_texts_is_left_out(ran, read, lines, monkeypatch):
    monkeypatch.setattr(claiming, "MOST_TEXTS", 1)
    ran("run", lines("t.jsonl", ROWS), claims=True)
    assert read("run", "claims") == []


@pytest.mark.parametrize("wishes", [{"workers": 2}, {"shard_size": 1}])
def test_workers_and_shards_change_no_byte(ran, written, stories, wishes):
    ran("one", stories, claims=True)
    ran("two", stories, claims=True, **wishes)
    assert written("one") == written("two")


def test_a_text_that_can_no_longer_be_read_is_left_out(ran, read, lines, monkeypatch):
    def gone(entry, options):
        if "withdrew" in entry.text:
            raise UnreadableInput("gone", "missing")
        return document_of(entry, options)

    monkeypatch.setattr(claiming, "document_of", gone)
    ran("run", lines("t.jsonl", ROWS), claims=True)
    assert read("run", "claims") == []
