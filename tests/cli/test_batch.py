"""The command end to end: exit codes, what it says, and real processes that are stopped and killed."""

import csv
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

TEXT = "The palace dropped a bombshell as the talks collapsed. “We will win,” the minister said. Grain prices rose."
COMMAND = [sys.executable, "-m", "framing", "batch"]


def write(rows, name="news.csv"):
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["id", "text", "outlet"])
        writer.writeheader()
        writer.writerows(rows)


def many(count):
    return [{"id": f"t{number:04}", "text": f"{TEXT} {number}. " * 3, "outlet": "Wire"} for number in range(count)]


def written(folder):
    return {path.name: path.read_bytes() for path in Path(folder).iterdir() if path.is_file() and path.name[0] != "."}


def test_a_run_ends_in_tables_and_says_what_it_guessed(run):
    write(many(3))
    done = run("batch", "news.csv", "-d", "run")
    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    assert "news.csv: text=text, id=id, source=outlet (guessed" in done.stderr
    assert "3 texts: 3 are short; 3 to score" in done.stderr
    assert "wrote run: 3 scored" in done.stderr


def test_quiet_says_nothing(run):
    write(many(2))
    assert run("batch", "news.csv", "-d", "run", "-q").output == ""


def test_refused_texts_are_told_in_the_exit_code(run):
    write([*many(1), {"id": "e", "text": ""}])
    done = run("batch", "news.csv", "-d", "run", "-q")
    assert done.exit_code == 3
    assert "1 text was refused; run/errors.csv says why" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["missing.csv", "-d", "run"], 4, "there is no such file"),
        (["news.csv", "-d", "run", "--text-col", "tekst"], 2, "its columns are id, text, outlet"),
        (["news.csv", "-d", "news.csv"], 2, "news.csv"),
        (["news.csv"], 2, "-d"),
        (["news.csv", "-d", "run", "--keep-col", "title"], 2, "docs has a column 'title' already"),
        (["news.csv", "-d", "run", "--codebook", "nope"], 2, "nope"),
    ],
)
def test_what_goes_wrong_is_one_sentence(run, words, code, said):
    write(many(1))
    done = run("batch", *words)
    assert done.exit_code == code
    assert said in done.stderr
    assert "Traceback" not in done.output


def test_a_finished_run_is_gone_on_with_only_when_asked(run):
    write(many(3))
    assert run("batch", "news.csv", "-d", "run", "--stop-after", "2").exit_code == 0
    assert run("batch", "news.csv", "-d", "run").exit_code == 2
    done = run("batch", "news.csv", "-d", "run", "--resume")
    assert "2 done before, 1 to score" in done.stderr


def test_standard_input_is_a_table(run):
    done = run("batch", "-", "-d", "run", input=json.dumps({"id": "a", "body": TEXT}) + "\n")
    assert done.exit_code == 0, done.output


def test_datasette_and_others_can_open_the_database(run):
    write([{"id": "=1+1", "text": TEXT, "outlet": "A"}, *many(2)])
    run("batch", "news.csv", "-d", "run")
    db = sqlite3.connect("run/run.sqlite")
    assert db.execute("SELECT COUNT(*) FROM marks JOIN docs USING (document) WHERE docs.source = 'A'").fetchone()[0] > 0
    assert db.execute("SELECT COUNT(*) FROM docs WHERE document = '=1+1'").fetchone() == (1,)
    db.close()
    assert b"\r\n'=1+1," in Path("run/docs.csv").read_bytes()


def test_names_that_are_markup_formulas_or_no_utf8(run, texts):
    (texts / "t").mkdir()
    for name in (b"=cmd.txt", b"<img src=x>.txt", b"caf\xe9.txt", b"a\nb.txt"):
        (texts / "t" / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    assert run("batch", "t", "-d", "run").exit_code == 0
    rows = csv.DictReader(Path("run/docs.csv").read_text(encoding="utf-8").splitlines())
    assert sorted(row["document"] for row in rows) == ["t/<img src=x>", "t/=cmd", "t/a\\nb", "t/caf\\udce9"]


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_the_locale_changes_no_byte(run, texts, environment):
    write([{"id": "é", "text": TEXT, "outlet": "Ü"}])
    run("batch", "news.csv", "-d", "one")
    done = subprocess.run(
        [*COMMAND, "news.csv", "-d", "two"], env=os.environ | environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert written("one") == written("two")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_stops_within_two_seconds_and_can_be_resumed(run, texts, number, code):
    write(many(300))
    process = subprocess.Popen(
        [*COMMAND, "news.csv", "-d", "run", "--shard-size", "5", "-j", "2"], stderr=-1, text=True
    )
    _wait_for_shards("run", 1)
    process.send_signal(number)
    begun = time.monotonic()
    _, said = process.communicate(timeout=30)
    assert time.monotonic() - begun < 2
    assert (process.returncode, "Traceback" in said) == (code, False)
    assert "go on with --resume" in said
    assert run("batch", "news.csv", "-d", "run", "--resume").exit_code == 0
    run("batch", "news.csv", "-d", "whole")
    assert written("run") == written("whole")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
def test_after_kills_the_tables_are_those_of_a_run_that_was_not(run, texts):
    write(many(240))
    run("batch", "news.csv", "-d", "whole")
    for shards in (1, 4, 9):
        process = subprocess.Popen(
            [*COMMAND, "news.csv", "-d", "run", "--shard-size", "4", "-j", "2", "--resume", "-q"]
        )
        _wait_for_shards("run", shards)
        process.kill()
        process.wait()
    assert not Path("run/manifest.json").exists()
    last = sorted(Path("run/work/shards").glob("*.shard"))[-1]
    last.write_bytes(last.read_bytes()[:-7])  # as if its end had not reached the disk
    assert run("batch", "news.csv", "-d", "run", "--resume", "--shard-size", "50").exit_code == 0
    assert written("run") == written("whole")


def _wait_for_shards(folder, count):
    end = time.monotonic() + 30
    while len(list(Path(folder).glob("work/shards/*.shard"))) < count:
        assert time.monotonic() < end
        time.sleep(0.005)


def test_groups_and_events_are_told_and_written(run):
    write(many(4))
    done = run("batch", "news.csv", "-d", "run", "--group-by", "source", "--group-by", "source")
    assert done.exit_code == 0, done.output
    assert re.search(r"found \d+ events? told by two texts or more, and \d+ copies in \d+ clusters?\n", done.stderr)
    assert "report.html shows them" in done.stderr
    assert {"groups.csv", "effects.csv", "events.csv", "duplicates.csv", "report.html"} <= set(written("run"))
    by = [line.split(",")[0] for line in (Path("run") / "groups.csv").read_text(encoding="utf-8").splitlines()]
    assert set(by[1:]) == {"source"}
    assert len(by) == len(set((Path("run") / "groups.csv").read_text(encoding="utf-8").splitlines()))


def test_a_column_to_group_by_that_is_not_there_is_one_sentence(run):
    write(many(1))
    done = run("batch", "news.csv", "-d", "run", "--group-by", "country")
    assert done.exit_code == 2
    assert "there is no column 'country'; its columns are id, text, outlet" in done.stderr


def test_events_may_be_left_out(run):
    write(many(2))
    assert run("batch", "news.csv", "-d", "run", "--no-events", "-q").exit_code == 0
    assert not {"events.csv", "duplicates.csv"} & set(written("run"))
