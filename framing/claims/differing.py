"""What one text has in its statement of a fact and the others have not: the words, and the marks among them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from framing.claims.paraphrases import lemma
from framing.claims.units import Unit, function_words
from framing.model import Mark, Segments, Span


def differing(segments: Segments, unit: Unit, others: Sequence[tuple[Segments, Unit]]) -> tuple[Span, ...]:
    """Give the words of a unit that none of the others has, by base form; neighbours make one span.

    >>> from framing.claims.units import units
    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> one, other = (segment(Document("a", f"They held {what} talks in Oslo.")) for what in ("tense secret", "short"))
    >>> [span.of(one.document.text) for span in differing(one, units(one)[0], [(other, units(other)[0])])]
    ['tense secret']
    """
    known = {base for theirs in others for base in _bases(*theirs)} | function_words()
    places = [place for place in range(unit.first, unit.last) if segments.tokens.words[place]]
    own = [place for place in places if _base(segments, place) not in known]
    return tuple(_joined(segments, own))


def marks_in(marks: Sequence[Mark], spans: Collection[Span]) -> tuple[Mark, ...]:
    """Give the marks that share a word with one of the spans."""
    return tuple(
        mark for mark in marks if any(mark.span.start < span.end and span.start < mark.span.end for span in spans)
    )


def _bases(segments: Segments, unit: Unit) -> set[str]:
    return {_base(segments, place) for place in range(unit.first, unit.last) if segments.tokens.words[place]}


def _base(segments: Segments, place: int) -> str:
    return lemma(segments.tokens.folded[place])


def _joined(segments: Segments, places: Sequence[int]) -> Iterator[Span]:
    """Tokens that follow one another as one span."""
    tokens, start = segments.tokens, 0
    for index, place in enumerate(places):
        if index and place != places[index - 1] + 1:
            start = index
        if index + 1 == len(places) or places[index + 1] != place + 1:
            yield Span(tokens[places[start]].start, tokens[place].end)
