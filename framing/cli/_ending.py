"""How a command ends: the exit code, and one sentence on standard error where something went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import click

from framing.cli import DONE, INTERRUPTED, NOTHING_USABLE, USAGE
from framing.errors import FramingError, UnreadableInput


def ended(run: Callable[[], Any]) -> int:
    """Run a command and give its exit code; a reader that has seen enough of the output is no error."""
    try:
        code = run()
    except SystemExit as stop:
        return _closed() if isinstance(stop.__context__, BrokenPipeError) else _number(stop.code)
    except BrokenPipeError:
        return _closed()
    except (click.Abort, KeyboardInterrupt):
        return _told("interrupted", INTERRUPTED)
    except (click.ClickException, FramingError, OSError) as problem:
        return _told(sentence(problem), code_of(problem))
    return _number(code)


def code_of(problem: Exception) -> int:
    """Give the exit code of an error: what cannot be read is not a wrong use.

    >>> code_of(UnreadableInput("empty")), code_of(FramingError("unknown"))
    (4, 2)
    """
    return NOTHING_USABLE if isinstance(problem, UnreadableInput) else USAGE


def sentence(problem: Exception) -> str:
    """Say in one sentence what is wrong, where, and what to do next."""
    if isinstance(problem, click.UsageError):
        where = problem.ctx.command_path if problem.ctx else "framing"
        return f"{where}: {_begun(problem.format_message()).rstrip('.')}; see {where} --help"
    if isinstance(problem, OSError):
        reason = (problem.strerror or str(problem)).lower()
        if problem.filename:
            return f"{problem.filename}: {reason}; check the name and that you may use it"
        hush()
        return f"standard output: {reason}; make room, or write to another place"
    return problem.format_message() if isinstance(problem, click.ClickException) else str(problem)


def hush() -> None:
    """Send what is left of standard output nowhere, so that Python does not complain of it when it exits."""
    try:
        place = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), place)
    except (AttributeError, OSError, ValueError):
        return


def _closed() -> int:
    """A reader of the output that has seen enough, such as ``head``."""
    hush()
    return DONE


def _number(code: object) -> int:
    return code if isinstance(code, int) else DONE


def _told(words: str, code: int) -> int:
    click.echo(words, err=True)
    return code


def _begun(words: str) -> str:
    """A message of the option parser as the middle of a sentence."""
    return words[:1].lower() + words[1:] if words[:2].istitle() else words
