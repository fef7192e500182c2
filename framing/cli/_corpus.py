"""The texts of a corpus: files and folders as everywhere, and tables of JSON lines with source and topic."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from framing.errors import UnreadableInput

if TYPE_CHECKING:
    from framing.model import Document

_TABLES = (".jsonl", ".jsonl.gz")
_TOPICS = ("event", "topic")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts with the topic of each, "" where it is not known."""

    documents: tuple[Document, ...]
    topics: tuple[str, ...]


def read_corpus(paths: Sequence[str]) -> Corpus:
    """Read the texts of a corpus; what cannot be read is said on standard error.

    Raises UnreadableInput where not one text could be read, or a line of a table is not one.
    """
    tables = [path for path in paths if path.endswith(_TABLES)]
    texts = list(_gathered([path for path in paths if path not in tables]))
    texts += [text for table in tables for text in _rows(table)]
    if not texts:
        raise UnreadableInput("no text of a corpus was read; give --corpus texts, folders or .jsonl", "nothing-usable")
    return Corpus(tuple(document for document, _ in texts), tuple(topic for _, topic in texts))


def _gathered(paths: Sequence[str]) -> Iterator[tuple[Document, str]]:
    from framing.reading import gather

    documents, refusals = gather(paths)
    for refusal in refusals:
        click.echo(refusal.message, err=True)
    yield from ((document, "") for document in documents)


def _rows(path: str) -> Iterator[tuple[Document, str]]:
    from framing.model import Document

    for number, line in enumerate(_lines(path), start=1):
        row = _row(line, f"{path}:{number}")
        topic = next((str(row[key]) for key in _TOPICS if row.get(key)), "")
        yield Document(f"{path}:{number}", row["text"], source=str(row.get("source") or "")), topic


def _lines(path: str) -> Iterable[str]:
    try:
        data = Path(path).read_bytes()
        text = (gzip.decompress(data) if path.endswith(".gz") else data).decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as problem:
        raise UnreadableInput(f"{path}: cannot be read ({problem}); give UTF-8 JSON lines", "unreadable") from problem
    return [line for line in text.split("\n") if line.strip()]


def _row(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as problem:
        raise UnreadableInput(f"{where}: not a line of JSON ({problem}); mend or remove it", "unreadable") from problem
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise UnreadableInput(f'{where}: has no "text"; each line holds {{"text": …}}, source and topic', "unreadable")
    return row
