from dataclasses import replace

import pytest

from framing.batch.elsewhere import reachable, work_elsewhere, worked
from framing.batch.entries import Entry, key_of
from framing.batch.pool import Limits
from framing.batch.recipe import Recipe
from framing.batch.work import Shard, analyzer_of, work
from framing.errors import FramingError
from framing.model import Options

OPTIONS = Options()


def shard_of(*entries):
    books = tuple((book.name, book.version, book.digest) for book in analyzer_of(OPTIONS)[0].codebooks)
    return Shard(0, Recipe(OPTIONS, books), entries, tuple(key_of(entry, 99) for entry in entries), {})


@pytest.fixture
def shard(tmp_path, monkeypatch):
    """A row of a table and a file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The palace fell.", encoding="utf-8")
    return shard_of(Entry("r", "x.csv:2", "The talks ended."), Entry("a", "a.txt", file="a.txt"))


def unheard(_):
    pass


def test_a_file_is_found_from_another_folder(shard, tmp_path, monkeypatch):
    here = work(shard, unheard)
    sent = reachable(shard)
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    assert work_elsewhere(sent, unheard) == here


def test_what_lies_in_an_archive_is_sent_as_it_is(shard):
    inside = Entry("z", "a.zip:t.txt", file="t.txt", data=b"The palace fell.")
    assert reachable(shard_of(inside)).entries == (inside,)


@pytest.mark.parametrize("change", [lambda file: file.unlink(), lambda file: file.write_bytes(b"Others.")])
def test_a_file_that_is_another_there_ends_the_run(shard, tmp_path, change):
    change(tmp_path / "a.txt")
    with pytest.raises(FramingError, match="same path on all workers"):
        work_elsewhere(reachable(shard), unheard)


def test_another_codebook_there_ends_the_run(shard):
    with pytest.raises(FramingError, match="another codebook"):
        work_elsewhere(replace(shard, recipe=Recipe(OPTIONS, (("mine", "1", "abc"),))), unheard)


@pytest.mark.slow
def test_a_process_beside_the_worker_is_kept_for_the_next_shard(shard):
    limits = Limits(29, 0)
    assert worked(shard, limits) == worked(shard, limits) == work(shard, unheard)
