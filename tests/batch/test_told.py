"""What a user has written down on events wins over what is found."""

import json
from pathlib import Path

import pytest

from framing.errors import FramingError

TOLD = """
[[event]]
name = "one"
texts = ["a", "b"]

[[event]]
name = "other"
texts = ["c"]
"""


@pytest.fixture
def told(news):
    (news / "events.toml").write_text(TOLD, encoding="utf-8")
    return Path("events.toml")


@pytest.mark.parametrize("wishes", [{}, {"workers": 2}, {"events": False}])
def test_texts_are_on_the_events_they_were_put_on(ran, read, told, wishes):
    ran("run", events_file=told, **wishes)
    events = {row["document"]: row["event_found"] for row in read("run", "docs")}
    assert events["a"] == events["b"] != ""
    assert events["c"] != events["a"]
    found = [row for row in read("run", "events") if row["document"] == "a"]
    assert [(row["told"], "events.toml" in row["reasons"]) for row in found] == [("true", True)]
    assert json.loads(Path("run/manifest.json").read_text(encoding="utf-8"))["events_file"]["name"] == "events.toml"


def test_without_it_they_are_apart(ran, read):
    ran("run")
    events = {row["document"]: row["event_found"] for row in read("run", "docs")}
    assert events["a"] != events["b"] or not events["a"]


def test_what_is_wrong_in_it_is_told_before_any_work(ran, told):
    told.write_text(TOLD.replace('"c"', '"cc"'), encoding="utf-8")
    with pytest.raises(FramingError, match=r"events\.toml"):
        ran("run", events_file=told)
    assert not list(Path("run/work/shards").iterdir())
    told.write_text(TOLD, encoding="utf-8")
    ran("run", events_file=told, resume=True)
