"""The texts a command works on: read, with what was decided and what was refused told on standard error."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.errors import FramingError, UnreadableInput

if TYPE_CHECKING:
    from framing.cli._output import Output
    from framing.cli._shared import Inputs
    from framing.model import Analysis, Document, Refusal

#: Texts that one comparison takes.
LEAST, MOST = 2, 50


def read_texts(inputs: Inputs, output: Output) -> tuple[tuple[Document, ...], tuple[Refusal, ...]]:
    """Read all inputs; raises UnreadableInput where none can be, and FramingError where one would be written over."""
    from framing.reading import gather

    documents, refusals = gather(inputs.files, inputs.labels, inputs.options)
    for refusal in refusals:
        click.echo(refusal.message, err=True)
    if not documents:
        raise UnreadableInput("no text could be read; see framing --help for what can be", "nothing-usable")
    output.spare(document.path for document in documents)
    _tell(documents, output)
    return documents, refusals


def refuse_many(inputs: Inputs) -> None:
    """Raise FramingError where there are more files than a comparison takes, before any is read."""
    count = len({identity for given in (*inputs.files, *inputs.labels) for identity in _identities(given)})
    if count > MOST:
        message = f"{count} texts are too many to compare, {MOST} is the most; give fewer, or see framing score"
        raise FramingError(message, "too-many")


def refuse_few(documents: Iterable[Document]) -> None:
    """Raise UnreadableInput where there is no second text to compare with."""
    found = [document.path or document.label for document in documents]
    if len(found) < LEAST:
        message = f"framing compare needs at least two texts, and only {found[0]} could be read; give one more"
        raise UnreadableInput(f"{message}, or use framing score", "too-few")


def refuse_uncomparable(analysis: Analysis) -> None:
    """Raise UnreadableInput, once the report is written, where fewer than two texts could be compared."""
    if sum(profile.comparable for profile in analysis.profiles) < LEAST:
        message = "nothing was compared, for fewer than two texts can be; the report says of each why"
        raise UnreadableInput(f"{message}, and --min-words lowers the limit", "too-few")


def refuse_unscored(analysis: Analysis) -> None:
    """Raise UnreadableInput, once the report is written, where not one text could be scored."""
    if not any(profile.scores for profile in analysis.profiles):
        raise UnreadableInput("nothing was scored; the report says of each text why", "nothing-usable")


def _identities(given: str) -> set[object]:
    from framing.reading.finding import files, identity

    try:
        return {identity(path) for path in files(given)}
    except UnreadableInput:
        return set()


def _tell(documents: tuple[Document, ...], output: Output) -> None:
    """Say what the reader decided, texts of the same decision together."""
    told: dict[str, list[str]] = {}
    for document in documents:
        headline = f"headline: {document.title}" if document.text.startswith(document.title or "\0") else "no headline"
        for note in (*document.notes, *([headline] if output.verbose else [])):
            told.setdefault(note, []).append(Path(document.path).name or document.label)
    for note, names in told.items() if not output.quiet else ():
        click.echo(f"{', '.join(names)}: {note}", err=True)
