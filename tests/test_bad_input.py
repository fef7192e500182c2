"""Input that cannot be used, end to end: one sentence each, the right exit code, and the others still compared."""

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import framing
from framing.cli import cli
from framing.model import Document
from framing.reports import html, text
from framing.reports import json as json_report

EVENT = Path(__file__).parents[1] / "samples" / "events" / "pyongyang-moscow"
GOOD = ("thriller.txt", "exchange.txt")
GERMAN = "Die Minister haben sich am Freitag getroffen und lange gesprochen, aber sie waren sich nicht einig. " * 12
CHINESE = "两国领导人在首都会晤并讨论了贸易问题。" * 30
WORDS = "The two leaders sat in the hall. "


@pytest.fixture
def compare(tmp_path, monkeypatch):
    """Write a file beside two good ones, compare all three, and give exit code, errors and the analysis."""
    for name in GOOD:
        shutil.copy(EVENT / name, tmp_path)
    monkeypatch.chdir(tmp_path)

    def run(name, data=None, *more):
        if data is not None:
            Path(name).write_bytes(data.encode() if isinstance(data, str) else data)
        done = CliRunner().invoke(cli, ["compare", *GOOD, name, "-f", "json", *more], catch_exceptions=False)
        return done.exit_code, done.stderr, json.loads(done.stdout)

    return run


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"", "empty", "not one word"),
        (b" \n\t\r\n", "empty", "not one word"),
        ("— … !", "empty", "not one word"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary", "a PNG image"),
        (b"\x7fELF" + bytes(60), "binary", "a program"),
        (b"PK\x03\x04" + bytes(40), "binary", "a ZIP archive"),
        (b"%PDF-1.7\n%\xe2\xe3", "binary", "PDF"),
        (bytes(400), "binary", "a binary file"),
    ],
)
def test_a_file_without_text_is_refused_in_one_sentence(compare, data, code, said):
    exit_code, errors, found = compare("x.txt", data)
    assert (exit_code, [refusal["code"] for refusal in found["refusals"]]) == (3, [code])
    assert errors.startswith("x.txt: ")
    assert errors.count("\n") == 1
    assert said in errors


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        ("Bombshell", "too short to compare"),
        (WORDS * 21, "too short to compare"),
        (GERMAN, "not English"),
        (CHINESE, "not English"),
    ],
)
def test_a_text_that_cannot_be_compared_is_noticed(compare, data, notice):
    exit_code, _, found = compare("x.txt", data)
    assert (exit_code, found["refusals"]) == (0, [])
    assert [document["notice"] for document in found["documents"]] == [None, None, notice]


@pytest.mark.parametrize("data", [b"", bytes(400), "Bombshell", WORDS * 21, GERMAN, CHINESE])
def test_the_others_are_still_compared(compare, data):
    _, _, found = compare("x.txt", data)
    assert {side for contrast in found["contrasts"] for side in (contrast["a"], contrast["b"])} == {
        "thriller",
        "exchange",
    }
    assert "clearly more" in {contrast["verdict"] for contrast in found["contrasts"]}


@pytest.mark.parametrize("data", [b"", bytes(400), GERMAN, CHINESE])
def test_where_nothing_was_scored_there_is_no_number(compare, data):
    _, _, found = compare("x.txt", data)
    assert {score["document"] for score in found["scores"]} == {"thriller", "exchange"}
    assert {mark["document"] for mark in found["marks"]} == {"thriller", "exchange"}


@pytest.mark.parametrize(
    ("encoding", "note"),
    [("utf-8-sig", []), ("utf-16", ["read as utf-16"]), ("cp1252", ["read as cp1252"]), ("utf-8", [])],
)
def test_the_encoding_changes_no_score(compare, encoding, note):
    written = Path("thriller.txt").read_text(encoding="utf-8").replace("'", "’")
    _, _, found = compare("x.txt", written.encode(encoding))
    assert found["documents"][2]["notes"] == note
    scores = {
        name: [row | {"document": "", "marks": len(row["marks"])} for row in found["scores"] if row["document"] == name]
        for name in ("thriller", "x")
    }
    assert scores["x"] == scores["thriller"]


def test_a_file_above_the_limit_is_refused(compare):
    exit_code, errors, _ = compare("x.txt", WORDS * 4000, "--max-size", "0.1")
    assert exit_code == 3
    assert errors == "x.txt: larger than the limit of 0.1 MB; split it or raise the limit\n"


def test_a_link_that_leads_nowhere_and_a_pipe_are_refused(compare):
    Path("gone.txt").symlink_to("nowhere")
    os.mkfifo("pipe.txt")
    exit_code, errors, found = compare("gone.txt", None, "pipe.txt")
    assert (exit_code, [refusal["code"] for refusal in found["refusals"]]) == (3, ["missing", "not-a-file"])
    assert errors.count("\n") == 2


def test_a_folder_that_leads_back_to_itself_is_read_once(compare):
    Path("folder").mkdir()
    shutil.copy(EVENT / "communique.txt", "folder")
    Path("folder/back").symlink_to("..", target_is_directory=True)
    exit_code, _, found = compare("folder")
    assert exit_code == 0
    assert sorted(document["label"] for document in found["documents"]) == ["communique", "exchange", "thriller"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads what nobody may read")
def test_a_file_that_may_not_be_read_is_refused(compare):
    Path("x.txt").write_text(WORDS)
    Path("x.txt").chmod(0)
    exit_code, errors, _ = compare("x.txt")
    assert exit_code == 3
    assert errors.count("\n") == 1


def test_a_nul_byte_is_a_space(compare):
    exit_code, _, found = compare("x.txt", (EVENT / "thriller.txt").read_bytes().replace(b" ", b"\0", 9))
    assert (exit_code, found["documents"][2]["notes"]) == (0, ["9 NUL bytes read as a space"])
    quotes = {
        name: [mark["quote"] for mark in found["marks"] if mark["document"] == name] for name in ("x", "thriller")
    }
    assert quotes["x"] == quotes["thriller"]


@pytest.mark.parametrize("half", ["\ud800", "\udbff", "\udc00", "\udfff"])
def test_half_a_pair_breaks_no_report(half):
    for given in (
        f"The palace dropped {half} a bombshell{half}.",
        Document(f"a{half}", f"A bombshell {half}fell.", label=half),
    ):
        analysis = framing.compare([given, WORDS])
        json_report.render(analysis).encode()
        html.render(analysis).encode()
        text.render(analysis).encode()
        analysis._repr_html_().encode()


def test_nothing_usable_at_all(compare, tmp_path):
    (tmp_path / "y.txt").write_bytes(b"")
    done = CliRunner().invoke(cli, ["score", "y.txt", "none.txt"], catch_exceptions=False)
    assert (done.exit_code, done.stdout) == (4, "")
    assert len(done.stderr.splitlines()) >= 2
