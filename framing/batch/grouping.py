"""Groups of the texts of a finished run, compared: read from the tables of the run, written beside them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from framing.batch.durable import replaced
from framing.errors import FramingError
from framing.tables import written

if TYPE_CHECKING:
    from framing.groups import GroupRate, Row, SourceEffect, Trend

#: Groups that are made of the date of a text, and how much of it they take.
PERIODS = {"year": 4, "month": 7}


@dataclass(frozen=True, slots=True)
class _Text:
    """What a text is grouped by."""

    group: str
    event: str
    date: str


@dataclass(frozen=True, slots=True)
class Groups:
    """The three tables: rates of each group, differences from the others on the same events, trends."""

    rates: tuple[GroupRate, ...]
    effects: tuple[SourceEffect, ...]
    trends: tuple[Trend, ...]


def grouped(folder: Path, by: str) -> Groups:
    """Group the texts of a run by a column of its table ``docs``, or by the ``year`` or ``month`` of their dates.

    Texts without a group are left out. Raises FramingError where there is no such run or column, in one sentence.
    """
    from framing.groups import group_rates, source_effects, trends

    texts = _texts(folder, by)
    dates = {document: text.date for document, text in texts.items() if text.date}
    rows = list(_rows(folder, texts))
    changes = () if by in PERIODS else trends(rows, dates, by)
    return Groups(group_rates(rows, by), source_effects(rows, by), changes)


def save(folder: Path, found: Groups) -> list[Path]:
    """Write the three tables into the folder of the run, each whole or not at all, and give their places."""
    from framing.groups import GroupRate, SourceEffect, Trend

    made = (
        ("groups", GroupRate, found.rates),
        ("effects", SourceEffect, found.effects),
        ("trends", Trend, found.trends),
    )
    places = []
    for name, kind, rows in made:
        places.append(folder / f"{name}.csv")
        words = written([field.name for field in fields(kind)], map(astuple, rows))
        replaced(places[-1], words.encode("utf-8"))
    return places


def _texts(folder: Path, by: str) -> dict[str, _Text]:
    """The scored texts of a run that belong to a group, by their ids."""
    found = {}
    for row in _table(folder, "docs", by):
        date = row["date"]
        group = date[: PERIODS[by]] if by in PERIODS and len(date) >= PERIODS[by] else row.get(by, "")
        if group:
            found[row["document"]] = _Text(group, row["event"], date)
    return found


def _rows(folder: Path, texts: dict[str, _Text]) -> Iterator[Row]:
    """A row for every label and scored voice of every text."""
    from framing.groups import Row

    for row in _table(folder, "scores"):
        text = texts.get(row["document"])
        if text is not None:
            counts = (int(row[name]) for name in ("k", "n", "marks", "words"))
            yield Row(row["document"], text.group, text.event, "", row["label"], row["voice"], *counts)  # type: ignore[arg-type]


def _table(folder: Path, name: str, by: str = "") -> Iterator[dict[str, str]]:
    place = folder / f"{name}.csv"
    if not place.is_file():
        raise FramingError(f"{folder}: holds no table {name}.csv; name the folder of a finished framing batch", "run")
    with place.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        _check_column(place, rows.fieldnames or (), by)
        yield from rows


def _check_column(place: Path, header: Sequence[str], by: str) -> None:
    if by and by not in header and by not in PERIODS:
        near = get_close_matches(by, [*header, *PERIODS], n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"choose one of {', '.join((*header, *PERIODS))}"
        raise FramingError(f"{place}: has no column {by!r}; {hint}", "column")
