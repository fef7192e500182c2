import os
import signal
import time
from functools import partial

import pytest

from framing.batch.entries import Entry
from framing.batch.pool import Limits, Pool
from framing.batch.recipe import Recipe
from framing.batch.serving import forked
from framing.batch.work import Shard
from framing.errors import FramingError
from framing.model import Options

RECIPE = Recipe(Options(), ())
SOON = Limits(0.3, 0)


def shards(*texts):
    for number, words in enumerate(texts):
        entries = tuple(Entry(word, word, word) for word in words.split())
        yield Shard(number, RECIPE, entries, tuple(words.split()), {})


def acted(shard, tell):
    """Give the words of a shard; some words do harm."""
    said = []
    for place, entry in enumerate(shard.entries):
        tell(place)
        said.append(_outcome(entry.text) if place not in shard.given_up else shard.given_up[place][0])
    return " ".join(said).encode()


def _outcome(word):
    if word == "DIE":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "HANG":
        time.sleep(60)
    return word


def never(shard, tell):
    os._exit(1)


def wrong(shard, tell):
    raise FramingError("the codebook has changed", "changed")


def results(count, *texts, start=forked, work=acted):
    with Pool(count, work, SOON, start) as pool:
        return [
            data.decode() for _, data in sorted(pool.run(shards(*texts), lambda _: None), key=lambda one: one[0].number)
        ]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_shard_is_worked_on_once(count):
    assert results(count, "a b", "c", "d e f") == ["a b", "c", "d e f"]


@pytest.mark.parametrize(("word", "code"), [("DIE", "crashed"), ("HANG", "endless")])
def test_a_text_that_stops_its_worker_twice_is_given_up_alone(word, code):
    assert results(2, f"a {word} b", "c d") == [f"a {code} b", "c d"]


def test_two_such_texts_in_one_shard():
    assert results(1, "DIE a DIE", "b") == ["crashed a crashed", "b"]


def test_it_works_where_processes_are_not_forked():
    assert results(1, "a b", start=partial(forked, method="spawn")) == ["a b"]


def idle(shard, tell):
    time.sleep(60)


@pytest.mark.parametrize("work", [never, idle])
def test_workers_that_never_begin_end_the_run(work, monkeypatch):
    monkeypatch.setattr("framing.batch.pool._BEGINNING", 0.1)
    with pytest.raises(FramingError, match="end or hang before they begin"):
        results(1, "a", work=work)


def test_what_a_worker_refuses_ends_the_run():
    with pytest.raises(FramingError, match="codebook has changed"):
        results(2, "a", "b", work=wrong)


def test_no_worker_is_left_behind():
    with Pool(2, acted, SOON) as pool:
        pids = [worker.process.pid for worker in pool._workers]
        next(pool.run(shards("a", "HANG", "b"), lambda _: None))
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_only_as_many_shards_are_taken_as_there_are_workers_and_one_more():
    taken = []
    with Pool(2, acted, SOON) as pool:
        next(pool.run((taken.append(shard.number) or shard for shard in shards(*"abcdefgh")), lambda _: None))
    assert len(taken) <= 2 + 1 + 1, "two that are worked on, one that was done, and one more"


def test_a_long_text_may_take_longer():
    assert Limits(30, 30).of(2_000_000) == 90
