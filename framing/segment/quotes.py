"""Where quotation marks open and close: from what stands beside each mark, the same for straight and curly ones.

A mark opens after white space or an opening bracket and before a word; it closes after a word or punctuation.
Apostrophes are inside words, or behind a plural without an opening mark before it, and are not quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import not_
from typing import NamedTuple

from framing.model import Tokens

_DOUBLE = frozenset({'"', "“", "”", "„", "‟", "«", "»", "''", "``"})
_SINGLE = frozenset({"'", "‘", "’", "‚", "‛"})
_MARKS = _DOUBLE | _SINGLE
_BEFORE_OPENING = frozenset("([{—–-/:,¿¡") | _MARKS
#: Behind one of these a mark may stand right before a capital where white space was lost, as in scraped text.
_SENTENCE_ENDS = frozenset(".!?,")
#: A single mark that is not closed within so many tokens was an apostrophe.
_LONGEST_SINGLE = 400
#: A text that breaks off so many tokens behind an opening mark broke off inside the quotation.
_LONGEST_BROKEN = 150
_ELLIPSES = frozenset({"…", "..."})


class Quote(NamedTuple):
    """A quotation from its opening mark at token ``first`` up to ``last``, the token after its closing mark.

    ``open_end`` is true where the paragraph, or a text that was cut, ends before the quotation does.
    """

    first: int
    last: int
    open_end: bool = False


def quotations(tokens: Tokens, paragraphs: Sequence[tuple[int, int]]) -> tuple[Quote, ...]:
    """Give the outermost quotations of each paragraph (token ranges), in the order of the text.

    >>> from framing.segment.tokens import tokenize
    >>> quotations(tokenize("He said: “It’s over.” She left."), [(0, 10)])
    (Quote(first=3, last=8, open_end=False),)
    """
    texts = tokens.texts
    punctuation = compress(range(len(texts)), map(not_, tokens.words))
    marks = [index for index in punctuation if texts[index] in _MARKS]
    found: list[Quote] = []
    place = 0
    for start, end in paragraphs if marks else ():
        stop = place
        while stop < len(marks) and marks[stop] < end:
            stop += 1
        if stop > place:
            opens_next = stop < len(marks) and marks[stop] == end and texts[end] in _DOUBLE
            goes_on = opens_next or (end == len(texts) and _breaks_off(tokens, marks[stop - 1]))
            found.extend(_paragraph_quotes(tokens, marks[place:stop], (start, end), goes_on))
        place = stop
    return tuple(found)


def _paragraph_quotes(
    tokens: Tokens, marks: Sequence[int], paragraph: tuple[int, int], goes_on: bool
) -> Iterator[Quote]:
    """The quotations of one paragraph; an unclosed one counts if it opens the paragraph or the quotation goes on."""
    start, end = paragraph
    reach, unclosed = start, False
    for number, mark in enumerate(marks):
        double = tokens.texts[mark] in _DOUBLE
        if mark < reach or (double and unclosed) or not _opens(tokens, mark, start):
            continue
        close = _closing(tokens, marks, number, end)
        if close is not None:
            reach = close + 1
            yield Quote(mark, reach)
        elif double and (goes_on or _begins_paragraph(tokens, mark, start)):
            yield Quote(mark, end, open_end=True)
            return
        unclosed = double and close is None


def _breaks_off(tokens: Tokens, mark: int) -> bool:
    """Whether the text ends in the middle of a sentence, as teasers do, not far behind its last quotation mark."""
    broken = tokens.words[-1] or tokens.texts[-1] in _ELLIPSES
    return bool(broken) and len(tokens) - mark <= _LONGEST_BROKEN


def _begins_paragraph(tokens: Tokens, mark: int, start: int) -> bool:
    return mark == start or all(tokens.texts[index] in _MARKS for index in range(start, mark))


def _opens(tokens: Tokens, index: int, start: int) -> bool:
    """Whether a mark can open: nothing, white space or an opening sign before it, and a word right after it."""
    texts = tokens.texts
    if texts[index] == "``":
        return True
    if index + 1 >= len(texts) or _space_after(tokens, index):
        return False
    if texts[index] in _SINGLE and texts[index + 1][0].isdigit():
        return False
    if index == start or _space_after(tokens, index - 1) or texts[index - 1] in _BEFORE_OPENING:
        return True
    return texts[index - 1] in _SENTENCE_ENDS and texts[index + 1][0].isupper()


def _closing(tokens: Tokens, marks: Sequence[int], number: int, end: int) -> int | None:
    """The mark that closes the one at ``number``, or None."""
    if tokens.texts[marks[number]] in _SINGLE:
        return _closing_single(tokens, marks, number, end)
    for index in range(number + 1, len(marks)):
        mark = marks[index]
        if tokens.texts[mark] in _DOUBLE and _closes(tokens, mark, end):
            return mark
    return None


def _closing_single(tokens: Tokens, marks: Sequence[int], number: int, end: int) -> int | None:
    """Between single marks, an apostrophe behind a plural gives way to a later mark."""
    weak = None
    for index in range(number + 1, len(marks)):
        mark = marks[index]
        if mark > marks[number] + _LONGEST_SINGLE or (tokens.texts[mark] in _SINGLE and _opens(tokens, mark, 0)):
            break
        if tokens.texts[mark] not in _SINGLE or not _closes(tokens, mark, end):
            continue
        if not tokens.texts[mark - 1].lower().endswith("s"):
            return mark
        weak = mark if weak is None else weak
    return weak


def _closes(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a mark can close: no white space before it, and no letter right after it.

    With a space before it and a word after it, it opens: inside a quotation, its next paragraph in a text that lost its
    line ends.
    """
    after_space = index > 0 and _space_after(tokens, index - 1) and tokens.texts[index] != "''"
    followed = index + 1 < end and not _space_after(tokens, index) and tokens.texts[index + 1][0].isalnum()
    if followed:
        lost = tokens.texts[index - 1] in _SENTENCE_ENDS and tokens.texts[index + 1][0].isupper()
        return lost and not after_space
    return not after_space or index + 1 == end or tokens.texts[index - 1] in _SENTENCE_ENDS


def _space_after(tokens: Tokens, index: int) -> bool:
    """Whether white space or the end of the text follows the token."""
    if index + 1 >= len(tokens):
        return True
    return tokens.starts[index + 1] > tokens.starts[index] + len(tokens.texts[index])
