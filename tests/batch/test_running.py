import io
import json
import os
import time
from pathlib import Path

import pytest

from framing.batch.columns import Columns
from framing.batch.job import Job
from framing.batch.pool import Limits
from framing.batch.progress import Silent
from framing.batch.running import run
from framing.errors import FramingError, UnreadableInput
from framing.model import Options


class Heard(Silent):
    def __init__(self):
        self.said = []

    def say(self, line):
        self.said.append(line)


def test_a_run_writes_its_tables(ran, read, news):
    counts = ran("run")
    assert (counts.texts, counts.scored, counts.refused, counts.left) == (4, 4, 0, 0)
    assert [row["document"] for row in read("run", "docs")] == ["'=d", "a", "b", "c"]
    files = {path.name for path in (news / "run").iterdir()}
    assert files >= {"docs.csv", "sentences.csv", "marks.csv", "scores.csv", "errors.csv", "run.sqlite", "schema.json"}
    assert files >= {"manifest.json", "methods.md"}
    assert not list((news / "run").rglob("*.part"))


@pytest.mark.parametrize("wishes", [{"workers": 2}, {"shard_size": 1}, {"workers": 3, "shard_size": 2}])
def test_workers_and_shards_change_no_byte(ran, written, wishes):
    ran("one")
    ran("two", **wishes)
    assert written("one") == written("two")


def test_the_order_of_the_input_changes_no_table(ran, written, lines, news):
    rows = [json.loads(line) for line in (news / "news.jsonl").read_text(encoding="utf-8").splitlines()]
    ran("one")
    lines("news.jsonl", rows[::-1])
    ran("two")
    first, second = written("one"), written("two")
    assert {name for name in first if first[name] != second[name]} <= {"manifest.json"}


def test_a_run_goes_on_where_it_was_stopped(ran, written, read):
    ran("whole")
    counts = ran("parts", stop_after=3, shard_size=1)
    assert (counts.scored, counts.left) == (3, 1)
    assert len(read("parts", "docs")) == 3
    ran("parts", resume=True)
    assert written("whole") == written("parts")


def test_what_is_done_is_not_done_again(ran, monkeypatch):
    ran("run")
    monkeypatch.setattr("framing.batch.running.Pool", None)
    ran("run", resume=True)


def test_a_finished_run_is_not_written_over(ran):
    ran("run")
    with pytest.raises(FramingError, match="--resume"):
        ran("run")


def test_changed_texts_and_options_are_done_anew_and_said(ran, written, lines, news):
    ran("run")
    rows = [json.loads(line) for line in (news / "news.jsonl").read_text(encoding="utf-8").splitlines()]
    rows[0]["body"] = "The palace denied it."
    lines("news.jsonl", rows)
    heard = Heard()
    run(Job(("news.jsonl",), Path("run"), resume=True), heard)
    assert "4 texts: 4 are short; 3 done before, 1 to score" in heard.said
    assert "1 texts scored before are no longer in the inputs, and are left out" in heard.said
    ran("fresh")
    assert written("run") == written("fresh")
    heard = Heard()
    run(Job(("news.jsonl",), Path("run"), Options(min_words=5), resume=True), heard)
    assert any("scored anew" in line for line in heard.said)


def test_rows_and_inputs_that_cannot_be_read_are_listed(ran, read, lines, news):
    with (news / "news.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "e", "body": ""}\n{"id"\n{"id": "n"}\n')
    counts = ran("run", "news.jsonl", "missing.csv")
    assert (counts.scored, counts.refused) == (4, 4)
    found = {(row["document"], row["place"], row["code"]) for row in read("run", "errors")}
    assert found == {
        ("e", "news.jsonl:5", "empty"),
        ("", "news.jsonl:6", "json"),
        ("", "news.jsonl:7", "no-text"),
        ("", "missing.csv", "missing"),
    }
    assert all(row["message"].startswith(row["place"]) for row in read("run", "errors"))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_text_that_kills_or_stops_its_worker_costs_one_row(ran, read, lines, monkeypatch, workers):
    from framing.batch import work

    scored = work._record

    def harmful(entry, *given):
        if "KILL" in entry.text:
            os._exit(9)
        if "HANG" in entry.text:
            time.sleep(60)
        return scored(entry, *given)

    monkeypatch.setattr(work, "_record", harmful)
    rows = [{"id": word, "text": f"The {word} fell in the night."} for word in ("palace", "KILL", "HANG", "market")]
    counts = ran("run", lines("t.jsonl", rows), workers=workers, limits=Limits(1.5, 0))
    assert (counts.scored, counts.refused) == (2, 2)
    assert {row["document"]: row["code"] for row in read("run", "errors")} == {"KILL": "crashed", "HANG": "endless"}
    monkeypatch.setattr(work, "_record", scored)
    assert ran("run", "t.jsonl", resume=True).refused == 2
    assert ran("run", "t.jsonl", resume=True, retry_failed=True).refused == 0


def test_texts_are_kept_only_when_asked_for(ran, written, read):
    ran("run")
    assert not any(b"Grain prices rose" in data for data in written("run").values())
    ran("kept", keep_text=True)
    assert any("Grain prices rose" in row["text"] for row in read("kept", "texts"))
    assert any("Grain prices rose" in row["quote"] for row in read("kept", "sentences"))


def test_broken_characters_cost_nothing(ran, read, news):
    line = r'{"id": "a\ud800\u0000b", "outlet": "\ud83d", "text": "A palace\u0000 fell\udc00 at\u2028night."}'
    (news / "t.jsonl").write_text(line + "\n", encoding="utf-8")
    assert ran("run", "t.jsonl", keep_text=True).scored == 1
    (row,) = read("run", "docs")
    assert (row["document"], row["source"]) == ("a\N{REPLACEMENT CHARACTER} b", "\N{REPLACEMENT CHARACTER}")
    assert "\0" not in read("run", "texts")[0]["text"]


def test_columns_may_be_kept(ran, read):
    ran("run", columns=Columns(kept=("section",)))
    assert {row["document"]: row["section"] for row in read("run", "docs")}["a"] == "world"


def test_standard_input_is_a_table(news, read):
    job = Job(("-",), Path("run"), stdin_name="x.csv")
    assert run(job, stdin=io.BytesIO(b"id,text\n1,The palace fell.\n")).scored == 1
    assert read("run", "docs")[0]["path"] == "stdin"
    assert not list(Path("run/work").glob("stdin*")), "no text stays"


def test_a_folder_of_texts(ran, read, news):
    (news / "t" / "wires").mkdir(parents=True)
    (news / "t" / "wires" / "ap.txt").write_text("Talks end\n\nThe palace fell.", encoding="utf-8")
    (news / "t" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    counts = ran("run", "t")
    assert (counts.scored, counts.refused) == (1, 1)
    (row,) = read("run", "docs")
    assert (row["document"], row["path"], row["title"]) == ("t/wires/ap", "t/wires/ap.txt", "Talks end")


def test_a_table_without_rows_is_an_error(ran, news):
    (news / "none.csv").write_bytes(b"id,text\n")
    with pytest.raises(UnreadableInput, match="no text"):
        ran("run", "none.csv")


def test_where_nothing_can_be_read_the_list_says_why(ran, read):
    assert ran("run", "missing.csv").scored == 0
    assert [row["code"] for row in read("run", "errors")] == ["missing"]
