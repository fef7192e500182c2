import gzip

import pytest

from framing.batch.entries import Entry
from framing.batch.recipe import Recipe
from framing.batch.records import unpacked
from framing.batch.shards import opened_shard, record_at
from framing.batch.work import Shard, work
from framing.model import Options

RECIPE = Recipe(Options(), ())


def outcomes(folder, *entries, given_up=None):
    told = []
    data = work(Shard(0, RECIPE, entries, tuple(str(n) for n in range(len(entries))), given_up or {}), told.append)
    assert told == list(range(len(entries)))
    (folder / "0.shard").write_bytes(data)
    held = opened_shard(folder / "0.shard").held
    return [unpacked(record_at(folder / "0.shard", one.start, one.length)) for one in held]


@pytest.mark.parametrize(
    ("text", "code"), [("", "empty"), (" \n\t", "empty"), ("…!?", "empty"), ("x " * 10_000_001, "too-large")]
)
def test_a_text_that_cannot_be_scored_costs_itself_only(tmp_path, text, code):
    bad, good = outcomes(tmp_path, Entry("a", "x:1", text), Entry("b", "x:2", "The palace dropped a bombshell."))
    assert bad.refusal[0] == code
    assert "x:1" not in bad.refusal[1], "a record does not say where its text stands"
    assert good.about["words"] == 5


def test_a_failure_of_ours_costs_one_text(tmp_path, monkeypatch):
    monkeypatch.setattr("framing.batch.work.from_text", lambda *_, **__: 1 / 0)
    (record,) = outcomes(tmp_path, Entry("a", "x:1", "x"))
    assert record.refusal == ("failed", "the program failed on it (ZeroDivisionError); please report this text")


def test_a_text_that_was_given_up_is_not_tried(tmp_path):
    first, second = outcomes(tmp_path, Entry("a", "x", "A b."), Entry("b", "y", "C d."), given_up={0: ("endless", "x")})
    assert (first.refusal, second.refusal) == (("endless", "x"), None)


def test_files_are_read_as_everywhere(tmp_path):
    text = b"Talks end\n\nThe palace dropped a bombshell."
    (tmp_path / "a.txt").write_bytes(text)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(text))
    (tmp_path / "c.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    entries = [Entry(name, name, file=str(tmp_path / name)) for name in ("a.txt", "b.txt.gz", "c.txt", "d.txt")]
    plain, packed, picture, missing = outcomes(tmp_path, *entries)
    assert plain == packed
    assert plain.about["title"] == "Talks end"
    assert picture.refusal[0] != missing.refusal[0] == "missing"
