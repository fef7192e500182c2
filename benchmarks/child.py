"""A process of its own that profiles texts and prints, as JSON, its processor time for each and its peak of memory."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

from framing.model import Document
from framing.pipeline import Analyzer

#: The kernel counts memory in these: kilobytes on Linux, bytes on macOS.
_UNIT = 1 if sys.platform == "darwin" else 1024
_STATUS = Path("/proc/self/status")
_TIMES = 2


@dataclass(frozen=True, slots=True)
class Taken:
    """Processor seconds a text, the least of a few, and the most memory the process held, in bytes."""

    seconds: Sequence[float]
    peak: int


def main(paths: Sequence[str]) -> None:
    """Profile each text once to warm up and, where there are several, twice more to be timed."""
    analyzer, texts = Analyzer(), [Path(path).read_text(encoding="utf-8") for path in paths]
    for text in texts:
        analyzer.profile(Document("", text))
    rounds = _TIMES if len(texts) > 1 else 0
    seconds = [[_seconds(analyzer, text) for text in texts] for _ in range(rounds)]
    print(json.dumps(asdict(Taken([min(times) for times in zip(*seconds, strict=True)], peak()))))


def peak() -> int:
    """Give the most memory this process has held, in bytes.

    Linux hands the peak of the parent down to the child in ``getrusage``, so there it is read from the status file.
    """
    if _STATUS.is_file():
        found = re.search(r"VmHWM:\s*(\d+) kB", _STATUS.read_text(encoding="ascii", errors="replace"))
        if found:
            return int(found[1]) * 1024
    return getrusage(RUSAGE_SELF).ru_maxrss * _UNIT


def _seconds(analyzer: Analyzer, text: str) -> float:
    begun = process_time()
    analyzer.profile(Document("", text))
    return process_time() - begun


if __name__ == "__main__":
    main(sys.argv[1:])
