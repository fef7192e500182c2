"""The table of texts."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Profile
from framing.tables.table import Columns, Row, count, text
from framing.viewing import text_name

ROW = "text"
COLUMNS: Columns = {
    "document": text("id of the text; the other tables name it by this"),
    "name": text("what reports call it"),
    "title": text("headline, or a name for the text"),
    "source": text("where it was published, as far as is known"),
    "author": text("author, as far as is known"),
    "date": text("date, as far as is known"),
    "url": text("address, as far as is known"),
    "path": text("file it was read from"),
    "language": text("language as found"),
    "words": count("words of the text"),
    "narrator_words": count("words in the narrator's own voice"),
    "sentences": count("sentences, with the headline"),
    "marks": count("marks, counted or not"),
    "notice": text("why the text is not compared; empty where it is"),
}


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each text."""
    return (row_of(profile) for profile in analysis.profiles)


def row_of(profile: Profile) -> Row:
    """Give the row of one text."""
    found = profile.document
    about = (found.title, found.source, found.author, found.date, found.url, found.path, found.language)
    counts = (profile.words, profile.narrator_words, len(profile.segments.sentences), len(profile.marks))
    return (found.id, text_name(found), *about, *counts, profile.notice)
