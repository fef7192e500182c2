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
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from framing.cli._shared import Command, OneOf, nearest
from framing.errors import FramingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from framing.model import Analysis

_OUTPUT = "Write to a file; its suffix says the format. With -f csv also a folder, as FOLDER/."
#: What a folder that is not there yet ends in.
_SEPARATORS = ("/", os.sep)

#: The format for standard output; the only one that follows the terminal's encoding, for the others are for machines.
TERMINAL = "text"
#: Columns of a line: at most, and at least, for below that a terminal breaks lines better than a report does.
_WIDEST, _NARROWEST = 80, 40


def formats() -> dict[str, ModuleType]:
    """Give the formats a user may ask for: the reports that have a file suffix.

    >>> sorted(formats())
    ['csv', 'html', 'json', 'md', 'png', 'svg', 'text']
    """
    from framing.reports import every

    return {name: report for name, report in every().items() if getattr(report, "suffixes", ())}


def views() -> tuple[str, ...]:
    """Give the views of the HTML page.

    >>> views()
    ('class', 'desk', 'research')
    """
    from framing.viewing import VIEWS

    return tuple(VIEWS)


@dataclass(frozen=True, slots=True)
class Output:
    """How a command is asked to report: file and format ("" for standard output and what its suffix says).

    ``file`` may name a folder where the format has a file for each of several tables.
    """

    file: str = ""
    format: str = ""
    only_ascii: bool = False
    verbose: bool = False
    quiet: bool = False
    view: str = "desk"
    excel: bool = False

    def check(self) -> None:
        """Raise FramingError, before any work, for a file that cannot be written or has no format."""
        report = formats()[self.name()]
        if self.excel and "excel" not in signature(report.render).parameters:
            raise FramingError(f"--excel: is for tables, not for {self.name()}; add -f csv or leave it out", "output")
        getattr(report, "check", _nothing)()
        if not self.file and hasattr(report, "binary") and sys.stdout is not None and sys.stdout.isatty():
            raise FramingError(f"-f {self.name()}: is not for a terminal; write to a file with -o", "output")
        if self._folder():
            _check_folder(Path(self.file))
        elif self.file:
            _check_place(Path(self.file))

    def spare(self, inputs: Iterable[str]) -> None:
        """Raise FramingError where the report would be written over a text it was made from."""
        given = [path for path in inputs if path]
        for target in self._targets():
            if any(_same(path, target) for path in given):
                raise FramingError(f"{target}: is one of the texts; give another place to write to", "output")

    def name(self) -> str:
        """Give the name of the format: the one asked for, or the one of the file's suffix."""
        if self.format or not self.file:
            return self.format or TERMINAL
        suffix = "" if self.file.endswith(_SEPARATORS) else Path(self.file).suffix.lower()
        by_suffix = {known: name for name, report in formats().items() for known in report.suffixes}
        if suffix not in by_suffix:
            choices = f"end it in {', '.join(sorted(by_suffix))}, or give the format with -f"
            raise FramingError(f"{self.file}: no format{nearest(suffix, by_suffix)} for this name; {choices}", "output")
        return by_suffix[suffix]

    def write(self, analysis: Analysis) -> None:
        """Write the report and, where it went to a file, say so on standard error."""
        report = formats()[self.name()]
        if not self.file:
            for_people = self.name() == TERMINAL
            emit(lambda only_ascii: self._made(report.render, analysis, only_ascii), self.only_ascii, for_people)
            return
        if self._folder():
            save_all(Path(self.file), self._made(report.files, analysis, self.only_ascii))
        else:
            save(Path(self.file), self._made(report.render, analysis, self.only_ascii))
        if not self.quiet:
            click.echo(f"wrote {self.file}", err=True)

    def _targets(self) -> list[str]:
        """The files that the report will be written to."""
        if self._folder():
            return [str(Path(self.file) / name) for name in formats()[self.name()].names()]
        return [self.file] if self.file else []

    def _folder(self) -> bool:
        """Whether the report goes to a folder, as a file for each table."""
        many = hasattr(formats()[self.name()], "files")
        return many and (self.file.endswith(_SEPARATORS) or Path(self.file).is_dir()) if self.file else False

    def _made(self, make: Callable[..., Any], analysis: Analysis, only_ascii: bool) -> Any:  # noqa: ANN401 - words, bytes
        """Make the report, with those of the wishes that the format knows."""
        width = _WIDEST if self.file else terminal_width()
        wishes = {
            "view": self.view,
            "full": self.verbose,
            "only_ascii": only_ascii,
            "excel": self.excel,
            "width": width,
        }
        known = signature(make).parameters
        return make(analysis, **{wish: value for wish, value in wishes.items() if wish in known})


def writes(function: Command) -> Command:
    """Give a command the options for reporting, as one ``output`` that has been checked."""

    @click.option("-o", "--output", default="", metavar="FILE", help=_OUTPUT)
    @click.option("-f", "--format", "format_name", type=OneOf(formats), help="The format.  [default: text]")
    @click.option("--view", default="desk", show_default=True, type=OneOf(views), help="For whom the HTML page is.")
    @click.option("--ascii", "only_ascii", is_flag=True, help="Plain ASCII only.")
    @click.option("-v", "--verbose", is_flag=True, help="List every mark, and say what was decided.")
    @click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
    @click.option("--excel", is_flag=True, help="Begin CSV with the mark that Excel needs to read UTF-8.")
    @wraps(function)
    def run(*, output: str, format_name: str | None, **others: Any) -> Any:  # noqa: ANN401 - as a decorator does
        told = {name: others.pop(name) for name in ("view", "only_ascii", "verbose", "quiet", "excel")}
        return function(output=Output("" if output == "-" else output, format_name or "", **told), **others)

    return run


def emit(render: Callable[[bool], str | bytes], only_ascii: bool = False, for_people: bool = True) -> None:
    """Write to standard output: for people in the terminal's encoding, or ASCII where it lacks a letter; else UTF-8."""
    if sys.stdout is None:
        raise FramingError("standard output: is closed; write to a file with -o", "output")
    with _standard_output():
        data = _encoded(render, only_ascii) if for_people else _bytes(render(only_ascii), "utf-8")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def say(lines: Iterable[str]) -> None:
    """Write lines to standard output, in ASCII where the terminal lacks a letter."""
    from framing.wording import folded

    words = "".join(f"{line}\n" for line in lines)
    emit(lambda only_ascii: folded(words) if only_ascii else words)


def terminal_width() -> int:
    """Give the columns of the terminal, at most 80 and at least 40; 80 where there is none.

    The environment variable COLUMNS goes before what the terminal says.
    """
    there = bool(os.environ.get("COLUMNS")) or (sys.stdout is not None and sys.stdout.isatty())
    return max(_NARROWEST, min(_WIDEST, get_terminal_size((_WIDEST, 24)).columns)) if there else _WIDEST


def save_all(folder: Path, made: Iterable[tuple[str, str]]) -> None:
    """Write files into a folder, each whole or not at all; the folder is made where it is not there."""
    with _writing(folder):
        folder.mkdir(exist_ok=True)
    for name, words in made:
        save(folder / name, words)


def save(file: Path, words: str | bytes) -> None:
    """Write a file whole or not at all: into a new one beside it, which then takes its name."""
    data = _bytes(words, "utf-8", "replace")
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


def _encoded(render: Callable[[bool], str | bytes], only_ascii: bool) -> bytes:
    encoding = sys.stdout.encoding or "utf-8"
    try:
        return _bytes(render(only_ascii), encoding)
    except (UnicodeEncodeError, LookupError):
        return _bytes(render(True), "ascii", "replace")


def _bytes(made: str | bytes, encoding: str, errors: str = "strict") -> bytes:
    """A report as bytes; a picture already is."""
    return made if isinstance(made, bytes) else made.encode(encoding, errors)


def _nothing() -> None:
    """Stand for the check of a format that needs none."""


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
            raise FramingError(f"{file}: is a folder; give the name of a file in it, or -f csv for tables", "output")
        if not folder.is_dir():
            raise FramingError(f"{file}: there is no folder {folder}; make it first or choose another", "output")
        if not os.access(folder, os.W_OK):
            raise FramingError(f"{file}: the folder {folder} may not be written to; choose another", "output")


def _check_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise FramingError(f"{folder}: is a file; give a folder to write the tables to", "output")
    _check_place(folder / "schema.json" if folder.is_dir() else Path(str(folder)))


def _same(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False
