"""What is done to every text before it becomes a document: line ends, NUL bytes, broken characters."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE_END = re.compile("\r\n?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


class Cleaned(NamedTuple):
    """A text and, in words, what had to be decided or mended to get it."""

    text: str
    notes: tuple[str, ...] = ()


def clean(text: str) -> Cleaned:
    r"""Give the text with ``\n`` line ends, a space for a NUL and no half characters.

    >>> clean("Talks\r\nend\x00ed.")
    Cleaned(text='Talks\nend ed.', notes=('1 NUL byte read as a space',))
    """
    nuls = text.count("\0")
    whole, halves = _whole_characters(text.removeprefix(_BYTE_ORDER_MARK))
    even = _LINE_END.sub("\n", whole.replace("\0", " ")) if nuls or "\r" in whole else whole
    return Cleaned(even, _counted(nuls, "NUL byte", "a space") + _counted(halves, "half character", _REPLACEMENT))


def _whole_characters(text: str) -> tuple[str, int]:
    """Join surrogate pairs, which JSON writes as two escapes, and replace the halves left over."""
    if not _SURROGATE.search(text):
        return text, 0
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined, joined.count(_REPLACEMENT) - text.count(_REPLACEMENT)


def _counted(count: int, what: str, instead: str) -> tuple[str, ...]:
    return (f"{count} {what}{'s' if count > 1 else ''} read as {instead}",) if count else ()
