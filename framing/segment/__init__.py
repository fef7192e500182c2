"""A document cut into paragraphs, sentences and words, with voices laid over them, and names where asked for."""

from __future__ import annotations

from dataclasses import replace

from framing.model import Document, Segments, Span
from framing.segment.paragraphs import paragraph_ranges, paragraph_spans
from framing.segment.sentences import sentence_bounds
from framing.segment.tokens import tokenize
from framing.segment.voices import lay_voices

#: Makes a named tuple at a third of the cost of calling it.
_new = tuple.__new__


def segment(document: Document) -> Segments:
    """Cut a document into spans and say whose words each stretch is; time is proportional to its length.

    >>> [span.of("He left. She stayed.") for span in segment(Document("a", "He left. She stayed.")).sentences]
    ['He left.', 'She stayed.']
    """
    return lay_voices(cut(document))


def named(segments: Segments) -> Segments:
    """Give the segments with their names, which are found only where somebody asks for them."""
    from framing.segment.names import find_names

    return segments if segments.names else replace(segments, names=find_names(segments))


def cut(document: Document) -> Segments:
    """Cut a document into paragraphs, sentences and words only."""
    tokens = tokenize(document.text)
    paragraphs = paragraph_spans(document.text)
    bounds = sentence_bounds(tokens, [first for first, _ in paragraph_ranges(tokens, paragraphs)])
    texts, starts = tokens.texts, tokens.starts
    sentences = tuple([_new(Span, (starts[first], starts[last - 1] + len(texts[last - 1]))) for first, last in bounds])
    return Segments(document, _headline(document), paragraphs, sentences, tokens, bounds)


def _headline(document: Document) -> Span | None:
    """The title, where the text begins with it."""
    title = document.title
    return Span(0, len(title)) if title and document.text.startswith(title) else None
