"""Report formats, one file each with ``render(analysis)``; the file's name is the format's name."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def every() -> dict[str, ModuleType]:
    """Give every report format by name, in alphabetical order.

    >>> "html" in every()
    True
    """
    return {info.name: import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__)}
