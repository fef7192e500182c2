"""Lines of details that say how sure a figure is: its range over whole groups drawn again and again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.table import number

HEAD = ("figure", "value", "low", "high", "drawn")


def ranges_of(
    name: str, given: Sequence[Any], predicted: Sequence[Any], groups: Sequence[str] = ()
) -> tuple[tuple[str, ...], ...]:
    """Give a line for the first measure of predictions, with its 95% range; groups: what is drawn whole, else rows."""
    return (HEAD, *_lines(name, given, predicted, groups))


def _lines(
    name: str, given: Sequence[Any], predicted: Sequence[Any], groups: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    from framing.learned.figures import figures

    places = {group: place for place, group in enumerate(sorted(set(groups)))}
    units = [places[group] for group in groups] if groups else range(len(given))
    pairs = list(zip(map(_label, given), map(_label, predicted), strict=True))
    for figure in figures("model", "random", pairs, list(units))[:1]:
        value, low, high = map(number, (figure.value, figure.low, figure.high))
        yield (name, value, low, high, f"{figure.units:,} {'groups' if groups else 'rows'}")


def _label(value: Any) -> Any:  # noqa: ANN401 - a class or a number
    """Classes as words, for a class that is a number is still a class."""
    return value if isinstance(value, float) else str(value)
