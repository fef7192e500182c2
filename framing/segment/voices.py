"""Whose words: the text parted into narrator, indirect, quoted and unsure stretches, each with its speaker.

Quotation marks give quoted speech, and so do paragraphs that a colon or a signature ascribes to somebody; attributions
give indirect speech and speakers; a short fragment in quotation marks with nobody near who says it is unsure.
Everything else is the narrator's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from framing.model import Segments, Span, Tokens, Voice, VoiceKind
from framing.segment.attribution import (
    LONGEST_LABEL,
    QUOTE,
    Attribution,
    Range,
    Reporting,
    answers,
    attributions,
    blocks,
    reporting,
    turns,
)
from framing.segment.furniture import furniture
from framing.segment.paragraphs import paragraph_ranges
from framing.segment.quotes import Quote, quotations

#: A quotation of up to so many words with nobody near who says it may be a scare quote or a title.
_FRAGMENT_WORDS = 5
#: Makes a named tuple at a third of the cost of calling it.
_new = tuple.__new__
#: A quotation by itself belongs to whoever was quoted this few sentences before.
_NEAR_SENTENCES = 3


class _Stretch(NamedTuple):
    """Tokens in one voice that is not the narrator's, and the attribution that says whose."""

    first: int
    last: int
    kind: VoiceKind
    said: Attribution | None


def lay_voices(segments: Segments) -> Segments:
    """Give the segments with their voices, which partition the text; time is proportional to its length.

    >>> from framing.model import Document
    >>> from framing.segment import cut
    >>> laid = lay_voices(cut(Document("a", "“We won,” the mayor said.")))
    >>> [(voice.kind, voice.span.of("“We won,” the mayor said.")) for voice in laid.voices]
    [('quoted', '“We won,”'), ('narrator', ' the mayor said.')]
    """
    tokens = segments.tokens
    paragraphs = paragraph_ranges(tokens, segments.paragraphs)
    quotes = quotations(tokens, paragraphs)
    found = _attributions(segments, quotes, frozenset(first for first, _ in paragraphs))
    whole = [
        _Stretch(*item.content[0], "quoted", item) for item in blocks(tokens, segments.bounds, paragraphs, reporting())
    ]
    laid = [*_nobodys(segments), *whole, *_quoted(tokens, segments, quotes, found), *_indirect(found, quotes)]
    laid.sort(key=itemgetter(0))
    told = _told(segments, paragraphs, quotes)
    stretches = [*laid, *_in_turn(told, laid)]
    voices = tuple(_partition(segments, sorted(stretches, key=itemgetter(0))))
    return Segments(
        segments.document,
        segments.headline,
        segments.paragraphs,
        segments.sentences,
        tokens,
        segments.bounds,
        voices,
        segments.names,
    )


def _nobodys(segments: Segments) -> list[_Stretch]:
    """The furniture of the page, as tokens."""
    starts = segments.tokens.starts
    return [
        _Stretch(bisect_left(starts, start), bisect_left(starts, end), "unsure", None)
        for start, end in furniture(segments)
    ]


def _told(segments: Segments, paragraphs: Sequence[Range], quotes: Sequence[Quote]) -> Sequence[Attribution]:
    """The turns of a conversation, else the answers of an interview."""
    tokens, bounds = segments.tokens, segments.bounds
    named = list(turns(tokens, bounds, paragraphs, reporting()))
    return named or list(answers(tokens, bounds, [(quote.first, quote.last) for quote in quotes], reporting()))


def _in_turn(told: Iterable[Attribution], laid: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """The turns of a conversation, but for the words in them that are laid already: others' words and furniture."""
    firsts = [stretch.first for stretch in laid]
    for turn in told:
        reach, end = turn.content[0]
        inside = laid[max(0, bisect_left(firsts, reach) - 1) : bisect_left(firsts, end)]
        for first, last, _, _ in inside:
            if first > reach:
                yield _Stretch(reach, first, "quoted", turn)
            reach = max(reach, last)
        if reach < end:
            yield _Stretch(reach, end, "quoted", turn)


def _attributions(segments: Segments, quotes: Sequence[Quote], openings: frozenset[int]) -> list[Attribution]:
    """The attributions of every sentence that holds a word of reporting."""
    tokens, tables = _with_plain_marks(segments.tokens, quotes), reporting()
    triggers = _triggers(tokens.folded, tables, openings)
    places = [(quote.first, quote.last) for quote in quotes]
    lasts = [quote.last for quote in quotes]
    found: list[Attribution] = []
    for bounds, cues in _by_sentence(triggers, segments.bounds):
        inside = _quotes_between(places, lasts, *bounds) if lasts else []
        found += attributions(tokens, bounds, cues, inside, tables, bounds[0] in openings)
    return found


def _by_sentence(places: Sequence[int], bounds: Sequence[Range]) -> Iterator[tuple[Range, Sequence[int]]]:
    """The sentences that hold any of the places, with those that they hold."""
    start = 0
    for sentence in bounds:
        if start < len(places) and places[start] < sentence[1]:
            stop = bisect_left(places, sentence[1], start)
            yield sentence, places[start:stop]
            start = stop


def _with_plain_marks(tokens: Tokens, quotes: Sequence[Quote]) -> Tokens:
    """The tokens with every quotation mark as a straight double one, so that the patterns know one kind."""
    words, length = tokens.folded, len(tokens)
    marks = [place for quote in quotes for place in (quote.first, quote.last - 1 + quote.open_end)]
    odd = [place for place in marks if place < length and words[place] == "'"]
    if not odd:
        return tokens
    words = list(words)
    for place in odd:
        words[place] = QUOTE
    return replace(tokens, folded=words)


def _triggers(words: Sequence[str], tables: Reporting, openings: frozenset[int]) -> list[int]:
    """The places of words that an attribution may hang on; rare cues only where the word that must follow does."""
    triggers, followed, end = tables.triggers, tables.followed, len(words) - 1
    found = compress(range(end + 1), map(triggers.__contains__, words))
    return [
        index
        for index in found
        if (words[index] not in followed or (index < end and words[index + 1] in followed[words[index]]))
        and (words[index] != ":" or not openings.isdisjoint(range(index - LONGEST_LABEL, index)))
    ]


def _quotes_between(places: Sequence[Range], lasts: Sequence[int], first: int, last: int) -> Sequence[Range]:
    """The quotations that touch the tokens from ``first`` to ``last``; ``lasts`` are the ends of all, in order."""
    start = bisect_right(lasts, first)
    return places[start : bisect_left(places, (last,), start)]


def _quoted(
    tokens: Tokens, segments: Segments, quotes: Sequence[Quote], found: Sequence[Attribution]
) -> Iterator[_Stretch]:
    """Quotations with their speakers; one that goes on from the sentence or paragraph before keeps its speaker."""
    content = sorted(((part, item) for item in found for part in item.content), key=itemgetter(0))
    begins = [part[0] for part, _ in content]
    starts = [first for first, _ in segments.bounds]
    previous, open_end = None, False
    for quote in quotes:
        item = _attribution_of(quote, content, begins)
        before = _last_before(quote, content, begins)
        if item is None and (open_end or _follows(segments, starts, before, quote)):
            item = previous if open_end else before
        alone = item is None and not (open_end or quote.open_end)
        kind: VoiceKind = "unsure" if alone and _is_fragment(tokens, quote) else "quoted"
        previous, open_end = item, quote.open_end
        yield _new(_Stretch, (quote.first, quote.last, kind, item))


def _last_before(
    quote: Quote, content: Sequence[tuple[Range, Attribution]], begins: Sequence[int]
) -> Attribution | None:
    at = bisect_left(begins, quote.first)
    return content[at - 1][1] if at else None


def _attribution_of(
    quote: Quote, content: Sequence[tuple[Range, Attribution]], begins: Sequence[int]
) -> Attribution | None:
    """The attribution whose content the quotation touches, or whose sentence it closes."""
    at = bisect_left(begins, quote.last)
    for part, item in reversed(content[max(0, at - 3) : at]):
        if part[0] < quote.last and quote.first < part[1]:
            return item
    return None


def _follows(segments: Segments, starts: Sequence[int], previous: Attribution | None, quote: Quote) -> bool:
    """Whether a quotation opens the sentence right after an attributed one: it has the same speaker."""
    if previous is None or previous.source is None:
        return False
    sentence = bisect_right(starts, quote.first) - 1
    said_in = bisect_right(starts, previous.cue[0]) - 1
    return segments.bounds[sentence][0] == quote.first and sentence - said_in <= _NEAR_SENTENCES


def _is_fragment(tokens: Tokens, quote: Quote) -> bool:
    return tokens.words[quote.first : quote.last].count(True) <= _FRAGMENT_WORDS


def _indirect(found: Sequence[Attribution], quotes: Sequence[Quote]) -> Iterator[_Stretch]:
    """Reported words outside quotation marks."""
    places = [(quote.first, quote.last) for quote in quotes]
    lasts = [quote.last for quote in quotes]
    for item in found:
        for first, last in item.content:
            start = first
            for quote_first, quote_last in _quotes_between(places, lasts, first, last):
                if quote_first > start:
                    yield _new(_Stretch, (start, quote_first, "indirect", item))
                start = max(start, quote_last)
            if start < last:
                yield _new(_Stretch, (start, last, "indirect", item))


def _partition(segments: Segments, stretches: Sequence[_Stretch]) -> Iterator[Voice]:
    """The stretches as voices in order, with the narrator between them up to the ends of the text."""
    tokens, text = segments.tokens, segments.document.text
    words, reach = tokens.words, 0
    for first, last, kind, said in stretches:
        span = _span(tokens, first, last)
        if span[0] < reach or True not in words[first:last]:
            continue
        if span[0] > reach:
            yield _narrator(reach, span[0])
        yield _voice(tokens, span, kind, said)
        reach = span[1]
    if reach < len(text) or not text:
        yield _narrator(reach, len(text))


def _narrator(start: int, end: int) -> Voice:
    return _new(Voice, (_new(Span, (start, end)), "narrator", None, "", None, "", None))


def _voice(tokens: Tokens, span: Span, kind: VoiceKind, said: Attribution | None) -> Voice:
    if said is None:
        return Voice(span, kind)
    cue, source, _, implies = said
    speaker = _span(tokens, *source) if source and source[0] < source[1] else None
    return _new(Voice, (span, kind, speaker, "", _span(tokens, *cue), implies, None))


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return _new(Span, (tokens.starts[first], tokens.starts[last - 1] + len(tokens.texts[last - 1])))
