"""What a table is: its name, what a row stands for, its columns with their meaning, and the rows of an analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from framing.model import Analysis

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
ColumnType = Literal["string", "integer", "number", "boolean"]


class Column(NamedTuple):
    """The type of a column, by its JSON name, and what it holds."""

    type: ColumnType
    meaning: str


Columns = dict[str, Column]


@dataclass(frozen=True, slots=True)
class Table:
    """A tidy table: one row a thing, one column a property; the names of the columns stay as they are."""

    name: str
    row: str
    columns: Columns
    rows: Callable[[Analysis], Iterable[Row]]

    def schema(self) -> dict[str, object]:
        """Give the table as a Table Schema of Frictionless Data: the fields with type and description."""
        fields = [{"name": name, "type": one.type, "description": one.meaning} for name, one in self.columns.items()]
        return {"name": self.name, "description": f"A row for each {self.row}.", "fields": fields}


def text(meaning: str) -> Column:
    """Make a column of words."""
    return Column("string", meaning)


def count(meaning: str) -> Column:
    """Make a column of whole numbers."""
    return Column("integer", meaning)


def share(meaning: str) -> Column:
    """Make a column of fractions or rates."""
    return Column("number", meaning)


def flag(meaning: str) -> Column:
    """Make a column of true and false."""
    return Column("boolean", meaning)


#: Columns that several tables have.
DOCUMENT: Columns = {"document": text("id of the text")}
EVENT: Columns = {"event": text("id of the event")}
LABEL: Columns = {"label": text("id of the label")}
VOICE: Columns = {"voice": text("narrator, indirect (reported speech), quoted or unsure")}
PLACE: Columns = {
    "start": count("first code point of it in the text, counted from 0"),
    "end": count("code point after its last"),
    "quote": text("its words, on one line"),
}
COUNTS: Columns = {
    "k": count("sentences with at least one counted mark"),
    "n": count("sentences with words in this voice"),
}
