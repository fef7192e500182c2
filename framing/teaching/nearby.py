"""What of a text overlaps a stretch of it, found by halving and not by looking at everything."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from framing.model import Segments, Span


def sentences_around(segments: Segments, span: Span) -> Span:
    """Give the stretch from the first to the last sentence that a span touches; the span where there is none.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> sentences_around(segment(Document("a", "It rained. They met. They spoke.")), Span(12, 14))
    Span(start=11, end=20)
    """
    sentences = segments.sentences
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
    last = bisect_left(sentences, span.end, key=lambda sentence: sentence.start) - 1
    if first > last:
        return span
    return Span(min(sentences[first].start, span.start), max(sentences[last].end, span.end))


def names_touch(segments: Segments, span: Span) -> bool:
    """Whether a name of the text overlaps a span."""
    last = bisect_left(segments.names, span.end, key=lambda name: name.span.start) - 1
    return last >= 0 and segments.names[last].span.end > span.start


def words_in_span(segments: Segments, span: Span) -> int:
    """Count the words in a span, without its punctuation."""
    tokens = segments.tokens
    first, last = bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)
    return sum(text[0].isalnum() for text in tokens.texts[first:last])


def things_in(segments: Segments, span: Span) -> frozenset[str]:
    """Give the words of names and the figures in a span: what two sentences on one thing are likely to share."""
    tokens, names = segments.tokens, segments.names
    first, last = bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)
    low = bisect_right(names, span.start, key=lambda name: name.span.end)
    high = bisect_left(names, span.end, key=lambda name: name.span.start)
    figures = (text for text in tokens.texts[first:last] if any(letter.isdigit() for letter in text))
    named = (word for name in names[low:high] for word in name.span.of(segments.document.text).split())
    return frozenset(word.casefold() for word in (*figures, *named) if word[0].isupper() or word[0].isdigit())
