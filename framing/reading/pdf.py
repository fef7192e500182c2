"""PDF files reduced to the paragraphs of their text, read in a process that may fail, hang or grow too large."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

from framing.errors import UnreadableInput
from framing.model import Document, Options
from framing.reading import pdf_lines, plain
from framing.reading.cleaning import clean
from framing.reading.pdf_paragraphs import Line, Page, paragraphs

suffixes = (".pdf",)

_MISSING = "reading PDF needs one more package; run: pip install 'framing-analyzer[pdf]'"
_BROKEN = "not a sound PDF; save its text as .txt"
_LOCKED = "locked by a password; save an unlocked copy"
_ENDLESS = "takes too long to read; save its text as .txt"
_SCANNED = "holds pictures of pages and no text; let a program for text recognition read it, and save that as .txt"
_NOTE = "paragraphs of the PDF were found by its layout"
_SECONDS = 60


def read(data: bytes, options: Options) -> Document:
    """Give the document in a PDF; its first lines in larger letters are the headline.

    Raises UnreadableInput for a file that is none, is locked, holds pictures only, takes more than a minute to read, or
    where the package that reads it is not installed.
    """
    if find_spec("pypdfium2") is None:
        raise UnreadableInput(_MISSING, "extra-missing")
    cleaned = clean("\n\n".join(paragraphs(_pages(data))))
    if not cleaned.text.strip():
        raise UnreadableInput(_SCANNED, "scanned")
    return plain.compose(cleaned.text, options, (*cleaned.notes, _NOTE))


def _pages(data: bytes) -> list[Page]:
    found = json.loads(_lines(data))
    return [Page(page["height"], tuple(Line(*line) for line in page["lines"])) for page in found]


def _lines(data: bytes) -> bytes:
    """What the process that reads the file says; it does not look for modules in the folder of the texts."""
    command = [sys.executable, "-P", "-m", pdf_lines.__name__]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as problem:
        raise UnreadableInput(_ENDLESS, "endless") from problem
    if done.returncode:
        locked = done.returncode == pdf_lines.LOCKED
        raise UnreadableInput(_LOCKED if locked else _BROKEN, "locked" if locked else "pdf")
    return done.stdout
