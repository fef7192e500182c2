"""Where dots and bars of the report stand on their axes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: Shares that an axis may end at; half of each is a number one reads at once.
_ENDS = (0.02, 0.04, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Bar:
    """A dot with its range and the field of chance, each as a fraction of the axis from its left end."""

    at: float
    range: tuple[float, float] | None = None
    chance: tuple[float, float] | None = None


def end_of(values: Iterable[float]) -> float:
    """Give where an axis ends that holds all values.

    >>> end_of([0.01, 0.13]), end_of([]), end_of([1.0])
    (0.2, 0.02, 1.0)
    """
    largest = max(values, default=0.0)
    return next((end for end in _ENDS if largest <= end), 1.0)


def rising(share: float, low: float | None, high: float | None, end: float) -> Bar:
    """Place a share on an axis from 0 to ``end``.

    >>> rising(0.1, 0.05, 0.2, 0.2)
    Bar(at=0.5, range=(0.25, 1.0), chance=None)
    """
    ends = None if low is None or high is None else (_within(low / end), _within(high / end))
    return Bar(_within(share / end), ends)


def around(value: float, low: float | None, high: float | None, chance: float | None, end: float) -> Bar:
    """Place a difference on an axis from ``-end`` to ``end`` with no difference in its middle.

    >>> around(0.1, 0.0, 0.2, 0.05, 0.2)
    Bar(at=0.75, range=(0.5, 1.0), chance=(0.375, 0.625))
    """
    ends = None if low is None or high is None else (_middle(low, end), _middle(high, end))
    field = None if chance is None else (_middle(-chance, end), _middle(chance, end))
    return Bar(_middle(value, end), ends, field)


def _middle(value: float, end: float) -> float:
    return _within(0.5 + value / end / 2)


def _within(place: float) -> float:
    return min(1.0, max(0.0, place))
