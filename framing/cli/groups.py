"""``framing groups``: compare outlets, countries or periods over the texts of a finished run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli._output import say
from framing.cli._shared import complains

if TYPE_CHECKING:
    from framing.batch.grouping import Groups
    from framing.groups import SourceEffect

#: Effects that are said on the terminal; the tables hold all.
_MOST = 20


@click.command("groups", epilog="\b\nframing groups run/ --by source")
@click.argument("run", metavar="RUN")
@click.option(
    "--by", default="source", metavar="NAME", help="A column of the table docs, or year or month. [default: source]"
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what went wrong.")
@complains
def command(run: str, by: str, quiet: bool) -> None:
    """Compare groups of texts over a finished run of framing batch.

    Writes groups.csv (rates), effects.csv (differences from the others on the same events) and trends.csv into RUN,
    each with intervals, and says which groups stand apart. Events are those of the input, else those found.
    """
    from framing.batch.grouping import grouped, save

    found = grouped(Path(run), by)
    places = save(Path(run), found)
    if not quiet:
        say(_lines(found, by))
        click.echo(f"wrote {', '.join(map(str, places))}", err=True)


def _lines(found: Groups, by: str) -> list[str]:
    groups = {row.group for row in found.rates}
    apart = [row for row in found.effects if row.state in ("more than the others", "less than the others")]
    apart.sort(key=lambda row: (-abs(row.effect), row.label, row.voice, row.group))
    head = f"{len(groups):,} groups by {by}; {len(apart):,} of {len(found.effects):,} differences on the same events."
    shown = [_line(row) for row in apart[:_MOST]]
    more = [f"and {len(apart) - _MOST} more in effects.csv"] if len(apart) > _MOST else []
    return [head, *shown, *more]


def _line(row: SourceEffect) -> str:
    low, high = (round(100 * (end or 0.0)) for end in (row.low, row.high))
    sign, voice = "+" if row.effect > 0 else "-", "" if row.voice == "narrator" else f" ({row.voice})"
    size = f"{sign}{abs(round(100 * row.effect))} sentences in 100, range {low} to {high}"
    return f"  {row.group}: {row.label}{voice} {row.state}: {size}; {row.events:,} events"
