"""A folder with real texts, and the command line run inside it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from framing.cli import cli

ROOT = Path(__file__).resolve().parent.parent.parent
EVENT = ROOT / "samples" / "events" / "pyongyang-moscow"
#: Why each of these cannot be used, as one word of its sentence.
BAD = {
    "empty.txt": b"",
    "photo.txt": b"\x89PNG\r\n\x1a\n\x00\x00",
    "blank.txt": b" \n\t\n",
}
SHORT = b"Talks end\n\nThe two ministers met on Friday and spoke of grain for an hour."
GERMAN = (
    b"Die Minister haben sich am Freitag in der Hauptstadt getroffen und lange gesprochen. "
    b"Sie waren sich nicht einig, aber sie wollen sich im Herbst wieder treffen. "
) * 20


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """The working folder: three texts of one event, and some that cannot be used."""
    for name in ("communique", "exchange", "thriller"):
        shutil.copy(EVENT / f"{name}.txt", tmp_path)
    for name, data in {**BAD, "short.txt": SHORT, "german.txt": GERMAN}.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(texts):
    """Run a command in the folder: give its words, get exit code, output and errors."""
    return lambda *words, **more: CliRunner().invoke(cli, words, catch_exceptions=False, **more)
