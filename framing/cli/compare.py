"""``framing compare``: how two or more texts tell the same event."""

from __future__ import annotations

import click

from framing.cli import SOME_REFUSED
from framing.cli._models import takes_models, with_models
from framing.cli._output import Output, writes
from framing.cli._said import SaidFiles, takes_said, tell_unknown
from framing.cli._shared import Inputs, complains, reads
from framing.cli._texts import read_texts, refuse_few, refuse_many, refuse_uncomparable


@click.command("compare", epilog="\b\nframing compare a.txt b.txt c.txt -o report.html")
@reads
@writes
@click.option("--same-event", is_flag=True, help="Take it that all texts treat one event.")
@takes_said
@takes_models
@complains
def command(inputs: Inputs, output: Output, same_event: bool, said: SaidFiles, models: tuple[str, ...]) -> None:
    """Compare how 2 to 50 texts tell it.

    Says which text carries which tone and frame, in whose voice, with what evidence, and how sure the difference is.
    FILES are texts, folders, patterns in quotation marks, or - for standard input.
    """
    from dataclasses import replace

    from framing import pipeline

    output.check()
    refuse_many(inputs)
    documents, refusals = read_texts(inputs, output)
    refuse_few(documents)
    options, told, missing = replace(inputs.options, same_event=same_event), said.read(documents), said.propose()
    analysis = with_models(pipeline.compare(documents, options, refusals, told), models)
    tell_unknown(told.reading, analysis)
    missing.write(analysis, output)
    output.write(analysis)
    refuse_uncomparable(analysis)
    raise SystemExit(SOME_REFUSED if refusals else 0)
