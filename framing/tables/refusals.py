"""The table of inputs that could not be used."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.tables.table import Columns, Row, text

ROW = "input that was left out"
COLUMNS: Columns = {
    "path": text("where it lies"),
    "code": text("reason, as one word for programs"),
    "message": text("reason and what to do, as one sentence"),
}


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each input left out."""
    return ((found.path, found.code, found.message) for found in analysis.refusals)
