"""The measures; each is one file here with ``measure(data)``, which gives a Result, and is found by its name."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def names() -> list[str]:
    """Give the names of all measures, in alphabetical order."""
    return sorted(info.name for info in iter_modules(__path__))


def find(name: str) -> ModuleType:
    """Give the measure of that name, imported only now because some import much."""
    return import_module(f"{__name__}.{name}")
