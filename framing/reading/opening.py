"""From one path, or one string, to a document."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TypedDict, Unpack

from framing.errors import UnreadableInput
from framing.model import Document, Options
from framing.reading import plain, sidecar
from framing.reading.cleaning import clean
from framing.reading.formats import Format, format_for
from framing.reading.metadata import titled

DEFAULTS = Options()


class Details(TypedDict, total=False):
    """What may be said about a text given as a string."""

    source: str
    author: str
    date: str
    url: str
    language: str


def read(path: str | os.PathLike[str], options: Options = DEFAULTS) -> Document:
    """Give the document in a file; its id and label are the file's name without suffix.

    Raises UnreadableInput if there is no such file, it is no text of a known format, it is larger
    than ``options.max_bytes`` or there is nothing in it to score.

    >>> read("missing.txt")
    Traceback (most recent call last):
    framing.errors.UnreadableInput: missing.txt: there is no such file; check the name and the folder
    """
    place = Path(path)
    with located(shown(str(place))):
        data = _content(place, options.max_bytes)
        document = parsed(data, format_for(place.suffix), options)
    name = shown(place.stem)
    named = replace(document, id=name, label=name, path=shown(str(place)))
    return _obeying(sidecar.applied(named, place), options)


def from_text(
    text: str, *, label: str = "text", title: str = "", options: Options = DEFAULTS, **details: Unpack[Details]
) -> Document:
    r"""Give the document of a string; a ``title`` that the text lacks is put before it as its headline.

    Raises UnreadableInput if there is nothing in it to score.

    >>> from_text("They spoke for an hour.", title="Talks end").text
    'Talks end\n\nThey spoke for an hour.'
    """
    with located(shown(label)):
        _refuse_large(len(text), options.max_bytes)
        cleaned = clean(text)
        document = plain.compose(cleaned.text, options, cleaned.notes)
        _refuse_blank(document)
    headed = _headed(document, " ".join(clean(title).text.split()))
    return _obeying(replace(headed, id=label, label=label, **details), options)


def parsed(data: bytes, reader: Format, options: Options) -> Document:
    """Give the document in the bytes of a file; raises UnreadableInput if there is nothing to score."""
    _refuse_large(len(data), options.max_bytes)
    document = reader.read(data, options)
    _refuse_blank(document)
    return document


@contextmanager
def located(where: str) -> Iterator[None]:
    """Put the place before the message of every error of ours and of the system."""
    try:
        yield
    except UnreadableInput as error:
        raise UnreadableInput(f"{where}: {error.message}", error.code) from error
    except OSError as error:
        reason = (error.strerror or "cannot be opened").lower()
        raise UnreadableInput(f"{where}: {reason}; check that you may read it", "unreadable") from error


def shown(name: str) -> str:
    r"""Give a file name so that it can be written anywhere: what does not print is escaped.

    >>> shown("a\nb.txt")
    'a\\nb.txt'
    >>> shown("caf\udcc3\udca9.txt"), shown("caf\udce9.txt")
    ('café.txt', 'caf\\udce9.txt')
    """
    with suppress(UnicodeError):  # bytes of UTF-8 that the system took for no letters are letters all the same
        name = name.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def _content(place: Path, most: int) -> bytes:
    found = _status(place)
    if stat.S_ISDIR(found.st_mode):
        list(place.iterdir())  # a closed folder is told as such
        raise UnreadableInput("this is a folder; give the files in it", "folder")
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableInput("this is a pipe or device, not a file; save it as a file or use -", "not-a-file")
    format_for(place.suffix)
    _refuse_large(found.st_size, most)
    with place.open("rb") as file:
        return file.read(most + 1)


def _status(place: Path) -> os.stat_result:
    try:
        return place.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise UnreadableInput(f"there is no such file; {_advice(place)}", "missing") from None


def _advice(place: Path) -> str:
    if place.is_symlink():
        return "it is a link that leads nowhere"
    try:
        near = get_close_matches(place.name, [path.name for path in place.parent.iterdir()], 1)
    except (OSError, ValueError):
        near = []
    return f"did you mean {shown(near[0])}?" if near else "check the name and the folder"


def _refuse_large(size: int, most: int) -> None:
    if size > most:
        message = f"larger than the limit of {most / 1e6:,.1f} MB; split it or raise the limit"
        raise UnreadableInput(message, "too-large")


def _refuse_blank(document: Document) -> None:
    if not any(map(str.isalnum, document.text)):
        raise UnreadableInput("nothing to score, for there is not one word in it; give a file with text", "empty")


def _headed(document: Document, title: str) -> Document:
    named = titled(replace(document, title=""), title)
    if not title or (named.title and named.text.startswith(named.title)):
        return named if title else document
    return replace(document, title=title, text=f"{title}\n\n{document.text}")


def _obeying(document: Document, options: Options) -> Document:
    """Take the headline back where none was asked for, wherever it came from."""
    unwanted = options.headline == "none" and document.text.startswith(document.title)
    return replace(document, title="") if unwanted else document
