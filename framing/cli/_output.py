"""Where a report goes and in which format: to standard output, or to a file written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from framing.cli._shared import Command, OneOf, nearest
from framing.errors import FramingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from framing.model import Analysis

#: The format for standard output; the only one that follows the terminal's encoding, for the others are for machines.
TERMINAL = "text"


def formats() -> dict[str, ModuleType]:
    """Give the formats a user may ask for: the reports that have a file suffix.

    >>> sorted(formats())
    ['html', 'json', 'text']
    """
    from framing.reports import every

    return {name: report for name, report in every().items() if getattr(report, "suffixes", ())}


@dataclass(frozen=True, slots=True)
class Output:
    """How a command is asked to report: file and format ("" for standard output and what its suffix says)."""

    file: str = ""
    format: str = ""
    only_ascii: bool = False
    verbose: bool = False
    quiet: bool = False

    def check(self) -> None:
        """Raise FramingError, before any work, for a file that cannot be written or has no format."""
        self.name()
        if self.file:
            _check_place(Path(self.file))

    def spare(self, inputs: Iterable[str]) -> None:
        """Raise FramingError where the report would be written over a text it was made from."""
        same = [path for path in inputs if self.file and path and _same(path, self.file)]
        if same:
            raise FramingError(f"{self.file}: is one of the texts; give another file to write to", "output")

    def name(self) -> str:
        """Give the name of the format: the one asked for, or the one of the file's suffix."""
        if self.format or not self.file:
            return self.format or TERMINAL
        suffix = Path(self.file).suffix.lower()
        by_suffix = {known: name for name, report in formats().items() for known in report.suffixes}
        if suffix not in by_suffix:
            choices = f"end it in {', '.join(sorted(by_suffix))}, or give the format with -f"
            raise FramingError(f"{self.file}: no format{nearest(suffix, by_suffix)} for this name; {choices}", "output")
        return by_suffix[suffix]

    def write(self, analysis: Analysis) -> None:
        """Write the report and, where it went to a file, say so on standard error."""
        report = formats()[self.name()]
        if not self.file:
            emit(
                lambda only_ascii: self._render(report, analysis, only_ascii), self.only_ascii, self.name() == TERMINAL
            )
            return
        save(Path(self.file), self._render(report, analysis, self.only_ascii))
        if not self.quiet:
            click.echo(f"wrote {self.file}", err=True)

    def _render(self, report: ModuleType, analysis: Analysis, only_ascii: bool) -> str:
        """Render, with those of the wishes that the format knows."""
        wishes = {"full": self.verbose, "only_ascii": only_ascii}
        known = signature(report.render).parameters
        made: str = report.render(analysis, **{wish: value for wish, value in wishes.items() if wish in known})
        return made


def writes(function: Command) -> Command:
    """Give a command the options for reporting, as one ``output`` that has been checked."""

    @click.option("-o", "--output", default="", metavar="FILE", help="Write to a file; its suffix says the format.")
    @click.option("-f", "--format", "format_name", type=OneOf(formats), help="The format.  [default: text]")
    @click.option("--ascii", "only_ascii", is_flag=True, help="Plain ASCII only.")
    @click.option("-v", "--verbose", is_flag=True, help="List every mark, and say what was decided.")
    @click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
    @wraps(function)
    def run(*, output: str, format_name: str | None, **others: Any) -> Any:  # noqa: ANN401 - as a decorator does
        told = {name: others.pop(name) for name in ("only_ascii", "verbose", "quiet")}
        return function(output=Output("" if output == "-" else output, format_name or "", **told), **others)

    return run


def emit(render: Callable[[bool], str], only_ascii: bool = False, for_people: bool = True) -> None:
    """Write to standard output: for people in the terminal's encoding, or ASCII where it lacks a letter; else UTF-8."""
    if sys.stdout is None:
        raise FramingError("standard output: is closed; write to a file with -o", "output")
    with _standard_output():
        data = _encoded(render, only_ascii) if for_people else render(only_ascii).encode("utf-8")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def say(lines: Iterable[str]) -> None:
    """Write lines to standard output, in ASCII where the terminal lacks a letter."""
    from framing.wording import folded

    words = "".join(f"{line}\n" for line in lines)
    emit(lambda only_ascii: folded(words) if only_ascii else words)


def save(file: Path, words: str) -> None:
    """Write a file whole or not at all: into a new one beside it, which then takes its name."""
    data = words.encode("utf-8", "replace")
    with _writing(file):
        if file.exists() and not file.is_file():
            file.write_bytes(data)
            return
        target = file.resolve()
        beside = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            beside.write_bytes(data)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


def _encoded(render: Callable[[bool], str], only_ascii: bool) -> bytes:
    encoding = sys.stdout.encoding or "utf-8"
    try:
        return render(only_ascii).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return render(True).encode("ascii", "replace")


@contextmanager
def _standard_output() -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        from framing.cli._ending import hush

        hush()
        if isinstance(problem, BrokenPipeError):
            return
        reason = (problem.strerror or str(problem)).lower()
        raise FramingError(f"standard output: {reason}; make room, or write to a file with -o", "output") from problem


@contextmanager
def _writing(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise FramingError(f"{file}: cannot be written ({reason}); choose another place", "output") from problem


def _check_place(file: Path) -> None:
    with _writing(file):
        folder = file.parent
        if file.is_dir():
            raise FramingError(f"{file}: is a folder; give the name of a file in it", "output")
        if not folder.is_dir():
            raise FramingError(f"{file}: there is no folder {folder}; make it first or choose another", "output")
        if not os.access(folder, os.W_OK):
            raise FramingError(f"{file}: the folder {folder} may not be written to; choose another", "output")


def _same(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False
