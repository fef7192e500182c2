"""The harness finds writers that lose or tear what they wrote, and lets one pass that does not."""

import hashlib
import json
import os
import sys
from functools import partial
from random import Random

import pytest

from benchmarks.crashing import Cut
from benchmarks.surviving import broken, difference, outcome

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
TRIALS = 10
LINES = [f"{number},text {number}\n" for number in range(200)]


def appended(folder):
    """The naive writer: goes on behind the lines that are there, and never syncs."""
    folder.mkdir(exist_ok=True)
    with (folder / "out.csv").open("a+", encoding="utf-8", errors="replace") as file:
        file.seek(0)
        for line in LINES[len(file.readlines()) :]:
            file.write(line)
            file.flush()


def replaced(folder, sync=True):
    """Writes all into another file, which is synced and then renamed, and syncs the folder."""
    folder.mkdir(exist_ok=True)
    with (folder / "out.part").open("w", encoding="utf-8") as file:
        file.writelines(LINES)
        file.flush()
        if sync:
            os.fsync(file.fileno())
    (folder / "out.part").replace(folder / "out.csv")
    synced(folder)


def vouched(folder, sync=True):
    """Vouches for a file that need not have reached the disk yet."""
    replaced(folder, sync)
    (folder / "manifest.json").write_text(json.dumps({"files": {"out.csv": digest(folder / "out.csv")}}))
    synced(folder / "manifest.json")
    synced(folder)


def synced(place):
    number = os.open(place, os.O_RDONLY)
    os.fsync(number)
    os.close(number)


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def differences(run, tmp_path, cut):
    run(tmp_path / "whole")
    whole = outcome(tmp_path / "whole")
    found = (difference(run, whole, tmp_path / f"run{n}", [cut], Random(n)) for n in range(TRIALS))
    return [one for one in found if one]


def test_a_naive_writer_is_caught(tmp_path):
    assert len(differences(appended, tmp_path, Cut())) > TRIALS * 0.7


@pytest.mark.parametrize("cut", [Cut(), Cut(point=1), Cut(point=2), Cut(seconds=0.002)])
def test_one_that_writes_whole_files_anew_is_not(tmp_path, cut):
    assert differences(replaced, tmp_path, cut) == []


@pytest.mark.parametrize(("sync", "caught"), [(True, False), (False, True)])
def test_vouching_for_what_is_not_synced_is_caught(tmp_path, sync, caught):
    assert bool(differences(partial(vouched, sync=sync), tmp_path, Cut())) == caught


def test_a_torn_manifest_vouches_for_itself(tmp_path):
    assert broken(tmp_path) == []
    (tmp_path / "manifest.json").write_bytes(b'{"files": ')
    assert broken(tmp_path) == ["manifest.json"]
    (tmp_path / "manifest.json").write_text(json.dumps({"files": {"a": "0"}}))
    assert broken(tmp_path) == ["a"]
