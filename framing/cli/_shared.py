"""What several commands share: errors to exit codes, nearest names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import wraps
from typing import Any

import click

from framing.cli import USAGE
from framing.errors import FramingError


def nearest(name: str, known: Iterable[str]) -> str:
    """Give ", did you mean X?" for the nearest known name, or nothing.

    >>> nearest("compair", ["compare", "score"])
    ', did you mean compare?'
    """
    close = get_close_matches(name, list(known), n=1)
    return f", did you mean {close[0]}?" if close else ""


def complains(function: Callable[..., Any]) -> Callable[..., Any]:
    """Turn the program's own errors into one sentence on standard error and exit code 2."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - a decorator passes on whatever the command takes
        try:
            return function(*args, **kwargs)
        except FramingError as problem:
            click.echo(str(problem), err=True)
            raise SystemExit(USAGE) from problem

    return run
