"""Where paragraphs begin: at blank lines, and at line ends unless the lines are wrapped by hand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from framing.model import Span, Tokens

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_LINE = re.compile(r"\S[^\n]*")
#: Lines of hand-wrapped text are about this long, in characters.
_WRAPPED = range(45, 110)


def paragraph_spans(text: str) -> tuple[Span, ...]:
    r"""Give the paragraphs of ``text``: each line is one, but hand-wrapped lines are joined.

    >>> [span.of("Talks fail\nThe envoys left.") for span in paragraph_spans("Talks fail\nThe envoys left.")]
    ['Talks fail', 'The envoys left.']
    """
    found: list[Span] = []
    for block in _BLOCK.finditer(text):
        start, end = block.span()
        if text.find("\n", start, end) < 0:
            found.append(Span(start, start + len(block[0].rstrip())))
        else:
            found.extend(Span(first, last) for first, last in _paragraphs(text, start, end))
    return tuple(found)


def paragraph_ranges(tokens: Tokens, paragraphs: Sequence[Span]) -> list[tuple[int, int]]:
    """Give the tokens of each paragraph, which hold all tokens between them."""
    firsts = [bisect_left(tokens.starts, start) for start, _ in paragraphs]
    return list(pairwise([*firsts, len(tokens)]))


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = [match.span() for match in _LINE.finditer(text, start, end)]
    head = 1 if len(lines) > 2 and _is_heading(text, lines) else 0
    if len(lines) > 2 and _is_wrapped(text, lines[head:]):
        lines = [*lines[:head], (lines[head][0], lines[-1][1])]
    return [(first, first + len(text[first:last].rstrip())) for first, last in lines]


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most line ends stand in mid-sentence and lines have the length of a typed page."""
    joins = sum(_goes_on(text, left[1], right[0]) for left, right in pairwise(lines))
    typical = median(last - first for first, last in lines[:-1])
    return _WRAPPED.start <= typical < _WRAPPED.stop and joins * 2 >= len(lines) - 1


def _goes_on(text: str, end: int, start: int) -> bool:
    return text[start].islower() or (text[end - 1] not in '.!?:;”"' and not text[start].isupper())


def _is_heading(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether a short first line stands on its own above wrapped lines."""
    (first, last), (start, _) = lines[0], lines[1]
    return last - first < _WRAPPED.start and text[last - 1] not in ".,;" and not text[start].islower()
