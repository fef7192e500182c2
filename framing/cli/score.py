"""``framing score``: mark and score one or many texts without comparing them."""

from __future__ import annotations

import click

from framing.cli import SOME_REFUSED
from framing.cli._models import takes_models, with_models
from framing.cli._output import Output, writes
from framing.cli._shared import Inputs, complains, reads
from framing.cli._texts import read_texts, refuse_unscored


@click.command("score", epilog="\b\nframing score draft.txt -v")
@reads
@writes
@takes_models
@complains
def command(inputs: Inputs, output: Output, models: tuple[str, ...]) -> None:
    """Mark and score texts, each for itself.

    Says which tone and frame each text carries, in whose voice and with what evidence, without comparing.
    FILES are texts, folders, patterns in quotation marks, or - for standard input.
    """
    from framing import pipeline

    output.check()
    documents, refusals = read_texts(inputs, output)
    analysis = with_models(pipeline.score(documents, inputs.options, refusals), models)
    output.write(analysis)
    refuse_unscored(analysis)
    raise SystemExit(SOME_REFUSED if refusals else 0)
