"""Where cues and terms stand in the files of a codebook, so that advice on them can say it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable

from framing.shelf import codebook_folder

_CUE = re.compile(r'(?m)^id\s*=\s*"([A-Z]{3}\d{2})"')
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_LABEL = re.compile(r'(?m)^label\s*=\s*"([^"]+)"')

#: A cue or label, with a term of it or "", and the file and line.
Places = Mapping[tuple[str, str], tuple[str, int]]


def places(name: str) -> Places:
    """Give file and line of every label, cue and term of a codebook.

    >>> file, line = places("news-core")["tone:sensational", ""]
    >>> file.endswith("sensational.toml"), line
    (True, 1)
    """
    folder = codebook_folder(name)
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder else ()
    return {key: place for file in files if file.name.endswith(".toml") for key, place in _in_file(file)}


def _in_file(file: Traversable) -> Iterator[tuple[tuple[str, str], tuple[str, int]]]:
    text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
    cues = list(_CUE.finditer(text))
    ends = [*(cue.start() for cue in cues[1:]), len(text)]
    for label in _LABEL.finditer(text):
        yield (label[1], ""), (str(file), _line(text, label.start()))
    for cue, end in zip(cues, ends, strict=False):
        yield (cue[1], ""), (str(file), _line(text, cue.start()))
        for term, at in _quoted(text, cue.end(), end):
            yield (cue[1], term), (str(file), _line(text, at))


def _quoted(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The double-quoted texts of a stretch; an unreadable one is passed over, for its cue is still found."""
    for found in _QUOTED.finditer(text, start, end):
        try:
            yield json.loads(found[0]), found.start()
        except ValueError:
            continue


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
