"""A file that is no text is refused by what it holds, whatever it is called."""

import gzip
import io
import sys
import zipfile
from pathlib import Path
from random import Random

import pytest

from framing.errors import UnreadableInput
from framing.reading.encoding import decode


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "text")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "JPEG image"),
        (b"%PDF-1.7\n", "PDF document"),
        (zipped("word/document.xml"), "Word document"),
        (zipped("xl/workbook.xml"), "spreadsheet"),
        (zipped("notes.txt"), "ZIP archive"),
        (gzip.compress(b"text"), "gzip archive"),
        (b"{\\rtf1 Talks}", "RTF document"),
        (bytes(100), "binary file"),
        (bytes(range(256)) * 4, "binary file"),
        (b"\x01" + Random(1).randbytes(5000), "binary file"),
    ],
)
def test_the_kind_is_named(data, kind):
    with pytest.raises(UnreadableInput, match=kind) as caught:
        decode(data)
    assert caught.value.code == "binary"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have other programs")
def test_a_program_is_refused():
    with pytest.raises(UnreadableInput, match="this is a program"):
        decode(Path(sys.executable).resolve().read_bytes()[:100_000])


@pytest.mark.parametrize(
    "text", ["MZ is short for Mozambique.", "PK won.", "A tab\tand a feed\f are text.", "\x1b[1mBold"]
)
def test_text_that_looks_a_little_like_one_is_read(text):
    assert decode(text.encode()).text == text
