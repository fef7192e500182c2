"""The phrases of one sentence in a row, and how to step along them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.segment.action_line import Line, Phrase, is_adverb
from framing.segment.action_words import words_of

#: Tokens from the first up to the last of a phrase.
Place = tuple[int, int]


class Row(NamedTuple):
    """One sentence with its phrases."""

    line: Line
    phrases: Sequence[Phrase]


def kind_of(row: Row, index: int) -> str:
    """Give the kind of a phrase, or "" outside the sentence."""
    return row.phrases[index].kind if 0 <= index < len(row.phrases) else ""


def word_of(row: Row, index: int) -> str:
    """Give the first word of a phrase, or "" outside the sentence."""
    return row.line.words[row.phrases[index].first] if 0 <= index < len(row.phrases) else ""


def place_before(row: Row, index: int) -> int:
    """Give the phrase before one, adverbs left out."""
    at = index - 1
    while at >= 0 and row.phrases[at].kind == "adverb":
        at -= 1
        if at >= 0 and row.phrases[at].kind == "preposition" and is_time(row, at + 1):
            at -= 1
    return at


def is_time(row: Row, index: int) -> bool:
    """Whether a phrase says when, such as "on Monday" does."""
    phrase = row.phrases[index]
    return phrase.kind == "adverb" and row.line.words[phrase.last - 1] in words_of("times")


def place_after(row: Row, index: int) -> int:
    """Give the phrase from one on that is no adverb."""
    while kind_of(row, index) == "adverb" and not is_time(row, index) and is_adverb(word_of(row, index)):
        index += 1
    return index


def whole(row: Row, head: int) -> Place:
    """A noun phrase with the "of" phrase behind it."""
    phrase = row.phrases[head]
    if head + 2 < len(row.phrases) and row.phrases[head + 2].kind == "noun":
        between = row.phrases[head + 1]
        if between.kind == "preposition" and row.line.words[between.first] == "of":
            return phrase.first, row.phrases[head + 2].last
    return phrase.first, phrase.last
