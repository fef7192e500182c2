"""The alias file: who goes by which names, as the user says, over what the program makes of them."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from framing.errors import FramingError, UnreadableInput
from framing.model import NamedIn
from framing.naming.forms import form_key

_KEYS = ("also", "not", "kind")
_KINDS = ("person", "place", "organisation", "work", "unknown")
_HEADER = """\
# Who goes by which names. Each entry is a name with what else stands for it.
# also: names and words that stand for it, too ("the strongman"); not: names that never do; kind: person, place,
# organisation, work or unknown. What no entry tells is left to the program.
"""


@dataclass(frozen=True, slots=True)
class Alias:
    """What the user says of one name: what else stands for it, what does not, and its kind ("" for no word on it)."""

    name: str
    also: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Aliases:
    """The entries of an alias file."""

    entries: tuple[Alias, ...] = ()


def read_aliases(path: str) -> Aliases:
    """Read an alias file.

    Raises UnreadableInput where there is none to read, and FramingError, with file and line, for what is not valid.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        reason = getattr(problem, "strerror", None) or "not UTF-8 text"
        raise UnreadableInput(
            f"{path}: cannot be read ({reason.lower()}); check the alias file", "aliases"
        ) from problem
    return parse_aliases(text, path)


def parse_aliases(text: str, path: str = "aliases") -> Aliases:
    r"""Give the entries of an alias file from its text; ``path`` is for complaints.

    >>> parse_aliases('["Kim Jong Un"]\nalso = ["the strongman"]').entries[0].also
    ('the strongman',)
    """
    table = _table(text.replace("\r\n", "\n"), path)
    entries = tuple(_entry(name, about, _Place(path, text)) for name, about in table.items())
    _refuse_twins(entries, _Place(path, text))
    return Aliases(entries)


def write_aliases(names: Sequence[NamedIn]) -> str:
    """Give an alias file with what the program has merged, to start from; read back, it changes nothing.

    Only names with several forms are written, and of these only what stands for nobody else in any text. Roles and
    epithets are not, for the program links these by their places.
    """
    bearers = Counter(form_key(name) for row in names for name in _named(row))
    rows = [(row, _others(row, bearers)) for row in sorted(names, key=lambda row: row.name)]
    return "\n".join([_HEADER, *(_written(row, others) for row, others in rows if others)])


@dataclass(frozen=True, slots=True)
class _Place:
    """A file and its text, to say in which line something stands."""

    path: str
    text: str

    def complain(self, problem: str, name: str = "", near: str = "") -> FramingError:
        start = max(0, self._header(name)) if name else 0
        at = self.text.find(near, start) if near else start
        return FramingError(f"{self.path}:{self.text.count(chr(10), 0, max(at, start)) + 1}: {problem}", "aliases")

    def _header(self, name: str) -> int:
        found = re.search(rf"^[ \t]*\[[ \t]*[\"']?{re.escape(name)}", self.text, re.MULTILINE)
        return found.start() if found else self.text.find(name)


def _table(text: str, path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        line = re.search(r"line (\d+)", str(problem))
        where = f"{path}:{line[1] if line else 1}"
        raise FramingError(f"{where}: not valid TOML ({problem}); mend the line", "aliases") from problem


def _entry(name: str, about: object, place: _Place) -> Alias:
    if not isinstance(about, dict):
        raise place.complain(f'{name!r} must be an entry, such as ["{name}"] and also = ["..."] below it', near=name)
    if not form_key(name):
        raise place.complain("an entry needs a name with letters", name)
    for key in about:
        if key not in _KEYS:
            nearest = get_close_matches(key, _KEYS, n=1, cutoff=0.0)[0]
            raise place.complain(f"unknown key {key!r}; did you mean {nearest!r}?", name, key)
    kind = about.get("kind", "")
    if "kind" in about and kind not in _KINDS:
        nearest = get_close_matches(str(kind), _KINDS, n=1, cutoff=0.0)[0]
        raise place.complain(f"kind {kind!r} is not known; did you mean {nearest!r}?", name, "kind")
    return Alias(name, _words(about, "also", name, place), _words(about, "not", name, place), kind)


def _words(about: dict[str, Any], key: str, name: str, place: _Place) -> tuple[str, ...]:
    words = about.get(key, [])
    if not isinstance(words, list) or not all(isinstance(word, str) and form_key(word) for word in words):
        raise place.complain(f'{key} must be a list of words in quotation marks, such as {key} = ["..."]', name, key)
    return tuple(words)


def _refuse_twins(entries: Iterable[Alias], place: _Place) -> None:
    """Refuse words that stand for two, or that both do and do not stand for one."""
    owners: dict[str, str] = {}
    for entry in entries:
        for words in (entry.name, *entry.also):
            other = owners.setdefault(form_key(words), entry.name)
            if other != entry.name:
                raise place.complain(f"{words!r} stands for {other!r} already; keep one of them", entry.name, words)
        for words in entry.excluded:
            if owners.get(form_key(words)) == entry.name:
                raise place.complain(f"{words!r} cannot be under also and not; keep one of them", entry.name, words)


def _named(row: NamedIn) -> dict[str, str]:
    """The names a row goes by, by what they are compared as."""
    names = {form.form for _, forms in row.forms for form in forms if form.kind == "name"}
    return {form_key(name): name for name in (*sorted(names, reverse=True), row.name)}


def _others(row: NamedIn, bearers: Counter[str]) -> list[str]:
    own = form_key(row.name)
    return sorted(name for key, name in _named(row).items() if key != own and bearers[key] == 1)


def _written(row: NamedIn, others: Iterable[str]) -> str:
    also = ", ".join(map(_quoted, others))
    return f'[{_quoted(row.name)}]\nalso = [{also}]\nkind = "{row.kind}"\n'


def _quoted(words: str) -> str:
    """A text in TOML; names are found in texts nobody has checked."""
    import json

    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
