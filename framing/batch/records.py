"""What scoring one text gives: its rows of every table, ready to be written but for its id."""

from __future__ import annotations

import csv
import io
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from framing.batch.dating import iso
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
#: Bytes that hold the length of a piece.
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
    """The outcome of one text: what is known of it, its rows, its words where they are kept; or why it is refused.

    ``fingerprint`` is what copies and events are found by, b"" where they are not looked for.
    """

    about: Mapping[str, Cell] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    text: str | None = None
    refusal: tuple[str, str] | None = None
    fingerprint: bytes = b""

    def packed(self) -> bytes:
        """Give the record as bytes: pieces, each behind its length, so that each can be read by itself.

        They are the fingerprint, what is known of the text, the lines of all tables, and their rows column by column.
        """
        sizes = {name: [part.count, len(part.lines)] for name, part in self.parts.items()}
        first = _compressed([self.about, sizes, self.text, self.refusal])
        lines = zlib.compress("".join(part.lines for part in self.parts.values()).encode(), _LEVEL)
        rows = _compressed({name: list(zip(*part.rows, strict=True)) for name, part in self.parts.items()})
        return b"".join(len(piece).to_bytes(_LENGTH) + piece for piece in (self.fingerprint, first, lines, rows))


def refused(code: str, message: str) -> Record:
    """Make the record of a text that was refused; the message does not say where it stands."""
    return Record(refusal=(code, message))


def unpacked(packed: bytes, with_rows: bool = True, with_lines: bool = True) -> Record:
    """Give a record back from its bytes; of its tables only their rows, or only their lines, where no more is needed.

    >>> unpacked(refused("empty", "no word in it").packed()).refusal
    ('empty', 'no word in it')
    """
    fingerprint, first, lines, rows = _pieces(packed)
    about, sizes, text, refusal = json.loads(zlib.decompress(first))
    found = json.loads(zlib.decompress(rows)) if with_rows else {}
    parts = dict(_parts(sizes, zlib.decompress(lines).decode() if with_lines else "", found))
    return Record(about, parts, text, tuple(refusal) if refusal else None, fingerprint)


def _parts(
    sizes: Mapping[str, list[int]], lines: str, rows: Mapping[str, list[list[Cell]]]
) -> Iterator[tuple[str, Part]]:
    """The tables, from the lines of all and the columns of each."""
    end = 0
    for name, (count, size) in sizes.items():
        begin, end = end, end + size
        yield name, Part(count, lines[begin:end], tuple(zip(*rows.get(name, ()), strict=True)))


def fingerprint_in(packed: bytes) -> bytes:
    """Give only the fingerprint out of the bytes of a record, b"" where there is none.

    >>> fingerprint_in(Record(fingerprint=b"abc").packed())
    b'abc'
    """
    return next(_pieces(packed))


def _pieces(packed: bytes) -> Iterator[bytes]:
    place = 0
    while place < len(packed):
        end = place + _LENGTH + int.from_bytes(packed[place : place + _LENGTH])
        yield packed[place + _LENGTH : end]
        place = end


def _compressed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def record_of(
    profile: Profile,
    cues: Mapping[str, str],
    keep_text: bool = False,
    raw_csv: bool = False,
    fingerprints: bool = False,
) -> Record:
    """Give the rows of a profile whose document has ``ID`` for an id; ``cues`` names the cues by their ids.

    Without ``keep_text`` sentences have no words; ``raw_csv`` leaves cells as they are that begin a formula;
    ``fingerprints`` adds what copies and events are found by.
    """
    found = sentences.rows_of(profile)
    rows = {
        "sentences": found if keep_text else _wordless(found),
        "marks": marks.rows_of(profile, cues),
        "scores": scores.rows_of(profile),
    }
    parts = {name: _part(some, raw_csv) for name, some in rows.items()}
    text = profile.document.text if keep_text else None
    return Record(_about(profile), parts, text, None, _fingerprint(profile) if fingerprints else b"")


def _fingerprint(profile: Profile) -> bytes:
    from framing.corpus.fingerprint import fingerprint

    return fingerprint(profile.segments).packed()


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
    named["date"] = iso(document.date)
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
