"""Speaking turns: the words of an interview or a transcript belong to the name before the colon, ``WALLACE: Why now?``.

A single name before a colon may be a heading; names that come again, or that answer a question, are of a conversation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from operator import itemgetter
from typing import NamedTuple

from framing.model import Tokens
from framing.segment.attribution.punctuation import QUOTE
from framing.segment.attribution.reporting import Reporting
from framing.segment.attribution.sentence import Attribution, Range
from framing.segment.furniture import opens_furniture

#: Tokens before the colon, with an office behind the name, and of the name.
_LONGEST_LABEL, _LONGEST_NAME = 6, 4
#: Between two turns of an article stand no more paragraphs; a transcript has so few a turn.
_MOST_BETWEEN, _PARAGRAPHS_A_TURN = 4, 3
#: Words of a name that answers a question: ``Anna Berg:``.
_NAME_WORDS = range(2, 4)
#: An interview has so many more questions, and words of those who talk to each other, behind its first answer.
_TALK = 2
#: An interview may begin with the name of its paper: ``Deutsche Welle: …``.
_OPENING = 4
#: Names before colons in a conversation, and paragraphs that are only a name in a transcript, at least.
_FEWEST_LABELS, _FEWEST_LINES, _SPEAKERS = 3, 6, 2
_PARTS = frozenset({".", ",", "-", "of", "the", "and"})
_LETTERS = frozenset({"q", "a"})


class _Label(NamedTuple):
    """The name before a turn: its tokens, the place after it, and its last word, or nothing where nobody is named."""

    first: int
    last: int
    begins: int
    key: str


def turns(
    tokens: Tokens, bounds: Sequence[Range], paragraphs: Sequence[Range], tables: Reporting
) -> Iterator[Attribution]:
    """Give the turns of a conversation, each up to the next; none where a text is no conversation.

    bounds: the sentences; paragraphs: first token and the one after the last, both in order.
    """
    found = list(_before_colons(tokens, bounds, tables)) if ":" in tokens.folded else []
    named = _names(tokens) if any(label.key for label in found) else Counter()
    labels = _name_lines(tokens, paragraphs, tables) or _conversation(tokens, found, named)
    yield from () if labels else _fragments(tokens, paragraphs, found, named)
    for label, following in pairwise([*labels, None]):
        end = _end(tokens, paragraphs, labels, label, following) if label and label.key else 0
        if label is not None and label.begins < end:
            yield Attribution((label.first, label.last), (label.first, label.last), ((label.begins, end),), "neutral")


def _fragments(
    tokens: Tokens, paragraphs: Sequence[Range], found: Sequence[_Label], named: Counter[str]
) -> Iterator[Attribution]:
    """Paragraphs of a transcript in an article: a surname in capitals before a colon, which the article has as well."""
    ends = dict(paragraphs) if found and len(paragraphs) > 1 else {}
    for label in found:
        end = ends.get(label.first, 0)
        if label.begins < end and named[label.key] and _in_capitals(tokens, label):
            yield Attribution((label.first, label.last), (label.first, label.last), ((label.begins, end),), "neutral")


def _end(
    tokens: Tokens,
    paragraphs: Sequence[Range],
    labels: Sequence[_Label],
    label: _Label,
    following: _Label | None,
) -> int:
    """Where a turn ends: before the next, but with its paragraph where the next is far; a sole answer with the text."""
    if len(labels) == 1:
        return len(tokens)
    at = _paragraph_of(paragraphs, label.begins)
    if following is None:
        return paragraphs[at][1]
    between = _paragraph_of(paragraphs, following.first) - at
    span = _paragraph_of(paragraphs, labels[-1].first) - _paragraph_of(paragraphs, labels[0].first)
    is_transcript = span < len(labels) * _PARAGRAPHS_A_TURN
    return following.first if between <= _MOST_BETWEEN or is_transcript else paragraphs[at][1]


def _paragraph_of(paragraphs: Sequence[Range], place: int) -> int:
    return bisect_right(paragraphs, place, key=itemgetter(0)) - 1


def _conversation(tokens: Tokens, found: Sequence[_Label], named: Counter[str]) -> list[_Label]:
    """The labels of people who speak in turn, else the one that answers the first of many questions."""
    people = [label for label in found if label.key and _is_known(tokens, label, named)]
    if _speak_in_turn(tokens, people):
        keys = {label.key for label in people}
        return [label for label in found if not label.key or label.key in keys]
    answer = next((label for label in people if _follows_question(tokens, label, named)), None)
    return [answer] if answer and _goes_on(tokens.folded[answer.begins :]) else []


def _speak_in_turn(tokens: Tokens, people: Sequence[_Label]) -> bool:
    """Whether two people come again, or one who is set in capitals as in a transcript."""
    often = Counter(label.key for label in people)
    again = {key for key, count in often.items() if count > 1}
    if len(people) < _FEWEST_LABELS or not again:
        return False
    return len(again) >= _SPEAKERS or any(_in_capitals(tokens, label) for label in people if label.key in again)


def _in_capitals(tokens: Tokens, label: _Label) -> bool:
    return "".join(tokens.texts[label.first : label.last]).isupper()


def _before_colons(tokens: Tokens, bounds: Sequence[Range], tables: Reporting) -> Iterator[_Label]:
    """Names or initials at the head of a sentence and before a colon; a heading such as "Fact:" names nobody."""
    words = tokens.folded
    for colon in compress(range(len(words) - 1), map(":".__eq__, words)):
        first = bounds[bisect_right(bounds, (colon, len(words))) - 1][0]
        if (
            0 < colon - first <= _LONGEST_LABEL
            and _is_label(tokens, first, colon)
            and not opens_furniture(words[first])
        ):
            counted = words[colon + 1][0].isdigit()
            yield _Label(first, colon, colon + 1, "" if counted else _key(words[first:colon], tables))


def _key(words: Sequence[str], tables: Reporting) -> str:
    """The last word of the name, ``FOLKENFLIK, BYLINE`` told by the first part; nothing for a heading."""
    name = words[: words.index(",")] if "," in words else words
    heading = not name or len(name) > _LONGEST_NAME or not tables.words.kickers.isdisjoint(words)
    return "" if heading else name[-1]


def _is_label(tokens: Tokens, first: int, last: int) -> bool:
    return all(word in _PARTS or word[0].isupper() for word in tokens.texts[first:last])


def _names(tokens: Tokens) -> Counter[str]:
    """How often each word stands with one capital, as names do: ``BERG`` is somebody where ``Berg`` is, too."""
    pairs = zip(tokens.folded, tokens.texts, strict=True)
    return Counter(word for word, text in pairs if text[0].isupper() and not text.isupper())


def _is_known(tokens: Tokens, label: _Label, named: Counter[str]) -> bool:
    """Whether a label can be a person: Q and A, two words or more, or a surname that stands elsewhere in the text."""
    own = not _in_capitals(tokens, label)
    return label.key in _LETTERS or label.last - label.first > 1 or named[label.key] > own


def _follows_question(tokens: Tokens, label: _Label, named: Counter[str]) -> bool:
    """Whether a full name stands behind a question: of somebody named elsewhere, or behind the name of a paper."""
    asked = "?" in tokens.folded[max(0, label.first - 2) : label.first] and tokens.folded[label.begins] != QUOTE
    words = tokens.words[label.first : label.last]
    full = len(words) in _NAME_WORDS and all(words) and not _in_capitals(tokens, label)
    return asked and full and (named[label.key] > 1 or ":" in tokens.folded[:_OPENING])


def _goes_on(rest: Sequence[str]) -> bool:
    """Whether people talk behind the first answer: I, you, and more questions."""
    return all(rest.count(word) >= _TALK for word in ("?", "i", "you"))


def _name_lines(tokens: Tokens, paragraphs: Sequence[Range], tables: Reporting) -> list[_Label]:
    """Paragraphs that are only a name and come again, two of them at least: ``michael barbaro`` above what he says."""
    lines = [pair for pair in paragraphs if pair[1] - pair[0] in _NAME_WORDS and _is_name_line(tokens, pair, tables)]
    if len(lines) < _FEWEST_LINES:
        return []
    often = Counter(tuple(tokens.folded[first:last]) for first, last in lines)
    people = {name for name, count in often.items() if count > 1}
    lines = [(first, last) for first, last in lines if tuple(tokens.folded[first:last]) in people]
    if len(people) < _SPEAKERS or len(lines) < _FEWEST_LINES:
        return []
    return [_Label(first, last, last, tokens.folded[last - 1]) for first, last in lines]


def _is_name_line(tokens: Tokens, line: Range, tables: Reporting) -> bool:
    """Whether all of a line are words and none of them a heading's."""
    first, last = line
    return all(tokens.words[first:last]) and tables.words.kickers.isdisjoint(tokens.folded[first:last])
