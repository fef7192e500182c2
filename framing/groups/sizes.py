"""When a group is too small for an interval or a test, and how that is said."""

from __future__ import annotations

#: Under so many texts, or independent stories, intervals do not keep their confidence.
FEWEST_TEXTS, FEWEST_UNITS = 30, 20
#: What rests on fewer independent stories with a mark is told, not tested.
FEWEST_MARKED = 5


def too_small(texts: int, units: int, marked: int, where: str = "") -> str:
    """Give the reason why a group is described only, or "" where it is large enough.

    where: what is said of the texts that count, if not all do.

    >>> too_small(40, 12, 9)
    'fewer than 20 independent stories'
    """
    if texts < FEWEST_TEXTS:
        return f"fewer than {FEWEST_TEXTS} texts{where}"
    if units < FEWEST_UNITS:
        return f"fewer than {FEWEST_UNITS} independent stories{where}"
    return f"marks in fewer than {FEWEST_MARKED} independent stories{where}" if marked < FEWEST_MARKED else ""
