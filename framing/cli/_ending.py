"""How a command ends: the exit code, and one sentence on standard error where something went wrong."""

from __future__ import annotations

import os
import sys
from codecs import register_error
from collections.abc import Callable
from io import TextIOWrapper
from typing import Any

import click

from framing.cli import DONE, INTERRUPTED, NOTHING_USABLE, USAGE
from framing.errors import FramingError, UnreadableInput


def ended(run: Callable[[], Any]) -> int:
    """Run a command and give its exit code; a reader that has seen enough of the output is no error."""
    _fold_what_cannot_be_encoded()
    try:
        code = run()
    except BrokenPipeError:
        hush()
        return DONE
    except (click.Abort, KeyboardInterrupt):
        return _told("interrupted", INTERRUPTED)
    except (click.ClickException, FramingError, OSError) as problem:
        return _told(sentence(problem), code_of(problem))
    return code if isinstance(code, int) else DONE


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


def _fold_what_cannot_be_encoded() -> None:
    """Let standard output write ASCII for a letter that its encoding lacks, instead of failing."""
    register_error("framing-fold", _fold)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="framing-fold")


def _fold(error: UnicodeError) -> tuple[str | bytes, int]:
    from framing.wording import folded

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return folded(error.object[error.start : error.end]), error.end


def _told(words: str, code: int) -> int:
    click.echo(words, err=True)
    return code


def _begun(words: str) -> str:
    """A message of the option parser as the middle of a sentence."""
    return words[:1].lower() + words[1:] if words[:2].istitle() else words
