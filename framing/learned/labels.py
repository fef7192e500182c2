"""Labelled texts, read from JSON lines: what each says, what people call it, and where it comes from."""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from framing.errors import FramingError, UnreadableInput
from framing.learned.card import Task
from framing.model import Span

Label = str | float
#: What a row may say of where its text comes from, which is also what can be held out.
ORIGINS = ("source", "topic", "event")


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One text with its label: a class, or a number to be rated.

    ``coders`` has what each person said, where several did; ``spans`` are words that they pointed to.
    """

    id: str
    text: str
    label: Label
    source: str = ""
    topic: str = ""
    event: str = ""
    coders: tuple[tuple[str, Label], ...] = ()
    spans: tuple[Span, ...] = ()


class Columns(NamedTuple):
    """The names that the fields of a row have in the file."""

    text: str = "text"
    label: str = "label"
    source: str = "source"
    topic: str = "topic"
    event: str = "event"
    id: str = "id"
    coders: str = "coders"
    spans: str = "spans"


@dataclass(frozen=True, slots=True)
class Labels:
    """All labelled texts of a file; ``unlabelled`` rows had no label or one that its coders are even on."""

    texts: tuple[LabelledText, ...]
    task: Task
    name: str
    sha256: str
    unlabelled: int = 0


COLUMNS = Columns()


def read_labels(path: str | Path, columns: Columns = COLUMNS, task: Task | None = None) -> Labels:
    """Read labelled texts from a file of JSON lines (.jsonl or .jsonl.gz).

    Labels with a decimal fraction anywhere make numbers to be rated; all others are classes, unless ``task`` says what
    they are. Without a label the one that most coders give is taken, or the mean of theirs. Raises UnreadableInput,
    with the line, for what is no row.
    """
    data = _read(Path(path))
    rows = [_row(line, f"{path}:{number}", columns) for number, line in _lines(path, data)]
    known = [row for row in rows if row is not None]
    task = _task(known, columns, task)
    usable = tuple(text for row in known if (text := _labelled(row, task)) is not None)
    if not usable:
        wanted = f'{{"{columns.text}": …, "{columns.label}": …}}'
        raise UnreadableInput(f"{path}: holds no labelled text; give JSON lines such as {wanted}", "no-labels")
    return Labels(usable, task, Path(path).name, hashlib.sha256(data).hexdigest(), len(rows) - len(usable))


class _Row(NamedTuple):
    """A row whose fields are right, its labels still as they were written; ``where`` is its file and line."""

    where: str
    given: Any
    fields: dict[str, str]
    coders: dict[str, Any]
    spans: tuple[Span, ...]


def _read(path: Path) -> bytes:
    try:
        data = path.read_bytes()
        return gzip.decompress(data) if path.name.endswith(".gz") else data
    except (OSError, EOFError, zlib.error) as problem:
        reason = (getattr(problem, "strerror", None) or str(problem)).lower()
        raise UnreadableInput(
            f"{path}: cannot be read ({reason}); give a .jsonl or .jsonl.gz", "unreadable"
        ) from problem


def _lines(path: str | Path, data: bytes) -> Iterator[tuple[int, str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise UnreadableInput(f"{path}:{line}: is not UTF-8; save the file as UTF-8", "encoding") from problem
    return ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def _row(line: str, where: str, columns: Columns) -> _Row | None:
    """A row of the file; None where nobody gave it a label."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise UnreadableInput(f"{where}: is not JSON; mend or remove the line", "broken-line") from problem
    text = row.get(columns.text) if isinstance(row, dict) else None
    if not isinstance(text, str) or not text.strip():
        also = _also(row, columns.text)
        raise UnreadableInput(f'{where}: has no text in "{columns.text}"; give it, or --text-col{also}', "no-text")
    coders = _coders(row.get(columns.coders), where, columns)
    if row.get(columns.label) is None and not coders:
        return None
    names = {"text": text, **{name: _word(row, getattr(columns, name)) for name in (*ORIGINS, "id")}}
    return _Row(where, row.get(columns.label), names, coders, _spans(row.get(columns.spans), text, where))


def _also(row: object, missing: str) -> str:
    names = [name for name, value in row.items() if isinstance(value, str)] if isinstance(row, dict) else []
    return f"; the line has {', '.join(names[:6])}" if names and missing not in names else ""


def _word(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)


def _coders(value: object, where: str, columns: Columns) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        wanted = 'name and label of each coder, as {"ann": "yes"}'
        raise UnreadableInput(f'{where}: "{columns.coders}" must hold {wanted}', "coders")
    return {str(name): label for name, label in sorted(value.items()) if label is not None}


def _spans(value: object, text: str, where: str) -> tuple[Span, ...]:
    try:
        given = [(one["start"], one["end"]) if isinstance(one, dict) else tuple(one) for one in value or ()]  # type: ignore[attr-defined]
        found = [Span(int(start), int(end)) for start, end in given]
    except (TypeError, ValueError, KeyError) as problem:
        raise UnreadableInput(f"{where}: its spans have no start and end; mend the line", "spans") from problem
    if any(not 0 <= span.start < span.end <= len(text) for span in found):
        raise UnreadableInput(f"{where}: a span lies outside the text; count code points from 0", "spans")
    return tuple(sorted(found))


def _task(rows: list[_Row], columns: Columns, asked: Task | None) -> Task:
    """Numbers where every label is one and some have a fraction, or where numbers are asked for."""
    for row in rows:
        for given in _given(row):
            _check(given, row.where, columns)
    numbers = asked == "number" or (
        asked is None and any(_has_fraction(given) for row in rows for given in _given(row))
    )
    words = next((row for row in rows for given in _given(row) if isinstance(given, str | bool)), None)
    if numbers and words is not None:
        raise UnreadableInput(
            f"{words.where}: its label is a word, and other labels are numbers; use one", "mixed-labels"
        )
    return "number" if numbers else "classes"


def _has_fraction(given: object) -> bool:
    return isinstance(given, float) and not given.is_integer()


def _given(row: _Row) -> list[Any]:
    return [*([row.given] if row.given is not None else []), *row.coders.values()]


def _check(given: object, where: str, columns: Columns) -> None:
    """A label is a word, a number or true and false."""
    right = isinstance(given, str | int | float) and given != ""
    if not right or (isinstance(given, float) and not math.isfinite(given)):
        message = f'{where}: the label in "{columns.label}" must be a word or a number, not {json.dumps(given)[:40]}'
        raise UnreadableInput(message, "label")


def _labelled(row: _Row, task: Task) -> LabelledText | None:
    coders = tuple((name, _label(given, task)) for name, given in row.coders.items())
    label = _label(row.given, task) if row.given is not None else _agreed([said for _, said in coders], task)
    if label is None:
        return None
    named = {name: row.fields[name] for name in ("text", *ORIGINS)}
    id_ = row.fields["id"] or f"line {row.where.rpartition(':')[2]}"
    return LabelledText(id_, label=label, coders=coders, spans=row.spans, **named)


def _label(given: Any, task: Task) -> Label:  # noqa: ANN401 - what JSON holds
    if task == "number":
        return float(given)
    if isinstance(given, str):
        return given
    return json.dumps(int(given) if isinstance(given, float) else given)


def _agreed(said: list[Label], task: Task) -> Label | None:
    """What most coders say, or the mean of numbers; None where they are even."""
    if task == "number":
        return math.fsum(float(one) for one in said) / len(said)
    (first, most), *others = Counter(said).most_common(2)
    return None if others and others[0][1] == most else first


def origin(text: LabelledText, kind: str) -> str:
    """Give the source, topic or event of a text, "" where it is not known."""
    if kind not in ORIGINS:
        raise FramingError(f"{kind!r} is nothing to hold out; use one of {', '.join(ORIGINS)}", "group")
    found: str = getattr(text, kind)
    return found
