"""What side files and header blocks say ends up in the document."""

import datetime

import pytest

from framing.model import Document
from framing.reading.metadata import as_words, described, titled, unknown


@pytest.mark.parametrize(
    ("text", "found", "given", "title"),
    [
        ("Talks end\n\nBody.", "Talks end", "Other", "Talks end"),
        ("Talks end\n\nBody.", "", "talks  END", "Talks end"),
        ("Kim’s visit\nBody.", "", "Kim's visit", "Kim’s visit"),
        ("Body alone.", "", "A name", "A name"),
        ("Kim met Putin.\nMore.", "", "Kim", ""),
        ("One line", "", "One line", ""),
    ],
)
def test_a_title_from_outside_never_makes_a_false_headline(text, found, given, title):
    assert titled(Document("a", text, found), given).title == title


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("two\n lines", "two lines"),
        (datetime.date(2024, 6, 19), "2024-06-19"),
        (datetime.datetime(2024, 6, 19, 8, tzinfo=datetime.UTC), "2024-06-19T08:00:00+00:00"),
        (["Ann", "Bo"], "Ann, Bo"),
        (2024, "2024"),
        ({"a": 1}, ""),
        (None, ""),
    ],
)
def test_values_become_words(value, words):
    assert as_words(value) == words


def test_empty_values_change_nothing():
    document = Document("a", "Text.", source="The Wire")
    assert described(document, {"source": "", "author": {}, "note": ""}) == document


def test_the_nearest_key_is_named():
    assert unknown({"sauce": 1, "layout": 1}, 0.6) == ('unknown key "sauce", nearest is "source"',)
