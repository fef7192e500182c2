"""The tables of a run taken in, not written: what its groups are compared by, before any table is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from framing.batch.gathering import Gathered
from framing.batch.grouping import in_group
from framing.batch.records import Part
from framing.tables import Cell, Columns, scores

#: Where the cells stand that are taken from a row of scores.
_TAKEN = tuple(map(list(scores.COLUMNS).index, ("label", "voice", "k", "n", "marks", "words")))


class GroupTables:
    """Takes the scores of the texts that belong to a group; ``by`` is what they are grouped by."""

    needs_rows = False

    def __init__(self, docs: Columns, by: str) -> None:
        self.columns = {"docs": docs}
        self.gathered = Gathered()
        self._by, self._grouped = by, False

    def write(self, table: str, rows: Iterable[tuple[Cell, ...]]) -> None:
        """Take a text, if it belongs to a group; other tables are let pass."""
        if table == "docs":
            (row,) = rows
            text = in_group(dict(zip(self.columns["docs"], row, strict=True)), self._by)
            self._grouped = text is not None
            if text:
                self.gathered.text(text)

    def add(self, table: str, part: Part, name: str) -> None:
        """Take the scores of the last text."""
        if table == "scores" and self._grouped:
            for label, voice, *counts in _scores(part.lines):
                self.gathered.score(label, voice, map(int, counts))

    def settle(self) -> list[Path]:
        """Give no file, for none is written."""
        return []

    def leave(self) -> None:
        """Leave nothing, for nothing is begun."""


def _scores(lines: str) -> Iterator[tuple[str, ...]]:
    for row in csv.reader(io.StringIO(lines)):
        yield tuple(row[place] for place in _TAKEN)
