"""What a run came to, as its report needs it: counted by its database, so that no text and no row is held."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

#: Events, clusters and kinds of refusal that are listed.
_MOST = 12
_TOTALS = """
SELECT label, voice, COUNT(*), SUM(k > 0), SUM(k), SUM(n), SUM(marks), SUM(words)
FROM scores WHERE n > 0 GROUP BY label, voice ORDER BY label, voice
"""
# Dates are compared where they begin with a year, as ISO dates do; others cannot be.
_SPAN = """
COUNT(DISTINCT NULLIF(source, '')), COALESCE(MIN(date) FILTER (WHERE date GLOB '[12][0-9][0-9][0-9]*'), ''),
COALESCE(MAX(date) FILTER (WHERE date GLOB '[12][0-9][0-9][0-9]*'), '')
"""
_SETS = """
SELECT {column}, COUNT(*), {span} FROM docs WHERE {column} != ''
GROUP BY {column} ORDER BY COUNT(*) DESC, MIN(rowid) LIMIT ?
"""
_TITLE = "SELECT title FROM docs WHERE {column} = ? AND title != '' ORDER BY rowid LIMIT 1"
_REFUSED = "SELECT code, COUNT(*), MIN(rowid) FROM errors GROUP BY code ORDER BY COUNT(*) DESC, code LIMIT ?"
_MESSAGE = "SELECT message FROM errors WHERE rowid = ?"
_ABOUT = "SELECT {span}, COALESCE(MAX(event != ''), 0) FROM docs"


@dataclass(frozen=True, slots=True)
class Total:
    """One label in one voice over all texts: ``marked`` of ``texts`` have a mark, k of n sentences."""

    label: str
    voice: str
    texts: int
    marked: int
    k: int
    n: int
    marks: int
    words: int


@dataclass(frozen=True, slots=True)
class Linked:
    """Texts that belong together, as copies or on an event: how many, of how many sources, from when to when."""

    name: str
    title: str
    texts: int
    sources: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Refused:
    """How many inputs were refused for one reason, and the message of the first."""

    code: str
    texts: int
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to; ``events_given`` says whether the input gives the event of any text."""

    totals: tuple[Total, ...]
    events: tuple[Linked, ...]
    clusters: tuple[Linked, ...]
    refused: tuple[Refused, ...]
    sources: int = 0
    first: str = ""
    last: str = ""
    events_given: bool = False


def outcome(database: Path) -> Outcome:
    """Count what stands in the database of a run."""
    with closing(sqlite3.connect(database)) as db:
        sources, first, last, given = db.execute(_ABOUT.format(span=_SPAN)).fetchone()
        totals = tuple(Total(*row) for row in db.execute(_TOTALS))
        events, clusters = (tuple(_sets(db, column)) for column in ("event_found", "cluster"))
        return Outcome(totals, events, clusters, tuple(_refused(db)), sources, first, last, bool(given))


def _sets(db: sqlite3.Connection, column: str) -> Iterator[Linked]:
    for name, texts, sources, first, last in db.execute(_SETS.format(column=column, span=_SPAN), (_MOST,)).fetchall():
        title = db.execute(_TITLE.format(column=column), (name,)).fetchone()
        yield Linked(name, title[0] if title else "", texts, sources, first, last)


def _refused(db: sqlite3.Connection) -> Iterator[Refused]:
    for code, texts, place in db.execute(_REFUSED, (_MOST,)).fetchall():
        yield Refused(code, texts, db.execute(_MESSAGE, (place,)).fetchone()[0])
