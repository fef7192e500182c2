"""``framing disagree``: the sentences on which a learned scorer and the codebook differ."""

from __future__ import annotations

import click

from framing.cli import SOME_REFUSED
from framing.cli._models import with_models
from framing.cli._output import Output, emit, terminal_width
from framing.cli._shared import Inputs, complains, reads
from framing.cli._texts import read_texts, refuse_unscored


@click.command("disagree", epilog="\b\nframing disagree drafts/ --model model/")
@reads
@click.option("--model", multiple=True, required=True, metavar="FOLDER", help="A trained model's folder, or hedged.")
@click.option("-n", "--most", type=click.IntRange(1), default=20, metavar="N", help="Sentences listed. [default: 20]")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
@complains
def command(inputs: Inputs, model: tuple[str, ...], most: int, quiet: bool) -> None:
    """List the sentences to look at first: where model and codebook differ.

    Those on which the model is surest come first. Either may be wrong: the codebook may lack a cue, or the model may
    have learned a habit of the texts it was trained on. framing score --model FOLDER -f csv -o TABLES/ has them all.
    """
    from framing import pipeline
    from framing.reports.text.models import render
    from framing.wording import Paper

    documents, refusals = read_texts(inputs, Output(quiet=quiet))
    analysis = with_models(pipeline.score(documents, inputs.options, refusals), model)
    emit(lambda only_ascii: render(analysis, Paper(only_ascii, False, terminal_width()), most))
    refuse_unscored(analysis)
    raise SystemExit(SOME_REFUSED if refusals else 0)
