"""From a folder of TOML files to a checked codebook; every complaint names file and line."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources.abc import Traversable
from typing import Any

from framing.errors import CodebookError
from framing.lexicon.codebook import Codebook, Term
from framing.model import Cue, Label
from framing.shelf import codebook_folder, codebook_names

_LABEL_TEXTS = ("label", "title", "letter", "question", "definition", "include", "exclude")
_LABEL_KEYS = (*_LABEL_TEXTS, "sources", "cue")
_CUE_TEXTS = ("id", "name", "why", "source")
_CUE_LISTS = ("terms", "marks", "quiet")
_CUE_KEYS = (*_CUE_TEXTS, *_CUE_LISTS, "not", "options", "beside", "near")
_BOOK_KEYS = ("name", "version", "title", "about")
_LABEL_FORM = re.compile(r"(?:tone|frame):[a-z][a-z-]*")
_CUE_FORM = re.compile(r"[A-Z]{3}\d{2}")
#: Fewer examples than this prove nothing.
_FEWEST_EXAMPLES = 2
_FEWEST_OPTIONS = 2
_MOST_BESIDE = 9


@dataclass(frozen=True, slots=True)
class _Source:
    """A file's name and text, to say in which line something stands."""

    name: str
    text: str

    def complain(self, problem: str, near: str = "") -> CodebookError:
        return CodebookError(f"{self.name}:{self._line(near)}: {problem}", "codebook")

    def _line(self, near: str) -> int:
        at = self.text.find(near) if near else 0
        return self.text.count("\n", 0, max(at, 0)) + 1


def load_codebook(name: str) -> Codebook:
    """Read a shipped codebook by name, or a user's own by folder.

    Raises CodebookError for a folder that is not there, broken TOML, an unknown key (with the nearest valid one), a
    missing key, an identifier of the wrong form or used twice, and a cue with fewer than two examples either way.

    >>> load_codebook("news-core").name
    'news-core'
    """
    folder = codebook_folder(name)
    if folder is None:
        known = ", ".join(codebook_names())
        raise CodebookError(f"{name}: no such codebook or folder; use one of {known}, or a folder", "codebook")
    sources = tuple(_sources(folder))
    return _assemble(folder, sources)


def _sources(folder: Traversable) -> Iterator[_Source]:
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield _Source(str(file), _text(file))


def _text(file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise CodebookError(f"{file}: cannot be read ({problem}); save it as UTF-8 text", "codebook") from problem


def _assemble(folder: Traversable, sources: tuple[_Source, ...]) -> Codebook:
    files = {source.name.replace("\\", "/").rpartition("/")[2]: source for source in sources}
    about = _book(files.pop("codebook.toml", None), folder)
    if not files:
        raise CodebookError(f"{folder}: holds no label; add a TOML file for each, see the codebook format", "codebook")
    tables = [(source, _parse(source)) for source in files.values()]
    labels = tuple(_label(source, table, about["name"]) for source, table in tables)
    _refuse_twins(tables)
    terms = tuple(term for source, table in tables for term in _terms(source, table))
    digest = hashlib.sha256("\0".join(source.text for source in sources).encode()).hexdigest()
    return Codebook(about["name"], about["version"], about["title"], about["about"], digest, labels, terms)


def _book(source: _Source | None, folder: Traversable) -> Mapping[str, str]:
    """What the codebook says of itself; a user's folder may say nothing."""
    default = {"name": folder.name, "version": "0", "title": folder.name, "about": ""}
    if source is None:
        return default
    table = _parse(source)
    _check_keys(source, table, _BOOK_KEYS, required=("name", "version"))
    _check_texts(source, table, table.keys())
    return {**default, **table}


def _parse(source: _Source) -> dict[str, Any]:
    try:
        return tomllib.loads(source.text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        line = re.search(r"line (\d+)", str(problem))
        where = f"{source.name}:{line[1] if line else 1}"
        raise CodebookError(f"{where}: not valid TOML ({problem}); mend the line", "codebook") from problem


def _label(source: _Source, table: dict[str, Any], codebook: str) -> Label:
    _check_keys(source, table, _LABEL_KEYS, required=_LABEL_KEYS)
    _check_texts(source, table, _LABEL_TEXTS)
    if not _LABEL_FORM.fullmatch(table["label"]):
        raise source.complain(f"label {table['label']!r} must look like tone:name or frame:name", "label")
    if len(table["letter"]) != 1 or not table["letter"].isupper():
        raise source.complain(f"letter {table['letter']!r} must be one capital letter", "letter")
    if not isinstance(table["cue"], list) or not all(isinstance(cue, dict) for cue in table["cue"]):
        raise source.complain("cues are written as [[cue]] tables", "cue")
    cues = tuple(_cue(source, cue, table["label"]) for cue in table["cue"])
    texts = {key: table[key] for key in _LABEL_TEXTS if key != "label"}
    return Label(id=table["label"], **texts, sources=_strings(source, table, "sources"), cues=cues, codebook=codebook)


def _cue(source: _Source, cue: dict[str, Any], label: str) -> Cue:
    near = f'"{cue.get("id", "")}"'
    _check_keys(source, cue, _CUE_KEYS, required=(*_CUE_TEXTS, *_CUE_LISTS, "options"), near=near)
    _check_texts(source, cue, _CUE_TEXTS, near)
    if not _CUE_FORM.fullmatch(cue["id"]):
        raise source.complain(f"cue id {cue['id']!r} must be three capital letters and two digits", near)
    options = cue["options"]
    if not isinstance(options, dict) or len(options) < _FEWEST_OPTIONS:
        raise source.complain(f"cue {cue['id']}: give at least {_FEWEST_OPTIONS} options, one of them keep", near)
    marks, quiet = (_examples(source, cue, key, near) for key in ("marks", "quiet"))
    return Cue(cue["id"], label, cue["name"], cue["why"], cue["source"], options, marks, quiet)


def _examples(source: _Source, cue: dict[str, Any], key: str, near: str) -> tuple[str, ...]:
    examples = _strings(source, cue, key, near)
    if len(examples) < _FEWEST_EXAMPLES:
        raise source.complain(f"cue {cue['id']}: give at least {_FEWEST_EXAMPLES} examples under {key}", near)
    bare = [example for example in examples if key == "marks" and not re.search("<[^<>]+>", example)]
    if bare:
        raise source.complain(f"cue {cue['id']}: put the marked words in <angle brackets> in {bare[0]!r}", bare[0])
    return examples


def _terms(source: _Source, table: dict[str, Any]) -> Iterator[Term]:
    for cue in table["cue"]:
        beside, words = _beside(source, cue), _near(source, cue)
        for key in ("terms", "not"):
            for text in _strings(source, cue, key, f'"{cue["id"]}"') if key in cue else ():
                yield Term(text, cue["id"], table["label"], key == "not", beside, words)


def _beside(source: _Source, cue: dict[str, Any]) -> int:
    """How many other words of the label must stand near a term of the cue; none where the cue does not say."""
    wanted = cue.get("beside", 0)
    if not isinstance(wanted, int) or isinstance(wanted, bool) or not 0 <= wanted <= _MOST_BESIDE:
        raise source.complain(f"cue {cue['id']}: beside must be a whole number up to {_MOST_BESIDE}", "beside")
    return wanted


def _near(source: _Source, cue: dict[str, Any]) -> frozenset[str]:
    """The words of which one must stand near a cue's terms; mostly none."""
    words = _strings(source, cue, "near", f'"{cue["id"]}"') if "near" in cue else ()
    for word in words:
        if not word.isalpha() or not word.islower():
            raise source.complain(f"cue {cue['id']}: near holds single words in small letters, not {word!r}", word)
    return frozenset(words)


def _strings(source: _Source, table: dict[str, Any], key: str, near: str = "") -> tuple[str, ...]:
    values = table[key]
    if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
        raise source.complain(f"{key} must be a list of texts, none of them empty", near or key)
    return tuple(values)


def _check_keys(
    source: _Source, table: dict[str, Any], known: Iterable[str], required: Iterable[str], near: str = ""
) -> None:
    names = tuple(known)
    for key in table:
        if key not in names:
            nearest = get_close_matches(key, names, n=1, cutoff=0.0)
            raise source.complain(f"unknown key {key!r}; did you mean {nearest[0]!r}?", key)
    missing = [key for key in required if key not in table]
    if missing:
        raise source.complain(f"missing key {missing[0]!r}" + (f" in cue {near}" if near else ""), near)


def _check_texts(source: _Source, table: dict[str, Any], keys: Iterable[str], near: str = "") -> None:
    for key in keys:
        if not isinstance(table[key], str) or not table[key].strip():
            raise source.complain(f"{key} must be a text", near or key)


def _refuse_twins(tables: list[tuple[_Source, dict[str, Any]]]) -> None:
    """Refuse a label, letter or cue id that is used twice in one codebook."""
    seen: dict[str, str] = {}
    for source, table in tables:
        keys = [
            f"label {table['label']}",
            f"letter {table['letter']}",
            *(f"cue id {cue['id']}" for cue in table["cue"]),
        ]
        for key in keys:
            if key in seen:
                raise source.complain(f"{key} is used already in {seen[key]}; choose another", key.split()[-1])
            seen[key] = source.name
