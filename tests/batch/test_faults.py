"""After any fault of the disk, a kill or a power cut, going on with a run gives the bytes of one that had none.

``python -m benchmarks batch`` does the same a hundred times.
"""

import shutil
import sqlite3
import sys
from functools import partial
from itertools import islice, product
from random import Random

import pytest

from benchmarks.crashing import Cut, Disk, cut_off, moments
from benchmarks.failing import BROKEN, FULL, Fault, failing
from benchmarks.surviving import broken, difference, outcome
from framing.batch import durable
from framing.batch.job import Job
from framing.batch.running import run
from framing.batch.work import analyzer_of
from framing.errors import FramingError
from framing.model import Options

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are forked and looked for in /proc"),
]
#: More calls of one kind than the small run makes, and how many of them are let pass between two that fail.
_MANY, _STEPS = 500, {"open": 29, "write": 5, "sync": 5, "rename": 3, "page": 11}

#: Points at which the first tables of a run over two shards have their names, and their folder is not synced.
_RENAMED = (11, 13)


@pytest.fixture
def runs(news, monkeypatch):
    """Run over the table of news or go on with it, with the codebook loaded once for all runs of a test."""
    loaded = analyzer_of(Options())[0]
    monkeypatch.setattr("framing.pipeline.Analyzer", lambda _: loaded)
    return lambda folder, **wishes: run(Job(("news.jsonl",), folder, shard_size=2, resume=True, **wishes))


@pytest.fixture
def whole(runs, news):
    """What a run leaves that nothing disturbs."""
    runs(news / "whole")
    return outcome(news / "whole")


def failed(runs, folder, fault):
    """Whether a run fails by a fault; it may do so only with an error that the command says in one sentence."""
    with failing(fault):
        try:
            runs(folder)
        except (OSError, sqlite3.Error, FramingError):
            return True
    return False


@pytest.mark.parametrize(
    ("kind", "error", "lasting"),
    [
        ("open", BROKEN, False),
        ("write", FULL, True),
        ("write", BROKEN, False),
        ("sync", FULL, True),
        ("sync", BROKEN, False),
        ("rename", FULL, True),
        ("page", FULL, True),
    ],
)
def test_after_any_call_that_fails(runs, whole, news, kind, error, lasting):
    """The n-th call fails, n upward until none does."""
    for at in range(1, _MANY, _STEPS[kind]):
        folder = news / f"{kind}{at}"
        fault = Fault(folder, kind, at, error, lasting)
        if not failed(runs, folder, fault) and not fault.struck:
            assert at > 10, "calls of this kind were not seen"
            return
        assert broken(folder) == []
        runs(folder)
        assert outcome(folder) == whole, f"the {at}. {kind}"
    raise AssertionError("no run passed untouched")


@pytest.mark.parametrize("workers", [1, 2])
def test_after_kills_that_tear_what_is_not_synced(runs, whole, news, workers):
    chance = Random(workers)
    cut_off(lambda: runs(news / "count"), Disk(news / "count"), Cut(), chance)
    points = Disk(news / "count").points()
    assert points > 20
    for number, cut in enumerate(islice(moments(points, 0.2, chance), 8)):
        found = difference(lambda folder: runs(folder, workers=workers), whole, news / f"run{number}", [cut], chance)
        assert not found


def test_a_power_cut_takes_nothing_back_from_a_finished_run(runs, whole, news):
    cut_off(lambda: runs(news / "run"), Disk(news / "run"), Cut(), Random(1))
    assert outcome(news / "run") == whole


def test_a_manifest_that_comes_back_is_that_of_the_tables(runs, news):
    """The tables of a run that was stopped early are written over; a power cut must not bring back their manifest."""
    runs(news / "early", stop_after=1)
    for point, seed in product(_RENAMED, range(5)):
        folder = news / f"run{point}.{seed}"
        shutil.copytree(news / "early", folder)
        cut_off(partial(runs, folder), Disk(folder), Cut(point=point), Random(seed))
        assert broken(folder) == []


def naive(place, data):
    """Writes a file in its place and syncs nothing."""
    place.write_bytes(data)


def test_the_harness_would_find_files_that_are_not_synced(runs, whole, news, monkeypatch):
    monkeypatch.setattr("framing.batch.shards.replaced", naive)
    monkeypatch.setattr(durable, "synced", lambda _: None)
    monkeypatch.setattr(durable.os, "fsync", lambda _: None)
    found = [difference(runs, whole, news / f"run{n}", [Cut()], Random(n)) for n in range(4)]
    assert any(found)
