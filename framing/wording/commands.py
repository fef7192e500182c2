"""Commands to go on with, ready to be pasted: real paths, quoted for a shell, with the options that were given."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import PurePath

from framing.model import Analysis, Options, Profile
from framing.viewing import Evidence, text_name
from framing.wording.paper import Paper, columns

#: Files named in a command; more are left to the reader.
MOST_FILES = 6
#: Columns that the rest of a line takes beside one word.
_BESIDE = 20


def next_commands(analysis: Analysis, shown: Evidence | None, paper: Paper) -> Iterator[list[str]]:
    """Give, as their words, the commands to explain the mark ``shown`` and to make a page of the same texts."""
    options = analysis.recipe.options
    reading = _given(paper, codebook=options.codebooks, headline=options.headline, encoding=options.encoding)
    yield ["framing", "explain", _place(analysis, shown, paper), *reading]
    verb, page = ("compare", "compare.html") if analysis.comparisons else ("score", "score.html")
    judging = [*_given(paper, min_words=options.min_words), *(["--same-event"] if options.same_event else [])]
    yield ["framing", verb, *_files(analysis, paper), *reading, *judging, "-o", page]


def _place(analysis: Analysis, shown: Evidence | None, paper: Paper) -> str:
    """A mark as a place to explain; the id of its rule where the text is no file."""
    if shown is None:
        return next((cue.id for label in analysis.labels for cue in label.cues), "CUE")
    path = _path(analysis.profiles[shown.id.text - 1], paper)
    return shlex.quote(f"{path}:{shown.place}") if path else shown.mark.rule


def _files(analysis: Analysis, paper: Paper) -> list[str]:
    named = [_named(profile, paper) for profile in analysis.profiles]
    if len(named) > MOST_FILES or not all(named):
        return ["FILES"]
    return [word for words in named for word in words]


def _path(profile: Profile, paper: Paper) -> str:
    """The path of a text; "" where there is none or it cannot be printed as it is."""
    path = profile.document.path
    if path in ("", "-") or not _printable(path, paper):
        return ""
    return f"./{path}" if path.startswith("-") else path


def _named(profile: Profile, paper: Paper) -> list[str]:
    """A text as the words of a command, with its label where that is not its file's name."""
    path, name = _path(profile, paper), text_name(profile.document)
    if not path or not _printable(name, paper):
        return []
    return [shlex.quote(path)] if name == PurePath(path).stem else ["--label", shlex.quote(f"{name}={path}")]


def _given(paper: Paper, **chosen: object) -> list[str]:
    """Options as the words of a command, where they are not the default."""
    usual = Options()
    defaults = {"codebook": usual.codebooks, "headline": usual.headline, "encoding": "", "min_words": usual.min_words}
    told = [
        (f"--{name.replace('_', '-')}", str(each))
        for name, value in chosen.items()
        for each in (value if isinstance(value, tuple) else (value,))
        if value != defaults[name]
    ]
    return [word for name, value in told if _printable(value, paper) for word in (name, shlex.quote(value))]


def _printable(words: str, paper: Paper) -> bool:
    return paper.clean(words) == words and columns(words) <= paper.width - _BESIDE
