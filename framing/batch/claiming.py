"""What the texts of each event state: their claims, for which the texts of one event at a time are scored again."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from framing.batch.entries import Entry
from framing.batch.found import Found
from framing.batch.index import Index
from framing.batch.job import WORK, Job
from framing.batch.merging import named
from framing.batch.schema import WORDS
from framing.batch.work import analyzer_of, document_of
from framing.errors import UnreadableInput
from framing.model import Analysis, Comparison, Document, Options, Profile, Recipe, Refusal
from framing.tables import Cell
from framing.tables import claims as table

if TYPE_CHECKING:
    from framing.pipeline import Analyzer

#: Texts above which the claims of an event are left out: each is set against each.
MOST_TEXTS = 50
#: What the texts on events are kept as until their claims are found.
_TEXTS = "texts.sqlite"
#: What is found is looked at as an analysis, of which only profiles and claims are there.
_NO_RECIPE = Recipe("", Options(), (), ())

#: The texts of an event by the ids they have in the tables, with their keys.
Members = Mapping[str, Mapping[str, str]]


def claim(index: Index, found: Found, entries: Iterable[Entry | Refusal], job: Job) -> None:
    """Find the claims of every event of 2 to 50 texts, copies left out, and put down their rows.

    ``entries`` gives all texts of the run once more; those of events lie in the folder of work until it is done, for
    they may be too many to hold. Where the job does not keep texts, the rows have no words of them.
    """
    members = events_of(index, found)
    place = job.folder / WORK / _TEXTS
    place.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(place, isolation_level=None)) as texts:
            _put_down(texts, index, entries, job.options, members)
            for event in sorted(members, key=lambda name: (len(name), name)):
                profiles = tuple(_profiles(texts, members[event], job.options))
                found.keep("claims", _rows(event, profiles, job.keep_text))
    finally:
        place.unlink(missing_ok=True)


def events_of(index: Index, found: Found) -> Members:
    """Give the texts of the events that claims are found for: those of the input where it gives any, else those found.

    Copies say what the text they are copies of says, and are left out.
    """
    copies = {str(row[1]) for row in found.kept("duplicates") if row[2] in ("same words", "nearly the same words")}
    given: dict[str, dict[str, str]] = defaultdict(dict)
    events: dict[str, dict[str, str]] = defaultdict(dict)
    for name, item in named(index):
        if item.shard and name not in copies:
            given[item.about.get("event", "")][name] = item.key
            events[found.linked(name).get("event_found", "")][name] = item.key
    chosen = given if any(given) else events
    return {event: texts for event, texts in chosen.items() if event and 1 < len(texts) <= MOST_TEXTS}


def _put_down(
    texts: sqlite3.Connection, index: Index, entries: Iterable[Entry | Refusal], options: Options, members: Members
) -> None:
    """Read the texts on events again, and keep each once by its key."""
    wanted = {key for event in members.values() for key in event.values()}
    texts.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    texts.execute("CREATE TABLE text (key TEXT PRIMARY KEY, document TEXT) WITHOUT ROWID")
    texts.execute("BEGIN")
    for number, one in enumerate(entries):
        key = "" if isinstance(one, Refusal) else index.key(number)
        if key in wanted:
            wanted.discard(key)
            texts.executemany("INSERT INTO text VALUES (?, ?)", _read(key, one, options))  # type: ignore[arg-type]
    texts.execute("COMMIT")


def _read(key: str, entry: Entry, options: Options) -> Iterator[tuple[str, str]]:
    """The key and the text of an entry, nothing where it can no longer be read."""
    try:
        yield key, json.dumps(asdict(document_of(entry, options)))
    except UnreadableInput:
        return


def _profiles(texts: sqlite3.Connection, members: Mapping[str, str], options: Options) -> Iterator[Profile]:
    """The profiles of the texts of an event that are in English, with their ids in the tables."""
    analyzer: Analyzer = analyzer_of(options)[0]
    for name, key in members.items():
        found = texts.execute("SELECT document FROM text WHERE key = ?", (key,)).fetchone()
        profile = analyzer.profile(replace(_document(json.loads(found[0])), id=name)) if found else None
        if profile and profile.segments.sentences and profile.notice != "not English":
            yield profile


def _document(said: dict[str, Any]) -> Document:
    return Document(**{**said, "notes": tuple(said["notes"])})


def _rows(event: str, profiles: tuple[Profile, ...], keep_text: bool) -> Iterator[tuple[Cell, ...]]:
    from framing.claims import claims

    if len(profiles) < 2:
        return
    found = Comparison(event, (), claims=claims(profiles))
    left_out = () if keep_text else tuple(list(table.COLUMNS).index(name) for name in WORDS["claims"])
    for row in table.rows(Analysis(profiles, (), (found,), (), _NO_RECIPE)):
        yield tuple(cell for place, cell in enumerate(row) if place not in left_out)
