"""Runs over articles end to end, timed: with one worker and with two, stage by stage, and beside simpler passes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from unittest.mock import patch

from framing.batch import running
from framing.batch.job import Job
from framing.segment.tokens import tokenize

_STAGES = {
    "loading the codebook": "_recipe",
    "first look at all texts": "surveyed",
    "scoring": "_score",
    "tables and report": "write",
}


def written(place: Path, texts: Iterable[str]) -> Path:
    """Write texts as JSON lines with ids of their own."""
    lines = (json.dumps({"id": f"t{number:06}", "text": text}) + "\n" for number, text in enumerate(texts))
    place.write_text("".join(lines), encoding="utf-8")
    return place


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of a run by the clock, and of the processor in the main process and in others."""

    clock: float
    main: float
    others: float

    @property
    def processor(self) -> float:
        """Seconds of the processor in all processes."""
        return self.main + self.others


def figures(table: Path, texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Give articles per second, and what two workers and simpler passes are to one worker, over a table of texts.

    ``ms_worker`` and ``ms_main`` are the processor time of an article in the worker and in the main process.
    """
    taken = [(_run(table, 1), _run(table, 2)) for _ in range(rounds)]
    one, two = taken[-1]
    return {
        "articles_per_second": len(texts) / one.clock,
        "articles_per_second_2": len(texts) / two.clock,
        "ratio_workers": median(first.clock / second.clock for first, second in taken),
        "ratio_workers_cpu": one.processor / (two.main + two.others / 2),
        "ms_worker": 1000 * one.others / len(texts),
        "ms_main": 1000 * one.main / len(texts),
        "ratio_tokenise": _tokenising(table) / one.processor,
        "ratio_vader": _vader(texts) / one.processor,
    }


def _run(table: Path, workers: int) -> Spent:
    """Run the command over a table, in a process of its own that says what it took itself."""
    with tempfile.TemporaryDirectory() as folder:
        words = [str(table), "-d", f"{folder}/run", "-q", "-j", str(workers)]
        begun = time.monotonic()
        done = subprocess.run([sys.executable, "-m", __name__, *words], check=True, capture_output=True, text=True)
        clock = time.monotonic() - begun
    main, others = json.loads(done.stdout.splitlines()[-1])
    return Spent(clock, main, others)


def stages(table: Path) -> dict[str, float]:
    """Give the seconds by the clock of each stage of a run with one worker over a table."""
    spent: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        for stage, name in _STAGES.items():
            stack.enter_context(patch.object(running, name, _timed(stage, name, spent)))
        running.run(Job((str(table),), Path(folder, "run")))
    return spent


def _timed(stage: str, name: str, spent: dict[str, float]) -> Callable[..., object]:
    real = getattr(running, name)

    def timed(*given: object) -> object:
        begun = time.monotonic()
        made = real(*given)
        spent[stage] = time.monotonic() - begun
        return made

    return timed


def _tokenising(table: Path) -> float:
    begun = time.process_time()
    with table.open(encoding="utf-8") as lines:
        for line in lines:
            tokenize(json.loads(line)["text"])
    return time.process_time() - begun


def _vader(texts: Iterable[str]) -> float:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # type: ignore[import-untyped]

    score = SentimentIntensityAnalyzer().polarity_scores
    begun = time.process_time()
    for text in texts:
        score(text)
    return time.process_time() - begun


def _main() -> None:
    """Run the command, and print the processor seconds of this process and of those it started."""
    from framing.cli import cli

    with suppress(SystemExit):
        cli(["batch", *sys.argv[1:]], standalone_mode=False)
    others = getrusage(RUSAGE_CHILDREN)
    print(json.dumps([time.process_time(), others.ru_utime + others.ru_stime]))


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    _main()
