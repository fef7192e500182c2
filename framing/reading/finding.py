"""Which files the inputs of a command stand for: folders and patterns opened, links followed once."""

from __future__ import annotations

import os
import re
from collections.abc import Hashable, Iterator
from pathlib import Path, PurePath

from framing.errors import UnreadableInput
from framing.reading.formats import suffixes
from framing.reading.opening import located, shown

#: The name of standard input among the inputs.
STANDARD_INPUT = "-"
_MAGIC = re.compile(r"[*?\[]")
#: Two stars stand for folders only where they are a whole part of the path.
_LOOSE_STARS = re.compile(r"(?<=[^*/])\*{2,}|\*{2,}(?=[^*/])")


def files(given: str) -> list[str]:
    """Give the paths one input stands for: itself, the texts of a folder, what a pattern matches.

    In folders and patterns only texts count: no hidden file, no README and no suffix that no reader
    knows. Raises UnreadableInput if a folder or a pattern holds no text.

    >>> files("a.txt")
    ['a.txt']
    """
    if given == STANDARD_INPUT:
        return [given]
    with located(shown(given)):
        found = _opened(given)
        if not found:
            raise UnreadableInput(f"no text found; the names of texts end in {', '.join(suffixes())}", "no-texts")
    return found


def walk(folder: Path) -> list[str]:
    """Give the texts in a folder and those below it in sorted order; a loop of links is walked once.

    A folder that may not be opened stands for itself, so that its reading fails aloud.
    """
    found: list[str] = []
    pending, seen = [folder], {identity(str(folder))}
    while pending:
        children = list(_children(pending.pop()))
        found += [str(path) for path in children if not _is_open_folder(path)]
        folders = {identity(str(path)): path for path in children if _is_open_folder(path)}
        pending += [path for key, path in folders.items() if key not in seen]
        seen |= set(folders)
    return sorted(found)


def is_text(path: PurePath) -> bool:
    """Tell by its name whether a file in a folder is a text to read.

    >>> is_text(PurePath("wires/ap.txt")), is_text(PurePath("README.md")), is_text(PurePath("ap.meta.toml"))
    (True, False, False)
    """
    return path.suffix.lower() in suffixes() and not path.name.startswith(".") and path.stem.lower() != "readme"


def identity(path: str) -> Hashable:
    """Give what two paths of one real file have in common; the path itself where there is no file.

    >>> identity("missing.txt")
    'missing.txt'
    """
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return path
    return found.st_dev, found.st_ino


def _opened(given: str) -> list[str]:
    place = Path(given)
    if place.is_dir():
        return walk(place)
    if not _MAGIC.search(given) or place.exists() or place.is_symlink():
        return [given]
    return list(dict.fromkeys(path for match in _matching(given) for path in _texts(match)))


def _children(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if not path.name.startswith(".") and (path.is_dir() or is_text(path)))


def _is_open_folder(path: Path) -> bool:
    return path.is_dir() and os.access(path, os.R_OK | os.X_OK)


def _matching(pattern: str) -> list[Path]:
    """Expand a pattern below its last plain folder; ``**`` does not follow links, so loops end."""
    parts = PurePath(_LOOSE_STARS.sub("*", pattern)).parts
    plain = next(number for number, part in enumerate(parts) if _MAGIC.search(part))
    base = Path(*parts[:plain])
    found = base.glob(str(PurePath(*parts[plain:])))
    return sorted(path for path in found if not _is_hidden(path.relative_to(base)))


def _is_hidden(path: PurePath) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _texts(path: Path) -> list[str]:
    if path.is_dir():
        return walk(path)
    return [str(path)] if is_text(path) else []
