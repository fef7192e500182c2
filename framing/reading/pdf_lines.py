"""The lines of a PDF with where they stand, found in a process of its own, for the parser is not written in Python.

Run as ``python -m framing.reading.pdf_lines``: the bytes of the file come in, JSON goes out, a list of pages.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from framing.limits import limit_memory

if TYPE_CHECKING:
    import pypdfium2

#: What the parser writes for a hyphen that it takes for the typesetter's, made a soft hyphen.
_HYPHENS = dict.fromkeys((0xFFFE, 0x02), "\u00ad")
#: The exit code of a file that is locked by a password.
LOCKED = 3
#: How many pages are read; a longer file is no article.
MOST_PAGES = 400


def main() -> None:
    """Read a PDF from standard input, and write its pages as JSON."""
    limit_memory()
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as problem:
        sys.exit(LOCKED if "password" in str(problem).lower() else 1)
    count = min(len(document), MOST_PAGES)
    json.dump([_page(document[number]) for number in range(count)], sys.stdout)


def _page(page: pypdfium2.PdfPage) -> dict[str, Any]:
    text = page.get_textpage()
    return {"height": page.get_height(), "lines": list(_lines(text))}


def _lines(page: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float, float, float, float]]:
    """Each line with its left and right end, its base line and its size, in points from the lower left corner."""
    at = 0
    for line in page.get_text_range().split("\r\n"):
        words = line.rstrip()
        if words.strip():
            first = at + len(line) - len(line.lstrip())
            left, base = _origin(page, first)
            right = page.get_charbox(at + len(words) - 1)[2]
            yield words.strip().translate(_HYPHENS), left, right, base, _size(page, first)
        at += len(line) + 2


def _origin(page: pypdfium2.PdfTextPage, place: int) -> tuple[float, float]:
    from pypdfium2 import raw

    left, base = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page.raw, place, ctypes.byref(left), ctypes.byref(base))
    return left.value, base.value


def _size(page: pypdfium2.PdfTextPage, place: int) -> float:
    """The height of a letter as it stands on the page, for the size of a font may be scaled by its page."""
    _, lower, _, upper = page.get_charbox(place, loose=True)
    return float(upper - lower)


if __name__ == "__main__":
    main()
