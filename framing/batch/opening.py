"""The inputs of a run made ready: tables with their columns, folders and archives, and what is neither."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from framing.batch.columns import Columns, guesses
from framing.batch.entries import Entry
from framing.batch.inputs import Input, inputs_of, spooled
from framing.batch.job import WORK, Job
from framing.batch.progress import Talk
from framing.batch.streaming import columns_of, source_of, table_entries, text_entries
from framing.batch.table import Source
from framing.errors import UnreadableInput
from framing.model import Refusal
from framing.reading.finding import STANDARD_INPUT

#: How much larger than a text its line may be, for JSON and quotation marks take room.
_LINE = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """The inputs of a run: tables with how to read them and their columns, folders and archives, and what is neither.

    Of a file in an archive no more than ``most`` bytes are read.
    """

    tables: tuple[tuple[Input, Source, Columns], ...]
    folders: tuple[Input, ...]
    refusals: tuple[Refusal, ...]
    most: int

    def entries(self) -> Iterator[Entry | Refusal]:
        """Give all texts, and what cannot be one, in the order of the inputs."""
        yield from self.refusals
        for given, source, columns in self.tables:
            yield from table_entries(given, source, columns)
        for given in self.folders:
            yield from text_entries(given, self.most)

    def by_input(self) -> dict[Input, Columns | None]:
        """Give every input with its columns."""
        tables: dict[Input, Columns | None] = {given: columns for given, _, columns in self.tables}
        return tables | dict.fromkeys(self.folders)


def opened(job: Job, talk: Talk, stdin: BinaryIO | None) -> Opened:
    """Open the inputs of a job, and say what was guessed; what is not there is refused and said.

    Raises FramingError for a table without a column of text or one that was asked for.
    """
    found: list[Input] = []
    refusals = []
    for given in dict.fromkeys(job.inputs):
        try:
            found += _inputs(given, job, stdin)
        except UnreadableInput as problem:
            talk.say(problem.message)
            refusals.append(Refusal(given, problem.code, problem.message))
    unique = list({(given.path, given.member): given for given in found}.values())
    tables = tuple(_table(given, job, talk) for given in unique if given.is_table)
    folders = tuple(given for given in unique if not given.is_table)
    return Opened(tables, folders, tuple(refusals), job.options.max_bytes)


def _inputs(given: str, job: Job, stdin: BinaryIO | None) -> tuple[Input, ...]:
    if given == STANDARD_INPUT:
        return (spooled(stdin or sys.stdin.buffer, job.stdin_name, job.folder / WORK),)
    return inputs_of(given)


def _table(given: Input, job: Job, talk: Talk) -> tuple[Input, Source, Columns]:
    source = source_of(given, job.options.encoding, _LINE * job.options.max_bytes)
    columns = columns_of(given, source, job.columns)
    guessed = guesses(columns, job.columns)
    if guessed:
        talk.say(f"{given.name}: {', '.join(guessed)} (guessed; see --text-col and the like)")
    return given, source, columns
