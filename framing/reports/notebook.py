"""A small fragment for a notebook cell: what each text does, the counts, and how sure the differences are.

It brings no style sheet and names no colour, so that it takes the cell's own in light and dark and
changes nothing around it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing import viewing, wording
from framing.model import Analysis

if TYPE_CHECKING:
    from jinja2 import Environment

suffixes: tuple[str, ...] = ()

#: Labels and texts shown; a cell is no page.
MOST_LABELS, MOST_TEXTS = 8, 12


def render(analysis: Analysis) -> str:
    """Make the fragment. The same analysis gives the same bytes."""
    fragment = (
        _environment()
        .get_template("notebook.html")
        .render(
            analysis=analysis,
            texts=analysis.profiles[:MOST_TEXTS],
            labels=viewing.labels_found(analysis)[:MOST_LABELS],
            standings=viewing.standings(analysis),
            unshown=max(0, len(analysis.profiles) - MOST_TEXTS),
        )
    )
    return fragment.encode("utf-8", "replace").decode("utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("framing.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(say=wording.catalogue, wording=wording, viewing=viewing)
    made.filters.update(capital=wording.capital, many=wording.many)
    return made
