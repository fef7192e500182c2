"""``framing evaluate``: the program against texts marked by hand, or a trained model against labelled texts."""

from __future__ import annotations

import json
from pathlib import Path

import click

from framing.cli import FINDINGS
from framing.cli._labels import Fields, takes_fields
from framing.cli._output import say, terminal_width
from framing.cli._shared import complains


@click.command("evaluate", epilog="\b\nframing evaluate model/ other.jsonl")
@click.argument("model", required=False, metavar="[MODEL")
@click.argument("labels", required=False, metavar="LABELS.jsonl]")
@takes_fields
@click.option("--json", "as_json", is_flag=True, help="With MODEL: say what was found as JSON.")
@click.option(
    "--contrast", is_flag=False, flag_value="tests/contrast", metavar="[DIR]", help="Run contrast sets instead."
)
@click.option("--update-floors", is_flag=True, help="Pin today's figures as floors; floors only rise.")
@click.option("--lower", default="", metavar="REASON", help="With --update-floors: why a floor may sink.")
@click.option("-v", "--verbose", is_flag=True, help="With --contrast: list what failed.")
@complains
def command(  # noqa: PLR0913 - the options of a command
    model: str | None,
    labels: str | None,
    fields: Fields,
    as_json: bool,
    contrast: str | None,
    update_floors: bool,
    lower: str,
    verbose: bool,
) -> None:
    """Measure the program on the samples, which were marked by hand, or on contrast sets, or a model on labelled texts.

    With MODEL, a folder that framing train wrote: how good it is on labelled texts that it was not fitted on. Without
    it, exit 1 where a figure is under its floor. Try: framing evaluate --contrast tests/contrast -v
    """
    if model is not None:
        _model(model, labels, fields, as_json)
    elif contrast is not None:
        _contrast(Path(contrast), verbose)
    else:
        _gold(update_floors, lower)


def _model(folder: str, labels: str | None, fields: Fields, as_json: bool) -> None:
    from framing.learned.contents import of_evaluated
    from framing.learned.evaluating import Trial, evaluate
    from framing.learned.report import evaluated_lines
    from framing.learned.shipping import folder_of
    from framing.learned.storing import load
    from framing.wording import Paper

    if labels is None:
        raise click.UsageError("give a file of labelled texts after the model", click.get_current_context())
    stored = load(folder_of(folder))
    found = evaluate(Trial(stored.model, stored.card), fields.read(labels, stored.card.task))
    if as_json:
        say([json.dumps(of_evaluated(found), ensure_ascii=False, indent=1)])
    else:
        say(evaluated_lines(found, Paper(width=terminal_width())))


def _contrast(folder: Path, verbose: bool) -> None:
    from framing.evaluation.contrast import outcomes, rows
    from framing.evaluation.table import contrast_lines
    from framing.pipeline import Analyzer

    for line in contrast_lines(outcomes(rows(folder), Analyzer()), verbose):
        click.echo(line)


def _gold(update_floors: bool, reason: str) -> None:
    from framing.evaluation import floors, gold, measuring
    from framing.evaluation.table import evaluation_lines

    texts, pinned = gold.sample_texts(), floors.sample_floors()
    evaluation = measuring.evaluate(gold.sample_gold(), texts)
    if update_floors:
        pinned = floors.raised(pinned, evaluation, gold.digest(texts), reason)
        click.echo(f"floors written to {floors.store(pinned)}", err=True)
    click.echo("\n".join(evaluation_lines(evaluation, pinned)))
    for line in pinned.under(evaluation):
        click.echo(f"under its floor: {line}", err=True)
    if pinned.under(evaluation):
        raise SystemExit(FINDINGS)
