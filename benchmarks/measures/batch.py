"""Long runs: articles per second with one and two workers, memory as texts grow in number, and kills survived."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from benchmarks import long_runs
from benchmarks.crashing import Cut, Disk, cut_off, moments
from benchmarks.growing import grown
from benchmarks.long_runs import written
from benchmarks.reading import Data
from benchmarks.result import Result
from benchmarks.surviving import difference, outcome
from framing.batch import running
from framing.batch.job import Job
from framing.shelf import sample_events

#: The most or the least that is asked.
FLOOR = {"ratio_workers": 1.8, "kills_different": 0.0, "memory_growth_mb": 60.0}
ARTICLES, ROUNDS = 6000, 2
KILLS, CUTS = 100, 3
FEW, MANY = 10_000, 100_000


def measure(data: Data) -> Result:
    """Time runs over the first articles of ``background_news`` end to end, kill runs, and let their texts grow.

    ``ratio_workers`` is the time of a run with one worker divided by that of one with two, the median of a few rounds
    in which they take turns; ``ratio_workers_cpu`` what that would be on two cores that do nothing else, by the
    processor time in the main process and in others, as if the main process shared nothing out and the others all.
    ``ms_worker`` and ``ms_main`` are milliseconds of the processor for an article, with one worker.
    ``ratio_tokenise`` and ``ratio_vader`` are the processor time of a pass that only reads and tokenises, and of
    vaderSentiment, divided by that of a run with one worker.
    ``kills_different`` counts runs whose files differ, after kills with what is not synced torn off and going on, from
    those of a run that was not killed; ``memory_growth_mb`` is the memory of many short texts above that of few.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        texts = [row["text"] for row in islice(data.rows("background_news"), ARTICLES)]
        table = written(folder / "articles.jsonl", texts)
        figures, spent = long_runs.figures(table, texts, ROUNDS), long_runs.stages(table)
        different = sum(bool(one) for one in _killed(folder))
        peaks = [grown(count, _made(folder / str(count)), ["--no-events"]).peak for count in (FEW, MANY)]
    growth = (peaks[1] - peaks[0]) / 1e6
    figures |= {"kills_different": float(different), "memory_mb": peaks[0] / 1e6, "memory_growth_mb": growth}
    return Result("batch", figures, len(texts), FLOOR, note=_NOTE, details=tuple(_shares(spent)))


_NOTE = (
    f"{KILLS} kills; memory of {MANY:,} texts of 60 words above that of {FEW:,}, of all processes of a run together. "
    "Lower is better for kills and memory."
)


def _shares(spent: dict[str, float]) -> Iterator[tuple[str, ...]]:
    whole = sum(spent.values())
    yield "stage, with one worker", "share of the time"
    yield from ((stage, f"{seconds / whole:.0%}") for stage, seconds in spent.items())


def _killed(folder: Path) -> Iterator[str]:
    """Kill runs over the sentences of the samples, up to some times each, and give what differs after going on."""
    files = [file for event in sample_events() for file in event.iterdir() if file.name.endswith(".txt")]
    parts = [part for file in files for part in file.read_text(encoding="utf-8").split("\n\n")]
    table = written(folder / "parts.jsonl", sorted(set(parts))[:40])
    runs = partial(_going_on, table)
    chance = Random(0)
    runs(folder / "whole")
    whole = outcome(folder / "whole")
    count, begun = Disk(folder / "count"), time.monotonic()
    cut_off(partial(runs, count.folder), count, Cut(), chance)
    cuts = moments(count.points(), time.monotonic() - begun, chance)
    killed = 0
    while killed < KILLS:
        some = list(islice(cuts, min(KILLS - killed, chance.randint(1, CUTS))))
        yield difference(partial(runs, workers=chance.choice((1, 2))), whole, folder / "killed", some, chance)
        killed += len(some)


def _going_on(table: Path, folder: Path, workers: int = 1) -> object:
    job = Job((str(table),), folder, workers=workers, shard_size=4, tables="jsonl", resume=True)
    return running.run(job)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
