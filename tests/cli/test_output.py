"""Where reports go: whole files or none, the terminal's letters or ASCII."""

import io
import os
import sys
from pathlib import Path

import pytest

from framing.cli._output import Output, emit, formats, save, terminal_width
from framing.errors import FramingError


class _Terminal(io.TextIOWrapper):
    def __init__(self, encoding):
        super().__init__(io.BytesIO(), encoding=encoding)

    def written(self):
        return self.buffer.getvalue().decode(self.encoding)


def in_two_ways(only_ascii):
    return '"Deja vu"' if only_ascii else "“Déjà vu”"


def test_the_notebook_is_no_format_of_a_file():
    assert set(formats()) == {"csv", "html", "json", "md", "png", "svg", "text"}


@pytest.mark.parametrize(
    ("encoding", "words"), [("utf-8", "“Déjà vu”"), ("cp1252", "“Déjà vu”"), ("ascii", '"Deja vu"')]
)
def test_a_terminal_gets_what_it_can_show(monkeypatch, encoding, words):
    monkeypatch.setattr(sys, "stdout", _Terminal(encoding))
    emit(in_two_ways)
    assert sys.stdout.written() == words


def test_machines_get_utf_8_from_any_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stdout", _Terminal("cp1252"))
    emit(in_two_ways, for_people=False)
    assert sys.stdout.buffer.getvalue().decode("utf-8") == "“Déjà vu”"


def test_closed_standard_output_is_said(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(FramingError, match="is closed"):
        emit(in_two_ways)


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    save(tmp_path / "a.txt", "new “one”")
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"a.txt": "new “one”"}


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    save(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    def fail(self, data):
        raise OSError(28, "No space left on device")

    (tmp_path / "a.txt").write_text("old")
    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(FramingError, match="no space left on device"):
        save(tmp_path / "a.txt", "new")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_device_is_written_and_not_replaced():
    save(Path(os.devnull), "words")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["x.pdf", "x", ".json"])
def test_no_format_names_the_choices(name):
    with pytest.raises(FramingError, match=r"\.html, \.json, .*\.txt"):
        Output(file=name).check()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_closed_folder_is_said_before_any_work(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(FramingError, match="may not be written"):
        Output(file=str(tmp_path / "a.txt")).check()


def test_tables_go_to_a_folder_one_file_each(run, texts):
    for folder in ("new/", "new", "new/"):
        done = run("compare", "thriller.txt", "exchange.txt", "-f", "csv", "-o", folder)
        assert done.exit_code == 0
        assert done.stderr == f"wrote {folder}\n"
    names = {path.name for path in (texts / "new").iterdir()}
    assert {"documents.csv", "marks.csv", "contrasts.csv", "schema.json"} < names
    assert (texts / "new" / "marks.csv").read_bytes().startswith(b"mark,document,line,column,")


def test_one_table_goes_to_a_file_or_to_standard_output(run, texts):
    printed = run("score", "thriller.txt", "-f", "csv").stdout_bytes
    run("score", "thriller.txt", "-o", "a.csv")
    assert (texts / "a.csv").read_bytes() == printed
    assert printed.count(b"\r\n") > 10


def test_excel_needs_a_table(run, texts):
    assert run("score", "thriller.txt", "-o", "a.csv", "--excel").exit_code == 0
    assert (texts / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfmark,")
    refused = run("score", "thriller.txt", "-o", "a.html", "--excel")
    assert (refused.exit_code, refused.stderr) == (
        2,
        "--excel: is for tables, not for html; add -f csv or leave it out\n",
    )


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("thriller.txt/", "is a file"),
        ("nowhere/new/", "there is no folder"),
        ("new/", None),
    ],
)
def test_a_folder_that_cannot_be_is_said_before_any_work(texts, file, words):
    if words is None:
        Output(file=file, format="csv").check()
        assert not Path(file).exists()
        return
    with pytest.raises(FramingError, match=words):
        Output(file=file, format="csv").check()


def test_a_folder_is_for_tables_only(texts):
    (texts / "here").mkdir()
    with pytest.raises(FramingError, match="is a folder; give the name of a file in it, or -f csv"):
        Output(file="here", format="html").check()
    with pytest.raises(FramingError, match="no format"):
        Output(file="here/").check()


@pytest.mark.parametrize(("text", "refused"), [("in/marks.csv", True), ("in/schema.json", True), ("in/a.txt", False)])
def test_tables_are_not_written_over_the_texts_they_are_made_from(texts, text, refused):
    (texts / "in").mkdir()
    (texts / text).write_text("They met.", encoding="utf-8")
    output = Output(file="in/", format="csv")
    if not refused:
        output.spare([text])
        return
    with pytest.raises(FramingError, match=f"{text}: is one of the texts"):
        output.spare([text])


def test_a_picture_is_not_for_a_terminal(monkeypatch):
    pytest.importorskip("vl_convert", reason="no Vega-Lite to draw with: pip install '.[charts]'")
    monkeypatch.setattr(sys, "stdout", _Terminal("utf-8"))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(FramingError, match="is not for a terminal"):
        Output(format="png").check()
    Output(file=os.devnull, format="png").check()


@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("20", 40), ("66", 66), ("200", 80), ("", 80)])
def test_lines_are_as_long_as_the_console_within_bounds(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal_width() == width


def test_a_narrow_console_gets_narrow_lines_and_a_file_does_not(run, texts):
    printed = run("score", "thriller.txt", env={"COLUMNS": "40"}).stdout
    run("score", "thriller.txt", "-o", "a.txt", env={"COLUMNS": "40"})
    assert max(map(len, printed.splitlines())) <= 40
    assert 70 < max(map(len, (texts / "a.txt").read_text("utf-8").splitlines())) <= 80


def test_there_is_no_colour_to_turn_off(run):
    printed = [run("score", "thriller.txt", env=env).stdout for env in ({"NO_COLOR": "1"}, {"FORCE_COLOR": "1"})]
    assert printed[0] == printed[1]
    assert "\x1b" not in printed[0]
