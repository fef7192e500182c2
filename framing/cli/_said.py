"""The files in which a user says otherwise: of events, of names and of marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from framing.cli._output import Output, save

if TYPE_CHECKING:
    from framing.events import Record
    from framing.model import Analysis, Document
    from framing.naming import Aliases
    from framing.pipeline import Said
    from framing.switched import Reading

_ALIASES = "Who goes by which names: read from this file, or written to it, to be edited, if it is not there."
_EVENTS = "Which texts treat one event: read from this file, or written to it, to be edited, if it is not there."
_MARKS = "A reader's own reading, as the page of a report saves it: its marks are shown and not counted."
_FEWEST = 2
#: Marks that are told one by one where no text has them.
_MOST_TOLD = 5

Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class SaidFiles:
    """The names of the files, "" for none."""

    events: str = ""
    aliases: str = ""
    marks: str = ""

    def read(self, documents: Sequence[Document]) -> Said:
        """Read the files that are there."""
        from framing.pipeline import Said

        return Said(_events(self.events, documents), _aliases(self.aliases), _reading(self.marks, documents))

    def propose(self) -> SaidFiles:
        """Give the files that are not there yet, into which the program writes what it thinks."""
        return SaidFiles(*("" if name and Path(name).exists() else name for name in (self.events, self.aliases)))

    def write(self, analysis: Analysis, output: Output) -> None:
        """Write down what the program thinks of events and names, for the user to edit."""
        from framing.events import to_toml
        from framing.naming import write_aliases

        if self.events and analysis.events and len(analysis.events[0].documents) >= _FEWEST:
            _save(self.events, to_toml(analysis.events, analysis.profiles), output)
        if self.aliases and analysis.comparisons:
            _save(self.aliases, write_aliases(analysis.comparisons[0].names), output)


def takes_said(function: Command) -> Command:
    """Give a command the options for these files, as one ``said``."""

    @click.option("--events", default="", metavar="FILE", help=_EVENTS)
    @click.option("--aliases", default="", metavar="FILE", help=_ALIASES)
    @click.option("--marks", default="", metavar="FILE", help=_MARKS)
    @wraps(function)
    def run(*, events: str, aliases: str, marks: str, **others: Any) -> Any:  # noqa: ANN401 - as a decorator does
        return function(said=SaidFiles(events, aliases, marks), **others)

    return run


def tell_unknown(reading: Reading, analysis: Analysis) -> None:
    """Say which marks of a reading no text has; they change nothing."""
    from framing.switched import unknown

    missing = unknown(reading, analysis.profiles)
    told = [f"{one.document} {one.span.start}-{one.span.end} {one.label} {one.rule}" for one in missing[:_MOST_TOLD]]
    if missing:
        more = [f"and {len(missing) - _MOST_TOLD} more"] if len(missing) > _MOST_TOLD else []
        count = f"{len(missing)} of {len(reading.off)} marks are not found in these texts"
        click.echo(f"{reading.source}: {count}: {'; '.join((*told, *more))}", err=True)


def _events(file: str, documents: Sequence[Document]) -> Record:
    from framing.events import Record, read_events

    return read_events(Path(file), documents) if file and Path(file).exists() else Record()


def _aliases(file: str) -> Aliases:
    from framing.naming import Aliases, read_aliases

    return read_aliases(file) if file and Path(file).exists() else Aliases()


def _reading(file: str, documents: Sequence[Document]) -> Reading:
    from framing.switched import Reading, check, read_reading

    if not file:
        return Reading()
    reading = read_reading(Path(file))
    check(reading, documents)
    return reading


def _save(file: str, words: str, output: Output) -> None:
    save(Path(file), words)
    if not output.quiet:
        click.echo(f"wrote {file}", err=True)
