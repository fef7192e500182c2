"""Precision in the wild: marks that readers judged, which of them the program still makes, and how many are right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.judged import FILE, Judged, judged, kappa
from benchmarks.profiling import profiled
from benchmarks.reading import Data
from benchmarks.result import Result
from framing.model import Profile

#: The corpus of the judged marks that lies in a folder of data.
CORPUS = "background_news"
_HEAD = ("label", "judged", "right", "still made", "right of these")


def measure(data: Data, path: Path = FILE) -> Result:
    """Give the share of right marks among those judged and those still made, and what was kept of the right ones.

    Marks that were read while mending count here, so this is no fresh sample; `docs/precision.md` has those.
    """
    texts = {str(row["id"]): row["text"] for row in data.rows(CORPUS)}
    rows = [row for row in judged(path) if row.corpus == CORPUS and row.text in texts]
    wanted = sorted({row.text for row in rows})
    profiles = dict(zip(wanted, profiled(texts[text] for text in wanted), strict=True))
    kept = [row for row in rows if still_made(row, profiles[row.text])]
    figures = {
        "precision_judged": share(rows),
        "precision_still_made": share(kept),
        "right_kept": len(_right(kept)) / max(1, len(_right(rows))),
        "kappa": kappa(rows),
    }
    return Result("precision", figures, len(rows), note=_NOTE, details=tuple(_table(rows, kept)))


_NOTE = "Not fresh: what readers rejected was mended after; `docs/precision.md` tells which samples are."


def still_made(row: Judged, profile: Profile) -> bool:
    """Whether the program has a counted mark of the label in the narrator's voice at a judged place."""
    return any(
        mark.label == row.label
        and mark.counted
        and mark.voice == "narrator"
        and mark.span.start < row.end
        and row.start < mark.span.end
        for mark in profile.marks
    )


def share(rows: Sequence[Judged]) -> float:
    """Give the share of marks that the first reader accepted."""
    return len(_right(rows)) / max(1, len(rows))


def _right(rows: Iterable[Judged]) -> list[Judged]:
    return [row for row in rows if row.first]


def _table(rows: Iterable[Judged], kept: Iterable[Judged]) -> list[tuple[str, ...]]:
    """A line a label: what was judged, and what of it is still made."""
    before, after = _by_label(rows), _by_label(kept)
    counts = ((label, before[label], after.get(label, [])) for label in sorted(before))
    return [_HEAD, *((label, *map(str, (len(a), len(_right(a)), len(b), len(_right(b))))) for label, a, b in counts)]


def _by_label(rows: Iterable[Judged]) -> Mapping[str, list[Judged]]:
    found: dict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        found[row.label].append(row)
    return found
