"""Interviews without names: questions of the narrator, and between them the answers of somebody who says I and you.

Only a text that is put together so from its first question on counts: a column asks questions too, but answers them
itself, and says I before it asks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from framing.model import Tokens
from framing.segment.attribution.reporting import Reporting
from framing.segment.attribution.sentence import Attribution, Range

#: Questions with an answer, at least, and what part of all questions they are; those that follow each other are a
#: column's.
_FEWEST_ANSWERS, _ANSWERED = 5, 0.75
#: What part of the questions is put to "you", of the answers has two sentences or more, and says I or we.
_PUT, _LONG_ENOUGH, _PERSONAL = 0.4, 0.75, 0.75
#: Quotations for every answer, at most: those who answer quote little.
_QUOTED = 1
#: Sentences of an answer, at least, and of the last one, at most.
_FEWEST_SENTENCES, _MOST_LAST = 2, 12


class _Answer(NamedTuple):
    """The sentences between two questions, by number, and the place of the question mark before them."""

    first: int
    last: int
    asked: int


def answers(
    tokens: Tokens, bounds: Sequence[Range], quoted: Sequence[Range], tables: Reporting
) -> Iterator[Attribution]:
    """Give the answers of an interview whose questions stand between them; none where a text is no interview.

    bounds: the sentences; quoted: the quotations, in which nothing is asked or answered by the two.
    """
    if tokens.folded.count("?") < _FEWEST_ANSWERS:
        return
    asked = _questions(tokens, bounds, quoted)
    found = list(_answers(bounds, asked, _last_word(tokens, bounds, asked, tables)))
    few = len(quoted) <= _QUOTED * len(found)
    if few and _is_interview(tokens, bounds, asked, found, tables):
        for answer in found:
            content = (bounds[answer.first][0], bounds[answer.last - 1][1])
            yield Attribution((answer.asked, answer.asked + 1), None, (content,), "neutral")


def _questions(tokens: Tokens, bounds: Sequence[Range], quoted: Sequence[Range]) -> list[int]:
    """The numbers of the sentences that end in a question mark, outside quotations."""
    ends = (number for number, (_, last) in enumerate(bounds) if tokens.folded[last - 1] == "?")
    return [number for number in ends if not _in_any(bounds[number][1] - 1, quoted)]


def _in_any(place: int, ranges: Sequence[Range]) -> bool:
    """Whether a place lies in one of the ranges, which are in order."""
    at = bisect_right(ranges, (place, place)) - 1
    return any(first <= place < last for first, last in ranges[max(0, at) : at + 2])


def _last_word(tokens: Tokens, bounds: Sequence[Range], asked: Sequence[int], tables: Reporting) -> int:
    """The number behind the last sentence that says I or we near the last question: behind it the narrator closes."""
    last = asked[-1] + 1 if asked else 0
    near = range(min(len(bounds), last + _MOST_LAST) - 1, last - 1, -1)
    return next((number + 1 for number in near if _says(tokens, bounds[number], tables.words.answering)), last)


def _answers(bounds: Sequence[Range], asked: Sequence[int], end: int) -> Iterator[_Answer]:
    """The stretches between a question and the next one; ``end`` is the number behind the last sentence of all."""
    for question, following in pairwise([*asked, end]):
        if following > question + 1:
            yield _Answer(question + 1, following, bounds[question][1] - 1)


def _is_interview(
    tokens: Tokens, bounds: Sequence[Range], asked: Sequence[int], found: Sequence[_Answer], tables: Reporting
) -> bool:
    """Whether questions and answers follow each other as in an interview."""
    few = len(found) < max(_FEWEST_ANSWERS, _ANSWERED * len(asked))
    if few or _says(tokens, (0, bounds[asked[0]][0]), tables.words.answering):
        return False
    put = sum(_says(tokens, bounds[number], tables.words.questioning) for number in asked)
    long = sum(answer.last - answer.first >= _FEWEST_SENTENCES for answer in found)
    spoken = sum(
        _says(tokens, (bounds[answer.first][0], bounds[answer.last - 1][1]), tables.words.answering) for answer in found
    )
    return put >= _PUT * len(asked) and long >= _LONG_ENOUGH * len(found) and spoken >= _PERSONAL * len(found)


def _says(tokens: Tokens, place: Range, words: frozenset[str]) -> bool:
    return not words.isdisjoint(tokens.folded[place[0] : place[1]])
