"""Detectors find evidence in segments; each is one file here with ``find(segments, matchers)``, found by its name."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def every() -> dict[str, ModuleType]:
    """Give every detector by name, in alphabetical order.

    >>> list(every())
    ['lexical']
    """
    return {info.name: import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__)}
