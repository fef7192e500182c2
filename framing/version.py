"""The version of the program, as installed."""

from __future__ import annotations

from functools import cache


@cache
def version() -> str:
    """Give the installed version, such as ``0.1.0``."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("framing-analyzer")
    except PackageNotFoundError:
        return "not installed"
