"""The list of all texts of a run and of all records there are, in a file, so that a million takes no memory.

It is made anew whenever a run starts, from the inputs and the shards, and so need not survive anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from framing.batch.dating import Order, iso
from framing.batch.entries import Entry
from framing.batch.scratch import opened
from framing.batch.shards import ShardFile
from framing.model import Refusal

_TABLES = """
CREATE TABLE item (number INTEGER PRIMARY KEY, id TEXT, key TEXT, place TEXT, about TEXT, refusal TEXT);
CREATE TABLE record (key TEXT PRIMARY KEY, shard TEXT, start INTEGER, length INTEGER) WITHOUT ROWID;
CREATE TABLE dating (path TEXT PRIMARY KEY, first TEXT) WITHOUT ROWID;
CREATE TABLE claimed (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_ORDERED = """
SELECT item.id, item.place, item.about, item.refusal, record.shard, record.start, record.length, item.key
FROM item LEFT JOIN record ON record.key = item.key
ORDER BY item.id, item.key, item.about, item.place
"""


@dataclass(frozen=True, slots=True)
class Item:
    """One text of the input as it is written to the tables: refused by the reader, or with a record in a shard."""

    id: str
    place: str
    about: dict[str, str]
    refusal: tuple[str, str] | None
    shard: str | None
    start: int
    length: int
    key: str


class Index:
    """The texts and records of one run; ``place`` is the file it lies in."""

    def __init__(self, place: Path, there: bool = False) -> None:
        """Make the list anew at ``place``, or open the one that is there."""
        self._db = opened(place, _TABLES, there)

    def add(self, found: Iterable[tuple[int, Entry | Refusal, str]]) -> None:
        """Add texts with their numbers and keys in the order of the input."""
        rows = (_row(number, one, key) for number, one, key in found)
        self._db.executemany("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?)", rows)

    def name(self) -> None:
        """Make ready for the search by id, once all texts are there."""
        self._db.execute("CREATE INDEX item_id ON item (id)")

    def order_dates(self, orders: Mapping[str, Order]) -> None:
        """Put down of tables, by their names, what their dates in numbers name first."""
        self._db.executemany("INSERT INTO dating VALUES (?, ?)", sorted(orders.items()))

    def hold(self, shard: ShardFile) -> None:
        """Add the records of a shard; a later shard wins over an earlier one."""
        rows = ((held.key, shard.path.name, held.start, held.length) for held in shard.held)
        self._db.executemany("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)", rows)

    def drop(self, keys: Iterable[str]) -> None:
        """Leave out the records of some keys, to make them anew."""
        self._db.executemany("DELETE FROM record WHERE key = ?", ((key,) for key in keys))

    def claim(self, key: str) -> bool:
        """Whether a text has still to be scored: it has no record, and was not claimed before."""
        if self._db.execute("SELECT 1 FROM record WHERE key = ?", (key,)).fetchone():
            return False
        return self._db.execute("INSERT OR IGNORE INTO claimed VALUES (?)", (key,)).rowcount == 1

    def key(self, number: int) -> str:
        """Give the key of a text by its number."""
        found = self._db.execute("SELECT key FROM item WHERE number = ?", (number,)).fetchone()
        return str(found[0]) if found else ""

    def taken(self, name: str) -> bool:
        """Whether some text has this id in the input."""
        return self._db.execute("SELECT 1 FROM item WHERE id = ?", (name,)).fetchone() is not None

    def settle(self) -> None:
        """Let other processes see what is on the list; more may be put there."""
        self._db.execute("COMMIT")
        self._db.execute("BEGIN")

    def count(self, what: str = "item") -> int:
        """Give how many texts there are; ``left`` those without a record, ``copies`` those that repeat another."""
        return int(self._db.execute(_COUNTS[what]).fetchone()[0])

    def items(self) -> Iterator[Item]:
        """Give all texts in an order that is that of their ids and contents, whatever the order of the input was.

        Their dates are year-month-day where they can be read.
        """
        orders: dict[str, Order] = dict(self._db.execute("SELECT path, first FROM dating"))
        for name, place, about, refusal, shard, start, length, key in self._db.execute(_ORDERED):
            reason = tuple(json.loads(refusal)) if refusal else None
            yield Item(name, place, _dated(json.loads(about), orders), reason, shard, start or 0, length or 0, key)

    def records(self) -> Iterator[tuple[str, str, int, int]]:
        """Give key, shard, start and length of every record."""
        yield from self._db.execute("SELECT key, shard, start, length FROM record ORDER BY key")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


_COUNTS = {
    "item": "SELECT COUNT(*) FROM item",
    "refused": "SELECT COUNT(*) FROM item WHERE refusal IS NOT NULL",
    "left": "SELECT COUNT(DISTINCT item.key) FROM item LEFT JOIN record USING (key)"
    " WHERE refusal IS NULL AND record.key IS NULL",
    "copies": "SELECT COUNT(key) - COUNT(DISTINCT key) FROM item WHERE refusal IS NULL",
    "record": "SELECT COUNT(*) FROM record",
    "used": "SELECT COUNT(DISTINCT item.key) FROM item JOIN record USING (key) WHERE refusal IS NULL",
}


def _dated(about: dict[str, str], orders: Mapping[str, Order]) -> dict[str, str]:
    if about.get("date"):
        about["date"] = iso(about["date"], orders.get(about.get("path", ""), ""))
    return about


def _row(number: int, found: Entry | Refusal, key: str) -> tuple[int, str, str, str, str, str | None]:
    if isinstance(found, Refusal):
        return number, "", "", found.path, "{}", json.dumps([found.code, found.message])
    return number, found.id, key, found.place, json.dumps(dict(found.about), ensure_ascii=False), None
