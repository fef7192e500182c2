"""What several commands share: errors to exit codes, nearest names, the options for what to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from framing.errors import FramingError

if TYPE_CHECKING:
    from framing.model import Options

Command = Callable[..., Any]
_MEGABYTE = 1_000_000
_LARGEST = 1_000_000.0
_MIN_WORDS = "Narrator words that a comparison takes. [default: 150]"
_CODEBOOK = "What to look for; may be given more than once. [default: news-core]"


def nearest(name: str, known: Iterable[str]) -> str:
    """Give ", did you mean X?" for the nearest known name, or nothing.

    >>> nearest("compair", ["compare", "score"])
    ', did you mean compare?'
    """
    close = get_close_matches(name, list(known), n=1)
    return f", did you mean {close[0]}?" if close else ""


def complains(function: Command) -> Command:
    """Turn the program's own errors into one sentence on standard error and an exit code."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - a decorator passes on whatever the command takes
        try:
            return function(*args, **kwargs)
        except FramingError as problem:
            from framing.cli._ending import code_of

            click.echo(str(problem), err=True)
            raise SystemExit(code_of(problem)) from problem

    return run


class OneOf(click.ParamType):  # type: ignore[type-arg]  # click before 8.5 takes no argument
    """A word out of a few; a wrong one is refused with the nearest. ``names`` gives them when they are needed."""

    name = "name"

    def __init__(self, names: Callable[[], Iterable[str]]) -> None:
        self.names = names

    def get_metavar(self, *_: Any, **__: Any) -> str:  # noqa: ANN401 - click passes more from one version to the next
        return f"[{'|'.join(self.names())}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        names = tuple(self.names())
        if value not in names:
            self.fail(f"{value!r} is not one of {', '.join(names)}{nearest(value, names)}", param, ctx)
        return value


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a command is asked to read: files, labels by path, and the options of the analysis."""

    files: tuple[str, ...]
    labels: dict[str, str]
    options: Options


def reads(function: Command) -> Command:
    """Give a command FILES and the options for reading and marking them, as one ``inputs``."""

    @wraps(function)
    def run(files: tuple[str, ...], label: tuple[tuple[str, str], ...], **others: Any) -> Any:  # noqa: ANN401
        if not files and not label:
            raise click.UsageError("give at least one text", click.get_current_context())
        return function(inputs=Inputs(files, dict(label), _options(others)), **others)

    label = click.option("--label", metavar="NAME=PATH", multiple=True, callback=_labels, help="A name for a text.")
    files = click.argument("files", nargs=-1, metavar="FILES...")
    return files(label(_marking_options(run)))


def reads_one(function: Command) -> Command:
    """Give a command the options for reading and marking, as one ``options``."""

    @wraps(function)
    def run(**others: Any) -> Any:  # noqa: ANN401
        return function(options=_options(others), **others)

    return _marking_options(run)


def _marking_options(function: Command) -> Command:
    headline = OneOf(lambda: ("auto", "first-line", "none"))
    for option in (
        click.option(
            "--max-size", type=float, callback=_bytes, metavar="MB", help="Refuse larger files. [default: 20]"
        ),
        click.option("--encoding", default="", callback=_encoding, metavar="NAME", help="Read files in this encoding."),
        click.option("--min-words", type=click.IntRange(1), metavar="N", help=_MIN_WORDS),
        click.option("--codebook", multiple=True, metavar="NAME_OR_FOLDER", help=_CODEBOOK),
        click.option(
            "--headline", type=headline, default="auto", help="Where a plain text's headline is. [default: auto]"
        ),
    ):
        function = option(function)
    return function


def _options(given: dict[str, Any]) -> Options:
    """Take the options of an analysis out of those given; what was not given keeps its default."""
    from framing.model import Options

    names = {"headline": "headline", "codebook": "codebooks", "min_words": "min_words"}
    names |= {"encoding": "encoding", "max_size": "max_bytes"}
    chosen = {field: given.pop(name) for name, field in names.items()}
    return Options(**{field: value for field, value in chosen.items() if value})


def _labels(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Turn NAME=PATH into path and name."""
    pairs = tuple(value.partition("=") for value in values)
    for (name, _sign, path), value in zip(pairs, values, strict=True):
        if not name.strip() or not path:
            raise click.BadParameter(f"{value!r} is not NAME=PATH, such as --label agency=wire.txt")
    return tuple((path, name.strip()) for name, _sign, path in pairs)


def _encoding(_: click.Context, __: click.Parameter, value: str) -> str:
    if not value:
        return value
    try:
        value.encode("ascii").decode(value, "replace")
    except (LookupError, ValueError):
        from encodings.aliases import aliases

        known = sorted({name.replace("_", "-") for pair in aliases.items() for name in pair})
        raise click.BadParameter(f"there is no encoding {value!r}{nearest(value, known)}") from None
    return value


def _bytes(_: click.Context, __: click.Parameter, megabytes: float | None) -> int | None:
    if megabytes is None:
        return None
    if not 0 < megabytes <= _LARGEST:
        raise click.BadParameter(f"{megabytes} is not a size in MB above 0")
    return max(1, int(megabytes * _MEGABYTE))
