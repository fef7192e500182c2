"""How often each label stands in the texts of each group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from framing.groups.bootstrap import Interval, interval
from framing.groups.rows import GroupRate, Row
from framing.groups.seeds import generator
from framing.groups.sizes import FEWEST_TEXTS, FEWEST_UNITS, too_small
from framing.groups.summing import numbered, sums
from framing.groups.tables import Table, tables
from framing.groups.units import independent_units

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

_PER_WORDS = 1000


class _Sums(NamedTuple):
    """The sums of the units of a group, copies counted once; ``texts`` is the number of distinct texts."""

    texts: int
    k: NDArray[float64]
    marks: NDArray[float64]
    sentences: NDArray[float64]
    words: NDArray[float64]


def group_rates(rows: Iterable[Row], by: str) -> tuple[GroupRate, ...]:
    """Give the rates of every label and voice in every group, with intervals where the group is large enough.

    by: the name of the column that the groups are values of; it is told on, and with the voice it seeds the draws. The
    share of a group is Σk/Σn over its texts, where each of m copies within the group counts 1/m. Its interval is a
    bootstrap over independent units: texts on one event and copies of each other are drawn together.

    Such a rate tells what a group writes about as well as how; ``source_effects`` keeps the two apart. The result does
    not depend on the order of the rows. ValueError: as for ``tables``.
    """
    return tuple(rate for table in tables(rows) for group in table.by_name() for rate in _of(table, group, by))


def _of(table: Table, named: tuple[int, str], by: str) -> Iterator[GroupRate]:
    import numpy as np

    group, name = named
    texts = table.only(np.flatnonzero(table.groups == group))
    summed = _summed(texts)
    random = generator("rates", by, table.voice)
    large = summed.texts >= FEWEST_TEXTS and len(summed.sentences) >= FEWEST_UNITS
    shares = interval(summed.k, summed.sentences, random) if large else None
    rates = interval(summed.marks, np.maximum(summed.words, 1), random) if large else None
    for place, label in enumerate(table.labels):
        yield _rate((by, name, label), place, texts, summed, (shares, rates))


def _summed(texts: Table) -> _Sums:
    import numpy as np

    copies = numbered(texts.clusters)
    weights = 1 / np.bincount(copies)[copies]
    units = independent_units(texts.events, texts.clusters)
    by_unit = (sums(units, (weights * column.T).T) for column in (texts.k, texts.marks, texts.sentences, texts.words))
    return _Sums(int(copies.max()) + 1, *by_unit)


def _rate(
    names: tuple[str, str, str],
    place: int,
    texts: Table,
    summed: _Sums,
    found: tuple[Interval | None, Interval | None],
) -> GroupRate:
    units, marked = len(summed.sentences), int((summed.k[:, place] > 0).sum())
    reason = too_small(summed.texts, units, marked)
    share, rate = (None if reason else one for one in found)
    return GroupRate(
        *names,
        texts.voice,
        documents=len(texts.documents),
        distinct=summed.texts,
        units=units,
        marked=marked,
        k=int(texts.k[:, place].sum()),
        n=int(texts.sentences.sum()),
        marks=int(texts.marks[:, place].sum()),
        words=int(texts.words.sum()),
        share=float(summed.k[:, place].sum() / summed.sentences.sum()),
        low=_end(share, place, 0, 1),
        high=_end(share, place, 1, 1),
        rate=float(_PER_WORDS * summed.marks[:, place].sum() / max(summed.words.sum(), 1)),
        rate_low=_end(rate, place, 0, _PER_WORDS),
        rate_high=_end(rate, place, 1, _PER_WORDS),
        state="description only" if reason else "estimate",
        reason=reason,
    )


def _end(found: Interval | None, place: int, end: int, unit: int) -> float | None:
    """The lower (0) or upper (1) end in this unit, inside what is possible: no share is under 0 or over 1."""
    if found is None:
        return None
    return float(min(max(found[1 + end][place], 0.0), 1.0)) * unit
