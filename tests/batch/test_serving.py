import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from framing.batch.entries import Entry
from framing.batch.recipe import Recipe
from framing.batch.serving import commanded, default_method, forked, serve
from framing.batch.work import Shard, work
from framing.errors import FramingError
from framing.model import Options

SHARD = Shard(0, Recipe(Options(), ()), (Entry("a", "x:1", "The palace fell."),), ("k",), {})
#: A process that starts one by a command, says its number, and waits.
STARTS = """
import os, time
from framing.batch.serving import commanded
from framing.batch.work import work
process, line = commanded(work)
print(process.held.pid, flush=True)
time.sleep(60)
"""


def heard(line):
    """What is said up to the bytes or the error."""
    said = []
    while not said or isinstance(said[-1], int):
        assert line.poll(30)
        said.append(line.recv())
    return said


@pytest.fixture
def started():
    """Start a process; it is ended after the test."""
    running = []

    def start(how, *given, **more):
        process, line = how(*given, **more)
        running.append(process)
        return line

    yield start
    for process in running:
        process.kill()
        process.join()


@pytest.mark.parametrize("how", [forked, pytest.param(commanded, marks=pytest.mark.slow)])
def test_a_process_says_places_and_bytes_shard_after_shard(started, how):
    line = started(how, work)
    for _ in range(2):
        line.send(SHARD)
        place, data = heard(line)
        assert (place, data) == (0, work(SHARD, lambda _: None))


def refusing(shard, tell):
    raise FramingError("not so", "no")


def test_an_error_of_ours_is_said_and_the_next_shard_tried(started):
    line = started(forked, refusing)
    for _ in range(2):
        line.send(SHARD)
        (problem,) = heard(line)
        assert (str(problem), problem.code) == ("not so", "no")


def test_it_ends_when_nobody_has_work():
    ours, theirs = multiprocessing.Pipe()
    serving = multiprocessing.get_context(default_method()).Process(target=serve, args=(theirs, work, 0.05))
    serving.start()
    theirs.close()
    assert ours.poll(30)
    with pytest.raises(EOFError):
        ours.recv()
    serving.join()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_command_does_not_outlive_the_process_that_started_it():
    with subprocess.Popen([sys.executable, "-c", STARTS], stdout=subprocess.PIPE, text=True) as parent:
        child = int(parent.stdout.readline())
        os.kill(parent.pid, signal.SIGKILL)
    end = time.monotonic() + 10
    while Path(f"/proc/{child}/stat").exists() and " Z " not in Path(f"/proc/{child}/stat").read_text():
        assert time.monotonic() < end
        time.sleep(0.02)
