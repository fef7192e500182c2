"""The tables of a run: their columns, in an order and with names that stay as they are, and what each holds."""

from __future__ import annotations

import json
from collections.abc import Iterable

from framing.batch.group_tables import EFFECTS, GROUPS, TRENDS
from framing.errors import FramingError
from framing.tables import Column, Columns, claims, marks, scores, sentences
from framing.tables.table import DOCUMENT, count, flag, share, text

#: The name of the written description of all tables.
SCHEMA = "framing/run/1"
DOCS: Columns = DOCUMENT | {
    "source": text("where it was published, as far as is known"),
    "title": text("headline, or a name for the text"),
    "date": text("date: year-month-day where it could be read, else as given"),
    "event": text("event, as given"),
    "author": text("author, as far as is known"),
    "url": text("address, as far as is known"),
    "path": text("table or file it was read from"),
    "language": text("language as found"),
    "sha256": text("digest of the text as read"),
    "words": count("words of the text"),
    "sentences": count("sentences, with the headline"),
    "narrator_words": count("words in the narrator's own voice, without the headline"),
    "narrator_sentences": count("sentences with words in the narrator's own voice, without the headline"),
    "indirect_words": count("words in reported speech"),
    "indirect_sentences": count("sentences with words in reported speech"),
    "quoted_words": count("words in quotation marks"),
    "quoted_sentences": count("sentences with words in quotation marks"),
    "marks": count("marks, counted or not"),
    "counted": count("counted marks"),
    "notice": text("why the text is not compared; empty where it is"),
    "notes": text("what the reader had to decide, divided by |"),
    "event_found": text("event as the program found it; empty where it found no other text on it"),
    "cluster": text("cluster of copies; empty where there is no copy"),
}
EVENTS: Columns = {
    "event_found": text("event as found, of two texts or more"),
    "document": text("id of a text on it"),
    "reasons": text("why, in words"),
    "told": flag("whether a record of events says so"),
}
DUPLICATES: Columns = {
    "cluster": text("cluster of copies, which count once; empty for a text that is only within another"),
    "document": text("id of a text in it"),
    "kind": text("representative, same words, nearly the same words, or mostly within (a longer text; it counts)"),
    "share": share("how much is the same: of the words of both for a copy, of its own for a text within another"),
    "like": text("id of the text it is like; empty for the representative"),
}
ERRORS: Columns = {
    "document": text("id of the text, where it has one"),
    "place": text("table with line, or file"),
    "code": text("why, in one word for machines"),
    "message": text("why, and what to do"),
}
TEXTS: Columns = DOCUMENT | {"text": text("the text as read; every start and end is an offset into it")}
#: Tables of the whole run, written once all texts are known.
MORE: dict[str, Columns] = {
    "events": EVENTS,
    "duplicates": DUPLICATES,
    "groups": GROUPS,
    "effects": EFFECTS,
    "trends": TRENDS,
    "claims": claims.COLUMNS,
}
#: Columns that hold whole sentences of texts, and would give them away.
WORDS = {"sentences": ("quote",), "claims": ("quote", "nearest", "differing")}
_ROWS = {
    "docs": "text",
    "sentences": sentences.ROW,
    "marks": marks.ROW,
    "scores": scores.ROW,
    "errors": "input that was refused",
    "texts": "text",
    "events": "event that was found and text on it",
    "duplicates": "text in a cluster of copies, and text within another",
    "groups": "group, label and voice",
    "effects": "group, label and voice, compared with the others on the same events",
    "trends": "group, label and voice, with its change over time",
    "claims": claims.ROW,
}


def columns(kept: Iterable[str] = (), keep_text: bool = False, more: Iterable[str] = ()) -> dict[str, Columns]:
    """Give the columns of every table of a run, by its name; ``kept`` columns of the input follow those of ``docs``.

    Without ``keep_text`` sentences and claims have no words, for they would give the text away, and there is no table
    of texts. ``more`` names tables that are there only where they were asked for (``MORE``).

    >>> list(columns()), "quote" in columns()["sentences"]
    (['docs', 'sentences', 'marks', 'scores', 'errors'], False)
    """
    found = {
        "docs": DOCS | {name: text("column of the input, as given") for name in kept},
        "sentences": dict(sentences.COLUMNS),
        "marks": dict(marks.COLUMNS),
        "scores": dict(scores.COLUMNS),
        "errors": ERRORS,
    }
    found |= {name: MORE[name] for name in more}
    return found | {"texts": TEXTS} if keep_text else {name: _wordless(name, one) for name, one in found.items()}


def _wordless(name: str, found: Columns) -> Columns:
    return {column: one for column, one in found.items() if column not in WORDS.get(name, ())}


def refuse_taken(kept: Iterable[str]) -> None:
    """Raise FramingError for a column to be kept whose name ``docs`` has already."""
    taken = {name.lower() for name in DOCS}
    for name in kept:
        if name.lower() in taken:
            raise FramingError(
                f"docs has a column {name!r} already; rename that of the input, or leave it out", "column"
            )


def described(found: dict[str, Columns]) -> str:
    """Describe tables as a Table Schema of Frictionless Data, as JSON."""
    described = [
        {"name": name, "description": f"A row for each {_ROWS[name]}.", "fields": _fields(one)}
        for name, one in found.items()
    ]
    return json.dumps({"schema": SCHEMA, "tables": described}, ensure_ascii=False, indent=2) + "\n"


def _fields(found: Columns) -> list[dict[str, str]]:
    return [_field(name, one) for name, one in found.items()]


def _field(name: str, one: Column) -> dict[str, str]:
    return {"name": name, "type": one.type, "description": one.meaning}
