import errno
import os
from contextlib import nullcontext

import pytest

from framing.batch import durable
from framing.batch.durable import PART, removed, replaced, replacing, settled, synced


def test_a_file_is_written_whole(tmp_path):
    replaced(tmp_path / "a", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"new"


def test_an_error_leaves_the_old_file(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "a") as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


def test_a_file_is_synced_before_it_gets_its_name(tmp_path, monkeypatch):
    seen = []
    real = os.fsync
    monkeypatch.setattr(durable.os, "fsync", lambda number: (seen.append((tmp_path / "a").exists()), real(number)))
    replaced(tmp_path / "a", b"new")
    assert seen == [False, True], "the file before, and its folder after"


def test_a_file_that_something_else_wrote_gets_its_name(tmp_path):
    (tmp_path / f"a{PART}").write_bytes(b"new")
    settled(tmp_path / "a", tmp_path / f"a{PART}")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"new")]


def test_a_file_is_gone_before_its_folder_is_synced(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"old")
    seen = []
    monkeypatch.setattr(durable, "synced", lambda folder: seen.append((folder, (tmp_path / "a").exists())))
    removed(tmp_path / "a")
    removed(tmp_path / "a")
    assert seen == [(tmp_path, False)] * 2


@pytest.mark.parametrize(("error", "raised"), [(errno.EIO, True), (errno.ENOSPC, True), (errno.EINVAL, False)])
def test_a_folder_that_cannot_be_synced_is_let_pass_but_no_broken_disk(tmp_path, monkeypatch, error, raised):
    def fails(_):
        raise OSError(error, "no")

    monkeypatch.setattr(durable.os, "fsync", fails)
    with pytest.raises(OSError, match="no") if raised else nullcontext():
        synced(tmp_path)
