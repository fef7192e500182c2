"""``framing evaluate``: the program against texts marked by hand and against contrast sets."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli import FINDINGS
from framing.cli._shared import complains


@click.command("evaluate")
@click.option(
    "--contrast", is_flag=False, flag_value="tests/contrast", metavar="[DIR]", help="Run contrast sets instead."
)
@click.option("--update-floors", is_flag=True, help="Pin today's figures as floors; floors only rise.")
@click.option("--lower", default="", metavar="REASON", help="With --update-floors: why a floor may sink.")
@click.option("-v", "--verbose", is_flag=True, help="With --contrast: list what failed.")
@complains
def command(contrast: str | None, update_floors: bool, lower: str, verbose: bool) -> None:
    """Measure the program on the samples, which were marked by hand, or on contrast sets.

    Exit 1 where a figure is under its floor. Try: framing evaluate --contrast tests/contrast -v
    """
    if contrast is not None:
        _contrast(Path(contrast), verbose)
    else:
        _gold(update_floors, lower)


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
