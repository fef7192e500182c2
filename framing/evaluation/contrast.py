"""Contrast sets: small sentences that differ in one thing, with what must and must not be marked in each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.errors import FramingError
from framing.model import Document, Mark
from framing.pipeline import Analyzer

#: What an expected mark may say of itself; one that it leaves out is not tested.
_TESTED = ("voice", "stance", "speaker")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence with the marks it must have and those it must not have."""

    id: str
    category: str
    text: str
    expect: tuple[dict[str, str], ...]
    absent: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row with what is wrong with the marks the program gave it; no problem is a pass."""

    row: Row
    problems: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether every expectation is met."""
        return not self.problems


def rows(folder: Path) -> tuple[Row, ...]:
    """Give the rows of every ``.jsonl`` file of a folder, a file a category, in alphabetical order."""
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise FramingError(
            f"{folder}: no .jsonl files of contrast rows here; give the folder of a checkout's tests/contrast",
            "contrast",
        )
    return tuple(_row(file, number, line) for file in files for number, line in _lines(file))


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    lines = file.read_text(encoding="utf-8").split("\n")
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _row(file: Path, number: int, line: str) -> Row:
    try:
        table = json.loads(line)
        return Row(table["id"], file.stem, table["text"], tuple(table["expect"]), tuple(table["absent"]))
    except (ValueError, KeyError, TypeError) as problem:
        raise FramingError(f"{file}:{number}: not a contrast row ({problem!r}); mend the line", "contrast") from problem


def outcomes(every: Iterable[Row], analyzer: Analyzer) -> tuple[Outcome, ...]:
    """Give what is wrong with the program's marks in each row."""
    return tuple(
        Outcome(row, tuple(problems(row, analyzer.profile(Document(row.id, row.text)).marks))) for row in every
    )


def problems(row: Row, marks: Sequence[Mark]) -> Iterator[str]:
    """Give, in words, each expectation of a row that its marks do not meet."""
    for wanted in row.expect:
        near = [mark for mark in marks if mark.label == wanted["label"] and _overlaps(mark, row.text, wanted["quote"])]
        if not any(_meets(mark, wanted, row.text) for mark in near):
            yield f"wants {_told(wanted)}, has {'; '.join(_seen(mark, row.text) for mark in near) or 'no mark'}"
    for unwanted in row.absent:
        label, quote = unwanted["label"], unwanted["quote"]
        for mark in marks:
            if label in {"*", mark.label} and _overlaps(mark, row.text, quote):
                yield f"wants no {label} on {quote!r}, has {_seen(mark, row.text)}"


def _overlaps(mark: Mark, text: str, quote: str) -> bool:
    start = text.index(quote)
    return mark.span.start < start + len(quote) and start < mark.span.end


def _meets(mark: Mark, wanted: dict[str, str], text: str) -> bool:
    return all(_facts(mark, text)[key] == wanted[key] for key in _TESTED if wanted.get(key))


def _facts(mark: Mark, text: str) -> dict[str, Any]:
    return {"voice": mark.voice, "stance": mark.stance, "speaker": mark.speaker.of(text) if mark.speaker else ""}


def _told(wanted: dict[str, str]) -> str:
    facts = ", ".join(wanted[key] for key in _TESTED if wanted.get(key))
    return f"{wanted['label']} on {wanted['quote']!r}" + (f" ({facts})" if facts else "")


def _seen(mark: Mark, text: str) -> str:
    facts = ", ".join(value for value in _facts(mark, text).values() if value)
    return f"{mark.rule} {mark.span.of(text)!r} ({facts})"
