"""A text cut into lines that are the same on paper, on a projector and on a phone, so that a class can cite them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from framing.model import Segments, Span

#: Characters of a line: a comfortable measure that leaves half as much again for notes on A4.
WIDTH = 60
#: A word, or so much of one as a line takes.
_PIECE = re.compile(rf"\S{{1,{WIDTH}}}")


class Line(NamedTuple):
    """A line of a text: its number from 1, the words it holds, and whether it begins the headline or a paragraph."""

    number: int
    span: Span
    begins: Literal["headline", "paragraph", ""] = ""


def lines(segments: Segments) -> tuple[Line, ...]:
    """Cut a text into numbered lines; every character but white space stands in one of them."""
    cut = ((span, begins) for paragraph in segments.paragraphs for span, begins in _lines_of(segments, paragraph))
    return tuple(Line(number, span, begins) for number, (span, begins) in enumerate(cut, 1))


def line_at(cut: tuple[Line, ...], offset: int) -> int:
    """Give the number of the line that holds an offset; 1 for one before the first line."""
    return max(1, bisect_right(cut, offset, key=lambda line: line.span.start))


def _lines_of(segments: Segments, paragraph: Span) -> Iterator[tuple[Span, Literal["headline", "paragraph", ""]]]:
    headline = segments.headline
    begins: Literal["headline", "paragraph"] = "paragraph"
    if headline and headline.start == paragraph.start:
        begins = "headline"
    for number, span in enumerate(_wrapped(segments.document.text, paragraph)):
        yield span, "" if number else begins


def _wrapped(text: str, paragraph: Span) -> Iterator[Span]:
    """Fill lines with as many words as they take."""
    start = end = -1
    for piece in _PIECE.finditer(text, *paragraph):
        if start >= 0 and piece.end() - start > WIDTH:
            yield Span(start, end)
            start = -1
        start = piece.start() if start < 0 else start
        end = piece.end()
    if start >= 0:
        yield Span(start, end)
