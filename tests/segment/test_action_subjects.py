"""Whose verb it is."""

import pytest

from framing.model import Document
from framing.segment import named, segment
from framing.segment.action_phrases import phrases
from framing.segment.action_row import Row
from framing.segment.action_subjects import subject_of
from framing.segment.actions import lines


def subjects(text):
    """The subject of each verb of a sentence, or None."""
    line = lines(named(segment(Document("a", text))), 0)
    row = Row(line, phrases(line))
    places = [subject_of(row, index) for index, phrase in enumerate(row.phrases) if phrase.kind == "verb"]
    return [" ".join(line.texts[place[0] : place[1]]) if place else None for place in places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor of Oslo sold it.", ["The mayor of Oslo"]),
        ("Talks with Putin ended.", ["Talks"]),
        ("Putin and Kim signed it.", ["Putin and Kim"]),
        ("Anna Berg, the mayor, sold it.", ["Anna Berg"]),
        ("Anna Berg, who lost it, sold it.", ["Anna Berg", "Anna Berg"]),
        ("Kim came and sold it.", ["Kim", "Kim"]),
        ("After Kim sold it, Putin left.", ["Kim", "Putin"]),
        ("Spain beat Italy and Russia left.", ["Spain", "Russia"]),
        ("Kim sold it, but Putin left.", ["Kim", "Putin"]),
    ],
)
def test_subjects(text, found):
    assert subjects(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The first visitors since the war flew there.",
        "The son of the mayor, Putin and Kim left.",
        "With Putin Kim left.",
        "The brother of Putin who left.",
    ],
)
def test_where_it_is_unclear_there_is_none(text):
    assert subjects(text) == [None]
