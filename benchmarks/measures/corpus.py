"""Copies and events among very many texts: how many planted copies are found, and how time grows with the texts."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

from benchmarks.crowding import Crowd, put
from benchmarks.measures.events import b_cubed, blocks, kept, mean, outcome
from benchmarks.planting import CHANGED, Planted, planted, recombined
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.corpus.duplicates import Cluster, duplicate_clusters
from framing.corpus.events import events_at_scale
from framing.corpus.fingerprint import Fingerprint, fingerprint
from framing.model import Document
from framing.segment import cut, named

#: What is asked: each doubling of the texts takes at most so many times the time.
FLOOR = {"time_per_doubling": 2.4}
SIZES = (12_500, 25_000, 50_000, 100_000)
_YEAR = 365


def measure(data: Data) -> Result:
    """Find planted copies and parts, events that people grouped, and time the same on ever more texts.

    ``copies_05`` to ``copies_15`` are the shares of copies found of which 5 to 15 in 100 words were changed, ``parts``
    that of texts found to stand within the text they were cut from; ``copies_wrong`` counts pairs called copies that
    were not planted. ``b3_f1``, ``pair_precision`` and ``pair_recall`` are those of the measure ``events``, here by the
    path for very many texts, ``b3_f1_few`` by that for few. ``together`` is for all stories at once.
    ``time_per_doubling`` is the largest ratio of processor times, ``memory_mb`` what the most texts take.
    """
    rows = data.rows("background_news")
    figures = _copies(list(planted(rows)))
    for name in ("articles", "stories"):
        figures |= _events(name, kept(data, name))
    sizes, found = _grown(rows)
    figures |= _growth(sizes, found)
    details = (("texts", "copies s", "events s", "MB"), *(_line(*one) for one in zip(sizes, found, strict=True)))
    return Result("corpus", figures, len(rows), FLOOR, note=_NOTE, details=details)


_NOTE = (
    "Copies are planted in news articles; a pair that was not planted counts as wrong though it may be a copy that was "
    "there before. Texts to be timed are 150 words, half of an article among words of others, of one year."
)


def _copies(texts: Sequence[Planted]) -> dict[str, float]:
    clusters = duplicate_clusters((text.id, mark(text)) for text in texts)
    led = {copy.document: one.representative for one in clusters for copy in one.copies}
    figures = {}
    for share in CHANGED:
        pairs = [(led.get(one.id, one.id), led.get(one.of, one.of)) for one in texts if one.changed == share]
        figures[f"copies_{round(100 * share):02}"] = sum(one == other for one, other in pairs) / max(1, len(pairs))
    parts = [text for text in texts if text.of and text.changed is None]
    within = {one.representative: led.get(one.within.document, one.within.document) for one in clusters if one.within}
    right = sum(within.get(part.id) == led.get(part.of, part.of) for part in parts)
    return {**figures, "parts": right / max(1, len(parts)), "copies_wrong": _wrong(texts, clusters)}


def _wrong(texts: Sequence[Planted], clusters: Sequence[Cluster]) -> int:
    """The pairs of one cluster that were not made from each other."""
    origin = {text.id: text.of or text.id for text in texts}
    members = ([one.representative, *(copy.document for copy in one.copies)] for one in clusters)
    return sum(origin[a] != origin[b] for names in members for a, b in combinations(names, 2))


def mark(text: Planted) -> Fingerprint:
    """Give the fingerprint of a text with its headline first."""
    whole = text.text if text.text.startswith(text.title) else f"{text.title}\n\n{text.text}"
    return fingerprint(named(cut(Document(text.id, whole, title=text.title))))


def _events(name: str, rows: Sequence[Row]) -> dict[str, float]:
    marks = {row["id"]: mark(Planted(row["id"], row["title"], row["text"])) for row in rows}
    few = mean([outcome(block) for block in blocks(rows)], "b3_f1")
    parted = [list(block.events.items()) for block in blocks(rows)]
    figures = {f"{key}_{name}": value for key, value in _grouped(marks, parted).items()}
    figures[f"b3_f1_few_{name}"] = few
    if name == "stories":
        together = _grouped(marks, [[event for part in parted for event in part]])
        figures |= {f"{key}_{name}_together": value for key, value in together.items()}
    return figures


def _grouped(marks: dict[str, Fingerprint], parts: Sequence[Sequence[tuple[str, str]]]) -> dict[str, float]:
    """How well each part is grouped; a part holds ids with their events by hand."""
    f1, right, called, gold = 0.0, 0, 0, 0
    for part in parts:
        groups = [event.documents for event in events_at_scale((name, "", marks[name]) for name, _ in part)]
        event_of, number = dict(part), {name: at for at, members in enumerate(groups) for name in members}
        found = [number.get(name, -at) for at, (name, _) in enumerate(part, 1)]
        f1 += len(part) * b_cubed([event for _, event in part], found)
        pairs = [event_of[a] == event_of[b] for members in groups for a, b in combinations(members, 2)]
        right, called = right + sum(pairs), called + len(pairs)
        gold += sum(n * (n - 1) // 2 for n in Counter(event_of.values()).values())
    size = max(1, sum(map(len, parts)))
    return {"b3_f1": f1 / size, "pair_precision": right / max(1, called), "pair_recall": right / max(1, gold)}


def _grown(rows: Sequence[Row]) -> tuple[Sequence[int], list[Crowd]]:
    """The sizes measured, each in a process of its own, and what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts"
        with path.open("wb") as file:
            put(file, _dated(recombined(rows, SIZES[-1])))
        return SIZES, [_child(path, size) for size in SIZES]


def _dated(texts: Iterator[Planted]) -> Iterator[tuple[str, Fingerprint]]:
    """Each text with a day of one year; a few of those made from one article have the same."""
    first = date(2023, 1, 1)
    for number, text in enumerate(texts):
        chance = Random(f"{text.of} {number // SIZES[0]}")
        yield (first + timedelta(days=chance.randrange(_YEAR))).isoformat(), mark(text)


def _child(path: Path, size: int) -> Crowd:
    command = [sys.executable, "-m", "benchmarks.crowding", str(path), str(size)]
    return Crowd(**json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _growth(sizes: Sequence[int], found: Sequence[Crowd]) -> dict[str, float]:
    seconds = [one.copies_seconds + one.events_seconds for one in found]
    ratio = max((late / early for early, late in pairwise(seconds)), default=0.0)
    return {"time_per_doubling": ratio, "seconds": seconds[-1], "memory_mb": found[-1].memory / 1e6}


def _line(size: int, found: Crowd) -> tuple[str, ...]:
    seconds = f"{found.copies_seconds:.1f}", f"{found.events_seconds:.1f}"
    return f"{size:,}", *seconds, f"{found.memory / 1e6:.0f}"
