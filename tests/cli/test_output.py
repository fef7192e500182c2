"""Where reports go: whole files or none, the terminal's letters or ASCII."""

import io
import os
import sys
from pathlib import Path

import pytest

from framing.cli._output import Output, emit, formats, save
from framing.errors import FramingError


class _Terminal(io.TextIOWrapper):
    def __init__(self, encoding):
        super().__init__(io.BytesIO(), encoding=encoding)

    def written(self):
        return self.buffer.getvalue().decode(self.encoding)


def in_two_ways(only_ascii):
    return '"Deja vu"' if only_ascii else "“Déjà vu”"


def test_the_notebook_is_no_format_of_a_file():
    assert set(formats()) == {"html", "json", "text"}


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
    with pytest.raises(FramingError, match=r"\.html, \.json, \.txt"):
        Output(file=name).check()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_closed_folder_is_said_before_any_work(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(FramingError, match="may not be written"):
        Output(file=str(tmp_path / "a.txt")).check()
