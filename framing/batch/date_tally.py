"""What the dates of a table look like, which tells how its numbers are to be read, and what a person is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from framing.batch.dating import Order, is_iso, iso, reading

#: Code points of a date that are shown at most.
_SHOWN = 60


@dataclass(slots=True)
class Tally:
    """What the dates of one table look like: how many there are of each kind, and the first of it in the alphabet."""

    counts: dict[str, int] = field(default_factory=dict)
    examples: dict[str, str] = field(default_factory=dict)

    def take(self, written: str) -> None:
        """Take the date of a text; one that is there as year-month-day need not be told of."""
        if written:
            kind, written = _kind(written), written[:_SHOWN]
            self.counts[kind] = self.counts.get(kind, 0) + 1
            self.examples[kind] = min(written, self.examples.get(kind, written))

    @property
    def order(self) -> Order:
        """What numbers name first: what some dates tell, where none tells the contrary."""
        day, month = "day" in self.counts, "month" in self.counts
        return "" if day == month else "day" if day else "month"


def _kind(written: str) -> str:
    """``iso``, ``sure``, ``day`` or ``month`` for numbers that tell what comes first, ``either``, or ``unread``."""
    if is_iso(written):
        return "iso" if _is_day(written[:10]) else "unread"
    day_first, month_first = reading(written)
    if day_first == month_first:
        return "sure" if day_first else "unread"
    return "either" if day_first and month_first else "day" if day_first else "month"


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def said(table: str, tally: Tally) -> tuple[str, ...]:
    """Say what the dates of a table were read as, and which were not; nothing of those that need no reading.

    >>> tally = Tally()
    >>> for written in ("13/03/2023", "04/03/2023", "soon"):
    ...     tally.take(written)
    >>> for line in said("news.csv", tally):
    ...     print(line)
    news.csv: 2 dates read with the day first, such as 04/03/2023 as 2023-03-04
    news.csv: 1 date names no day and is left as it is, such as soon
    """
    numbers = [kind for kind in ("day", "either", "month") if kind in tally.counts]
    read = ["sure", *numbers] if tally.order else ["sure"]
    lines = [_read(table, tally, read)] if any(kind in tally.counts for kind in read) else []
    if numbers and not tally.order:
        lines.append(_unsure(table, tally, numbers))
    if "unread" in tally.counts:
        verb = "names no day and is left as it is" if tally.counts["unread"] == 1 else "name no day and are left"
        lines.append(f"{table}: {_dates(tally, ['unread'])} {verb}, such as {tally.examples['unread']}")
    return tuple(lines)


def _read(table: str, tally: Tally, kinds: Sequence[str]) -> str:
    example = min(tally.examples[kind] for kind in kinds if kind in tally.examples)
    first = f" with the {tally.order} first" if tally.order else ""
    return f"{table}: {_dates(tally, kinds)} read{first}, such as {example} as {iso(example, tally.order)}"


def _unsure(table: str, tally: Tally, kinds: Sequence[str]) -> str:
    if "day" in tally.counts:
        why = f"{tally.examples['day']} has the day first, {tally.examples['month']} the month"
    else:
        why = f"{tally.examples['either']} may have the day or the month first"
    return f"{table}: {_dates(tally, kinds)} not read, for {why}; write them as year-month-day"


def _dates(tally: Tally, kinds: Sequence[str]) -> str:
    count = sum(tally.counts.get(kind, 0) for kind in kinds)
    return f"{count:,} date" if count == 1 else f"{count:,} dates"
