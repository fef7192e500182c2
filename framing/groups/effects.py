"""Source effects: how a group words things beyond the other groups on the same events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.groups.bootstrap import Interval, interval
from framing.groups.chances import Shuffled
from framing.groups.discoveries import adjusted, sign
from framing.groups.permuting import shuffled
from framing.groups.ratios import NOTHING
from framing.groups.rows import EffectState, Row, SourceEffect
from framing.groups.seeds import generator
from framing.groups.sizes import FEWEST_TEXTS, FEWEST_UNITS, too_small
from framing.groups.tables import Table, tables
from framing.groups.within_events import Differences, differences

if TYPE_CHECKING:
    pass


_WHERE = " on events that others tell too"


def source_effects(rows: Iterable[Row], by: str) -> tuple[SourceEffect, ...]:
    """Give for every group, label and voice the share beyond the other groups on the same events.

    by: the name of the column that the groups are values of; it is told on, and with the voice it seeds the draws. The
    effect is the mean, over the events where the group has a text and others have another one, of its share less the
    mean share of the others (``differences`` says how copies count). Its interval is a bootstrap over units (events;
    those linked by copies together), p comes from names shuffled within units, q from Benjamini and Hochberg over all
    labels, groups and voices. A group is "more" or "less" than the others where q ≤ 0.04 and the interval leaves out 0.

    What groups choose to cover does not enter, for each event is its own yardstick. The result does not depend on the
    order of the rows. ValueError: as for ``tables``.
    """
    found = [effect for table in tables(rows) for effect in _of_voice(table, by)]
    values = adjusted([effect.p for effect in found])
    return tuple(_judged(effect, q) for effect, q in zip(found, values, strict=True))


def _of_voice(table: Table, by: str) -> Iterator[SourceEffect]:
    found = differences(table) if table.in_event.any() else None
    for group, name in table.by_name():
        if found is None or not (found.groups == group).any():
            yield from (_without_others(by, name, label, table) for label in table.labels)
        else:
            yield from _of_group(table, found, (group, name), by)


def _without_others(by: str, name: str, label: str, table: Table) -> SourceEffect:
    empty = (None,) * 5
    reason = f"no text{_WHERE}"
    return SourceEffect(by, name, label, table.voice, 0, 0, 0, 0, 0.0, *empty, "description only", reason)


def _of_group(table: Table, found: Differences, named: tuple[int, str], by: str) -> Iterator[SourceEffect]:
    group, name = named
    own = found.groups == group
    documents, events, above = int(found.documents[own].sum()), found.events[own], found.above[own]
    large = documents >= FEWEST_TEXTS and len(events) >= FEWEST_UNITS
    random = generator("effects", by, table.voice)
    tested = (interval(above, events, random), shuffled(found, group, random)) if large else None
    for place, label in enumerate(table.labels):
        marked = int((abs(above[:, place]) > NOTHING).sum())
        plain = SourceEffect(
            by,
            name,
            label,
            table.voice,
            documents,
            int(events.sum()),
            len(events),
            marked,
            float(above[:, place].sum() / events.sum()),
            *(None,) * 5,
            "description only",
            too_small(documents, len(events), marked, _WHERE),
        )
        yield plain if plain.reason or tested is None else _tested(plain, place, *tested)


def _tested(plain: SourceEffect, place: int, ends: Interval, names: Shuffled) -> SourceEffect:
    low, high = max(-1.0, float(ends.low[place])), min(1.0, float(ends.high[place]))
    p, chance = float(names.p[place]), float(names.chance[place])
    return replace(plain, low=low, high=high, p=p, chance=chance)


def _judged(effect: SourceEffect, q: float | None) -> SourceEffect:
    if q is None or effect.low is None or effect.high is None:
        return effect
    found = sign(q, effect.low, effect.high)
    states: tuple[EffectState, ...] = ("no clear difference", "more than the others", "less than the others")
    return replace(effect, q=q, state=states[found])
