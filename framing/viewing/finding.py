"""The marks at a place of a text, for those who ask why something is marked."""

from __future__ import annotations

from framing.model import Mark, Profile
from framing.viewing.places import Place


def offset_of(text: str, place: Place) -> int | None:
    r"""Give the offset of a place, or None where the text has no such line.

    A column beyond the end of its line is taken for that end.

    >>> offset_of("Headline\n\nThe palace", Place(3, 5)), offset_of("Headline", Place(2, 1))
    (14, None)
    """
    lines = text.split("\n")
    if not 1 <= place.line <= len(lines):
        return None
    before = sum(len(line) + 1 for line in lines[: place.line - 1])
    return before + min(max(place.column - 1, 0), len(lines[place.line - 1]))


def marks_at(profile: Profile, offset: int) -> tuple[Mark, ...]:
    """Give the marks that hold an offset, in the order of the text."""
    return tuple(mark for mark in profile.marks if mark.span.start <= offset < mark.span.end)


def nearest_mark(profile: Profile, offset: int) -> Mark | None:
    """Give the mark with the fewest characters between it and an offset; None where the text has no mark."""
    return min(profile.marks, key=lambda mark: max(mark.span.start - offset, offset - mark.span.end, 0), default=None)
