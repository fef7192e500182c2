"""``framing codebook``: what it prints, and how it ends."""

import json

import pytest
from click.testing import CliRunner

from framing.cli import USAGE, cli

CUE = """label = "frame:a"
title = "stresses farms"
letter = "A"
question = "?"
definition = "."
include = "."
exclude = "."
sources = ["None"]

[[cue]]
id = "ABC01"
name = "farms"
why = "."
source = "None"
terms = ["harvest/n", "harvests"]
options = { plain = ".", keep = "." }
marks = ["The <harvest> failed.", "Two <harvests> failed."]
quiet = ["It rained.", "It snowed."]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "a.toml").write_text(CUE, encoding="utf-8")
    return tmp_path / "book"


@pytest.fixture
def table(tmp_path):
    rows = [{"text": f"The harvest of year {n} failed.", "source": "ab"[n % 2], "topic": "farm"} for n in range(12)]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def run(*words):
    return CliRunner().invoke(cli, ["codebook", *map(str, words)])


def test_list_names_the_labels():
    assert "frame:economic" in run("list").output


def test_show_gives_the_cues(folder):
    assert "ABC01 farms" in run("show", folder).output


def test_test_runs_the_examples(folder):
    done = run("test", folder)
    assert (done.exit_code, done.output) == (0, "1 labels, 1 cues, 2 terms, 4 examples, 0 broken\n")


def test_test_ends_with_2_for_a_broken_example(folder):
    (folder / "a.toml").write_text(CUE.replace("It rained.", "The harvest."), encoding="utf-8")
    assert run("test", folder).exit_code == USAGE


def test_doctor_gives_one_finding_a_line_with_its_place(folder):
    done = run("doctor", folder)
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert lines[0].startswith(f"{folder / 'a.toml'}:1: frame:a: has 1 cues and 2 terms")
    assert lines[1].startswith(f"{folder / 'a.toml'}:15: ABC01: 'harvests' never fires: 'harvest/n' of ABC01")


def test_doctor_looks_at_a_corpus(folder, table):
    done = run("doctor", folder, "--corpus", table)
    assert done.exit_code == 0
    assert "ABC01: 'harvest/n' fires in 12 of 12 texts" in done.output


def test_doctor_ends_with_2_for_a_broken_codebook(folder):
    (folder / "a.toml").write_text(CUE.replace("name =", "nam ="), encoding="utf-8")
    done = run("doctor", folder)
    assert done.exit_code == USAGE
    assert "did you mean 'name'" in done.stderr


def test_doctor_ends_with_2_for_a_broken_term(folder):
    (folder / "a.toml").write_text(CUE.replace('"harvests"]', '"* harvests"]'), encoding="utf-8")
    assert run("doctor", folder).exit_code == USAGE


def test_names_after_the_corpus_belong_to_it(folder, tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("The harvest failed.", encoding="utf-8")
    done = run("try", "ABC01", "--codebook", folder, "--corpus", tmp_path / "one.txt", tmp_path / "two.txt")
    assert [line.rpartition("/")[2][:12] for line in done.stdout.splitlines()] == ["one.txt:1:5:", "two.txt:1:5:"]
    assert done.stderr == "2 hits of ABC01 in 2 texts\n"


def test_try_shows_as_many_hits_as_asked_for_and_the_same_ones_again(folder, table):
    words = ("try", "harvest/n", "--codebook", folder, "--corpus", table, "-n", 3, "--seed", 7)
    first = run(*words).stdout
    assert len(first.splitlines()) == 3
    assert first == run(*words).stdout
    assert "The [harvest] of year" in first
    assert "(narrator, asserted)" in first


def test_names_without_corpus_are_refused(folder):
    done = run("doctor", folder, "a.txt")
    assert done.exit_code == USAGE
