"""Whether the share of a label in a group rises or falls with time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from framing.groups.bootstrap import Interval, interval
from framing.groups.chances import Shuffled
from framing.groups.discoveries import adjusted, sign
from framing.groups.lines import dated, shuffled_dates
from framing.groups.rows import Row, Trend, TrendState
from framing.groups.seeds import generator
from framing.groups.sizes import too_small
from framing.groups.tables import Table, tables

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

_ONE_DATE = "all texts have one date"


def trends(rows: Iterable[Row], dates: Mapping[str, str], by: str) -> tuple[Trend, ...]:
    """Give for every group, label and voice how the share changes from the first date to the last.

    dates: the ISO date of each document; texts without a full one are left out. by: the name of the column that the
    groups are values of. The change is that of a straight line through the shares k/n of the texts, weighted by their
    sentences, copies counted once (weighted least squares). Its interval is a bootstrap over independent units, p comes
    from dates shuffled over units, q from Benjamini and Hochberg over all labels, groups and voices.

    A change of subject shows as a trend just as a change of wording does, and so may a wave of events that are alike,
    for events count as independent. ValueError: as for ``tables``.
    """
    days = {document: day for document, text in dates.items() if (day := _day(text)) is not None}
    found = [trend for table in tables(rows) for trend in _of_voice(table, days, by)]
    values = adjusted([trend.p for trend in found])
    return tuple(_judged(trend, q) for trend, q in zip(found, values, strict=True))


def _day(text: str) -> int | None:
    try:
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None


def _of_voice(table: Table, days: Mapping[str, int], by: str) -> Iterator[Trend]:
    import numpy as np

    known = np.array([document in days for document in table.documents])
    for group, name in table.by_name():
        texts = table.only(np.flatnonzero(known & (table.groups == group)))
        if texts.documents:
            yield from _of_group(texts, np.array([days[document] for document in texts.documents]), name, by)


def _of_group(texts: Table, days: NDArray[int64], name: str, by: str) -> Iterator[Trend]:
    line = dated(texts, days)
    random = generator("trends", by, texts.voice)
    units = len(line.bottoms)
    large = not too_small(line.texts, units, units) and line.places.min() < line.places.max()
    ends, chances = (interval(line.tops, line.bottoms, random), shuffled_dates(line, random)) if large else (None, None)
    for place, label in enumerate(texts.labels):
        marked = int(line.marked[place])
        reason = too_small(line.texts, units, marked) or ("" if large else _ONE_DATE)
        bottom = line.bottoms.sum()
        change = float(line.tops[:, place].sum() / bottom) if bottom > 0 else 0.0
        sizes = (line.documents, units, marked)
        plain = Trend(
            by, name, label, texts.voice, *sizes, line.first, line.last, change, *_NONE, "description only", reason
        )
        yield plain if reason or ends is None or chances is None else _tested(plain, place, ends, chances)


_NONE = (None, None, None, None)


def _tested(plain: Trend, place: int, ends: Interval, chances: Shuffled) -> Trend:
    low, high = max(-1.0, float(ends.low[place])), min(1.0, float(ends.high[place]))
    return replace(plain, low=low, high=high, p=float(chances.p[place]))


def _judged(trend: Trend, q: float | None) -> Trend:
    if q is None or trend.low is None or trend.high is None:
        return trend
    states: tuple[TrendState, ...] = ("no clear trend", "rising", "falling")
    return replace(trend, q=q, state=states[sign(q, trend.low, trend.high)])
