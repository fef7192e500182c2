"""Tables as CSV files that appear whole or not at all, with no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from framing.batch.durable import PART, settled
from framing.batch.records import ID, Part
from framing.tables import Cell, Columns, cell

_SPECIAL = re.compile('[,"\r\n]')
_NAMED = re.compile(f"{ID}([^,\r\n]*)")
_BUFFER = 1 << 20


class CsvTables:
    """CSV files being written in a folder, one a table; ``raw`` leaves formulas as they are."""

    needs_rows = False

    def __init__(self, folder: Path, columns: dict[str, Columns], raw: bool = False) -> None:
        self.columns = columns
        self._places = {name: folder / f"{name}.csv" for name in columns}
        self._raw = raw
        self._files = {
            name: _beside(place).open("w", encoding="utf-8", newline="", buffering=_BUFFER)
            for name, place in self._places.items()
        }
        for name, header in columns.items():
            self.write(name, [tuple(header)])

    def write(self, table: str, rows: Iterable[tuple[Cell, ...]]) -> None:
        """Add rows to a table."""
        writer = csv.writer(self._files[table], lineterminator="\r\n")
        writer.writerows([self._cell(value) for value in row] for row in rows)

    def add(self, table: str, part: Part, name: str) -> None:
        """Add the rows of a record to a table, with the id of its text."""
        self._files[table].write(filled(part.lines, name, self._raw))

    def settle(self) -> list[Path]:
        """Give every file its name, and give the names."""
        for name, place in self._places.items():
            self._files[name].close()
            settled(place, _beside(place))
        return list(self._places.values())

    def leave(self) -> None:
        """Put away what has not got its name."""
        for name, place in self._places.items():
            self._files[name].close()
            _beside(place).unlink(missing_ok=True)

    def _cell(self, value: Cell) -> object:
        return value if self._raw and isinstance(value, str) else cell(value)


def filled(lines: str, name: str, raw: bool = False) -> str:
    r'''Put the id of a text into the lines of its record.

    >>> filled("\0:1,\0,The\r\n", "=a"), filled("\0:1,\0,The\r\n", 'a,"b"')
    ("'=a:1,'=a,The\r\n", '"a,""b"":1","a,""b""",The\r\n')
    '''
    safe = name if raw else str(cell(name))
    if not _SPECIAL.search(safe):
        return lines.replace(ID, safe)
    return _NAMED.sub(lambda found: _quoted(safe + found[1]), lines)


def _quoted(words: str) -> str:
    made = io.StringIO()
    csv.writer(made, lineterminator="").writerow([words])
    return made.getvalue()


def _beside(place: Path) -> Path:
    return place.with_name(place.name + PART)
