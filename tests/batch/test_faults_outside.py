"""What the computer does to a run: disks that are full or closed, a clock that is wrong, a locale without letters."""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import chdir
from pathlib import Path

import pytest

from benchmarks.surviving import outcome
from framing.batch.locking import LOCK

TEXT = "The palace dropped a bombshell as the talks collapsed. “We will win,” the minister said. Grain prices rose."
COMMAND = [sys.executable, "-m", "framing", "batch", "t.jsonl", "--shard-size", "10"]
ODD = [*COMMAND, "ü İ", "--keep-text", "-j", "2"]
MOUNTS = ["unshare", "--mount", "--map-root-user", "sh", "-ec"]
FULL = Path("/dev/full")
#: A disk that is full soon; then it is made larger, and what became of the run is taken out.
FILLED = """
mount -t tmpfs -o size=60k none "$1"
shift
"$@" && exit 99
echo "code $?" >&2
test ! -e disk/run/manifest.json
mount -o remount,size=20m disk
"$@" --resume
cp -r disk/run run
"""
CLOSED = 'mount -t tmpfs -o ro none "$1"; shift; exec "$@"'

pytestmark = pytest.mark.slow


def may_mount():
    """Whether this user may mount a disk that only one process sees."""
    if not shutil.which("unshare"):
        return False
    return subprocess.run([*MOUNTS, "mount -t tmpfs none /mnt"], capture_output=True, check=False).returncode == 0


needs_mounts = pytest.mark.skipif(
    not may_mount(), reason="no disk may be mounted here: unshare is not there or allowed"
)


def write_texts():
    rows = ({"id": f"t{number:03}", "text": f"{TEXT} {number}."} for number in range(60))
    Path("t.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def write_odd_names():
    """A folder with names of letters of other alphabets, of markup, a formula, and bytes that are no letters."""
    Path("ü İ").mkdir()
    for name in (b"=cmd.txt", b"<img src=x onerror=alert(1)>.txt", b"caf\xe9.txt", "Ελλάδα.txt".encode()):
        (Path("ü İ") / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """What a run leaves that nothing disturbs."""
    return undisturbed(tmp_path_factory.mktemp("whole"), *COMMAND)


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """What a run leaves over files with odd names, where nothing disturbs it."""
    return undisturbed(tmp_path_factory.mktemp("odd"), *ODD)


def undisturbed(folder, *words):
    with chdir(folder):
        write_texts()
        write_odd_names()
        assert ran(*words, "-d", "run").returncode == 0
        return outcome(folder / "run")


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """The working folder, with a table of texts and an empty folder for a disk."""
    monkeypatch.chdir(tmp_path)
    write_texts()
    Path("disk").mkdir()
    return tmp_path


def ran(*words, environment=(), **more):
    done = {**os.environ, **dict(environment)}
    return subprocess.run(words, env=done, check=False, **{"stderr": subprocess.PIPE, "stdout": subprocess.PIPE} | more)


@needs_mounts
def test_a_full_disk_is_told_and_gone_on_with_when_there_is_room(texts, whole):
    done = ran(*MOUNTS, FILLED, "sh", "disk", *COMMAND, "-d", "disk/run", "-q")
    said = done.stderr.decode()
    assert done.returncode == 0, said
    first, code = said.splitlines()
    assert "mend this and go on with --resume" in first
    assert ("no space left" in first or "full" in first) and "disk/run" in first
    assert code == "code 2"
    assert outcome(texts / "run") == whole


@needs_mounts
def test_a_disk_that_may_not_be_written_to_is_told_before_any_work(texts):
    done = ran(*MOUNTS, CLOSED, "sh", "disk", *COMMAND, "-d", "disk/run")
    said = done.stderr.decode()
    assert (done.returncode, said.count("\n")) == (2, 1), said
    assert said.startswith("disk/run: read-only file system")


@pytest.mark.skipif(not FULL.exists(), reason="no such device here")
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_stream_that_is_full_loses_nothing(texts, whole, stream):
    with FULL.open("wb") as full:
        done = ran(*COMMAND, "-d", "run", **{stream: full})
    assert b"Traceback" not in (done.stderr or b"")
    assert ran(*COMMAND, "-d", "run", "--resume", "-q").returncode == 0
    assert outcome(texts / "run") == whole


def test_of_two_runs_in_a_folder_one_is_told_who_is_there(texts, whole):
    with subprocess.Popen([*COMMAND, "-d", "run", "--shard-size", "1"], stderr=subprocess.PIPE) as first:
        wait_for(lambda: b"process" in read(texts / "run" / LOCK))
        second = ran(*COMMAND, "-d", "run", "--resume")
        assert first.poll() is None
        said = second.stderr.decode()
        assert (second.returncode, said.count("\n")) == (2, 1), said
        assert f"process {first.pid} on " in said
        first.communicate()
        assert first.returncode == 0
    assert outcome(texts / "run") == whole


def test_a_wrong_clock_changes_nothing(texts, whole):
    """Files are from the year 2099 or 1970: what is done is told by contents, not by times."""
    assert ran(*COMMAND, "-d", "run", "--stop-after", "40").returncode == 0
    for number, path in enumerate([Path("t.jsonl"), *Path("run").rglob("*")]):
        when = 4_070_908_800 if number % 2 else 0
        os.utime(path, (when, when))
    done = ran(*COMMAND, "-d", "run", "--resume")
    assert b"40 done before, 20 to score" in done.stderr
    assert outcome(texts / "run") == whole


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii", "TZ": "Asia/Pyongyang"},
        {"PYTHONIOENCODING": "cp1252", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"},
        {"PYTHONWARNDEFAULTENCODING": "1", "PYTHONWARNINGS": "error::EncodingWarning"},
        {"OPENBLAS_CORETYPE": "Prescott", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
    ],
    ids=["posix", "ascii", "turkish", "warned", "other processor"],
)
def test_no_byte_depends_on_locale_or_processor(texts, odd, environment):
    write_odd_names()
    done = ran(*ODD, "-d", "run", environment=environment)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
    found = outcome(texts / "run")
    assert [name for name in odd if odd[name] != found.get(name)] == []
    assert b"<img src=x" not in found["report.html"]


def read(place):
    return place.read_bytes() if place.exists() else b""


def wait_for(is_so):
    end = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.005)
