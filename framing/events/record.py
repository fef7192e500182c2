"""The file of events: which texts treat one event, as the program proposed it and a user changed it.

A text is known by the digest of its words, so a renamed file keeps its place, else by its name.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

from framing.digests import text_digest
from framing.errors import FramingError
from framing.events.relating import Pair
from framing.model import Document, Event, Profile, Relation
from framing.wording import reasons as say

#: Hexadecimal digits of a digest that are written: with thousands of texts still no two are alike.
_DIGITS = 16
_RELATIONS: tuple[Relation, ...] = get_args(Relation)
_TWO = 2
_KEYS = ("event", "pair", "texts")
_EVENT_KEYS = ("name", "texts", "reasons")
_PAIR_KEYS = ("events", "relation", "reasons")
_HEADER = """\
# Which texts treat the same event. What stands here wins over what the program thinks.
# Move a text to the list of another event, put two events into one, or make a new [[event]] with a name of its own;
# set a relation to "same event", "related" or "unrelated". Texts that are not listed are judged by the program.
# "reasons" are the program's own and are not read. Digests in [texts] tell a text even when its file is renamed.
"""


@dataclass(frozen=True, slots=True)
class Record:
    """What a file of events tells: the events with the names of their texts, relations of events, digests of texts."""

    events: tuple[tuple[str, tuple[str, ...]], ...] = ()
    relations: tuple[tuple[str, str, Relation], ...] = ()
    digests: tuple[tuple[str, str], ...] = ()
    source: str = "the file of events"

    def names(self, documents: Iterable[Document]) -> dict[str, str]:
        """Give, for the id of each document that is in the file, its name there."""
        name_of = self.finder()
        found = {document.id: name_of(document.id, digest_of(document)) for document in documents}
        return {text: name for text, name in found.items() if name}

    def finder(self) -> Callable[[str, str], str]:
        """Give what tells the name of a text in the file from its id and digest, "" where it is not there."""
        placed = {name for _, names in self.events for name in names}
        by_digest = {digest: name for name, digest in self.digests if name in placed}
        known = dict(self.digests)

        def name_of(text: str, digest: str) -> str:
            name = text if known.get(text) == digest else by_digest.get(digest, text)
            return name if name in placed else ""

        return name_of


def digest_of(document: Document) -> str:
    """Give the digest that a text is known by."""
    return text_digest(document.text)[:_DIGITS]


def told(record: Record, ids: tuple[str, str], names: tuple[str, str]) -> Pair | None:
    """Give the relation of two texts where the record tells it, else None; ``names`` are theirs in the record or ""."""
    events = {name: event for event, texts in record.events for name in texts}
    one, other = (events.get(name) for name in names)
    if one is None or other is None:
        return None
    reason = (say.RECORD_SAYS.format(source=record.source),)
    if one == other:
        return Pair(*ids, "same event", reason)
    told_so = (relation for a, b, relation in record.relations if {a, b} == {one, other})
    return Pair(*ids, next(told_so, "related"), reason)


def write_events(path: Path, events: Sequence[Event], profiles: Sequence[Profile]) -> None:
    """Write the events of an analysis to a new file that a user can edit.

    Raises FramingError where the file cannot be written.
    """
    try:
        path.write_text(to_toml(events, profiles), encoding="utf-8", newline="\n")
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise FramingError(f"{path}: cannot be written ({reason}); choose another place", "output") from problem


def to_toml(events: Sequence[Event], profiles: Sequence[Profile]) -> str:
    """Give the events of an analysis as TOML, with a table for each event and for each two of them."""
    groups = _groups(events)
    parts = [_HEADER, *(_event_table(f"event {n}", members, reasons) for n, (members, reasons) in enumerate(groups, 1))]
    parts += _pair_tables(events, [members for members, _ in groups])
    inside = {name for members, _ in groups for name in members}
    known = {profile.document.id: digest_of(profile.document) for profile in profiles}
    parts.append("[texts]\n" + "".join(f"{_text(id_)} = {_text(known[id_])}\n" for id_ in known if id_ in inside))
    return "\n".join(parts)


def _groups(events: Sequence[Event]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The texts of each event with the reasons for it; a text alone is an event of its own."""
    if not events:
        return []
    whole, others = events[0], events[1:]
    same = [whole] if whole.relation == "same event" else [entry for entry in others if entry.relation == "same event"]
    grouped = {document for entry in same for document in entry.documents}
    alone = [((document,), ()) for document in whole.documents if document not in grouped]
    return [*((entry.documents, entry.reasons) for entry in same), *alone]


def _event_table(name: str, members: Sequence[str], reasons: Sequence[str]) -> str:
    return f"[[event]]\nname = {_text(name)}\ntexts = {_list(members)}\n" + _reasons(reasons)


def _pair_tables(events: Sequence[Event], groups: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """A table for each two events: related if some of their texts are, with the reasons of those."""
    apart = {frozenset(entry.documents): entry for entry in events[1:] if entry.relation != "same event"}
    for (one, members), (other, others) in combinations(enumerate(groups, 1), 2):
        pairs = (apart.get(frozenset((a, b))) for a in members for b in others)
        entry = min(filter(None, pairs), key=lambda pair: _RELATIONS.index(pair.relation), default=None)
        relation, reasons = (entry.relation, entry.reasons) if entry else ("related", ())
        names = _list((f"event {one}", f"event {other}"))
        yield f"[[pair]]\nevents = {names}\nrelation = {_text(relation)}\n" + _reasons(reasons)


def _reasons(reasons: Sequence[str]) -> str:
    return f"reasons = {_list(reasons)}\n" if reasons else ""


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _text(text: str) -> str:
    """A TOML string: JSON's, but for DEL, and for halves of surrogate pairs, which no file can hold."""
    held = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(held, ensure_ascii=False).replace("\x7f", "\\u007f")


def read_events(path: Path, documents: Iterable[Document] = ()) -> Record:
    """Read a file of events; its texts must stand in its table [texts] or be among ``documents``.

    Raises FramingError, with file and line, for broken TOML, unknown keys, events, texts and relations (with the
    nearest valid one), and for a text or an event that is there twice.
    """
    source = _Source(path.name, _read(path))
    table = _parsed(source)
    _check_keys(source, table, _KEYS)
    digests = _digests(source, table.get("texts", {}))
    known = {*dict(digests), *(document.id for document in documents)}
    events = tuple(_event(at, entry, known) for at, entry in _tables(source, table, "event"))
    _refuse_twice(source, events)
    names = [name for name, _ in events]
    relations = tuple(_relation(at, entry, names) for at, entry in _tables(source, table, "pair"))
    return Record(events, relations, digests, path.name)


@dataclass(frozen=True, slots=True)
class _Source:
    """A file's name and text, and where in it the table at hand begins, to say in which line something stands."""

    name: str
    text: str
    start: int = 0

    def table(self, key: str, number: int) -> _Source:
        """The source from the table of one event or pair on."""
        starts = [found.start() for found in re.finditer(rf"^[ \t]*\[\[[ \t]*{key}\b", self.text, re.MULTILINE)]
        return replace(self, start=starts[number] + 1 if number < len(starts) else 0)

    def complain(self, problem: str, near: str = "") -> FramingError:
        at = self.text.find(near, self.start) if near else self.start
        line = self.text.count("\n", 0, at if at >= 0 else self.start) + 1
        return FramingError(f"{self.name}:{line}: {problem}", "events")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise FramingError(f"{path}: cannot be read ({problem}); save it as UTF-8 text", "events") from problem


def _parsed(source: _Source) -> dict[str, Any]:
    try:
        return tomllib.loads(source.text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        line = re.search(r"line (\d+)", str(problem))
        where = f"{source.name}:{line[1] if line else 1}"
        raise FramingError(f"{where}: not valid TOML ({problem}); mend the line", "events") from problem


def _tables(source: _Source, table: Mapping[str, Any], key: str) -> list[tuple[_Source, dict[str, Any]]]:
    """The tables of one kind, each with where it stands."""
    entries = table.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise source.complain(f"write {key}s as [[{key}]] tables", f"[{key}")
    return [(source.table(key, number), entry) for number, entry in enumerate(entries)]


def _event(source: _Source, entry: dict[str, Any], known: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    _check_keys(source, entry, _EVENT_KEYS)
    name = entry.get("name", "")
    if not isinstance(name, str) or not name.strip():
        raise source.complain('every [[event]] needs a name, such as name = "event 1"')
    texts = _strings(source, entry, "texts")
    for text in texts:
        _check_known(source, "text", text, known)
    return name, texts


def _relation(source: _Source, entry: dict[str, Any], names: Sequence[str]) -> tuple[str, str, Relation]:
    _check_keys(source, entry, _PAIR_KEYS)
    events = _strings(source, entry, "events")
    for name in events:
        _check_known(source, "event", name, names)
    if len(events) != _TWO or events[0] == events[1]:
        raise source.complain("every [[pair]] names two different events")
    written = str(entry.get("relation", ""))
    _check_known(source, "relation", written, _RELATIONS)
    return events[0], events[1], next(relation for relation in _RELATIONS if relation == written)


def _digests(source: _Source, table: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(table, dict) or not all(isinstance(digest, str) for digest in table.values()):
        raise source.complain('write [texts] as a table of lines like name = "digest"', "texts")
    return tuple(table.items())


def _strings(source: _Source, entry: dict[str, Any], key: str) -> tuple[str, ...]:
    values = entry.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise source.complain(f"{key} must be a list of names in quotation marks", key)
    return tuple(values)


def _check_keys(source: _Source, table: dict[str, Any], known: Sequence[str]) -> None:
    for key in table:
        _check_known(source, "key", key, known)


def _check_known(source: _Source, kind: str, name: str, known: Iterable[str]) -> None:
    names = sorted(known)
    if name in names:
        return
    nearest = get_close_matches(name, names, n=1, cutoff=0.0)
    hint = f"did you mean {nearest[0]!r}?" if nearest else "there is none"
    raise source.complain(f"unknown {kind} {name!r}; {hint}", name if kind == "key" else _text(name))


def _refuse_twice(source: _Source, events: Sequence[tuple[str, Sequence[str]]]) -> None:
    seen: set[tuple[str, str]] = set()
    for number, (name, texts) in enumerate(events):
        for found in (("event", name), *(("text", text) for text in texts)):
            if found in seen:
                kind, twice = found
                problem = f"the {kind} {twice!r} is there twice; keep one"
                raise source.table("event", number).complain(problem, _text(twice))
            seen.add(found)
