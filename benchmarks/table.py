"""Writes the figures of all measures as one page of Markdown, with the commands that make it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.result import Result

_HEAD = """# Benchmarks

Written by `python -m benchmarks all --data FOLDER --write`; do not edit by hand. FOLDER holds public labelled files
that are not part of this project: no row, text or word list of them is in it, and nothing fitted on them ships.
One measure alone: `python -m benchmarks NAME --data FOLDER [--json]`; `--train FOLDER` fits the models on other
rows than are measured. What each figure means stands in the docstring of `benchmarks/measures/NAME.py`.

The floor is what a simple method reaches on such rows (for speed and scale, the target); published is the best figure
found in the literature, often on other rows. Times come from one run on one machine and differ a little between runs.
"""


def page(results: Sequence[Result]) -> str:
    """Give the page: one table of all figures, then what there is to say of each measure."""
    return "\n".join([_HEAD, *_figures(results), *(line for result in results for line in _section(result))]) + "\n"


def _figures(results: Iterable[Result]) -> Iterator[str]:
    yield from table([("measure", "n", "figure", "value", "floor", "published"), *_rows(results)])


def _rows(results: Iterable[Result]) -> Iterator[tuple[str, ...]]:
    for result in results:
        for name, value in result.figures.items():
            floor, published = result.floor.get(name), result.published.get(name)
            yield (result.measure, f"{result.n:,}", f"`{name}`", number(value), number(floor), number(published))


def _section(result: Result) -> Iterator[str]:
    yield from ("", f"## {result.measure}", "", result.note)
    if result.details:
        yield from ("", *table(result.details))


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give the lines of a Markdown table, its head first.

    >>> list(table([("a", "b"), ("1", "2")]))
    ['| a | b |', '| --- | --- |', '| 1 | 2 |']
    """
    head, *body = rows
    for cells in (head, ["---"] * len(head), *body):
        yield f"| {' | '.join(cells)} |"


def number(value: float | None) -> str:
    """Give a figure with as many digits as it deserves, or a dash for none.

    >>> number(0.81234), number(None), number(5.0)
    ('.812', '–', '5.00')
    """
    if value is None:
        return "–"
    return f"{value:.2f}" if abs(value) >= 1 else f"{value:.3f}".replace("0.", ".", 1)
