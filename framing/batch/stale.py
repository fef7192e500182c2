"""Tables of an earlier state of a run that this one does not write: they would contradict the others."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from framing.batch.durable import removed
from framing.batch.exporting import formats
from framing.batch.schema import MORE, columns


def put_away(folder: Path, written: Collection[str]) -> None:
    """Put away the files of all tables of a run but those about to be written.

    A run that is gone on with may no longer keep its texts, or no longer compare groups.
    """
    for name in columns(keep_text=True, more=MORE):
        places = (folder / f"{name}.{suffix}" for suffix in formats())
        for place in places if name not in written else ():
            if place.exists():
                removed(place)
