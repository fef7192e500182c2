"""The learned scorers that ship with the program, found by their names."""

from __future__ import annotations

import os
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path

from framing.errors import FramingError


def names() -> tuple[str, ...]:
    """Give the names of the models that ship, in alphabetical order.

    >>> names()
    ('hedged',)
    """
    return tuple(sorted(folder.name for folder in _shipped().iterdir() if folder.is_dir()))


def folder_of(name: str) -> Path:
    """Give the folder of a model: the user's own where there is one of that name, else the one that ships.

    Raises FramingError, with the nearest name, where there is neither.
    """
    if os.path.isdir(name):  # noqa: PTH112 - a Path cannot ask for a name that is too long to be one
        return Path(name)
    if name in names():
        return _shipped() / name
    close = get_close_matches(name, names(), n=1)
    hint = f"did you mean {close[0]}?" if close else f"give the folder of a model, or {' or '.join(names())}"
    raise FramingError(f"{name}: no such folder, and no model of that name ships; {hint}", "model")


def _shipped() -> Path:
    return Path(str(files("framing.learned"))) / "shipped"
