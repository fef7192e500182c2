"""A process that runs over so many synthetic short texts, and prints, as JSON, the most memory it took and its time.

``python -m benchmarks.growing 10000 [OPTION...]``; options are those of ``framing batch``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, getrusage

from framing.shelf import sample_events

#: Words of a text and of each of its sentences.
WORDS, SENTENCE = 60, 12
#: Seconds between two looks at the memory.
_OFTEN = 0.2


@dataclass(frozen=True, slots=True)
class Grown:
    """What a run over synthetic texts took: bytes at most, of all its processes together, and processor seconds."""

    texts: int
    peak: int
    seconds: float
    code: int


def main(words: Sequence[str]) -> None:
    """Run over as many texts as the first word says, with the other words as options."""
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asdict(grown(int(words[0]), Path(folder), words[1:]))))


def grown(count: int, folder: Path, options: Sequence[str] = ()) -> Grown:
    """Run over synthetic texts in a folder, and give what it took."""
    table = folder / "texts.jsonl"
    with table.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": f"t{number:08}", "text": text}) + "\n" for number, text in _texts(count))
    before = _spent()
    command = [sys.executable, "-m", "framing", "batch", str(table), "-d", str(folder / "run"), "-q", *options]
    process = subprocess.Popen(command)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_proportional, _family(process.pid))))
        time.sleep(_OFTEN)
    return Grown(count, peak, round(_spent() - before, 1), process.returncode)


def _texts(count: int) -> Iterator[tuple[int, str]]:
    """Texts of words of the samples in any order, in sentences of one length; each is another."""
    files = (file for event in sample_events() for file in sorted(event.iterdir(), key=lambda one: one.name))
    known = " ".join(file.read_text(encoding="utf-8") for file in files if file.name.endswith(".txt"))
    words = sorted({word.strip(",.;:!?“”\"'()").lower() for word in known.split()} - {""})
    for number in range(count):
        chance = Random(number)
        yield number, " ".join(_sentence(chance.choices(words, k=SENTENCE)) for _ in range(WORDS // SENTENCE))


def _sentence(words: Sequence[str]) -> str:
    return f"{words[0].capitalize()} {' '.join(words[1:])}."


def _family(process: int) -> Iterator[int]:
    """A process and all that came of it."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(children).split():
            yield from _family(int(child))


def _proportional(process: int) -> int:
    """Bytes of memory of a process, with its share of those that others use too."""
    lines = _read(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _read(place: Path) -> str:
    try:
        return place.read_text(encoding="ascii")
    except OSError:
        return ""  # the process has ended meanwhile


def _spent() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main(sys.argv[1:])
