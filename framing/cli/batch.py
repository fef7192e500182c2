"""``framing batch``: score tables and folders of any length, and write tables."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from sqlite3 import Error as SqliteError
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from framing.cli import INTERRUPTED, NOTHING_USABLE, SOME_REFUSED
from framing.cli._shared import OneOf, complains, reads_one
from framing.errors import FramingError

if TYPE_CHECKING:
    from framing.batch.job import Job
    from framing.batch.running import MakeCrew
    from framing.model import Options

_TERMINATED = 143
_COLUMNS = {
    "text": "Column of the text.",
    "id": "Column of the id.",
    "source": "Column of the outlet.",
    "date": "Column of the date.",
    "title": "Column of the headline, where the text does not begin with it.",
    "event": "Column of the event.",
    "url": "Column of the address.",
}
#: Seconds between two lines of progress, to a terminal and to a file.
_OFTEN, _SELDOM = 0.5, 30.0


class _Console:
    """Says on standard error what a run does: progress on one line of a terminal, else a line now and then."""

    def __init__(self, quiet: bool) -> None:
        self._quiet, self._terminal = quiet, sys.stderr.isatty()
        self._said = time.monotonic()
        self._open = False

    def say(self, line: str) -> None:
        """Say a line that stays."""
        if not self._quiet:
            click.echo("\n" * self._open + line, err=True)
            self._open = False

    def tick(self, line: str) -> None:
        """Say how far the run is, not more often than one can read."""
        now = time.monotonic()
        if self._quiet or now - self._said < (_OFTEN if self._terminal else _SELDOM):
            return
        self._said, self._open = now, self._terminal
        click.echo(f"\r{line:<60}" if self._terminal else line, err=True, nl=not self._terminal)


def _formats() -> tuple[str, ...]:
    from framing.batch.exporting import formats

    return formats()


def _with_columns(function: Any) -> Any:  # noqa: ANN401 - as a decorator does
    for what, meaning in reversed(_COLUMNS.items()):
        words = f"{meaning} [default: guessed by its name]"
        function = click.option(f"--{what}-col", default="", metavar="NAME", help=words)(function)
    return function


@click.command("batch", epilog="\b\nframing batch articles.csv --text-col body --group-by source -d run/")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option("-d", "--directory", "folder", required=True, metavar="RUN", help="Folder to write to; made if missing.")
@_with_columns
@click.option("--keep-col", "kept", multiple=True, metavar="NAME", help="Copy a column to the table docs as it is.")
@click.option("-j", "--workers", type=click.IntRange(1), default=1, metavar="N", help="Processes. [default: 1]")
@click.option("--cluster", default="", metavar="ADDRESS", help="Let a Dask cluster do it, such as tcp://host:8786.")
@click.option("--resume", is_flag=True, help="Go on with a run; what is done and unchanged is not done again.")
@click.option("--retry-failed", is_flag=True, help="With --resume: try again what was refused.")
@click.option("--stop-after", type=click.IntRange(1), metavar="N", help="Score N texts and stop.")
@click.option("--keep-text", is_flag=True, help="Write the texts too; without it tables hold only the words marked.")
@click.option("--tables", type=OneOf(_formats), default="csv", help="Format of tables beside CSV. [default: csv]")
@click.option("--raw-csv", is_flag=True, help="Write words that a spreadsheet takes for a formula as they are.")
@click.option(
    "--shard-size", type=click.IntRange(1), default=100, metavar="N", help="Texts saved at once. [default: 100]"
)
@click.option(
    "--events/--no-events", default=None, help="Look for copies and events. [default: among up to 200,000 texts]"
)
@click.option("--events-file", default="", metavar="FILE", help="What you know of events, as compare writes it.")
@click.option("--claims", is_flag=True, help="Find what the texts of each event state; they are read again for it.")
@click.option(
    "--group-by",
    multiple=True,
    metavar="NAME",
    help="Compare groups of texts: by source, any other column, or year or month. May be given again.",
)
@click.option("--seed", type=int, default=0, metavar="N", help="For whatever is drawn at random. [default: 0]")
@click.option("--stdin-name", default="stdin.jsonl", metavar="NAME", help="What - is, by its suffix. [default: .jsonl]")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
@reads_one
@complains
def command(options: Options, sources: tuple[str, ...], quiet: bool, **given: Any) -> None:  # noqa: ANN401 - options
    """Score tables and folders of any length.

    Reads texts one at a time and writes tables of texts, sentences, marks, scores, events, copies and groups, as CSV
    and as one SQLite file, with a report (report.html), the methods in words and a manifest. SOURCES are tables
    (.csv .tsv .jsonl .parquet), folders of texts, texts, each perhaps packed (.gz), archives of saved pages (.zip
    .warc), or - for a table on standard input.
    """
    from framing.batch.running import run

    console = _Console(quiet)
    with _stoppable(given["folder"]), _crew(given.pop("cluster")) as crew:
        counts = run(_job(sources, options, given), console, crew=crew)
    if counts.refused:
        what = "1 text was" if counts.refused == 1 else f"{counts.refused:,} texts were"
        click.echo(f"{what} refused; {given['folder']}/errors.csv says why", err=True)
    if not counts.scored:
        raise SystemExit(NOTHING_USABLE)
    raise SystemExit(SOME_REFUSED if counts.refused else 0)


def _crew(address: str) -> AbstractContextManager[MakeCrew]:
    """Who does the work: processes on this machine, or the workers of a cluster."""
    from framing.batch.running import local

    if not address:
        return nullcontext(local)
    from framing.batch.cluster import cluster

    return cluster(address)


def _job(sources: tuple[str, ...], options: Options, given: dict[str, Any]) -> Job:
    from framing.batch.columns import Columns
    from framing.batch.job import Job

    asked = {what: given.pop(f"{what}_col") for what in _COLUMNS}
    columns = Columns(**asked, kept=tuple(dict.fromkeys(given.pop("kept"))))
    told = given.pop("events_file")
    folder, given["group_by"] = Path(given["folder"]), tuple(dict.fromkeys(given["group_by"]))
    resume = given["resume"] or given["retry_failed"]
    wishes = {**given, "folder": folder, "stop_after": given["stop_after"] or 0, "resume": resume}
    wishes["events_file"] = Path(told) if told else None
    return Job(sources, options=options, columns=columns, **wishes)


@contextmanager
def _stoppable(folder: str) -> Iterator[None]:
    """Let a run be stopped by Ctrl-C or by the system, and say how to go on."""
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    except (KeyboardInterrupt, _Terminated) as stop:
        click.echo(f"stopped; nothing done is lost, go on with --resume -d {folder}", err=True)
        raise SystemExit(_TERMINATED if isinstance(stop, _Terminated) else INTERRUPTED) from None
    except (OSError, SqliteError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        where = getattr(problem, "filename", None) or folder
        raise FramingError(f"{where}: {reason.lower()}; mend this and go on with --resume", "output") from problem
    finally:
        signal.signal(signal.SIGTERM, before)


class _Terminated(BaseException):
    """The system asked the program to end."""


def _terminate(_: int, __: FrameType | None) -> None:
    raise _Terminated
