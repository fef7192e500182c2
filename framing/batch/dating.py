"""The days that dates of tables stand for: 12 March 2023, March 12, 2023, 20230312, those of mail headers.

Numbers such as 03/04/2023 may name the day or the month first. They are read where other dates of the same table tell
which, and never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from framing.memo import Memo
from framing.shelf import lexicon_table, lexicon_words

#: What the numbers of a table name first; "" where that is not known.
Order = Literal["", "day", "month"]

_LEXICON = "table_dates.toml"
_PARTS = re.compile(r"[^\W\d_]+|[0-9]+")
#: Code points of a date at most, and what may follow on a day: hours to fractions of seconds, and a zone.
_LONGEST, _MOST_PARTS, _DIGITS_OF_TIME = 60, 12, 9
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
#: Digits of a day written in one: year, month and day, perhaps with the time.
_PACKED = (8, 14)
_YEAR = 4


class Reading(NamedTuple):
    """The day a date stands for if numbers name the day first, and if they name the month first; None for no day."""

    day_first: date | None = None
    month_first: date | None = None


_UNREAD = Reading()


def iso(written: str, order: Order = "") -> str:
    """Give a date as year-month-day; as it is where it begins so, or where it cannot be read.

    >>> iso("Sun, 12 Mar 2023 10:00:00 +0000"), iso("03/04/2023"), iso("03/04/2023", "day")
    ('2023-03-12', '03/04/2023', '2023-04-03')
    """
    if not written or is_iso(written):
        return written
    day_first, month_first = _readings[written]
    found = day_first if day_first == month_first or order == "day" else month_first if order else None
    return found.isoformat() if found else written


def reading(written: str) -> Reading:
    """Give the days that a date may stand for.

    >>> reading("13/03/2023").month_first, reading("4 May 2023").month_first
    (None, datetime.date(2023, 5, 4))
    """
    return _readings[written]


def is_iso(written: str) -> bool:
    """Whether a date begins with its year and a hyphen, as 2023-03-12 does.

    >>> is_iso("2023-03-12T10:00"), is_iso("12-03-2023")
    (True, False)
    """
    return written[4:5] == "-" and written[:4].isdigit()


def _reading(written: str) -> Reading:
    parts = _parts(written)
    if not parts:
        return _UNREAD
    if len(parts[0]) in _PACKED and parts[0].isdigit():
        return _sure(parts[0][:4], parts[0][4:6], parts[0][6:8]) if _is_time(parts[1:]) else _UNREAD
    return _of_three(*parts[:3]) if len(parts) > 2 and _is_time(parts[3:]) else _UNREAD


def _parts(written: str) -> Sequence[str]:
    """The words and numbers of a date without its weekday and the ends of ordinals."""
    found = _PARTS.findall(written.lower()) if len(written) <= _LONGEST else []
    if found and (found[0] in lexicon_words(_LEXICON, "weekdays") or found[0] in _numbered("weekdays")):
        found = found[1:]
    between = lexicon_words(_LEXICON, "between")
    return [part for part in found if part not in between]


def _is_time(parts: Sequence[str]) -> bool:
    """Whether nothing follows on a day but a time."""
    words = lexicon_words(_LEXICON, "time")
    return len(parts) <= _MOST_PARTS and all(
        part in words or (part.isdigit() and len(part) <= _DIGITS_OF_TIME) for part in parts
    )


def _of_three(one: str, two: str, three: str) -> Reading:
    months = _numbered("months")
    if len(one) == _YEAR and one.isdigit():
        return _sure(one, str(months.get(two, two)), three)
    if len(three) != _YEAR:
        return _UNREAD
    if one in months or two in months:
        month, day = (one, two) if one in months else (two, one)
        return _sure(three, str(months[month]), day)
    return Reading(_day(three, two, one), _day(three, one, two))


def _sure(year: str, month: str, day: str) -> Reading:
    found = _day(year, month, day)
    return Reading(found, found)


def _day(year: str, month: str, day: str) -> date | None:
    if not (year.isdigit() and month.isdigit() and day.isdigit() and len(month) <= 2 and len(day) <= 2):
        return None
    try:
        return date(int(year), int(month), int(day)) if _FIRST_YEAR <= int(year) <= _LAST_YEAR else None
    except ValueError:
        return None


def _numbered(key: str) -> dict[str, int]:
    found: dict[str, int] = lexicon_table("quantities.toml")[key]
    return found


_readings = Memo(_reading)
