"""A sentence as a tuple of pieces, so that a page can link what a terminal only prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Literal

from framing.viewing import MarkId

Role = Literal["plain", "text", "quote", "place", "verdict"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; ``role`` says what it is, ``mark`` which evidence it leads to."""

    words: str
    role: Role = "plain"
    mark: MarkId | None = None


Sentence = tuple[Piece, ...]


def plain(sentence: Sentence) -> str:
    """Join the pieces of a sentence.

    >>> plain((Piece("thriller", "text"), Piece(" tells it as a drama.")))
    'thriller tells it as a drama.'
    """
    return "".join(piece.words for piece in sentence)


def fill(template: str, **values: Piece | str | Sentence) -> Sentence:
    """Fill the gaps of a template from the catalogue."""
    return tuple(_filled(template, values))


def _filled(template: str, values: dict[str, Piece | str | Sentence]) -> Iterator[Piece]:
    for literal, field, _, _ in Formatter().parse(template):
        if literal:
            yield Piece(literal)
        value = values[field] if field else ()
        yield from value if isinstance(value, tuple) else (value if isinstance(value, Piece) else Piece(value),)
