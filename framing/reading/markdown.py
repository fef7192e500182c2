"""Markdown reduced to the words a reader sees, with metadata from its header block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.errors import UnreadableInput
from framing.model import Document, Options
from framing.reading import frontmatter, headline
from framing.reading.encoding import decode
from framing.reading.metadata import described, unknown

if TYPE_CHECKING:
    from markdown_it.token import Token

suffixes = (".md", ".markdown")

#: Keys of other programs are common in header blocks, so only a likely misspelling is told.
_MISSPELT = 0.8
#: Deeper nesting than any text has; the parser is recursive.
_DEEPEST = 40
_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = ("<!--", "<script", "<style", "<pre", "<?", "<!")


def read(data: bytes, options: Options) -> Document:
    r"""Give the document in a Markdown file; its first level-one heading is the headline.

    >>> read(b"# Talks *end*\n\nThey [met](https://example.org) twice.\n", Options()).text
    'Talks end\n\nThey met twice.'
    """
    text, notes = decode(data, options.encoding)
    header = frontmatter.split(text.lstrip("\n"))
    blocks = _blocks(header.body)
    title = _bring_forward(blocks, str(header.values.get("title", "")))
    document = _composed(blocks, title, options)
    noted = replace(document, notes=notes + header.notes + unknown(header.values, _MISSPELT))
    return described(noted, header.values)


def _composed(blocks: list[tuple[str, str]], title: str, options: Options) -> Document:
    text = "\n\n".join(words for _, words in blocks)
    return Document("", text, title or headline.find(text, options.headline))


def _bring_forward(blocks: list[tuple[str, str]], named: str) -> str:
    """Put the headline first, from the first level-one heading or the header block, and give it."""
    place = next((number for number, (kind, _) in enumerate(blocks) if kind == "h1"), -1)
    if place < 0 and not named:
        return ""
    blocks.insert(0, blocks.pop(place) if place >= 0 else ("h1", " ".join(named.split())))
    return blocks[0][1]


def _blocks(text: str) -> list[tuple[str, str]]:
    """Give the kind (h1, h2, p …) and the words of each block that holds any."""
    return [(kind, words) for kind, words in _worded(_tokens(text)) if words]


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    try:
        return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").parse(text)
    except (RecursionError, ValueError) as error:
        raise UnreadableInput("its Markdown cannot be read; save its text as .txt", "markup") from error


def _worded(tokens: Iterable[Token]) -> Iterator[tuple[str, str]]:
    """Give kind and words of each block; the cells of a table row make one block."""
    kind, cells = "p", list[str]()
    for token in tokens:
        kind = token.tag if token.nesting > 0 else kind
        if token.type == "inline" and kind in ("th", "td"):
            cells.append(_words(token))
        if token.type == "tr_close":
            yield "p", " | ".join(filter(None, cells))
            cells.clear()
        if token.type in ("inline", "html_block") and kind not in ("th", "td"):
            yield kind, _words(token)


def _words(token: Token) -> str:
    if token.type == "html_block":
        return _untagged(token.content)
    return "".join(map(_seen, token.children or ())).strip()


def _seen(token: Token) -> str:
    """Give what a reader sees of one inline token: no address, image, tag or comment."""
    if token.type in ("text", "code_inline", "text_special"):
        return token.content
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, "")


def _untagged(content: str) -> str:
    from html import unescape

    lines = "" if content.lower().startswith(_UNSEEN) else unescape(_TAG.sub("", content))
    return " ".join(lines.split())
