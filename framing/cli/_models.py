"""The option for learned scorers that are read beside the codebook."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from framing.cli._shared import Command
    from framing.model import Analysis

_MODEL = "A folder that framing train wrote, or hedged, which ships; shown beside the codebook; may be repeated."


def takes_models(function: Command) -> Command:
    """Give a command the option for learned scorers, as ``models``."""

    @click.option("--model", multiple=True, metavar="FOLDER", help=_MODEL)
    @wraps(function)
    def run(*, model: tuple[str, ...], **others: Any) -> Any:  # noqa: ANN401 - as a decorator does
        return function(models=model, **others)

    return run


def with_models(analysis: Analysis, models: tuple[str, ...]) -> Analysis:
    """Give the analysis with what each model says of its texts; scores stay as they are."""
    if not models:
        return analysis
    from dataclasses import replace

    from framing.learned.beside import beside, opened

    return replace(analysis, models=tuple(beside(folder, one, analysis) for folder, one in opened(models)))
