"""What is said of the texts that were read, and of too few or too many."""

import pytest

from framing.cli._output import Output
from framing.cli._shared import Inputs
from framing.cli._texts import read_texts, refuse_few, refuse_many
from framing.errors import FramingError, UnreadableInput
from framing.model import Document, Options


def asked(*files, labels=None):
    return Inputs(files, labels or {}, Options())


def test_texts_with_the_same_note_are_told_together(texts, capsys):
    for name in ("a.txt", "b.txt"):
        (texts / name).write_bytes("“Peace”, he said.".encode("cp1252"))
    read_texts(asked("a.txt", "b.txt"), Output())
    assert capsys.readouterr().err == "a.txt, b.txt: read as cp1252\n"


def test_a_folder_is_counted_before_it_is_read(texts):
    for number in range(60):
        (texts / f"n{number}.txt").write_bytes(b"\0")
    with pytest.raises(FramingError, match="too many"):
        refuse_many(asked("."))


def test_one_file_given_often_is_one_text(texts):
    refuse_many(asked(*["thriller.txt"] * 60, labels={"thriller.txt": "A"}))


def test_one_text_is_named(texts):
    with pytest.raises(UnreadableInput, match=r"only a\.txt could be read"):
        refuse_few([Document("a", "Talks.", path="a.txt")])
