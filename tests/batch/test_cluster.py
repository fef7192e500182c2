"""A real scheduler with two workers, each a process of its own: one goes in mid-run, a text ends whoever reads it."""

import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import CancelledError, Future
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from framing.batch import cluster as on
from framing.batch import work as working
from framing.batch.cluster import Cluster, cluster
from framing.batch.job import Job
from framing.batch.pool import Limits
from framing.batch.progress import Silent
from framing.batch.recipe import Recipe
from framing.batch.running import run
from framing.batch.shards import pack
from framing.batch.work import Shard
from framing.cli import cli
from framing.errors import FramingError
from framing.model import Options

ROOT = Path(__file__).resolve().parent.parent.parent
needs_dask = pytest.mark.skipif(
    not find_spec("distributed"), reason="the extra is not installed: pip install 'framing-analyzer[cluster]'"
)
#: Python runs it when it starts: in the processes that work on shards, a text ends the one that reads it.
HARMFUL = """
import os, sys
if "framing.batch.serving" in sys.orig_argv:
    from framing.batch import work
    scored = work._record
    work._record = lambda entry, *given: os._exit(9) if "KILL" in entry.text else scored(entry, *given)
"""
TEXTS = [{"id": f"t{n:02}", "text": f"The palace dropped a bombshell on day {n}. “Never,” he said."} for n in range(24)]
POISON = {"id": "t05x", "text": "KILL the lights."}
RECIPE = Recipe(Options(), ())


@pytest.fixture(scope="module")
def dask(tmp_path_factory):
    """Start a scheduler and two workers: give the address and the processes, the scheduler first."""
    folder = tmp_path_factory.mktemp("dask")
    (folder / "sitecustomize.py").write_text(HARMFUL, encoding="utf-8")
    path = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    commands = [["dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]]
    commands += [["dask_worker", address, "--nthreads", "1", "--no-dashboard"]] * 2
    with (folder / "log").open("wb") as log:
        started = [_started(command, folder, os.environ | {"PYTHONPATH": path}, log) for command in commands]
    yield address, started
    for process in started:
        _killed(process)


def _started(command, folder, environment, log):
    words = [sys.executable, "-m", f"distributed.cli.{command[0]}", *command[1:]]
    return subprocess.Popen(words, cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True)


def _killed(process):
    """End a process with all it has started, as when a computer is switched off."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class Acting(Silent):
    """Does something once, when the first shard is done."""

    def __init__(self, act):
        self.act = act

    def say(self, line):
        if line.startswith("about"):
            self.act()


def of_news(folder, **wishes):
    return Job(("t.jsonl",), Path(folder), shard_size=2, **wishes)


@needs_dask
@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="processes are ended as on Unix")
def test_a_cluster_gives_the_same_bytes_whoever_goes_in_mid_run(dask, lines, read, written, monkeypatch):
    address, (scheduler, _, worker) = dask
    lines("t.jsonl", [*TEXTS, POISON])
    with monkeypatch.context() as patched:
        scored = working._record
        patched.setattr(
            working, "_record", lambda entry, *given: os._exit(9) if "KILL" in entry.text else scored(entry, *given)
        )
        run(of_news("here"))
    with cluster(address) as crew:
        counts = run(of_news("there"), Acting(lambda: _killed(worker)), crew=crew)
    assert worker.poll() is not None
    assert (counts.scored, counts.refused) == (24, 1)
    assert [(row["document"], row["code"]) for row in read("there", "errors")] == [("t05x", "crashed")]
    assert written("here") == written("there")
    with pytest.raises(FramingError, match="the scheduler has gone"), cluster(address) as crew:
        run(of_news("gone"), Acting(lambda: _killed(scheduler)), crew=crew)
    run(of_news("gone", resume=True))
    assert {row["document"] for row in read("gone", "docs")} >= {row["id"] for row in TEXTS}


def test_without_the_package_the_line_that_installs_it_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(FramingError, match=r"pip install 'framing-analyzer\[cluster\]'"), cluster("tcp://x:1"):
        pass


def test_the_command_says_so_before_any_work(news, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = CliRunner().invoke(cli, ["batch", "news.jsonl", "-d", "run", "--cluster", "tcp://x:1"])
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [on.MISSING]
    assert not (news / "run").exists()


@needs_dask
@pytest.mark.slow
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x", ""])
def test_where_no_scheduler_answers_it_is_said(address, monkeypatch):
    monkeypatch.setattr(on, "_PATIENCE", 0.3)
    with pytest.raises(FramingError, match="no Dask scheduler answers there"), cluster(address):
        pass


class Client:
    """Stands for a scheduler whose workers do what a list says, task by task."""

    def __init__(self, *outcomes, versions=("0",)):
        self.outcomes, self.versions, self.sent, self.most = list(outcomes), versions, 0, 0

    def wait_for_workers(self, *_, **__):
        if not self.versions:
            raise TimeoutError

    def run(self, function):
        return dict(enumerate(self.versions))

    def run_on_scheduler(self, function):
        return self.versions[0]

    def nthreads(self):
        return {"a": 1, "b": 2}

    def cancel(self, futures):
        self.cancelled = futures

    def submit(self, function, shard, *_, **__):
        self.sent += 1
        return Told(shard, self.outcomes.pop(0) if self.outcomes else pack(shard.recipe.digest, [], []))


class Told(Future):
    """A future that has its outcome already."""

    def __init__(self, shard, outcome):
        super().__init__()
        self.shard, self.outcome = shard, outcome

    @property
    def status(self):
        lost = isinstance(self.outcome, CancelledError)
        return "finished" if lost else {bytes: "finished", str: "cancelled"}.get(type(self.outcome), "error")

    def result(self, timeout=None):
        if isinstance(self.outcome, CancelledError):
            raise self.outcome
        return self.outcome

    def exception(self, timeout=None):
        return self.outcome

    def add_done_callback(self, function):
        function(self)


def outcomes(client, count=20):
    shards = (Shard(number, RECIPE, (), (), {}) for number in range(count))
    with Cluster(client, "tcp://x", Limits()) as crew:
        return sorted(shard.number for shard, _ in crew.run(shards, lambda _: None))


def test_every_shard_is_given_once_and_one_that_failed_is_sent_again():
    client = Client(KeyError("a worker was lost"))
    assert outcomes(client) == list(range(20))
    assert client.sent == 21


def test_what_was_asked_for_is_asked_again_when_the_line_was_cut():
    client = Client("lost")
    assert outcomes(client) == list(range(20))
    assert client.sent == 21


def test_a_scheduler_that_answers_no_more_has_gone():
    client = Client("lost")
    client.asked = 0

    def nthreads():
        client.asked += 1
        if client.asked > 1:
            raise OSError("timed out")
        return {"a": 1}

    client.nthreads = nthreads
    with pytest.raises(FramingError, match="scheduler has gone"):
        outcomes(client)


@pytest.mark.parametrize(
    ("said", "match"),
    [
        ([KeyError(), KeyError(), KeyError(), KeyError(), KeyError(), KeyError(), KeyError()], "its workers fail"),
        ([FramingError("h: has another codebook")], "another codebook"),
        (["lost"] * 7, "its workers fail"),
        ([CancelledError("lost between its end and the asking")], "scheduler has gone"),
        ([pack("another", [], [])], "another version"),
    ],
)
def test_what_ends_a_run_is_one_sentence(said, match):
    with pytest.raises(FramingError, match=match):
        outcomes(Client(*said))


def test_only_some_shards_are_taken_at_once():
    taken = []
    client = Client()
    shards = (taken.append(number) or Shard(number, RECIPE, (), (), {}) for number in range(50))
    with Cluster(client, "tcp://x", Limits()) as crew:
        next(crew.run(shards, lambda _: None))
    assert len(taken) == 6
    assert len(client.cancelled) == 5


@pytest.mark.parametrize(
    ("versions", "match"),
    [((), "no worker has joined"), (("9.9", "0"), r"holds framing 9\.9, here is 0"), (("0", "1"), "holds framing 1")],
)
def test_workers_of_other_versions_are_refused(versions, match, monkeypatch):
    monkeypatch.setattr(on, "version", lambda: "0")
    with pytest.raises(FramingError, match=match):
        on._check(Client(versions=versions), "tcp://x")
    on._check(Client(versions=("0", "0")), "tcp://x")
