from pathlib import Path

import pytest

from framing.batch.job import Job
from framing.batch.opening import opened
from framing.batch.progress import Silent
from framing.errors import FramingError


class Heard(Silent):
    def __init__(self):
        self.said = []

    def say(self, line):
        self.said.append(line)


@pytest.fixture
def heard():
    return Heard()


def test_guesses_are_said(news, heard):
    found = opened(Job(("news.jsonl",), Path("run")), heard, None)
    assert heard.said == [
        "news.jsonl: text=body, id=id, source=outlet, date=published (guessed; see --text-col and the like)"
    ]
    assert [one.id for one in found.entries()] == ["a", "b", "c", "=d"]


def test_an_input_that_is_not_there_is_refused_and_said(news, heard):
    found = opened(Job(("missing.csv", "news.jsonl"), Path("run")), heard, None)
    assert "missing.csv" in heard.said[0]
    assert [one.code for one in found.refusals] == ["missing"]
    assert len(list(found.entries())) == 5


def test_an_input_given_twice_is_read_once(news, heard):
    assert len(opened(Job(("news.jsonl", "news.jsonl"), Path("run")), heard, None).tables) == 1


def test_a_wrong_column_ends_the_run_before_any_work(news, heard, lines):
    lines("other.jsonl", [{"x": "y"}])
    with pytest.raises(FramingError, match=r"other\.jsonl"):
        opened(Job(("news.jsonl", "other.jsonl"), Path("run")), heard, None)
