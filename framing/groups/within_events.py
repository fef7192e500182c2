"""What a group has beyond the other groups on the same event, event by event."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.groups.summing import numbered, sums
from framing.groups.tables import Table
from framing.groups.units import independent_units

if TYPE_CHECKING:
    from numpy import bool_, float64, int64
    from numpy.typing import NDArray


class Differences(NamedTuple):
    """One line for each group in each unit of events where it can be compared, in the order of the units.

    A unit is an event, or events that copies link. ``documents`` and ``events`` count what the group has in the unit;
    ``above`` holds, a column a label, the sum over these events of its share less the mean share of the others.
    """

    units: NDArray[int64]
    groups: NDArray[int64]
    documents: NDArray[float64]
    events: NDArray[float64]
    above: NDArray[float64]


class _Copies(NamedTuple):
    """The distinct texts of each group on each event: a line for all copies that a group has of one text.

    ``cells`` numbers groups on events, ``items`` texts whoever has them.
    """

    events: NDArray[int64]
    groups: NDArray[int64]
    units: NDArray[int64]
    cells: NDArray[int64]
    items: NDArray[int64]
    documents: NDArray[float64]
    shares: NDArray[float64]


def differences(table: Table) -> Differences:
    """Give what each group has beyond the others on the same events; texts without an event are left out.

    A group's share on an event is the mean of k/n over its distinct texts. The others are those texts on the event that
    the group does not have itself, so that a text printed by both sides tells nothing; a text with copies in several
    groups counts once, and each group's texts together count as one. Where no other text is left, nothing is compared.
    """
    import numpy as np

    copies = _copies(table.only(np.flatnonzero(table.in_event)))
    above, comparable = _above(copies)
    _, firsts = np.unique(copies.cells, return_index=True)
    firsts, above = firsts[comparable], above[comparable]
    documents = sums(copies.cells, copies.documents)[comparable]
    lines = numbered(copies.units[firsts], copies.groups[firsts])
    _, starts = np.unique(lines, return_index=True)
    units, groups = (column[firsts][starts] for column in (copies.units, copies.groups))
    return Differences(units, groups, sums(lines, documents), sums(lines, np.ones(len(lines))), sums(lines, above))


def _copies(texts: Table) -> _Copies:
    import numpy as np

    events = np.unique(texts.events, return_inverse=True)[1].reshape(-1)
    units = independent_units(texts.events, texts.clusters)
    lines = numbered(events, texts.groups, texts.clusters)
    _, firsts, documents = np.unique(lines, return_index=True, return_counts=True)
    shares = sums(lines, texts.k / texts.sentences[:, None]) / documents[:, None]
    cells, items = numbered(events, texts.groups)[firsts], numbered(events, texts.clusters)[firsts]
    counted = documents.astype(np.float64)
    return _Copies(events[firsts], texts.groups[firsts], units[firsts], cells, items, counted, shares)


def _above(copies: _Copies) -> tuple[NDArray[float64], NDArray[bool_]]:
    """For each group on each event its share less that of the others, and whether there are others."""
    import numpy as np

    cells, items = copies.cells, copies.items
    own, holders = np.bincount(cells)[:, None], np.bincount(items)[:, None]
    # A text weighs as much as it is of its group's texts on the event, on average over the groups that have it.
    weights = sums(items, 1 / own[cells]) / holders
    weighted = np.hstack([weights * sums(items, copies.shares) / holders, weights])
    held = sums(cells, weighted[items])
    event_of_item, event_of_cell = (_first(numbers, copies.events) for numbers in (items, cells))
    left = sums(event_of_item, weighted)[event_of_cell] - held
    comparable = np.bincount(event_of_item)[event_of_cell] > own[:, 0]
    others = left[:, :-1] / np.where(comparable, left[:, -1], 1.0)[:, None]
    return sums(cells, copies.shares) / own - others, comparable


def _first(numbers: NDArray[int64], values: NDArray[int64]) -> NDArray[int64]:
    """The value that the first line with each number has."""
    import numpy as np

    firsts = np.unique(numbers, return_index=True)[1]
    found: NDArray[int64] = values[firsts]
    return found
