import os
import sqlite3

import pytest

from benchmarks.failing import BROKEN, FULL, Fault, failing


@pytest.mark.parametrize("mode", ["wb", "w"])
def test_the_nth_write_fails_and_leaves_half(tmp_path, mode):
    fault = Fault(tmp_path, "write", 2, lasting=False)
    with (
        failing(fault),
        pytest.raises(OSError, match="No space left"),
        (tmp_path / "a").open(mode, buffering=8) as file,
    ):
        for _ in range(2):
            file.write("0123456789" if mode == "w" else b"0123456789")
            file.flush()
    assert fault.struck
    assert (tmp_path / "a").read_bytes().startswith(b"012345678901234")


@pytest.mark.parametrize(("lasting", "opened"), [(True, ["a"]), (False, ["a", "c"])])
def test_once_or_from_then_on(tmp_path, lasting, opened):
    fault = Fault(tmp_path, "open", 2, BROKEN, lasting)
    with failing(fault):
        for name in "abc":
            try:
                (tmp_path / name).open("w").close()
            except OSError as problem:
                assert problem.errno == BROKEN
    assert sorted(path.name for path in tmp_path.iterdir()) == opened


def test_syncs_renamings_and_pages(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    with failing(Fault(tmp_path, "rename", 1)), pytest.raises(OSError, match="No space"):
        (tmp_path / "a").replace(tmp_path / "b")
    with (
        failing(Fault(tmp_path, "sync", 1)),
        (tmp_path / "a").open("rb") as file,
        pytest.raises(OSError, match="No space"),
    ):
        os.fsync(file.fileno())
    with failing(Fault(tmp_path, "page", 2)):
        db = sqlite3.connect(tmp_path / "db")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        db.executescript("CREATE TABLE a (b); CREATE TABLE c (d);")
    db.close()


def test_other_folders_and_a_call_that_is_never_reached_are_let_pass(tmp_path):
    (tmp_path / "in").mkdir()
    fault = Fault(tmp_path / "in", "open", 2, FULL)
    with failing(fault):
        for name in ("a", "b", "in/a"):
            (tmp_path / name).write_text("x", encoding="utf-8")
    assert (fault.seen, fault.struck) == (1, False)
    assert (tmp_path / "in" / "a").read_text(encoding="utf-8") == "x"
