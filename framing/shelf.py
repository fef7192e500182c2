"""The only place that knows where the shipped codebooks and samples lie."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any


def codebook_names() -> tuple[str, ...]:
    """Give the names of the codebooks that ship, in alphabetical order.

    >>> "news-core" in codebook_names()
    True
    """
    return tuple(sorted(folder.name for folder in files("framing.lexicons").iterdir() if _is_codebook(folder)))


def codebook_folder(name: str) -> Traversable | None:
    """Give the folder of a shipped codebook, or of a user's own; None where there is neither."""
    if name in codebook_names():
        return files("framing.lexicons") / name
    folder = Path(name)
    return folder if folder.is_dir() else None


def lexicon_file(name: str) -> Traversable:
    """Give a lexicon file that is not a codebook, such as ``reporting_verbs.toml``."""
    return files("framing.lexicons") / name


@cache
def lexicon_table(name: str) -> dict[str, Any]:
    """Give what a lexicon file holds; it is read once a process and must not be changed.

    >>> "verbs" in lexicon_table("inflection.toml")
    True
    """
    return tomllib.loads(lexicon_file(name).read_text(encoding="utf-8"))


@cache
def lexicon_words(name: str, key: str) -> frozenset[str]:
    """Give one list of words of a lexicon file as a set.

    >>> "the" in lexicon_words("english_function_words.toml", "words")
    True
    """
    return frozenset(lexicon_table(name)[key])


def sample_events() -> tuple[Traversable, ...]:
    """Give the folders of the sample events, in alphabetical order."""
    folder = files("framing.samples") / "events"
    return tuple(sorted((e for e in folder.iterdir() if e.is_dir()), key=lambda e: e.name))


def sample_file(name: str) -> Traversable:
    """Give a file that lies beside the sample events, such as ``floors.json``."""
    return files("framing.samples") / name


def _is_codebook(folder: Traversable) -> bool:
    return folder.is_dir() and (folder / "codebook.toml").is_file()
