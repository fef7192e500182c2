"""Web pages reduced to the article, with its title, author, date, site and address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from framing.errors import UnreadableInput
from framing.model import Document, Options
from framing.reading.cleaning import clean
from framing.reading.encoding import decode
from framing.reading.metadata import alike

if TYPE_CHECKING:
    from trafilatura.settings import Document as Article

suffixes = (".html", ".htm")

_MISSING = "reading web pages needs one more package; run: pip install 'framing-analyzer[html]'"
#: The parser refuses a text that declares an encoding, though by then it has been decoded.
_DECLARATION = re.compile(r"\A\s*<\?xml[^<>]*>")
#: How a report of this program begins; one left beside its texts is not a text itself.
_OUR_REPORT = '<meta name="generator" content="framing '
_HEAD = 2000
_NO_ARTICLE = "no article text can be found in this page; save the article as .txt"


def read(data: bytes, options: Options) -> Document:
    """Give the article in a web page, headline first.

    Raises UnreadableInput if no article is found, the page is a report of this program, or the package that finds
    articles is not installed.
    """
    text, notes = decode(data, options.encoding)
    if _OUR_REPORT in text[:_HEAD]:
        raise UnreadableInput(
            "this is a report of framing and not a text; move it out of the folder of texts", "report"
        )
    found = _article(_DECLARATION.sub("", text, count=1))
    title = _line(found.title)
    paragraphs = _paragraphs(found.text or "", title)
    details = {"source": found.sitename, "author": found.author, "date": found.date, "url": found.url}
    fields = {key: _line(value) for key, value in details.items()}
    return Document("", "\n\n".join(filter(None, [title, *paragraphs])), title, notes=notes, **fields)


def _article(page: str) -> Article:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise UnreadableInput(_MISSING, "extra-missing") from None
    try:
        with _silence():
            found = bare_extraction(page, with_metadata=True, include_comments=False)
    except Exception as error:  # whatever a parser fails on, the page is refused and the run goes on
        raise UnreadableInput(f"{_NO_ARTICLE} ({type(error).__name__})", "markup") from error
    if found is None or isinstance(found, dict):
        raise UnreadableInput(_NO_ARTICLE, "markup")
    return found


@contextmanager
def _silence() -> Iterator[None]:
    """Keep the libraries' warnings off the screen; what went wrong is told by the refusal."""
    import logging

    loggers = [logging.getLogger(name) for name in ("trafilatura", "htmldate", "courlan", "justext")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _paragraphs(body: str, title: str) -> list[str]:
    """Give the paragraphs that hold a word, without the dash of a list item and the title said again."""
    lines = (line.strip().removeprefix("- ") for line in clean(body).text.split("\n"))
    worded = [line for line in lines if any(map(str.isalnum, line))]
    if not worded:
        raise UnreadableInput(_NO_ARTICLE, "markup")
    return worded[1:] if alike(worded[0], title) else worded


def _line(value: str | None) -> str:
    return " ".join(clean(value or "").text.split())
