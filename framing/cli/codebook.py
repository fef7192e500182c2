"""``framing codebook``: list, show, test, examine, try and extend codebooks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from framing.cli import USAGE
from framing.cli._corpus import read_corpus
from framing.cli._output import say
from framing.cli._shared import Command, complains

if TYPE_CHECKING:
    from framing.lexicon.codebook import Codebook
    from framing.lexicon.doctor import Advice


_DEFAULT = "news-core"


def _with_corpus(function: Command) -> Command:
    """Give a command ``--corpus``, which takes all names that follow it, as a shell writes them for a pattern."""

    @wraps(function)
    def run(corpus: tuple[str, ...], more: tuple[str, ...], **others: Any) -> Any:  # noqa: ANN401
        if more and not corpus:
            raise click.UsageError("give the texts after --corpus", click.get_current_context())
        return function(corpus=(*corpus, *more), **others)

    option = click.option("--corpus", multiple=True, metavar="FILES...", help="Texts, folders or .jsonl tables.")
    return option(click.argument("more", nargs=-1, metavar="")(run))


@click.group("codebook", epilog="\b\nframing codebook test news-core")
def command() -> None:
    """List, show, test, examine, try and extend codebooks."""


@command.command("list")
@complains
def list_codebooks() -> None:
    """List the codebooks that ship and their labels."""
    from framing.lexicon.loading import load_codebook
    from framing.shelf import codebook_names

    lines = []
    for book in map(load_codebook, codebook_names()):
        lines.append(f"{book.name} {book.version}: {book.title}. {book.about}")
        lines += [f"  {x.letter} {x.id:<24} {x.title} ({len(x.cues)} cues)" for x in book.labels]
    say(lines)


@command.command("show")
@click.argument("name")
@complains
def show(name: str) -> None:
    """Show the labels and cues of a codebook, by its name or folder."""
    from framing.lexicon.loading import load_codebook

    book = load_codebook(name)
    lines = [f"{book.name} {book.version} ({book.digest[:12]}): {book.title}. {book.about}"]
    for label in book.labels:
        lines += ["", f"{label.letter} {label.id}: {label.title}", f"  {label.question}", f"  {label.definition}"]
        lines += [f"  {cue.id} {cue.name}: {cue.why}" for cue in label.cues]
    say(lines)


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
    total = sum(len(cue.marks) + len(cue.quiet) for cue in cues)
    size = f"{len(book.labels)} labels, {len(cues)} cues, {len(book.terms)} terms"
    say([*(f"{x.cue}: {x.problem}: {x.example}" for x in broken), f"{size}, {total} examples, {len(broken)} broken"])
    if broken:
        raise SystemExit(USAGE)


@command.command("doctor", epilog="\b\nframing codebook doctor lexicons/news-core --corpus articles/")
@click.argument("folder")
@_with_corpus
@complains
def doctor(folder: str, corpus: tuple[str, ...]) -> None:
    """Give advice on a codebook, by its name or folder: terms that are hidden, doubled, too broad or too thin.

    With a corpus also on terms that never fire, fire everywhere, make up their label, or follow the topic of a text
    rather than its source. It is advice: the exit code is 2 only for a codebook that is broken.
    """
    from framing.lexicon.doctor import advise
    from framing.lexicon.loading import load_codebook
    from framing.lexicon.places import places

    book = load_codebook(folder)
    advice = [*advise(book), *(_practice(book, corpus) if corpus else ())]
    known = places(folder)
    lines = [(*known.get((a.cue, a.term), known[a.cue, ""]), f"{a.cue}: {a.sentence}") for a in advice]
    say(f"{file}:{line}: {sentence}" for file, line, sentence in sorted(lines))


@command.command("try", epilog="\b\nframing codebook try SEN03 --corpus articles/")
@click.argument("wanted", metavar="CUE|LABEL|TERM")
@_with_corpus
@click.option("--codebook", default=_DEFAULT, show_default=True, help="Name or folder.")
@click.option("--seed", default=0, show_default=True, help="The same seed gives the same hits.")
@click.option("-n", "count", default=20, show_default=True, type=click.IntRange(1), help="Hits to show.")
@complains
def try_out(wanted: str, corpus: tuple[str, ...], codebook: str, seed: int, count: int) -> None:
    """Show hits of a cue, a label or a term in context, drawn at random from a corpus.

    A term may be one of the codebook or one that you think of adding, in the notation of terms.
    """
    from framing.lexicon.loading import load_codebook
    from framing.lexicon.trying import hits, narrowed, sample
    from framing.pipeline import marked

    book, rules = narrowed(load_codebook(codebook), wanted)
    documents = read_corpus(corpus).documents
    found = list(hits(((segments.document, marks) for segments, (marks,) in marked([book], documents)), rules))
    say(f"{x.where}: {x.before}[{x.words}]{x.after} ({x.voice}, {x.stance})" for x in sample(found, count, seed))
    click.echo(f"{len(found)} hits of {wanted} in {len(documents)} texts", err=True)


@command.command("suggest", epilog="\b\nframing codebook suggest tone:loaded --model model/ --corpus articles/")
@click.argument("label")
@_with_corpus
@click.option("--model", required=True, metavar="FOLDER", help="A model of this label, as a folder or by name.")
@click.option("--codebook", default=_DEFAULT, show_default=True, help="Name or folder.")
@click.option("-n", "count", default=20, show_default=True, type=click.IntRange(1), help="Words to show.")
@click.option("--least", default=3, show_default=True, type=click.IntRange(1), help="Places a word must stand in.")
@complains
def suggest(  # noqa: PLR0913 - the options of a command
    label: str, corpus: tuple[str, ...], model: str, codebook: str, count: int, least: int
) -> None:
    """Propose words that a model weighs for a label and the codebook lacks, with contexts.

    Read them, and add what is right to a cue by hand, with examples; nothing is added by itself.
    """
    from framing.learned.beside import explaining
    from framing.learned.suggesting import lines_of, suggestions
    from framing.model import Options
    from framing.pipeline import profiles

    documents = read_corpus(corpus).documents
    read = profiles(documents, Options(codebooks=(codebook,)))
    found = suggestions(read, label, explaining(model, label, codebook), least)
    say(line for one in found[:count] for line in lines_of(one))
    click.echo(f"{len(found)} words for {label} in {len(documents)} texts", err=True)


def _practice(book: Codebook, paths: tuple[str, ...]) -> Iterator[Advice]:
    from framing.lexicon.practice import advise_on
    from framing.pipeline import practised

    corpus = read_corpus(paths)
    return advise_on(book, list(practised(book, corpus.documents, corpus.topics)))
