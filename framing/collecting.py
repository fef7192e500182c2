"""Keeps the search for circular garbage, of which reading makes none, from costing more than the reading."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: Texts longer than this, in code points, make so many values that searching them over and over costs a third of the
#: time.
_LONG = 1_000_000


@contextmanager
def collector_paused(length: int) -> Iterator[None]:
    """Pause the cyclic garbage collector while a text of ``length`` code points is read, if that is long.

    >>> with collector_paused(10):
    ...     gc.isenabled()
    True
    """
    pause = length > _LONG and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()


#: Values made between two searches in a command; Python's own number is 700.
_SELDOM = (100_000, 50, 50)


def collect_seldom() -> None:
    """Let a command search for circular garbage seldom: its codebooks are many small values that all stay.

    It saves a tenth of the time of a short comparison. A program that uses the library keeps its own setting.
    """
    gc.set_threshold(*_SELDOM)
