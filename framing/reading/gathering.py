"""From the inputs of a command to documents and refusals: every input is one or the other."""

from __future__ import annotations

import sys
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from framing.errors import UnreadableInput
from framing.model import Document, Options, Refusal
from framing.reading.finding import STANDARD_INPUT, files, identity
from framing.reading.formats import format_for
from framing.reading.naming import distinct
from framing.reading.opening import DEFAULTS, located, parsed, read, shown

NO_LABELS: Mapping[str, str] = {}
_PAGE_STARTS = (b"<!doctype html", b"<html")


def gather(
    inputs: Iterable[str],
    labels: Mapping[str, str] = NO_LABELS,
    options: Options = DEFAULTS,
    stdin: BinaryIO | None = None,
) -> tuple[tuple[Document, ...], tuple[Refusal, ...]]:
    """Give the documents of files, folders, patterns and ``-``, and a refusal for each that cannot be used.

    ``labels`` gives names to paths (path to name); a path that stands only there is an input too. A
    real file is read once, whatever paths lead to it. The order is that of the inputs, sorted inside
    a folder or pattern. A bad input raises nothing.

    >>> gather(["missing.txt"])[1][0].code
    'missing'
    """
    found = {given: _expanded(given) for given in [*inputs, *labels]}
    names = {_key(item): name for given, name in labels.items() for item in found[given]}
    paths: dict[Hashable, list[str | Refusal]] = {}
    for item in (item for items in found.values() for item in items):
        paths.setdefault(_key(item), []).append(item)
    outcomes = [_named(_outcome(same, options, stdin), names.get(key, "")) for key, same in paths.items()]
    documents = [outcome for outcome in outcomes if isinstance(outcome, Document)]
    return distinct(documents), tuple(outcome for outcome in outcomes if isinstance(outcome, Refusal))


def _expanded(given: str) -> tuple[str | Refusal, ...]:
    try:
        return tuple(files(given))
    except UnreadableInput as error:
        return (Refusal(shown(given), error.code, error.message),)


def _key(item: str | Refusal) -> Hashable:
    return item if isinstance(item, Refusal) or item == STANDARD_INPUT else identity(item)


def _outcome(same: list[str | Refusal], options: Options, stdin: BinaryIO | None) -> Document | Refusal:
    """Read the first of the paths that lead to one file, and note the others."""
    first = same[0]
    if isinstance(first, Refusal):
        return first
    try:
        document = _standard_input(stdin, options) if first == STANDARD_INPUT else read(first, options)
    except UnreadableInput as error:
        return Refusal(shown(first), error.code, error.message)
    place = Path(first).absolute()
    others = dict.fromkeys(shown(path) for path in same if isinstance(path, str) and Path(path).absolute() != place)
    return replace(document, notes=document.notes + tuple(f"the same file as {other}" for other in others))


def _named(outcome: Document | Refusal, name: str) -> Document | Refusal:
    return replace(outcome, label=name) if name and isinstance(outcome, Document) else outcome


def _standard_input(stdin: BinaryIO | None, options: Options) -> Document:
    with located("standard input"):
        data = (stdin or sys.stdin.buffer).read(options.max_bytes + 1)
        page = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE_STARTS)
        document = parsed(data, format_for(".html" if page else ".txt"), options)
    return replace(document, id="stdin", label="stdin", path=STANDARD_INPUT)
