"""``framing train``: a scorer of one's own from labelled texts, with a card that says how good it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli._labels import Fields, takes_fields, without
from framing.cli._output import save, say, terminal_width
from framing.cli._shared import OneOf, complains
from framing.errors import FramingError

if TYPE_CHECKING:
    from framing.learned.background import Background
    from framing.learned.training import Trained

_KINDS = ("source", "topic", "event")
_EPILOG = """\b
framing train labels.jsonl -o model/ --label tone:loaded
framing train --from-samples tone:official -o labels.jsonl"""


def _pairs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Turn event=NAME into both."""
    pairs = tuple(tuple(value.split("=", 1)) for value in values)
    for pair in pairs:
        if len(pair) < 2 or pair[0] not in _KINDS:
            raise click.BadParameter(f"{'='.join(pair)!r} is not KIND=NAME, such as --without event=summit")
    return pairs  # type: ignore[return-value]  # of two each, as was checked


@click.command("train", epilog=_EPILOG)
@click.argument("labels", required=False, metavar="LABELS.jsonl")
@click.option("-o", "--output", default="", metavar="FOLDER", help="Write the model here.  [default: only measure]")
@click.option("--label", default="", metavar="LABEL", help="The codebook label that the model speaks for.")
@click.option("--name", default="", metavar="NAME", help="The model's name.  [default: that of the folder]")
@click.option("--group", multiple=True, type=OneOf(lambda: _KINDS), help="Hold out these only.  [default: all known]")
@click.option("--without", "left_out", multiple=True, callback=_pairs, metavar="KIND=NAME", help="Keep these apart.")
@click.option("--numbers", is_flag=True, help="Labels are ratings, also where none has a fraction.")
@takes_fields
@click.option(
    "--codebook", multiple=True, metavar="NAME_OR_FOLDER", help="Codebooks of it and beside it. [default: news-core]"
)
@click.option("--background", multiple=True, metavar="FILES", help="Texts without labels to learn words from.")
@click.option("--from-samples", default="", metavar="LABEL", help="Write sentences of the samples as labelled texts.")
@click.option("--json", "as_json", is_flag=True, help="Say what was found as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
@complains
def command(  # noqa: PLR0913 - the options of a command
    labels: str | None,
    output: str,
    label: str,
    name: str,
    group: tuple[str, ...],
    left_out: tuple[tuple[str, str], ...],
    numbers: bool,
    fields: Fields,
    codebook: tuple[str, ...],
    background: tuple[str, ...],
    from_samples: str,
    as_json: bool,
    quiet: bool,
) -> None:
    """Train a scorer of labelled texts, and find out how good it is on texts it has not seen.

    Each line of LABELS.jsonl holds {"text": …, "label": …}, and source, topic and event where they are known. Labels
    are words, or numbers with a fraction to be rated. Whole sources, topics and events are held out, and what needs no
    model stands beside: the source's name, the codebook, the most frequent class.
    """
    from framing.learned.training import Settings, train

    if from_samples:
        _write_samples(from_samples, output)
        return
    if not labels:
        raise click.UsageError("give a file of labelled texts", click.get_current_context())
    folder = _folder(output)
    read = without(fields.read(labels, "number" if numbers else None), left_out)
    tell: Callable[[str], None] = (lambda _: None) if quiet else (lambda words: click.echo(f"… {words}", err=True))
    _tell_unlabelled(read.unlabelled, quiet)
    settings = Settings(
        name=name or folder.name or "model",
        label=label,
        groups=group or _KINDS,
        codebooks=codebook or ("news-core",),
        background=_background(background, tell),
    )
    trained = train(read, settings, tell)
    if output:
        _write(trained, folder, quiet)
    _report(trained, as_json)


def _write_samples(label: str, output: str) -> None:
    from framing.learned.samples import jsonl, sample_labels

    words = jsonl(sample_labels(label))
    if not output or output.endswith(("/", "\\")):
        raise FramingError("--from-samples writes a file; name it with -o, such as -o labels.jsonl", "output")
    save(Path(output), words)
    click.echo(f"wrote {output}", err=True)


def _folder(output: str) -> Path:
    """The folder of the model, which must not be found unfit after an hour of work."""
    folder = Path(output)
    if output and folder.exists() and not folder.is_dir():
        raise FramingError(f"{output}: is a file; give a folder for the model", "output")
    if output and not folder.absolute().parent.is_dir():
        raise FramingError(f"{output}: there is no folder {folder.parent}; make it first or choose another", "output")
    if output and folder.is_dir() and any(folder.iterdir()) and not (folder / "model.json").is_file():
        raise FramingError(f"{output}: holds other files and no model; give a new folder", "output")
    return folder


def _background(paths: tuple[str, ...], tell: Callable[[str], None]) -> Background | None:
    if not paths:
        return None
    from framing.cli._corpus import read_corpus
    from framing.learned.background import learned_from

    tell("words of the background")
    return learned_from(document.text for document in read_corpus(paths).documents)


def _tell_unlabelled(count: int, quiet: bool) -> None:
    if count and not quiet:
        from framing.wording import many

        click.echo(
            f"left out: {many(count, 'line')} without a label, or with as many coders for one as for another",
            err=True,
        )


def _write(trained: Trained, folder: Path, quiet: bool) -> None:
    from framing.learned import storing
    from framing.learned.card_text import markdown

    storing.save(trained.model, folder, trained.card)
    save(folder / "card.md", markdown(trained.card))
    if not quiet:
        click.echo(f"wrote {folder}", err=True)


def _report(trained: Trained, as_json: bool) -> None:
    from framing.learned.contents import of_trained
    from framing.learned.report import trained_lines
    from framing.wording import Paper

    if as_json:
        say([json.dumps(of_trained(trained), ensure_ascii=False, indent=1)])
    else:
        say(trained_lines(trained, Paper(width=terminal_width())))
