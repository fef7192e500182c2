"""Every way to end: codes, sentences, and real processes with pipes that close and disks that are full."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from framing.cli._ending import ended, sentence
from framing.errors import CodebookError, FramingError, UnreadableInput

FULL = Path("/dev/full")


def raising(error):
    def run():
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (click.UsageError("no"), 2),
        (CodebookError("no"), 2),
        (FramingError("no"), 2),
        (UnreadableInput("no"), 4),
        (OSError(28, "No space left on device"), 2),
        (BrokenPipeError(), 0),
        (click.Abort(), 130),
        (KeyboardInterrupt(), 130),
    ],
)
def test_codes(error, code):
    assert ended(raising(error)) == code


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (click.UsageError("Missing argument 'WHAT'."), "framing: missing argument 'WHAT'; see framing --help"),
        (FileNotFoundError(2, "No such file", "a.txt"), "a.txt: no such file; check the name and that you may use it"),
        (OSError(28, "No space left"), "standard output: no space left; make room, or write to another place"),
    ],
)
def test_sentences(error, words):
    assert sentence(error) == words


def command(*words, **more):
    environment = os.environ | {"PYTHONIOENCODING": more.pop("encoding", "utf-8")}
    return subprocess.Popen([sys.executable, "-m", "framing", *words], stderr=subprocess.PIPE, env=environment, **more)


def test_a_closed_pipe_is_quiet(texts):
    with command("codebook", "show", "news-core", stdout=subprocess.PIPE) as process:
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 0)


@pytest.mark.skipif(not FULL.exists(), reason="no such device here")
def test_a_full_disk_is_one_sentence(texts):
    with FULL.open("wb") as full, command("codebook", "show", "news-core", stdout=full) as process:
        said = process.stderr.read().decode()
        assert (process.wait(), said.count("\n")) == (2, 1)
        assert "no space left" in said


def test_a_terminal_without_letters_gets_ascii(texts):
    with command("codebook", "show", "news-core", stdout=subprocess.PIPE, encoding="ascii") as process:
        assert process.stdout.read().isascii()
        assert (process.stderr.read(), process.wait()) == (b"", 0)
