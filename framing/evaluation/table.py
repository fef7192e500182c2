"""The figures as tables of at most 80 columns: counts before rates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from framing.evaluation.contrast import Outcome
from framing.evaluation.floors import Floors
from framing.evaluation.measuring import Evaluation
from framing.evaluation.tally import Tally

_HEAD = f"{'':<33}{'gold':>6}{'given':>6}{'right':>6}{'found':>6}{'prec':>7}{'rec':>6}{'F1':>6}"


def evaluation_lines(evaluation: Evaluation, floors: Floors) -> Iterator[str]:
    """Give the table of a run on gold; a star stands behind a figure that is under its floor."""
    under = {line.rpartition(", floor")[0].rsplit(" ", 2)[0] for line in floors.under(evaluation)}
    yield _HEAD
    for tally in evaluation.tallies:
        yield _line(tally) + (" *" if tally.figure in under else "")


def _line(tally: Tally) -> str:
    counts = f"{tally.wanted:>6}{tally.given:>6}{tally.right:>6}{tally.found:>6}"
    return f"{tally.figure:<33}{counts}{tally.precision:>7.3f}{tally.recall:>6.3f}{tally.f1:>6.3f}"


def contrast_lines(outcomes: Sequence[Outcome], with_failures: bool = False) -> Iterator[str]:
    """Give rows passed of rows for each category, with what failed where asked."""
    yield f"{'category':<22}{'passed':>7}{'rows':>6}{'rate':>8}"
    for category, group in groupby(outcomes, key=lambda outcome: outcome.row.category):
        yield from _category(category, tuple(group), with_failures)
    yield _rate("all", sum(outcome.passed for outcome in outcomes), len(outcomes))


def _category(category: str, outcomes: Sequence[Outcome], with_failures: bool) -> Iterator[str]:
    yield _rate(category, sum(outcome.passed for outcome in outcomes), len(outcomes))
    for outcome in outcomes if with_failures else ():
        if not outcome.passed:
            yield f"  {outcome.row.id}: {outcome.row.text}"
            yield from (f"    {problem}" for problem in outcome.problems)


def _rate(category: str, passed: int, rows: int) -> str:
    return f"{category:<22}{passed:>7}{rows:>6}{passed / rows:>8.1%}"
