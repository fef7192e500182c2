"""From the records in the shards to the tables of a run, in an order that depends on the texts alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from framing.batch.found import Found
from framing.batch.index import Index, Item
from framing.batch.records import Part, Record, unpacked
from framing.batch.schema import MORE
from framing.batch.shards import record_at
from framing.errors import FramingError
from framing.tables import Cell, Columns

#: The first number that is put behind an id that another text has already.
_SECOND = 2


@dataclass(slots=True)
class Counts:
    """What became of the texts: every one is scored, refused or still left.

    ``notices`` and ``codes`` count why texts are not compared or are refused, ``rows`` those of each table.
    """

    texts: int = 0
    scored: int = 0
    refused: int = 0
    left: int = 0
    words: int = 0
    notices: dict[str, int] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def check(self) -> None:
        """Raise FramingError where a text got lost, which never happens; it is checked at the end of every run."""
        if self.texts != self.scored + self.refused + self.left:
            parts = f"{self.scored} scored, {self.refused} refused, {self.left} left"
            raise FramingError(f"of {self.texts} texts {parts}: some got lost; please report this", "lost")


class Tables(Protocol):
    """The tables of a run being written in one format."""

    #: Their columns.
    columns: dict[str, Columns]
    #: Whether they are made of the rows of records, or of their lines.
    needs_rows: bool

    def write(self, table: str, rows: Iterable[tuple[Cell, ...]]) -> None:
        """Add rows to a table."""

    def add(self, table: str, part: Part, name: str) -> None:
        """Add the rows of a record to a table, with the id of its text."""

    def settle(self) -> list[Path]:
        """Give every file its name, and give the names."""

    def leave(self) -> None:
        """Put away what has not got its name."""


def merged(
    index: Index, shards: Path, to: Tables, tell: Callable[[int], None], found: Found | None = None
) -> tuple[Counts, list[Path]]:
    """Write the outcome of every text of a run, and give what became of them and the files; ``tell`` hears how many.

    Texts of the same id get different ones here: the second ``ap`` becomes ``ap-2``, by the order of their contents.
    ``found`` has what texts are linked to, and the tables of the whole run.
    """
    try:
        counts = put(index, shards, to, tell, found)
        if found:
            put_more(to, counts, found)
        return counts, to.settle()
    finally:
        to.leave()


def put(
    index: Index, shards: Path, to: Tables, tell: Callable[[int], None] = lambda _: None, found: Found | None = None
) -> Counts:
    """Write the outcome of every text, and give what became of them."""
    counts = Counts(rows=dict.fromkeys(to.columns, 0))
    for number, (name, item) in enumerate(named(index), 1):
        counts.texts += 1
        if item.refusal:
            _refuse((name, item.place, *item.refusal), to, counts)
        elif item.shard is None:
            counts.left += 1
        else:
            packed = record_at(shards / item.shard, item.start, item.length)
            record = unpacked(packed, to.needs_rows, not to.needs_rows)
            linked = found.linked(name) if found else {}
            _write(item, name, replace(record, about={**record.about, **linked}), to, counts)
        tell(number)
    counts.check()
    return counts


def put_more(to: Tables, counts: Counts, found: Found) -> None:
    """Write the tables of the whole run."""
    for table in filter(to.columns.__contains__, MORE):
        _count(counts.rows, table, found.how_many(table))
        to.write(table, found.kept(table))


def named(index: Index) -> Iterator[tuple[str, Item]]:
    """Give all texts with ids that differ, in the order of the tables."""
    before, number = "", _SECOND
    for item in index.items():
        if not item.id or item.id != before:
            before, number = item.id, _SECOND
            yield item.id, item
        else:
            while index.taken(f"{item.id}-{number}"):
                number += 1
            yield f"{item.id}-{number}", item
            number += 1


def _write(item: Item, name: str, record: Record, to: Tables, counts: Counts) -> None:
    if record.refusal:
        code, message = record.refusal
        _refuse((name, item.place, code, f"{item.place}: {message}"), to, counts)
        return
    counts.scored += 1
    counts.words += int(record.about["words"] or 0)
    _count(counts.notices, str(record.about["notice"]))
    _count(counts.rows, "docs")
    to.write("docs", [_doc(item, name, record, to.columns["docs"])])
    for table, part in record.parts.items():
        _count(counts.rows, table, part.count)
        to.add(table, part, name)
    if record.text is not None:
        _count(counts.rows, "texts")
        to.write("texts", [(name, record.text)])


def _refuse(row: tuple[str, str, str, str], to: Tables, counts: Counts) -> None:
    counts.refused += 1
    _count(counts.codes, row[2])
    _count(counts.rows, "errors")
    to.write("errors", [row])


def _doc(item: Item, name: str, record: Record, header: Columns) -> tuple[Cell, ...]:
    """The row of a text: what its table says of it wins over what was found in it."""
    known = {**record.about, **{key: value for key, value in item.about.items() if value}, "document": name}
    return tuple(known.get(column, "") for column in header)


def _count(counts: dict[str, int], what: str, more: int = 1) -> None:
    if what:
        counts[what] = counts.get(what, 0) + more
