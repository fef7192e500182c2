"""Which column of a table is the text, which its id, and so on: as asked, or guessed from the names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from framing.batch.entries import Entry
from framing.errors import FramingError
from framing.model import Refusal
from framing.reading.cleaning import clean
from framing.shelf import lexicon_table

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEXICON = "table_columns.toml"
#: What is known of a text besides its words, by the columns of ``docs``.
ABOUT = ("source", "date", "event", "url")


@dataclass(frozen=True, slots=True)
class Columns:
    """The name of the column for each thing, "" where there is none; ``kept`` are copied to ``docs`` as they are."""

    text: str = ""
    id: str = ""
    source: str = ""
    date: str = ""
    title: str = ""
    event: str = ""
    url: str = ""
    kept: tuple[str, ...] = ()

    def named(self) -> dict[str, str]:
        """Give what has a column, by what it is."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "kept"}


def chosen(header: Sequence[str], asked: Columns) -> Columns:
    """Give the columns of a table: those asked for, and for the rest the likeliest by name.

    Raises FramingError where a column asked for is not there, or none can be taken for the text.

    >>> chosen(["Article_ID", "Body", "outlet"], Columns()).named()["text"]
    'Body'
    """
    for name in (*filter(None, asked.named().values()), *asked.kept):
        if name not in header:
            raise FramingError(f"there is no column {name!r}; {_listed(header)}", "column")
    guessed = {what: name or _guessed(what, header) for what, name in asked.named().items()}
    if not guessed["text"]:
        raise FramingError(f"no column is called text or the like; {_listed(header)}; say --text-col NAME", "column")
    return Columns(**guessed, kept=asked.kept)


def guesses(found: Columns, asked: Columns) -> tuple[str, ...]:
    """Say what was guessed, such as ``text=Body``.

    >>> guesses(Columns(text="Body", id="nr"), Columns(id="nr"))
    ('text=Body',)
    """
    pairs = zip(found.named().items(), asked.named().values(), strict=True)
    return tuple(f"{what}={name}" for (what, name), wish in pairs if name and not wish)


def entry(row: Mapping[str, object], columns: Columns, path: str, number: int, unnamed: str) -> Entry | Refusal:
    """Give the text in one row; ``unnamed`` begins the id of a row that has none."""
    place = f"{path}:{number}"
    text = row.get(columns.text)
    if not isinstance(text, str):
        message = f"{place}: column {columns.text!r} holds no text; mend or remove this row"
        return Refusal(place, "no-text", message)
    title = words(row.get(columns.title)) if columns.title else ""
    name = words(row.get(columns.id)) if columns.id else ""
    return Entry(name or f"{unnamed}:{number}", place, text, title, "", tuple(_about(row, columns, path)))


def words(value: object) -> str:
    r"""Give any value of a cell as words on one line.

    >>> words(None), words(17), words("a\nb"), words(["x"])
    ('', '17', 'a b', '["x"]')
    """
    if value is None:
        return ""
    said = value if isinstance(value, str) else str(value) if not isinstance(value, list | dict) else json.dumps(value)
    return " ".join(clean(said).text.split()) if not said.isalnum() else said


def _about(row: Mapping[str, object], columns: Columns, path: str) -> Iterator[tuple[str, str]]:
    yield "path", path
    for what in ABOUT:
        name = getattr(columns, what)
        if name:
            yield what, words(row.get(name))
    yield from ((name, words(row.get(name))) for name in columns.kept)


def _guessed(what: str, header: Sequence[str]) -> str:
    plain = {_plain(name): name for name in reversed(header)}
    return next((plain[name] for name in lexicon_table(_LEXICON)[what] if name in plain), "")


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _listed(header: Iterable[str]) -> str:
    shown = [name for name in header if name][:20]
    return f"its columns are {', '.join(shown)}" if shown else "it has no header"
