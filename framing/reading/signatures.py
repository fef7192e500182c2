"""Files that are no text, told by their first bytes and by control bytes, never by their name."""

from __future__ import annotations

from framing.errors import UnreadableInput

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
)
#: What the first part inside a ZIP says about the program that wrote it.
_INSIDE_ZIP = ((b"word/", "a Word document"), (b"xl/", "a spreadsheet"), (b"mimetypeapplication/epub", "an e-book"))
_ZIP_HEAD = 4096
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
#: A damaged text has a few control bytes; random bytes have one in nine.
_FEW_CONTROLS = 8
_CONTROL_SHARE = 0.02


def refuse_signature(data: bytes) -> None:
    r"""Raise UnreadableInput, naming the kind, if the first bytes are those of a known file that is no text.

    >>> refuse_signature(b"\x89PNG\r\n\x1a\n")
    Traceback (most recent call last):
    framing.errors.UnreadableInput: this is a PNG image, not text; save its text as .txt
    """
    kind = next((name for start, name in _SIGNATURES if data.startswith(start)), "")
    _refuse(_inside(data) if kind == "a ZIP archive" else kind)


def refuse_controls(data: bytes) -> None:
    r"""Raise UnreadableInput if more than a few bytes are control codes, as in no text.

    >>> refuse_controls(b"Talks\0 ended.")
    """
    controls = len(data) - len(data.translate(None, _CONTROLS))
    _refuse("a binary file" if controls > max(_FEW_CONTROLS, _CONTROL_SHARE * len(data)) else "")


def _inside(data: bytes) -> str:
    head = data[:_ZIP_HEAD]
    return next((name for part, name in _INSIDE_ZIP if part in head), "a ZIP archive")


def _refuse(kind: str) -> None:
    if kind:
        raise UnreadableInput(f"this is {kind}, not text; save its text as .txt", "binary")
