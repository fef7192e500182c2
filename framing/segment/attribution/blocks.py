"""Paragraphs that are somebody's words without quotation marks: a block after ``The letter reads:``, a pasted post."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from framing.model import Tokens
from framing.segment.attribution.punctuation import DASHES, QUOTE
from framing.segment.attribution.reporting import Reporting
from framing.segment.attribution.sentence import Attribution, Cue, Range, Sentence
from framing.segment.attribution.speakers import subject

#: A verb of saying stands so near before the colon.
_NEAR_COLON = 14
#: A shorter paragraph after a colon is a heading or an item of a list.
_FEWEST_TOKENS = 8
#: A pasted post is no longer, and its author's name before the handle no longer either.
_LONGEST_POST, _LONGEST_NAME = 120, 8
_ACCORDING = frozenset({"according"})
_MARKS = frozenset({QUOTE, "'", "-", "•", "*", "–", "—", "("})


def blocks(
    tokens: Tokens, bounds: Sequence[Range], paragraphs: Sequence[Range], tables: Reporting
) -> Iterator[Attribution]:
    """Give the paragraphs that a colon ascribes to somebody, and the posts that a signature does.

    bounds: the sentences; paragraphs: first token and the one after the last, both in order.
    """
    yield from _posts(tokens, bounds, paragraphs)
    for number, block in enumerate(paragraphs):
        colon = paragraphs[number - 1][1] if number else 0
        if colon and tokens.folded[colon - 1] == ":":
            found = _block(tokens, bounds, colon, block, tables)
            if found is not None:
                yield found


def _posts(tokens: Tokens, bounds: Sequence[Range], paragraphs: Sequence[Range]) -> Iterator[Attribution]:
    """``Vote today! — Jane Doe (@jane) May 3, 2017``: the words before the dash are Jane Doe's."""
    reach = 0
    for handle in _handles(tokens):
        dash = _dash_before(tokens, handle)
        if dash is None:
            continue
        first = max(reach, paragraphs[_at(paragraphs, dash)][0])
        if dash - first > _LONGEST_POST:
            first = max(first, bounds[_at(bounds, dash - 1)][0])
        reach = handle + 1
        if first < dash and dash - first <= _LONGEST_POST:
            yield Attribution((dash, dash + 1), (dash + 1, handle - 1), ((first, dash),), "neutral")


def _at(ranges: Sequence[Range], place: int) -> int:
    return bisect_right(ranges, place, key=itemgetter(0)) - 1


def _handles(tokens: Tokens) -> Iterator[int]:
    """The places of handles in brackets: ``(@name``."""
    words = tokens.folded
    if "@" in words:
        yield from (at for at, word in enumerate(words) if word == "@" and at and words[at - 1] == "(")


def _dash_before(tokens: Tokens, handle: int) -> int | None:
    """The dash before the name that a handle follows."""
    for at in range(handle - 3, max(0, handle - _LONGEST_NAME) - 1, -1):
        if tokens.folded[at] in DASHES:
            return at
    return None


def _block(tokens: Tokens, bounds: Sequence[Range], colon: int, block: Range, tables: Reporting) -> Attribution | None:
    """The paragraph after ``She wrote:``, unless it has a mark of its own or is an item of a list."""
    if block[1] - block[0] < _FEWEST_TOKENS or tokens.folded[block[0]] in _MARKS:
        return None
    sentence = Sentence(tokens, bounds[bisect_right(bounds, (colon - 1, len(tokens))) - 1], (), tables, False)
    verb = _verb(sentence, colon - 1)
    if verb is None:
        return _by_source(sentence, colon - 1, block)
    source = subject(sentence, verb.first, sentence.first)
    return Attribution((verb.first, verb.last), source, (block,), verb.verb.implies)


def _by_source(sentence: Sentence, colon: int, block: Range) -> Attribution | None:
    """``According to the herald:`` and the paragraph behind it."""
    at = sentence.first_of(_ACCORDING, max(sentence.first, colon - _NEAR_COLON), colon)
    if at is None or at + 2 >= colon or sentence.words[at + 1] != "to":
        return None
    return Attribution((at, at + 2), (at + 2, colon), (block,), "neutral")


def _verb(sentence: Sentence, colon: int) -> Cue | None:
    """The last verb before the colon that can introduce a quotation."""
    for index in range(colon - 1, max(sentence.first, colon - _NEAR_COLON) - 1, -1):
        for verb in sentence.tables.verbs.get(sentence.words[index], ()):
            said = verb.inverts or verb.quote
            if (
                said
                and not verb.rest
                and verb.shape != "base"
                and sentence.before(index) not in sentence.classes.articles
            ):
                return Cue(index, index + 1, verb)
    return None
