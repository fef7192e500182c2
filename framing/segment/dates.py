"""The dates in a text, as far as the text and its own date say which day is meant.

What can be read in two ways is left out: "06/05/2024", "next Friday", a weekday that may be one to come.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from framing.model import Quantity, Segments, Span, Voice
from framing.segment.past_or_future import tense_near
from framing.shelf import lexicon_table

#: A day without a year is of the year that brings it to so many days before or after the date of the text; else it has
#: no year. News looks back farther than ahead.
_BACK, _AHEAD = 150, 60
#: A month without a year is one so many months past at most.
_MONTHS = 5
_LEAP = 2000
#: Documents are dated in these years; others are a mistake, or beyond what the calendar can add to.
_FIRST_YEAR, _LAST_YEAR = 1500, 2500
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_FIGURES = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})")
_DAY = re.compile(r"([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_DAYS = re.compile(r"([1-9]|[12]\d|3[01])-([1-9]|[12]\d|3[01])")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")


class Dated(NamedTuple):
    """A date and the tokens it stands in, ``first`` up to ``last``."""

    first: int
    last: int
    quantity: Quantity


def dates(segments: Segments) -> tuple[Quantity, ...]:
    """Give the dates in a text in their order; weekdays and days without a year are told by the date of the document.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> text = "He came on 19 June and left on Thursday."
    >>> [day.date for day in dates(segment(Document("a", text, date="2024-06-24")))]
    ['2024-06-19', '2024-06-20']
    """
    return tuple(found.quantity for found in dated(segments))


def dated(segments: Segments) -> tuple[Dated, ...]:
    """Give the dates in a text with the tokens they stand in, so that no part of a date is read as an amount."""
    return tuple(_Reader(segments).read())


def document_day(segments: Segments) -> date | None:
    """Give the day a document is dated, None where it is not known to the day."""
    try:
        day = date.fromisoformat(segments.document.date[:10])
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon_table("quantities.toml")["dates"][key])


def _table(key: str) -> dict[str, Any]:
    table: dict[str, Any] = lexicon_table("quantities.toml")[key]
    return table


class _Part(NamedTuple):
    """What was read of a date: the tokens up to ``last``, the parts, and for "18-19 June" the second day."""

    last: int
    month: int = 0
    day: int = 0
    year: int = 0
    until: int = 0


class _Reader:
    """The tokens of a text while its dates are read."""

    __slots__ = ("folded", "segments", "starts", "texts", "today")

    def __init__(self, segments: Segments) -> None:
        self.segments = segments
        tokens = segments.tokens
        self.texts, self.folded, self.starts = tokens.texts, tokens.folded, tokens.starts
        self.today = document_day(segments)

    def read(self) -> Iterator[Dated]:
        for first, last in self.segments.bounds:
            place = first
            while place < last:
                found = self.at(place, first, last)
                yield from found
                place = found[-1].last if found else place + 1

    def at(self, place: int, first: int, last: int) -> list[Dated]:
        """The date that begins with a token; two for a range of days, none for any other token."""
        word = self.folded[place]
        if word[0].isdigit():
            return self.figures(place, last) or self.part(place, self.day_first(place, last)) or self.year(place, first)
        if word in _table("months"):
            return self.part(place, self.month_first(place, last) or self.month_alone(place, first, last))
        if word.removesuffix("'s") in _table("weekdays"):
            return self.weekday(place, first, last)
        return self.yesterday(place) if word == _table("dates")["past_day"] else []

    def figures(self, place: int, last: int) -> list[Dated]:
        """2024-06-19, and 19/06/2024 where only one of the two can be the month."""
        text = self.texts[place]
        if found := _ISO.fullmatch(text):
            year, month, day = map(int, found.groups())
        elif found := _FIGURES.fullmatch(text):
            year = int(found[4])
            day, month = _day_and_month(int(found[1]), int(found[3]))
        else:
            return []
        return self.part(place, _Part(place + 1, month, day, year)) if month else []

    def day_first(self, place: int, last: int) -> _Part | None:
        """19 June 2024, 19th of June, 18-19 June."""
        days = self.days(place)
        at = place + 1
        if days and at < last and self.folded[at] == "of" and self.texts[place][-1].isalpha():
            at += 1
        month = self.month(at, last) if days else 0
        if not month or not days:
            return None
        end, year = self.behind(self.after_month(at, last), last)
        return _Part(end, month, days[0], year, days[1])

    def month_first(self, place: int, last: int) -> _Part | None:
        """June 19, 2024; June 18-19; June 2024."""
        month = self.month(place, last)
        at = self.after_month(place, last)
        if not month or at >= last:
            return None
        days = self.days(at)
        if days and not self.is_amount(at + 1, last):
            end, year = self.behind(at + 1, last)
            return _Part(end, month, days[0], year, days[1])
        end, year = self.behind(at, last)
        return _Part(end, month, 0, year) if year else None

    def month_alone(self, place: int, first: int, last: int) -> _Part | None:
        """The month in "in June", where one not long past can be meant."""
        month = self.month(place, last)
        opened = place > first and self.folded[place - 1] in _words("before_month")
        if not month or not opened or not self.today or self.folded[place] in _words("unsure_months"):
            return None
        year = self.today.year - (month > self.today.month)
        past = 12 * (self.today.year - year) + self.today.month - month
        return _Part(place + 1, month, 0, year) if past <= _MONTHS else None

    def month(self, place: int, last: int) -> int:
        """The number of a month written with a capital, 0 for any other word."""
        if place >= last or not self.texts[place][0].isupper():
            return 0
        return int(_table("months").get(self.folded[place], 0))

    def after_month(self, place: int, last: int) -> int:
        """The place behind a month, and behind the full stop of a short one."""
        short = place + 1 < last and len(self.texts[place]) <= len("sept") and self.texts[place + 1] == "."
        return place + 2 if short else place + 1

    def days(self, place: int) -> tuple[int, int] | None:
        """One day of the month, or the first and last of several; the second is 0 for one."""
        text = self.folded[place]
        if found := _DAY.fullmatch(text):
            return int(found[1]), 0
        if (found := _DAYS.fullmatch(text)) and int(found[1]) < int(found[2]):
            return int(found[1]), int(found[2])
        return None

    def is_amount(self, place: int, last: int) -> bool:
        """Whether what stands here makes an amount of the figure before it ("June 5 million", "June 5%")."""
        return place < last and (
            self.folded[place] in _table("scales") or self.folded[place] in {"%", "percent", "per"}
        )

    def behind(self, place: int, last: int) -> tuple[int, int]:
        """The year behind a day or month, with or without a comma, and the place behind that."""
        at = place + 1 if place < last and self.texts[place] == "," else place
        if at < last and _YEAR.fullmatch(self.texts[at]):
            return at + 1, int(self.texts[at])
        return place, 0

    def year(self, place: int, first: int) -> list[Dated]:
        """The year in "in 2024"; before a noun it may be part of a name or count something."""
        if place == first or not _YEAR.fullmatch(self.texts[place]) or self.counts(place + 1):
            return []
        return self.part(place, _Part(place + 1, year=int(self.texts[place]))) if self.opens_year(place) else []

    def opens_year(self, place: int) -> bool:
        before = self.folded[place - 1]
        second = before in {"to", "and"} and place > 1 and bool(_YEAR.fullmatch(self.texts[place - 2]))
        return before in _words("before_year") or second

    def counts(self, place: int) -> bool:
        """Whether the word here may be what a figure before it counts."""
        if place >= len(self.texts):
            return False
        word = self.folded[place]
        noun = word.endswith("s") and word.isalpha() and self.texts[place][0].islower()
        return word in _table("scales") or word in {"%", "percent", "per", "people", "men", "women"} or noun

    def part(self, place: int, part: _Part | None) -> list[Dated]:
        """What was read as dates, if there are such days."""
        if part is None:
            return []
        days = [day for day in (part.day, part.until) if day] or [0]
        written = [self.written(part, day) for day in days]
        span = Span(self.starts[place], self.starts[part.last - 1] + len(self.texts[part.last - 1]))
        return [Dated(place, part.last, Quantity(span, "date", date=day)) for day in written if day]

    def written(self, part: _Part, day: int) -> str:
        """The date in ISO form; "" where there is no such day."""
        if not day:
            return f"{part.year}-{part.month:02}" if part.month else str(part.year)
        if not _exists(part.year or _LEAP, part.month, day):
            return ""
        known = f"{part.month:02}-{day:02}" in _words("named_days")
        year = part.year or (_near(self.today, part.month, day) if self.today and not known else 0)
        return f"{year or '-'}-{part.month:02}-{day:02}"

    def weekday(self, place: int, first: int, last: int) -> list[Dated]:
        if not self.today or not self.texts[place][0].isupper() or self.is_no_day(place, first, last):
            return []
        number = _table("weekdays")[self.folded[place].removesuffix("'s")]
        tense = tense_near(self.texts, self.folded, place, first, last)
        back = (self.today.weekday() - number) % 7
        if not tense or (tense > 0 and not back):
            return []
        return self.on(place, self.today + timedelta(days=7 - back if tense > 0 else -back))

    def is_no_day(self, place: int, first: int, last: int) -> bool:
        """Whether a weekday is part of a date or a name, or one of many."""
        before = self.folded[place - 1] if place > first else ""
        behind = self.folded[place + 1] if place + 1 < last else ""
        joined = place + 2 < last and self.folded[place + 2] in _table("weekdays")
        if before in _words("no_day_before") or behind in _words("no_day_behind") or joined:
            return True
        at = place + 2 if behind in {",", "(", "."} else place + 1
        beside = self.month(at, last) or (at < last and self.day_first(at, last))
        named = place + 1 < last and self.texts[place + 1][0].isupper() and behind not in _table("months")
        return bool(beside or named or self.is_dated_before(place, first))

    def is_dated_before(self, place: int, first: int) -> bool:
        """Whether a date stands right before, as in "19 June, Wednesday"."""
        at = place - 1
        while at > first and (self.folded[at] in {",", "("} or self.folded[at].isdigit()):
            at -= 1
        return at >= first and self.folded[at] in _table("months") and self.texts[at][0].isupper()

    def yesterday(self, place: int) -> list[Dated]:
        """The day before the text's; in quotation marks it is the speaker's."""
        return [] if not self.today or self.is_quoted(place) else self.on(place, self.today - timedelta(days=1))

    def is_quoted(self, place: int) -> bool:
        voices = self.segments.voices
        at = bisect_right(voices, self.starts[place], key=_start) - 1
        return at >= 0 and voices[at].kind == "quoted"

    def on(self, place: int, day: date) -> list[Dated]:
        span = self.segments.tokens[place]
        return [Dated(place, place + 1, Quantity(span, "date", date=day.isoformat()))]


def _start(voice: Voice) -> int:
    return voice.span.start


def _day_and_month(one: int, other: int) -> tuple[int, int]:
    """Which of two figures is the day and which the month; zeros where either may be."""
    if one > 12 or one == other:
        return one, other
    return (other, one) if other > 12 else (0, 0)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def _near(today: date, month: int, day: int) -> int:
    """The year that brings a day near to ``today``, 0 where none does."""
    years = (year for year in (today.year, today.year - 1, today.year + 1) if _exists(year, month, day))
    return next((year for year in years if -_BACK <= (date(year, month, day) - today).days <= _AHEAD), 0)
