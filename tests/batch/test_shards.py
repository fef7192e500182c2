import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.batch.shards import next_number, opened_shard, pack, record_at, save, shard_files

RECORDS = st.lists(st.binary(max_size=40), max_size=6)


@given(RECORDS)
@settings(max_examples=20, deadline=None)
def test_records_come_back_as_they_were(tmp_path_factory, records):
    folder = tmp_path_factory.mktemp("shards")
    path = save(folder, 3, pack("recipe", [f"k{n}" for n in range(len(records))], records))
    found = opened_shard(path)
    assert found.recipe == "recipe"
    assert [record_at(path, held.start, held.length) for held in found.held] == records
    assert [held.key for held in found.held] == [f"k{n}" for n in range(len(records))]


@pytest.mark.parametrize("cut", [0, 1, 20, -1, -10])
def test_a_torn_shard_is_as_if_it_were_not_there(tmp_path, cut):
    data = pack("recipe", ["a", "b"], [b"0123456789", b"more"])
    (tmp_path / "00000000.shard").write_bytes(data[:cut])
    assert list(shard_files(tmp_path)) == []


def test_a_changed_byte_is_found(tmp_path):
    data = pack("recipe", ["a"], [b"0123456789"])
    (tmp_path / "00000000.shard").write_bytes(data[:-1] + b"X")
    assert list(shard_files(tmp_path)) == []


def test_numbers_go_on_after_the_last_sound_or_not(tmp_path):
    assert next_number(tmp_path) == 0
    save(tmp_path, 4, pack("recipe", [], []))
    (tmp_path / "00000007.shard").write_bytes(b"torn")
    assert next_number(tmp_path) == 8
