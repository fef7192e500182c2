"""The bars of the terminal report: for each label a row a text, with counts, range and verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing import viewing, wording
from framing.model import REST, Analysis, Label, Profile, Score
from framing.reports.text.layout import MOST_TEXTS, NAME, left, name_of
from framing.wording import Paper, columns
from framing.wording import catalogue as say

#: Columns of a bar under which it has a line of its own.
_LEAST_BAR = 8


@dataclass(frozen=True, slots=True)
class _Table:
    """The columns of the bars, the same for all labels, and the word of a verdict for each label and text.

    Where the paper is ``narrow`` the figures stand under the bar.
    """

    name: int
    count: int
    bar: int
    narrow: bool
    verdicts: dict[tuple[str, str], str]


def sentences(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Draw the bars, the label with the largest difference first."""
    scored = [label for label in viewing.labels_found(analysis) if _counted(analysis, label)]
    beside = [label for label in viewing.labels_found(analysis) if label not in scored]
    yield say.HEADINGS["sentences"]
    yield from paper.wrap(f"{say.COUNTED_HERE} {_against(analysis)}")
    table = _table(analysis, scored, paper.width)
    if scored:
        yield f"  {' ' * table.name}  {_axis(table.bar)}"
    for label in scored:
        yield from _label_rows(analysis, label, table, paper)
    if beside:
        yield from paper.wrap(say.ONLY_BESIDE.format(labels=", ".join(f"{x.letter} {x.title}" for x in beside)))
    missing = wording.none_found(viewing.labels_not_found(analysis))
    yield from paper.wrap(missing) if missing else ()


def _counted(analysis: Analysis, label: Label) -> bool:
    return any(s.k for p in analysis.profiles for s in p.scores if s.label == label.id and s.voice == "narrator")


def _against(analysis: Analysis) -> str:
    sides = [profile for profile in analysis.profiles if profile.comparable]
    if len(sides) < 2 or not analysis.comparisons:
        return ""
    two = len(sides) == 2
    return say.AGAINST_ONE.format(a=name_of(sides[0]), b=name_of(sides[1])) if two else say.AGAINST_REST


def _table(analysis: Analysis, labels: list[Label], width: int) -> _Table:
    """Fit the columns: as wide a bar as the longest name and count leave, in quarters."""
    wanted = {label.id for label in labels}
    counts = [_count(s) for p in analysis.profiles for s in p.scores if s.label in wanted and s.voice == "narrator"]
    count = max(map(len, counts), default=1)
    name = min(NAME, max((columns(name_of(p)) for p in analysis.profiles), default=1))
    room = width - name - count - len("   || ") - len("  11-100%  ") - len(viewing.VERDICTS[-1])
    narrow = room <= _LEAST_BAR
    room = width - name - len("   | 00%") if narrow else room
    return _Table(name, count, max(_LEAST_BAR, min(40, room - 1)) // 4 * 4 + 1, narrow, _verdicts(analysis))


def _verdicts(analysis: Analysis) -> dict[tuple[str, str], str]:
    """The word that a row ends in: of the text that has more, or where the others have, of the one that has less."""
    found: dict[tuple[str, str], str] = {}
    for verdict, contrasts in viewing.contrasts_by_verdict(analysis).items():
        for contrast in contrasts if verdict != "no clear difference" else ():
            if contrast.a == REST:
                found[contrast.label, contrast.b] = say.IN_THE_OTHERS.format(verdict=verdict)
            else:
                found[contrast.label, contrast.a] = verdict
    return found


def _axis(bar: int) -> str:
    step = bar // 4
    return "".join(mark.ljust(step) for mark in ("0", "25", "50", "75")) + "100%"


def _label_rows(analysis: Analysis, label: Label, table: _Table, paper: Paper) -> Iterator[str]:
    yield from paper.wrap(label.title, f"{label.letter} ", "  ")
    rows = [(p, s) for p in analysis.profiles if (s := p.score(label.id))]
    shown = rows if paper.full or len(rows) <= MOST_TEXTS else _most_telling(rows, table)
    undecided = label in viewing.undecided_labels(analysis)
    for profile, score in shown:
        last = undecided and profile is shown[-1][0]
        words = viewing.VERDICTS[-1] if last else table.verdicts.get((label.id, profile.document.id), "")
        unlike = say.UNCOMPARED if analysis.comparisons and not profile.comparable else words
        yield from _row(profile, score, unlike, table, paper)
    yield from left(len(rows) - len(shown), paper)
    yield from _beside(analysis, label, paper)


def _most_telling(rows: list[tuple[Profile, Score]], table: _Table) -> list[tuple[Profile, Score]]:
    """The texts with a verdict first, then those with the largest shares, back in the order of the texts."""
    ranked = sorted(rows, key=lambda row: ((row[1].label, row[0].document.id) not in table.verdicts, -row[1].share))
    kept = {profile.document.id for profile, _ in ranked[:MOST_TEXTS]}
    return [row for row in rows if row[0].document.id in kept]


def _row(profile: Profile, score: Score, verdict: str, table: _Table, paper: Paper) -> Iterator[str]:
    span = f"{round(score.low * 100)}-{round(score.high * 100)}%"
    start = f"  {paper.pad(name_of(profile), table.name)} |{_bar(score, table.bar)}|"
    figures = f" {_count(score):>{table.count}}  {span:>7}"
    if table.narrow:
        yield start
        yield from (line.rstrip() for line in paper.wrap(verdict, f"   {figures}  ", " " * 6))
        return
    start += figures
    lines = paper.wrap(verdict, start + "  ", " " * len(start) + "  ") if verdict else [start]
    yield from (line.rstrip() for line in lines)


def _count(score: Score) -> str:
    return say.COUNT.format(k=score.k, n=score.n)


def _bar(score: Score, bar: int) -> str:
    """Draw a share and its range, such as ``  [--o-----]``."""
    low, share, high = (round(x * (bar - 1)) for x in (score.low, score.share, score.high))
    cells = [" "] * low + ["-"] * (high - low + 1) + [" "] * (bar - high - 1)
    cells[low], cells[high] = "[", "]"
    cells[share] = "o"
    return "".join(cells)


def _beside(analysis: Analysis, label: Label, paper: Paper) -> Iterator[str]:
    found = [
        f"{name_of(profile)} {', '.join(say.BESIDE[reason].format(count=count) for reason, count in counts)}"
        for profile in analysis.profiles
        if (counts := viewing.beside(profile, label.id))
    ]
    if found and (paper.full or len(found) <= MOST_TEXTS):
        yield from paper.wrap(say.BESIDE_THESE.format(marks="; ".join(found)), "  ", "    ")
