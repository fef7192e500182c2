from pathlib import Path

import pytest

from framing.batch.entries import Entry
from framing.batch.index import Index
from framing.batch.shards import Held, ShardFile
from framing.model import Refusal


@pytest.fixture
def index(tmp_path):
    made = Index(tmp_path / "index.sqlite")
    made.add(
        [
            (0, Entry("b", "x:1", "B"), "kB"),
            (1, Refusal("x:2", "json", "broken"), ""),
            (2, Entry("a", "x:3", "A", about=(("source", "S"),)), "kA"),
            (3, Entry("c", "x:4", "A"), "kA"),
        ]
    )
    made.name()
    yield made
    made.close()


def shard(*keys):
    return ShardFile(Path("0.shard"), "r", tuple(Held(key, 10 * n, 9) for n, key in enumerate(keys)))


def test_texts_come_by_id_with_what_is_known_of_them(index):
    index.hold(shard("kA"))
    found = [(one.id, one.refusal, one.shard, one.about) for one in index.items()]
    assert found == [
        ("", ("json", "broken"), None, {}),
        ("a", None, "0.shard", {"source": "S"}),
        ("b", None, None, {}),
        ("c", None, "0.shard", {}),
    ]


def test_counts(index):
    assert [index.count(what) for what in ("item", "refused", "left", "copies")] == [4, 1, 2, 1]
    index.hold(shard("kA", "gone"))
    assert [index.count(what) for what in ("left", "record", "used")] == [1, 2, 1]


def test_a_text_is_claimed_once_and_not_where_it_has_a_record(index):
    index.hold(shard("kB"))
    assert [index.claim(key) for key in ("kA", "kA", "kB")] == [True, False, False]


def test_a_record_that_is_dropped_is_left_again(index):
    index.hold(shard("kA"))
    index.drop(["kA"])
    assert index.claim("kA")


def test_another_reads_what_is_settled(index, tmp_path):
    index.hold(shard("kA"))
    index.settle()
    other = Index(tmp_path / "index.sqlite", there=True)
    assert list(other.items()) == list(index.items())
    other.close()


def test_another_goes_on_with_it(index, tmp_path):
    index.settle()
    other = Index(tmp_path / "index.sqlite", there=True)
    assert other.claim("kA")
    other.close()


def test_keys_and_ids_are_known(index):
    assert (index.key(2), index.key(99), index.taken("a"), index.taken("z")) == ("kA", "", True, False)
