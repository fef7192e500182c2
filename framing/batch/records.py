"""What scoring one text gives: its rows of every table, ready to be written but for its id."""

from __future__ import annotations

import csv
import io
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from framing.digests import text_digest
from framing.language import is_english
from framing.memo import Memo
from framing.model import SCORED_VOICES, Profile
from framing.scoring import Base, bases
from framing.tables import Cell, cell, marks, scores, sentences

#: Stands for the id of a text, which is known only once all are; cleaned texts hold no NUL.
ID = "\0"
#: Records are packed for speed: a higher level saves a tenth of the room and doubles the time.
_LEVEL = 1
#: Bytes that hold the length of the first piece.
_LENGTH = 8
_NOTHING = Base(0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one table: how many, as lines of CSV, and as values for a database."""

    count: int
    lines: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Record:
    """The outcome of one text: what is known of it, its rows, its words where they are kept; or why it is refused."""

    about: Mapping[str, Cell] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    text: str | None = None
    refusal: tuple[str, str] | None = None

    def packed(self) -> bytes:
        """Give the record as bytes: the length of a first piece, that piece, and the rows, which need not be read."""
        parts = {name: [part.count, part.lines] for name, part in self.parts.items()}
        first = _compressed([self.about, parts, self.text, self.refusal])
        rows = _compressed({name: part.rows for name, part in self.parts.items()})
        return len(first).to_bytes(_LENGTH) + first + rows


def refused(code: str, message: str) -> Record:
    """Make the record of a text that was refused; the message does not say where it stands."""
    return Record(refusal=(code, message))


def unpacked(packed: bytes, with_rows: bool = True) -> Record:
    """Give a record back from its bytes; ``with_rows`` says whether the values for a database are needed.

    >>> unpacked(refused("empty", "no word in it").packed()).refusal
    ('empty', 'no word in it')
    """
    end = _LENGTH + int.from_bytes(packed[:_LENGTH])
    about, parts, text, refusal = json.loads(zlib.decompress(packed[_LENGTH:end]))
    rows = json.loads(zlib.decompress(packed[end:])) if with_rows else {}
    made = {name: Part(count, lines, tuple(map(tuple, rows.get(name, ())))) for name, (count, lines) in parts.items()}
    return Record(about, made, text, tuple(refusal) if refusal else None)


def _compressed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def record_of(profile: Profile, cues: Mapping[str, str], keep_text: bool = False, raw_csv: bool = False) -> Record:
    """Give the rows of a profile whose document has ``ID`` for an id; ``cues`` names the cues by their ids.

    Without ``keep_text`` sentences have no words; ``raw_csv`` leaves cells as they are that begin a formula.
    """
    found = sentences.rows_of(profile)
    rows = {
        "sentences": found if keep_text else _wordless(found),
        "marks": marks.rows_of(profile, cues),
        "scores": scores.rows_of(profile),
    }
    parts = {name: _part(some, raw_csv) for name, some in rows.items()}
    return Record(_about(profile), parts, profile.document.text if keep_text else None)


def _wordless(rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """The rows of sentences without their words."""
    place = list(sentences.COLUMNS).index("quote")
    return ((*row[:place], *row[place + 1 :]) for row in rows)


def _part(rows: Iterable[tuple[Cell, ...]], raw: bool) -> Part:
    plain = tuple(tuple([_numbers[value] if type(value) is float else value for value in row]) for row in rows)
    made = io.StringIO()
    lines = ([value if type(value) is int else _cell(value, raw) for value in row] for row in plain)
    csv.writer(made, lineterminator="\r\n").writerows(lines)
    return Part(len(plain), made.getvalue(), plain)


def _cell(value: Cell, raw: bool) -> Any:  # noqa: ANN401 - what csv writes
    """A value as it stands in a CSV file; what begins with the placeholder is guarded once the id is known."""
    if isinstance(value, str):
        plain = raw or value.startswith(ID) or (value.isascii() and value[:1].isalnum())
        return value if plain else cell(value)
    return value if isinstance(value, float) else cell(value)


def _number(value: float) -> Cell:
    return cell(value)


_numbers = Memo(_number)


def _about(profile: Profile) -> dict[str, Cell]:
    document = profile.document
    named = {name: getattr(document, name) for name in ("source", "title", "date", "author", "url")}
    language = document.language or ("en" if is_english(document.text) else "")
    digest = text_digest(document.text)
    counts = {"words": profile.words, "sentences": len(profile.segments.sentences), **_voices(profile)}
    told = {"marks": len(profile.marks), "counted": sum(mark.counted for mark in profile.marks)}
    notes = {"notice": profile.notice, "notes": " | ".join(document.notes)}
    return {**named, "language": language, "sha256": digest, **counts, **told, **notes}


def _voices(profile: Profile) -> dict[str, int]:
    found = bases(profile.segments)
    counts: dict[str, int] = {}
    for voice in SCORED_VOICES:
        sentences_of, words = found.get(voice, _NOTHING)
        counts |= {f"{voice}_words": words, f"{voice}_sentences": sentences_of}
    return counts
