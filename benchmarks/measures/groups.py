"""Whether the intervals of groups hold what they say, and how often chance is taken for a difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from statistics import fmean
from typing import NamedTuple

from benchmarks.corpora import LABELS, SOURCES, corpus
from benchmarks.reading import Data
from benchmarks.result import Result
from benchmarks.table import number
from framing.groups import GroupRate, Row, SourceEffect, Trend, group_rates, source_effects, trends
from framing.groups.seeds import generator
from framing.groups.summing import sums
from framing.groups.tables import tables
from framing.groups.within_events import differences

#: What is asked: intervals that hold the truth in 93 to 97 of 100 corpora, a false alarm in at most 5.
FLOOR = {
    "coverage_rates": 0.93,
    "coverage_effects": 0.93,
    "coverage_shifted": 0.93,
    "coverage_trends": 0.93,
    "false_alarms": 0.05,
}
#: The source whose own texts differ, and by how much: log-odds of a sentence to be marked.
SHIFTED, SMALL, LARGE = "Dispatch", 0.3, 0.6
_SOME = frozenset({"more than the others", "less than the others"})
Key = tuple[str, str]
Outcome = GroupRate | SourceEffect | Trend


class Sizes(NamedTuple):
    """Corpora of each kind, fewer for trends and the small shift; events of each, and of those that tell the truth."""

    runs: int = 1000
    fewer: int = 200
    events: int = 100
    truth: int = 30_000


#: What is measured by default.
FULL = Sizes()


def measure(data: Data, sizes: Sizes = FULL) -> Result:
    """Draw corpora of sources that differ only in what they cover, and others where one source words things otherwise.

    ``coverage_rates`` and ``coverage_effects``: how often the 95% interval of a rate, and of a source effect, holds the
    truth; ``coverage_shifted`` the same for effects where one source has the large shift, ``coverage_trends`` for the
    trends of fewer corpora, whose truth is that there is none.
    ``false_alarms``: of the corpora without an effect, the share in which any source is said to differ in any label;
    ``p_below_05``: the share of single p values of at most 0.05. ``power_small`` and ``power_large``: how often the
    source with the shift is said to have more, on average over the labels. ``naive_alarms``: of the corpora without an
    effect, the share in which intervals of plain rates of two sources lie apart, which is why rates are not tested.
    Nothing is read from ``data``.
    """
    rates = [group_rates(rows, by) for by, rows in _corpora(sizes, 0.0)]
    effects, large, small = (
        [source_effects(rows, by) for by, rows in _corpora(sizes._replace(runs=runs), shift)]
        for runs, shift in ((sizes.runs, 0.0), (sizes.runs, LARGE), (sizes.fewer, SMALL))
    )
    covered = {
        "coverage_rates": _covered(rates, _true_rates(sizes)),
        "coverage_effects": _covered(effects, defaultdict(float)),
        "coverage_shifted": _covered(large, _true_effects(sizes, LARGE)),
        "coverage_trends": _covered(_trends(sizes), defaultdict(float)),
    }
    figures = {name: fmean(value for values in held.values() for value in values) for name, held in covered.items()}
    figures |= {
        "false_alarms": fmean(any(one.state in _SOME for one in run) for run in effects),
        "p_below_05": fmean(one.p <= 0.05 for run in effects for one in run if one.p is not None),
        "naive_alarms": fmean(_apart(run) for run in rates),
        "power_small": fmean(_said(small)),
        "power_large": fmean(_said(large)),
    }
    return Result("groups", figures, sizes.runs, FLOOR, note=_NOTE, details=_details(covered))


_NOTE = (
    "Invented corpora of 100 events and five sources; no file is read. Coverage should lie between .93 and .97; for "
    "`false_alarms` the floor is the most that is asked. `naive_alarms` is what a comparison of plain rates would "
    "claim. The table holds the coverage of each source and label."
)


def _corpora(sizes: Sizes, shift: float) -> Iterator[tuple[str, list[Row]]]:
    """Corpora, each with a column name of its own, for that seeds the draws of the intervals."""
    for run in range(sizes.runs):
        yield f"source {run}", corpus(sizes.events, generator("corpus", str(shift), str(run)), SHIFTED, shift)


def _trends(sizes: Sizes) -> Iterator[Sequence[Trend]]:
    """The trends of corpora whose events are spread over 300 days."""
    for by, rows in _corpora(sizes._replace(runs=sizes.fewer), 0.0):
        days = generator("days", by).randint(300, size=sizes.events)
        yield trends(rows, {row.document: _date(int(days[int(row.event.split()[-1])])) for row in rows}, by)


def _date(day: int) -> str:
    return (date(2024, 1, 1) + timedelta(day)).isoformat()


def _true_rates(sizes: Sizes) -> dict[Key, float]:
    """The shares in a very large corpus of the same kind, where a source prints no text twice."""
    counts: dict[Key, list[int]] = defaultdict(lambda: [0, 0])
    for row in corpus(sizes.truth, generator("truth")):
        count = counts[row.group, row.label]
        count[0] += row.k
        count[1] += row.n
    return {key: k / n for key, (k, n) in counts.items()}


def _true_effects(sizes: Sizes, shift: float) -> dict[Key, float]:
    """The effects in a very large corpus; without a shift they are 0, for texts on an event are drawn alike."""
    (table,) = tables(corpus(sizes.truth, generator("truth", str(shift)), SHIFTED, shift))
    found = differences(table)
    effects = sums(found.groups, found.above) / sums(found.groups, found.events)[:, None]
    return {
        (name, label): float(effects[group, place])
        for group, name in enumerate(table.group_names)
        for place, label in enumerate(table.labels)
    }


def _covered(runs: Iterable[Sequence[Outcome]], truth: Mapping[Key, float]) -> dict[Key, list[bool]]:
    """For each source and label whether the interval of each run holds the truth; described ones have no interval."""
    found: dict[Key, list[bool]] = defaultdict(list)
    for one in (one for run in runs for one in run):
        if one.low is not None and one.high is not None:
            key = one.group, one.label
            found[key].append(one.low <= truth[key] <= one.high)
    return found


def _said(runs: Iterable[Sequence[SourceEffect]]) -> list[bool]:
    """Whether the shifted source is said to have more, for each run and label."""
    return [one.state == "more than the others" for run in runs for one in run if one.group == SHIFTED]


def _apart(rates: Sequence[GroupRate]) -> bool:
    """Whether the intervals of two sources lie apart in any label."""
    known = [(one.label, one.low, one.high) for one in rates if one.low is not None and one.high is not None]
    return any(a[0] == b[0] and (a[2] < b[1] or b[2] < a[1]) for a, b in combinations(known, 2))


def _details(covered: Mapping[str, Mapping[Key, list[bool]]]) -> tuple[tuple[str, ...], ...]:
    keys = [(source, label) for source in SOURCES for label in LABELS]
    rows = [(*key, *(number(fmean(held[key])) if key in held else "–" for held in covered.values())) for key in keys]
    return (("source", "label", *(name.removeprefix("coverage_") for name in covered)), *rows)
