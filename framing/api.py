"""What a notebook needs: read, score and compare, from paths, strings or documents."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from framing import pipeline, reading
from framing.errors import UnreadableInput
from framing.model import Analysis, Document, Options
from framing.reading.naming import distinct

#: One text: a document, a path to a file, or the text itself.
Text = Document | str | os.PathLike[str]
DEFAULTS = Options()
#: A string longer than this, or with a line end, is a text and never a path.
_LONGEST_PATH = 1000


def read(path: str | os.PathLike[str], options: Options = DEFAULTS) -> Document:
    """Read one file into a document.

    Raises UnreadableInput, with a sentence that says what to do, for what cannot be read.
    """
    return reading.read(path, options)


def score(texts: Text | Iterable[Text] | Mapping[str, Text], options: Options = DEFAULTS) -> Analysis:
    """Mark and score one or many texts without comparing them.

    texts: paths, strings or Documents; a mapping gives each its label. A string that names an existing file is a path.

    >>> score("The palace dropped a bombshell.").profiles[0].marks[0].label
    'tone:sensational'
    """
    return pipeline.score(_documents(texts, options), options)


def compare(texts: Iterable[Text] | Mapping[str, Text], options: Options = DEFAULTS) -> Analysis:
    """Score texts and say how they differ, and how sure that is.

    texts: as for ``score``; the texts of one event, two or more.
    """
    return pipeline.compare(_documents(texts, options), options)


def _documents(texts: Text | Iterable[Text] | Mapping[str, Text], options: Options) -> tuple[Document, ...]:
    if isinstance(texts, Document | str | os.PathLike):
        texts = [texts]
    if isinstance(texts, Mapping):
        return distinct(
            [replace(_document(text, label, options), id=label, label=label) for label, text in texts.items()]
        )
    return distinct([_document(text, f"text {number}", options) for number, text in enumerate(texts, 1)])


def _document(text: Text, label: str, options: Options) -> Document:
    if isinstance(text, Document):
        return text
    if not isinstance(text, str | os.PathLike):
        raise UnreadableInput(
            f"{label}: a text is a string, a path or a Document, not {type(text).__name__}", "not-text"
        )
    if isinstance(text, os.PathLike) or _is_path(text):
        return reading.read(text, options)
    return reading.from_text(text, label=label, options=options)


def _is_path(text: str) -> bool:
    if len(text) > _LONGEST_PATH or "\n" in text or "\0" in text:
        return False
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False
