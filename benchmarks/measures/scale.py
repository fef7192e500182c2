"""Long texts and cold starts: whether time and memory grow only with the text, and how long a command takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from benchmarks.child import Taken
from benchmarks.reading import Data
from benchmarks.result import Result
from framing.shelf import sample_events

#: The most that is asked: the times of texts of 1 and 4 lengths, memory in lengths of the text, processor seconds.
FLOOR = {"time_ratio": 4.6, "memory_ratio": 30.0, "help_seconds": 0.15, "compare_seconds": 1.5}
LONG, SHORT = 10_000_000, 2_500_000
_STARTS = 5


def measure(data: Data) -> Result:
    """Profile one text of 10 MB and one of 2.5 MB made of articles, in processes of their own, and start commands cold.

    ``time_ratio`` is the processor time of the long text divided by that of the short one; ``memory_ratio`` the most
    memory that the long text takes beyond a text of one line, divided by its size in bytes; ``help_seconds`` and
    ``compare_seconds`` the least processor time of ``framing --help`` and of ``framing compare`` on three samples.
    """
    text = "\n\n".join(row["text"] for row in data.rows("background_news"))
    long = lengthened(text, LONG)
    figures = {**_growth(long, shortened(long, SHORT)), **_starts()}
    return Result("scale", figures, 1, FLOOR, note=_NOTE)


_NOTE = "The floor column holds the most that is asked: lower figures are better."


def lengthened(text: str, size: int) -> str:
    """Give the text, repeated where it is too short, cut to so many bytes.

    >>> lengthened("abc ", 6)
    'abc ab'
    """
    times = size // max(1, len(text.encode("utf-8"))) + 1
    return shortened(text * times, size)


def shortened(text: str, size: int) -> str:
    """Give as much of the text as so many bytes hold."""
    return text.encode("utf-8")[:size].decode("utf-8", "ignore")


def _growth(long: str, short: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        files = dict(_files(Path(folder), {"long": long, "short": short, "line": "The envoy left at noon."}))
        timed = _child(files["short"], files["long"])
        peaks = {name: _child(files[name]).peak for name in ("long", "line")}
    size = len(long.encode("utf-8"))
    return {"time_ratio": timed.seconds[1] / timed.seconds[0], "memory_ratio": (peaks["long"] - peaks["line"]) / size}


def _files(folder: Path, texts: dict[str, str]) -> Iterator[tuple[str, Path]]:
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        yield name, path


def _child(*paths: Path) -> Taken:
    """Profile the texts in a new process and give what it measured of itself."""
    command = [sys.executable, "-m", "benchmarks.child", *map(str, paths)]
    return Taken(**json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _starts() -> dict[str, float]:
    texts = sorted(str(path) for path in sample_events()[0].iterdir() if path.name.endswith(".txt"))[:3]
    return {"help_seconds": _start(["--help"]), "compare_seconds": _start(["compare", *texts])}


def _start(arguments: Sequence[str]) -> float:
    """Give the least processor time, of a few runs, that a command takes from its start to its end.

    The first run leaves its modules compiled for the others, as an installed package has them.
    """
    with tempfile.TemporaryDirectory() as compiled:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPYCACHEPREFIX": compiled}
        return min(_spent(arguments, environment) for _ in range(_STARTS + 1))


def _spent(arguments: Sequence[str], environment: Mapping[str, str]) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "framing", *arguments], check=True, capture_output=True, env=environment)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
