"""Words and punctuation with their places, in one pass of one pattern."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from itertools import accumulate

from framing.memo import Memo
from framing.model import Tokens

#: One token with the white space after it, so that lengths add up to places: a word or number with its inner
#: marks (U.S, Jong-un’s, 10,000, a web address), or any other character alone. The commonest branch comes first. A full
#: stop between a word in lower case and a capital is a lost space, as in scraped text.
_TOKEN = re.compile(
    r"(?:[^\W_]+(?:[-‐‑'’&][^\W_]+|\.(?!(?<=[a-z]{2}\.)[A-Z])[^\W_]+|[,:/]\d+|://[^\s<>]*[\w/])*|\.\.\.|''|``|\S)\s*"
)
#: Longer texts are cut into blocks, so that the pieces of one block only are in memory at a time.
_BLOCK = 1 << 16


def tokenize(text: str) -> Tokens:
    """Cut ``text`` into tokens in time proportional to its length.

    >>> tokenize("The U.S. won’t sell 10,000 F-16s—not now.").texts
    ('The', 'U.S', '.', 'won’t', 'sell', '10,000', 'F-16s', '—', 'not', 'now', '.')
    """
    start = len(text) - len(text.lstrip())
    return _tokenize_block(text, start) if len(text) <= _BLOCK else _tokenize_long(text)


def _tokenize_block(text: str, start: int) -> Tokens:
    pieces = _TOKEN.findall(text, start)
    if not pieces:
        return Tokens((), ())
    texts, folded, lengths, words = zip(*map(_TYPES.__getitem__, pieces), strict=True)
    return Tokens(texts, tuple(accumulate(lengths[:-1], initial=start)), folded, words)


def _tokenize_long(text: str) -> Tokens:
    """Do the same a block at a time, keeping one string a word and four bytes a place."""
    texts: list[str] = []
    folded: list[str] = []
    words: list[bool] = []
    starts = array("I")
    seen: dict[str, str] = {}
    for start, block in _blocks(text):
        found = _tokenize_block(block, 0)
        texts.extend(map(seen.setdefault, found.texts, found.texts))
        folded.extend(map(seen.setdefault, found.folded, found.folded))
        words.extend(found.words)
        starts.extend(map(start.__add__, found.starts))
    return Tokens(texts, starts, folded, words)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Give blocks that begin with a token and end after white space, with their places."""
    start = len(text) - len(text.lstrip())
    while start < len(text):
        end = _cut(text, start + _BLOCK)
        yield start, text[start:end]
        start = end


def _cut(text: str, at: int) -> int:
    """Give the end of the white space at or before ``at``; a block without any is cut where it is."""
    if at >= len(text):
        return len(text)
    space = max(text.rfind(" ", at - _BLOCK // 2, at), text.rfind("\n", at - _BLOCK // 2, at))
    end = space if space > 0 else at
    while end < len(text) and text[end].isspace():
        end += 1
    return end


#: Curly quotation marks and special hyphens as their plain kin.
_PLAIN = str.maketrans("‘’‚‛“”„‟«»‐‑", "'" * 4 + '"' * 6 + "--")
_DOUBLED = {"''": '"', "``": '"'}


def fold(token: str) -> str:
    """Give the form that terms are compared in: lower case, straight apostrophe, plain hyphen.

    >>> fold("Won’t")
    "won't"
    """
    if token in _DOUBLED:
        return _DOUBLED[token]
    return token.lower() if token.isascii() else token.lower().translate(_PLAIN)


def is_word(token: str) -> bool:
    """Whether the token is a word or number and not punctuation."""
    return token[0].isalnum()


def _type(piece: str) -> tuple[str, str, int, bool]:
    """A token with the white space after it as its text, its folded form, its length, and whether it is a word."""
    text = piece.rstrip()
    folded = fold(text)
    return text, text if folded == text else folded, len(piece), is_word(text)


_TYPES: Memo[str, tuple[str, str, int, bool]] = Memo(_type)
