"""Word documents reduced to the words of their body: paragraphs in their order, without deleted or hidden copies."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from framing.errors import UnreadableInput
from framing.model import Document, Options
from framing.reading import plain
from framing.reading.cleaning import clean

suffixes = (".docx",)

_BODY = "word/document.xml"
#: Far more than a long book has; a part that is larger once unpacked is a trap.
_MOST_BYTES = 50_000_000
_PIECE = 1 << 16
_OLD = b"\xd0\xcf\x11\xe0"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEXT, _PARAGRAPH = f"{_WORD} t", f"{_WORD} p"
_BREAKS = {f"{_WORD} tab": " ", f"{_WORD} br": "\n", f"{_WORD} cr": "\n", f"{_WORD} noBreakHyphen": "-"}
#: What Word writes a second time for older programs.
_COPY = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
#: What unpacking and parsing fail with; a locked archive is a RuntimeError.
_FAILURES = (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, KeyError, ValueError, RuntimeError)
_BROKEN = "not a sound Word document; open it in a word processor and save it anew, or save its text as .txt"


def read(data: bytes, options: Options) -> Document:
    """Give the document in a Word file; a short first paragraph is its headline.

    Raises UnreadableInput for a file that is none, is locked by a password, declares entities, or unpacks to more than
    50 MB.
    """
    if data.startswith(_OLD):
        raise UnreadableInput("locked by a password, or an old .doc; save an unlocked .docx", "locked")
    try:
        words = _Words(_body(data))
    except _FAILURES as problem:
        raise UnreadableInput(_BROKEN, "docx") from problem
    cleaned = clean("\n\n".join(words.paragraphs))
    return plain.compose(cleaned.text, options, cleaned.notes)


def _body(data: bytes) -> bytes:
    """Unpack the body by counted bytes, for the size that the archive names may be a lie."""
    made = bytearray()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(_BODY) as part:
        while piece := part.read(_PIECE):
            made += piece
            if len(made) > _MOST_BYTES:
                raise UnreadableInput(f"unpacks to more than {_MOST_BYTES / 1e6:.0f} MB; split it", "too-large")
    return bytes(made)


class _Words:
    """Collects the paragraphs of a body while it is parsed."""

    def __init__(self, body: bytes) -> None:
        self.paragraphs: list[str] = []
        self._now: list[str] = []
        self._reading, self._copies = False, 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(body, True)

    def _start(self, name: str, _: object) -> None:
        self._copies += name == _COPY
        self._reading = name == _TEXT and not self._copies
        if name in _BREAKS and not self._copies:
            self._now.append(_BREAKS[name])

    def _end(self, name: str) -> None:
        self._copies -= name == _COPY
        self._reading = False
        if name == _PARAGRAPH and not self._copies:
            self._finish()

    def _characters(self, words: str) -> None:
        if self._reading:
            self._now.append(words)

    def _finish(self) -> None:
        words = "".join(self._now).strip()
        self.paragraphs += [words] if words else []
        self._now = []


def _refuse_doctype(*_: object) -> None:
    """No program for texts writes a document type; one that is there is there to do harm."""
    raise UnreadableInput("declares a document type, which no word processor does; save its text as .txt", "docx")
