"""``framing class``: what a teacher needs to compare texts with a class."""

# ruff: noqa: N999 - a command is found by the name of its module, and only the command line imports it

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli import SOME_REFUSED
from framing.cli._output import Output, save
from framing.cli._shared import Inputs, complains, reads
from framing.cli._texts import LEAST, read_texts, refuse_many
from framing.errors import FramingError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.model import Analysis, Document, Options, Refusal

#: The page that leads to all others.
_FIRST = "index.html"


@click.group("class", epilog="\b\nframing class pack a.txt b.txt c.txt -o pack")
def command() -> None:
    """Prepare a lesson on how texts tell the same event."""


@command.command("pack", epilog="\b\nframing class pack a.txt b.txt c.txt -o pack --seed 7")
@reads
@click.option("-o", "--output", default="pack", metavar="FOLDER", show_default=True, help="Where to write the pages.")
@click.option("--seed", type=int, default=0, show_default=True, help="Draws the order of the texts without outlets.")
@click.option("--same-event", is_flag=True, help="Take it that all texts treat one event.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
@complains
def pack(inputs: Inputs, output: str, seed: int, same_event: bool, quiet: bool) -> None:
    """Write a folder of pages for a class: works on paper and offline.

    Worksheets with line numbers, the same without outlets and in another order, a grid to fill in, questions made from
    the texts, slides, two lesson plans, and for the teacher a key with reasons and other readings. FILES are texts,
    folders, patterns in quotation marks, or - for standard input.
    """
    from dataclasses import replace

    from framing import teaching

    refuse_many(inputs)
    documents, refusals = read_texts(inputs, Output(quiet=quiet))
    analysis = _analysis(documents, replace(inputs.options, same_event=same_event), refusals)
    pages = teaching.pack(analysis, seed)
    folder = _made(Path(output))
    _spare(documents, folder, pages)
    for name, page in pages.items():
        save(folder / name, page)
    if not quiet:
        click.echo(f"wrote {folder / _FIRST} and {len(pages) - 1} pages that it leads to", err=True)
    raise SystemExit(SOME_REFUSED if refusals else 0)


def _analysis(documents: tuple[Document, ...], options: Options, refusals: tuple[Refusal, ...]) -> Analysis:
    """Compare the texts; a single one is scored, for it can be read closely too."""
    from framing import pipeline

    work = pipeline.compare if len(documents) >= LEAST else pipeline.score
    return work(documents, options, refusals)


def _made(folder: Path) -> Path:
    """Make the folder, or raise FramingError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise FramingError(f"{folder}: cannot be made ({reason}); choose another with -o", "output") from problem
    return folder


def _spare(documents: tuple[Document, ...], folder: Path, names: Iterable[str]) -> None:
    """Raise FramingError where a page would be written over a text it was made from."""
    for name in names:
        Output(str(folder / name)).spare(document.path for document in documents)
