"""Groups of the texts of a run, compared: while it is written, or later from its database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import astuple, dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from framing.batch.durable import replaced
from framing.batch.gathering import Gathered, Grouped
from framing.batch.group_tables import EFFECTS, GROUPS, TRENDS
from framing.batch.periods import PERIODS, period
from framing.batch.sqlite_output import DATABASE
from framing.errors import FramingError
from framing.tables import Cell, Columns, written

if TYPE_CHECKING:
    from framing.groups import GroupRate, SourceEffect, Trend

#: The tables that groups give, with their columns.
TABLES: dict[str, Columns] = {"groups": GROUPS, "effects": EFFECTS, "trends": TRENDS}
_SCORES = "SELECT label, voice, k, n, marks, words FROM scores WHERE document = ? ORDER BY rowid"


@dataclass(frozen=True, slots=True)
class Groups:
    """The three tables: rates of each group, differences from the others on the same events, trends."""

    rates: tuple[GroupRate, ...] = ()
    effects: tuple[SourceEffect, ...] = ()
    trends: tuple[Trend, ...] = ()

    def rows(self) -> dict[str, Iterator[tuple[Cell, ...]]]:
        """Give the rows of each table by its name."""
        found: tuple[Iterable[GroupRate | SourceEffect | Trend], ...] = (self.rates, self.effects, self.trends)
        return {name: map(astuple, rows) for name, rows in zip(TABLES, found, strict=True)}


def compared(texts: Gathered, by: str) -> Groups:
    """Compare the groups of the texts gathered; ``by`` is what they are grouped by."""
    from framing.groups import group_rates, source_effects, trends

    changes = () if by in PERIODS else trends(texts.rows(), texts.dates(), by)
    return Groups(group_rates(texts.rows(), by), source_effects(texts.rows(), by), changes)


def grouped(folder: Path, by: str) -> Groups:
    """Group the texts of a finished run by a column of its table ``docs``, or by the ``year`` or ``month`` of dates.

    Texts without a group are left out. Raises FramingError where there is no such run or column, in one sentence.
    """
    place = folder / DATABASE
    if not place.is_file():
        raise FramingError(f"{folder}: holds no {DATABASE}; name the folder of a finished framing batch", "run")
    with closing(sqlite3.connect(f"{place.absolute().as_uri()}?mode=ro", uri=True)) as db:
        try:
            return compared(_gathered(db, place, by), by)
        except sqlite3.Error as problem:
            raise FramingError(f"{place}: cannot be read ({problem}); run framing batch again", "run") from problem


def save(folder: Path, found: Groups) -> list[Path]:
    """Write the three tables into the folder of the run, each whole or not at all, and give their places."""
    places = []
    for name, rows in found.rows().items():
        places.append(folder / f"{name}.csv")
        replaced(places[-1], written(TABLES[name], rows).encode("utf-8"))
    return places


def in_group(row: Mapping[str, Cell], by: str) -> Grouped | None:
    """Give what a row of ``docs`` is grouped by, None for a text without a group.

    >>> in_group({"document": "a", "date": "2024-06-19"}, "month").group
    '2024-06'
    """
    document, event, found, cluster, date = (
        str(row.get(name) or "") for name in ("document", "event", "event_found", "cluster", "date")
    )
    group = str(row.get(by) or "") if by in row or by not in PERIODS else period(by, date)
    return Grouped(document, group, event, found, cluster, date) if group else None


def _gathered(db: sqlite3.Connection, place: Path, by: str) -> Gathered:
    """The scores of all texts with a group."""
    docs = db.execute("SELECT * FROM docs ORDER BY rowid")
    header = [name for name, *_ in docs.description]
    _check_column(place, header, by)
    texts = Gathered()
    for text in filter(None, (in_group(dict(zip(header, row, strict=True)), by) for row in docs)):
        texts.text(text)
        for label, voice, *counts in db.execute(_SCORES, (text.document,)):
            texts.score(label, voice, counts)
    return texts


def _check_column(place: Path, header: list[str], by: str) -> None:
    if by not in header and by not in PERIODS:
        near = get_close_matches(by, [*header, *PERIODS], n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"choose one of {', '.join((*header, *PERIODS))}"
        raise FramingError(f"{place}: docs has no column {by!r}; {hint}", "column")
