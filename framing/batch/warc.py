"""Pages in a web archive (WARC): each successful answer that is a page or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from os import SEEK_END
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from framing.errors import UnreadableInput

if TYPE_CHECKING:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.recordloader import ArcWarcRecord

_MISSING = "reading web archives needs one more package; run: pip install 'framing-analyzer[warc]'"
#: Under which suffix a kind of content is read.
_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}
#: How every record ends.
_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One saved page: its number in the archive, address, the suffix of its format, and its bytes."""

    number: int
    address: str
    suffix: str
    data: bytes


def check(name: str) -> None:
    """Raise UnreadableInput where the package that reads web archives is not installed."""
    if find_spec("warcio") is None:
        raise UnreadableInput(f"{name}: {_MISSING}", "extra-missing")


def pages(path: str, most: int) -> Iterator[SavedPage]:
    """Give the pages of an archive with their first ``most`` bytes and one more.

    Raises UnreadableInput where the archive cannot be read further; what was given before stands.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    with Path(path).open("rb") as data:
        try:
            _refuse_empty(data)
            records = ArchiveIterator(data)
            yield from _pages(records, most)
            _refuse_cut(records, data)
        except (ArchiveLoadFailed, EOFError, OSError) as problem:
            why = f"cannot be read further ({_first_line(problem)}); nothing after this was read"
            raise UnreadableInput(why, "packed") from problem


def _pages(records: ArchiveIterator, most: int) -> Iterator[SavedPage]:
    for number, record in enumerate(records, 1):
        suffix = _suffix(record)
        if suffix:
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            yield SavedPage(number, address, suffix, _content(record, most))


def _refuse_empty(data: BinaryIO) -> None:
    if not data.read(1):
        raise EOFError("it is empty")
    data.seek(0)


def _refuse_cut(records: ArchiveIterator, data: BinaryIO) -> None:
    """Raise EOFError where the last record is not whole, which the package passes over in silence."""
    packed, size = _is_gzip(data), data.seek(0, SEEK_END)
    data.seek(max(0, size - len(_END)))
    if records.offset < size or not (packed or data.read() == _END):
        raise EOFError("it is cut off or damaged")


def _is_gzip(data: BinaryIO) -> bool:
    data.seek(0)
    return data.read(2) == b"\x1f\x8b"


def _suffix(record: ArcWarcRecord) -> str:
    """How the answer is to be read; "" for a record that is none, failed, or is a picture."""
    answer: Any = record.http_headers
    if record.rec_type != "response" or answer is None or answer.get_statuscode() != "200":
        return ""
    return _SUFFIXES.get(_kind(answer).partition(";")[0].strip().lower(), "")


def _content(record: ArcWarcRecord, most: int) -> bytes:
    """The bytes of an answer, as UTF-8 where it names another encoding in its head, for the page may not."""
    data: bytes = record.content_stream().read(most + 1)
    _, _, named = _kind(record.http_headers).lower().partition("charset=")
    encoding = named.split(";")[0].strip(" \"'")
    try:
        return data.decode(encoding).encode("utf-8") if encoding else data
    except (LookupError, UnicodeError):
        return data


def _kind(answer: Any) -> str:  # noqa: ANN401 - the package has no types
    return answer.get_header("Content-Type") or ""


def _first_line(problem: Exception) -> str:
    return next(iter(str(problem).strip().splitlines()), type(problem).__name__)
