"""The marks at a place, and the nearest one."""

import pytest

from framing import pipeline, viewing
from framing.model import Document
from framing.viewing import Place

TEXT = "Night.\n\nThe palace dropped a bombshell. Talks were held.\n"


@pytest.fixture(scope="module")
def profile():
    return pipeline.score([Document("a", TEXT)]).profiles[0]


@pytest.mark.parametrize(
    ("place", "offset"),
    [
        ((1, 1), 0),
        ((3, 5), 12),
        ((3, 0), 8),
        ((1, 99), 6),
        ((2, 1), 7),
        ((4, 1), len(TEXT)),
        ((5, 1), None),
        ((0, 1), None),
    ],
)
def test_offsets_of_places(place, offset):
    assert viewing.offset_of(TEXT, Place(*place)) == offset


def test_a_mark_is_found_at_its_letters_only(profile):
    mark = profile.marks[0]
    assert [mark] == [*viewing.marks_at(profile, mark.span.start)] == [*viewing.marks_at(profile, mark.span.end - 1)]
    assert not viewing.marks_at(profile, mark.span.end)


@pytest.mark.parametrize("offset", [0, 30, len(TEXT)])
def test_the_nearest_mark(profile, offset):
    assert viewing.nearest_mark(profile, offset) == profile.marks[0]


def test_no_mark_is_nearest_where_there_is_none():
    assert viewing.nearest_mark(pipeline.score([Document("a", "The door is open.")]).profiles[0], 0) is None
