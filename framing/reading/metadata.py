"""What is known about a text beside its words: title, source, author, date, url, language, a note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from difflib import get_close_matches

from framing.model import Document

#: Keys of a side file or a header block; all but ``note`` and ``title`` are fields of a document as they are.
KEYS = ("title", "source", "author", "date", "url", "language", "note")


def described(document: Document, values: Mapping[str, object]) -> Document:
    """Give the document with what ``values`` say about it; keys that are not known are passed over.

    >>> described(Document("a", "Talks end."), {"source": "The Wire", "note": "from memory"}).notes
    ('from memory',)
    """
    words = {key: as_words(value) for key, value in values.items() if key in KEYS}
    title, note = words.pop("title", ""), words.pop("note", "")
    notes = (*document.notes, note) if note else document.notes
    return replace(titled(document, title), notes=notes, **{key: word for key, word in words.items() if word})


def titled(document: Document, title: str) -> Document:
    r"""Give the document with a title from outside; a headline that was found in the text stays.

    >>> titled(Document("a", "Talks end\n\nThey spoke."), "Talks  end").title
    'Talks end'
    """
    if document.title or not title:
        return document
    first = document.text.partition("\n")[0].rstrip()
    if alike(first, title) and first != document.text:
        return replace(document, title=first)
    # A name that the text happens to begin with would be taken for a headline.
    return document if document.text.startswith(title) else replace(document, title=title)


def as_words(value: object) -> str:
    """Give a value of a side file as text: days in ISO form, lists with commas, "" for anything else.

    >>> as_words(date(2024, 6, 19)), as_words(["Ann", "Bo"])
    ('2024-06-19', 'Ann, Bo')
    """
    if isinstance(value, list):
        return ", ".join(filter(None, map(as_words, value)))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def unknown(keys: Mapping[str, object], likeness: float = 0.0) -> tuple[str, ...]:
    """Give a sentence for each key that is not known, where some known one is at least so alike (0 to 1).

    >>> unknown({"autor": "Ann", "date": "2024"})
    ('unknown key "autor", nearest is "author"',)
    """
    near = {key: get_close_matches(key, KEYS, 1, likeness) for key in keys if key not in KEYS}
    return tuple(f'unknown key "{key}", nearest is "{found[0]}"' for key, found in near.items() if found)


def alike(one: str, other: str) -> bool:
    """Tell whether two titles are the same but for spacing, case and the form of quotation marks.

    >>> alike("Kim’s  visit", "Kim's visit")
    True
    """
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    straight = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})
    return " ".join(straight.split()).casefold()
