import json

import pytest

from benchmarks.long_runs import Spent, stages, written


def test_texts_are_a_table_with_ids(tmp_path):
    table = written(tmp_path / "t.jsonl", ["a", "b"])
    assert [json.loads(line) for line in table.read_text(encoding="utf-8").splitlines()] == [
        {"id": "t000000", "text": "a"},
        {"id": "t000001", "text": "b"},
    ]


def test_the_processor_time_is_that_of_all_processes():
    assert Spent(3, 1, 2).processor == 3


@pytest.mark.slow
def test_every_stage_takes_time(tmp_path):
    found = stages(written(tmp_path / "t.jsonl", ["The palace fell."]))
    assert list(found) == ["loading the codebook", "first look at all texts", "scoring", "tables and report"]
    assert min(found.values()) > 0
