"""The file ``NAME.meta.toml`` beside a text, which says what the text itself does not."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from framing.model import Document
from framing.reading.metadata import described, unknown

#: A side file holds a few lines; a larger one is something else.
_MOST_BYTES = 100_000


def beside(path: Path) -> Path:
    """Give the place of the side file of a text.

    >>> beside(Path("wires/ap.txt")).name
    'ap.meta.toml'
    """
    return path.with_name(f"{path.stem}.meta.toml")


def applied(document: Document, path: Path) -> Document:
    """Give the document with its side file applied; a broken one is told in a note and otherwise left out."""
    side = beside(path)
    if not side.is_file():
        return document
    try:
        values = _values(side)
    except (OSError, ValueError, RecursionError) as error:
        return _noted(document, (f"{side.name} was not used: {_reason(error)}",))
    return _noted(described(document, values), tuple(f"{side.name}: {line}" for line in unknown(values)))


def _values(side: Path) -> dict[str, object]:
    if side.stat().st_size > _MOST_BYTES:
        raise ValueError(f"larger than {_MOST_BYTES:,} bytes")
    return tomllib.loads(side.read_bytes().decode("utf-8-sig"))


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or "cannot be opened"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _noted(document: Document, notes: tuple[str, ...]) -> Document:
    return replace(document, notes=document.notes + notes) if notes else document
