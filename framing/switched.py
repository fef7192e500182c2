"""A reader's own reading: marks that somebody reads differently, kept in a file and left out of the counts.

The page of a report saves such a file. A text is known by the digest of its words, so a renamed file keeps its marks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from framing import scoring
from framing.digests import text_digest
from framing.errors import FramingError
from framing.model import Document, Mark, Profile, Span

SCHEMA = "framing/marks/1"
_SAVE_AGAIN = "save the reading again from its report"
_TEXT, _OFF = {"id": str, "sha256": str}, {"document": str, "start": int, "end": int, "label": str, "rule": str}


class Off(NamedTuple):
    """A mark that the reader switched off: ``document`` is the id that its text has in the file."""

    document: str
    span: Span
    label: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file of marks tells: the texts that were read with their digests, and the marks switched off."""

    texts: tuple[tuple[str, str], ...] = ()
    off: tuple[Off, ...] = ()
    source: str = "the file of marks"

    def name_of(self, document: Document) -> str | None:
        """Give the id that a document has in the file, or None where the file does not know its words."""
        digest = digest_of(document)
        same = [name for name, known in self.texts if known == digest]
        return document.id if document.id in same else next(iter(same), None)


def digest_of(document: Document) -> str:
    """Give the SHA-256 of the words of a text, in hexadecimal.

    >>> digest_of(Document("a", "He left."))[:8]
    '7ce6575d'
    """
    return text_digest(document.text)


def read_reading(path: Path) -> Reading:
    """Read a file of marks.

    Raises FramingError, with one sentence, where it cannot be read or is no such file.
    """
    try:
        table = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise _wrong(
            path, f"cannot be read ({(problem.strerror or str(problem)).lower()}); check the name"
        ) from problem
    except (ValueError, RecursionError) as problem:
        raise _wrong(path, f"is not JSON; {_SAVE_AGAIN}") from problem
    if not isinstance(table, dict) or table.get("schema") != SCHEMA:
        raise _wrong(path, f'is no file of marks, which begins with "schema": "{SCHEMA}"; {_SAVE_AGAIN}')
    texts = tuple((row["id"], row["sha256"]) for row in _rows(path, table, "texts", _TEXT))
    off = tuple(_off(row) for row in _rows(path, table, "off", _OFF))
    _refuse_strangers(path, off, texts)
    return Reading(texts, off, path.name)


def check(reading: Reading, documents: Iterable[Document]) -> None:
    """Raise FramingError where a text that was read has changed since."""
    known = dict(reading.texts)
    for document in documents:
        if document.id in known and reading.name_of(document) is None:
            raise FramingError(
                f"{reading.source}: the text {document.id!r} has changed since it was read; "
                "compare the text as it was, or make a new report and read that",
                "marks",
            )


def switched(profile: Profile, reading: Reading) -> Profile:
    """Give the profile with the marks of the reading switched off and scored again; its notice stays."""
    wanted = _wanted(profile, reading)
    marks = tuple(mark._replace(off=True) if _key(mark) in wanted else mark for mark in profile.marks)
    if marks == profile.marks:
        return profile
    labels = dict.fromkeys(score.label for score in profile.scores)
    return replace(scoring.profile(profile.segments, marks, labels), notice=profile.notice)


def unknown(reading: Reading, profiles: Sequence[Profile]) -> tuple[Off, ...]:
    """Give what the reading switches off and no text has: another codebook marks other words."""
    found = {
        (name, *_key(mark))
        for profile in profiles
        if (name := reading.name_of(profile.document)) is not None
        for mark in profile.marks
    }
    return tuple(off for off in reading.off if tuple(off) not in found)


def _wanted(profile: Profile, reading: Reading) -> frozenset[tuple[Span, str, str]]:
    if not reading.off:
        return frozenset()
    name = reading.name_of(profile.document)
    return frozenset((off.span, off.label, off.rule) for off in reading.off if off.document == name)


def _key(mark: Mark) -> tuple[Span, str, str]:
    return mark.span, mark.label, mark.rule


def _off(row: Mapping[str, Any]) -> Off:
    return Off(row["document"], Span(row["start"], row["end"]), row["label"], row["rule"])


def _rows(path: Path, table: Mapping[str, Any], key: str, kinds: Mapping[str, type]) -> list[dict[str, Any]]:
    """The entries of a list, each with all its fields of the right kind."""
    rows = table.get(key)
    if not isinstance(rows, list):
        raise _wrong(path, f"has no list {key!r}; {_SAVE_AGAIN}")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or not all(type(row.get(name)) is kind for name, kind in kinds.items()):
            raise _wrong(path, f"entry {number} of {key!r} needs {', '.join(kinds)}; {_SAVE_AGAIN}")
    return rows


def _refuse_strangers(path: Path, off: Sequence[Off], texts: Sequence[tuple[str, str]]) -> None:
    names = [name for name, _ in texts]
    if len(set(names)) < len(names):
        raise _wrong(path, f"names a text twice in 'texts'; {_SAVE_AGAIN}")
    stranger = next((one.document for one in off if one.document not in names), None)
    if stranger is not None:
        raise _wrong(path, f"switches off marks of {stranger!r}, which is not in its 'texts'; {_SAVE_AGAIN}")


def _wrong(path: Path, problem: str) -> FramingError:
    return FramingError(f"{path}: {problem}", "marks")
