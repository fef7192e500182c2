"""``framing codebook``: list, show and test codebooks."""

from __future__ import annotations

import click

from framing.cli import USAGE
from framing.cli._shared import complains


@click.group("codebook", epilog="\b\nframing codebook test news-core")
def command() -> None:
    """List, show and test codebooks."""


@command.command("list")
@complains
def list_codebooks() -> None:
    """List the codebooks that ship and their labels."""
    from framing.lexicon.loading import load_codebook
    from framing.shelf import codebook_names

    for name in codebook_names():
        book = load_codebook(name)
        click.echo(f"{book.name} {book.version}: {book.title}. {book.about}")
        for label in book.labels:
            click.echo(f"  {label.letter} {label.id:<24} {label.title} ({len(label.cues)} cues)")


@command.command("show")
@click.argument("name")
@complains
def show(name: str) -> None:
    """Show the labels and cues of a codebook, by its name or folder."""
    from framing.lexicon.loading import load_codebook

    book = load_codebook(name)
    click.echo(f"{book.name} {book.version} ({book.digest[:12]}): {book.title}. {book.about}")
    for label in book.labels:
        click.echo(f"\n{label.letter} {label.id}: {label.title}\n  {label.question}\n  {label.definition}")
        for cue in label.cues:
            click.echo(f"  {cue.id} {cue.name}: {cue.why}")


@command.command("test")
@click.argument("folder")
@complains
def test(folder: str) -> None:
    """Run the examples of a codebook, by its name or folder; exit 2 where one does not hold."""
    from framing.lexicon.examples import broken_examples
    from framing.pipeline import finder

    book, find = finder(folder)
    cues = tuple(cue for label in book.labels for cue in label.cues)
    broken = list(broken_examples(cues, find))
    for example in broken:
        click.echo(f"{example.cue}: {example.problem}: {example.example}")
    total = sum(len(cue.marks) + len(cue.quiet) for cue in cues)
    size = f"{len(book.labels)} labels, {len(cues)} cues, {len(book.terms)} terms"
    click.echo(f"{size}, {total} examples, {len(broken)} broken")
    if broken:
        raise SystemExit(USAGE)
