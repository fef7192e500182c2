"""Page furniture: headlines of other articles, players and calls to subscribe that stand in the text of a copied page.

They are no words of the article, so that nobody's voice is laid over them: they are shown and left out of every rate.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from framing.model import Segments, Span
from framing.segment.tokens import tokenize
from framing.shelf import lexicon_table

#: A paragraph in capitals with fewer words is a heading of the article's own.
_FEWEST_WORDS = 5
#: The date of another article behind its summary: ``… said the minister. (07.03.2017)``.
_DATED = re.compile(r"\(\d\d?\.\d\d?\.(?:19|20)\d\d\)")
#: Headlines of other articles that lost the space behind a name: ``Anna BergBerg wins vote Ten who lost MORE (D)``.
_LINKED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][A-Za-z])(?:(?![a-z]{3}[A-Z][A-Za-z])[^\n]){1,700}? MORE\b")
_WHITE = re.compile(r"\s")
_WORD = re.compile(r"\w+")
#: Characters of a name given twice, at most.
_LONGEST_NAME = 80
#: Characters between two such dates that are one summary, at most.
_LONGEST_SUMMARY = 400


@lru_cache(maxsize=1)
def _openers() -> dict[str, tuple[str, ...]]:
    """What a line of furniture begins with, by its first word."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in lexicon_table("furniture.toml")["openers"]:
        first = tokenize(phrase).folded[0]
        found[first] = (*found.get(first, ()), phrase)
    return found


def opens_furniture(word: str) -> bool:
    """Whether a line of furniture may begin with a word (in small letters).

    >>> opens_furniture("read"), opens_furniture("wallace")
    (True, False)
    """
    return word in _openers()


@lru_cache(maxsize=1)
def _closers() -> tuple[str, ...]:
    return tuple(lexicon_table("furniture.toml")["closers"])


@lru_cache(maxsize=1)
def _links() -> tuple[str, ...]:
    return tuple(lexicon_table("furniture.toml")["links"])


def furniture(segments: Segments) -> tuple[Span, ...]:
    """Give the stretches of a text that are furniture of its page, in order and apart, in time linear in its length.

    >>> from framing.model import Document
    >>> from framing.segment import cut
    >>> text = "Talks failed. READ MORE: Who is to blame?"
    >>> [span.of(text) for span in furniture(cut(Document("a", text)))]
    ['READ MORE: Who is to blame?']
    """
    text, sentences = segments.document.text, segments.sentences
    found = [
        *_opened(segments),
        *_in_capitals(segments),
        *_closed(text, sentences),
        *_posted(text, sentences),
        *_dated(text, sentences),
        *_linked(text),
    ]
    return tuple(_apart(sorted(found))) if found else ()


def _opened(segments: Segments) -> Iterator[Span]:
    """What an opener begins at the head of a sentence: that sentence, or the paragraph where it opens one of many."""
    text, folded, paragraphs = segments.document.text, segments.tokens.folded, segments.paragraphs
    openers = _openers()
    for (first, _), sentence in zip(segments.bounds, segments.sentences, strict=True):
        if folded[first] not in openers or not text.startswith(openers[folded[first]], sentence.start):
            continue
        paragraph = _holding(paragraphs, sentence.start)
        opens = paragraph.start == sentence.start and len(paragraphs) > 1
        yield Span(sentence.start, paragraph.end if opens else sentence.end)


def _in_capitals(segments: Segments) -> Iterator[Span]:
    """Paragraphs in capitals, which are headlines of other articles; none where half of a text or more is so."""
    text, paragraphs = segments.document.text, segments.paragraphs
    found = [span for span in paragraphs[1:] if span.of(text).isupper() and len(span.of(text).split()) >= _FEWEST_WORDS]
    if len(found) * 2 < len(paragraphs):
        yield from found


def _closed(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """The sentences that hold a closing note."""
    for closer in _closers():
        yield from (_holding(sentences, place) for place in _places(text, closer))


def _posted(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """The posts that close with a link: from the head of the sentence up to the end of the link."""
    for link in _links():
        reach = 0
        for place in _places(text, link):
            # Links in one run have one end, and what closes with the first of them covers the others.
            if place >= reach:
                end = _WHITE.search(text, place)
                reach = end.start() if end else len(text)
                yield Span(_holding(sentences, place).start, reach)


def _places(text: str, words: str) -> Iterator[int]:
    """Where some words stand in a text, apart from each other."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))


def _dated(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """The summaries of other articles with their dates: all since the date before, else the sentence that it closes."""
    reach = -_LONGEST_SUMMARY
    for date in _DATED.finditer(text):
        start = _holding(sentences, max(0, date.start() - 2)).start
        yield Span(reach if date.start() - reach < _LONGEST_SUMMARY else start, date.end())
        reach = date.end()


def _linked(text: str) -> Iterator[Span]:
    """Headlines that run on from a name given twice, up to the "MORE" that closes them."""
    for found in _LINKED.finditer(text) if " MORE" in text else ():
        before = text[max(0, found.start() - _LONGEST_NAME) : found.start()]
        if before.count(_WORD.findall(before)[-1]) > 1:
            yield Span(*found.span())


def _holding(spans: Sequence[Span], place: int) -> Span:
    """The span in which a place lies, or before which it is white space."""
    return spans[max(0, bisect_right(spans, place, key=itemgetter(0)) - 1)]


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans without what an earlier one covers."""
    reach = -1
    for start, end in spans:
        if end > reach:
            yield Span(max(start, reach), end)
            reach = end
