from dataclasses import replace

import pytest

from benchmarks.reading import PARTS, MissingFile, part_of


def test_rows_come_in_the_order_of_the_file(data):
    folder = data(demo=[{"id": "a"}, {"id": "b"}])
    assert [row["id"] for row in folder.rows("demo")] == ["a", "b"]


def test_a_missing_file_is_said_in_one_sentence(data):
    with pytest.raises(MissingFile, match=r"^demo\.jsonl\.gz is not in \S+; name a folder that holds it$"):
        data().rows("demo")


def test_the_parts_hold_every_row_once(data):
    folder = data(demo=[{"id": str(number)} for number in range(40)])
    parts = [replace(folder, part=part).rows("demo") for part in range(PARTS)]
    assert sorted(int(row["id"]) for part in parts for row in part) == list(range(40))
    assert all(parts)


def test_the_part_depends_on_the_id_alone():
    assert part_of({"id": "a", "text": "x"}) == part_of({"id": "a"})


def test_nothing_to_fit_on_unless_a_folder_is_named(data):
    folder = data(demo=[{"id": "a"}])
    assert folder.train_rows("demo") == []
    assert replace(folder, train=folder.folder).train_rows("demo") == [{"id": "a"}]
