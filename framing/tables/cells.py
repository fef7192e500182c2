"""Tables as comma-separated values (RFC 4180), with no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from unicodedata import normalize

from framing.tables.table import Cell, Row

#: What begins a formula in some spreadsheet, also behind blanks, quotation marks and in full width.
_STARTS = ("=", "+", "-", "@", "|", "%")
_BEFORE = " \t\r\n\N{NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\"'“”‘’«»"
#: What begins a formula, or ends a cell, only as the very first letter.
_CONTROLS = ("\t", "\r", "\n")
_GUARD = "'"
_DIGITS = 6


def written(columns: Iterable[str], rows: Iterable[Row]) -> str:
    r"""Write a table with its header; every line ends in CR LF.

    >>> written(("text", "k"), [("=1+1", 3), ("a, b", -0.5)])
    'text,k\r\n\'=1+1,3\r\n"a, b",-0.5\r\n'
    """
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(list(columns))
    writer.writerows([cell(value) for value in row] for row in rows)
    return made.getvalue()


def cell(value: Cell) -> str | int | float:
    """Give a value as it stands in a cell: words guarded, fractions with six significant digits, nothing as nothing.

    >>> cell("=SUM(A1)"), cell(2 / 3), cell(34e6), cell(-4), cell(True), cell(None)
    ("'=SUM(A1)", 0.666667, 34000000, -4, 'true', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return guarded(_whole(value))
    return value if isinstance(value, int) else _short(value)


def _short(value: float) -> int | float:
    short = float(f"{value:.{_DIGITS}g}")
    return int(short) if short.is_integer() else short


def guarded(words: str) -> str:
    """Put an apostrophe before words that a spreadsheet would take for a formula.

    >>> guarded("@home"), guarded(" =1"), guarded("－2"), guarded("a-b")
    ("'@home", "' =1", "'－2", 'a-b')
    """
    first = normalize("NFKC", words.lstrip(_BEFORE)[:1])
    return _GUARD + words if first.startswith(_STARTS) or words.startswith(_CONTROLS) else words


def _whole(words: str) -> str:
    """Words that a file can hold: no half of a surrogate pair, no NUL, which ends a line in some readers."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "\N{REPLACEMENT CHARACTER}")
