"""Headline, lead and body apart: what the narrator does in each, and where the headline is stronger than the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import get_args

from framing.comparing.contrasts import Tally, in_body, verdict, voice_words
from framing.model import COUNTED_STANCES, Mark, Outrun, Part, Place, Profile, Segments, Span

_PLACES: tuple[Place, ...] = get_args(Place)
#: A first paragraph of fewer words, or one of many that have a sentence each, is less than a lead.
_SHORTEST_LEAD = 25
#: Then the lead is so many sentences.
_LEAD_SENTENCES = 2


def parts(profiles: Sequence[Profile], labels: Iterable[str]) -> tuple[Part, ...]:
    """Give headline, lead and body of each text for each label that the narrator has in one of them.

    k of n sentences with words of the narrator carry a counted mark; the marks of the headline, which the scores of
    the text leave out, count here. A part without words of the narrator has no row.
    """
    labels = list(labels)
    return tuple(part for profile in profiles for part in _parts_of(profile, labels))


def outruns(found: Sequence[Part], min_words: int = 150) -> tuple[Outrun, ...]:
    """Give where the headline or the lead has more of a label than the body, by the rules of the verdicts.

    found: what ``parts`` gives; min_words: narrator words under which a text is not compared. A part of one sentence,
    as most headlines are, is "a hint only" at best: nothing of it is left when that is dropped.
    """
    rows = [list(rows) for _, rows in groupby(found, key=lambda part: (part.document, part.label))]
    return tuple(outrun for row in rows if sum(part.words for part in row) >= min_words for outrun in _outruns_of(row))


def lead_end(segments: Segments) -> int:
    """Give where the lead ends: with the first paragraph after the headline, or with the second sentence.

    It is the second sentence where the paragraph has fewer than 25 words, holds half of the text or more, or where
    paragraphs of one sentence are the habit.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> lead_end(segment(Document("a", "He left. She stayed. They met. All was well.")))
    20
    """
    sentences = [s for index, s in enumerate(segments.sentences) if in_body(segments, index)]
    starts = [sentence.start for sentence in sentences]
    held = [bisect_left(starts, p.end) - bisect_left(starts, p.start) for p in segments.paragraphs]
    paragraphs = [(p, count) for p, count in zip(segments.paragraphs, held, strict=True) if count]
    if not paragraphs:
        return len(segments.document.text)
    first, count = paragraphs[0]
    habit = sum(count == 1 for _, count in paragraphs) * 2 > len(paragraphs)
    if habit or count * 2 >= len(sentences) or _words(segments, first) < _SHORTEST_LEAD:
        return sentences[:_LEAD_SENTENCES][-1].end
    return first.end


def _words(segments: Segments, span: Span) -> int:
    first, last = (bisect_left(segments.tokens.starts, at) for at in span)
    return sum(segments.tokens.words[first:last])


def _parts_of(profile: Profile, labels: Sequence[str]) -> Iterator[Part]:
    segments, spoken = profile.segments, voice_words(profile.segments).get("narrator", {})
    places = _places(segments)
    words = {place: [count for sentence, count in spoken.items() if places[sentence] == place] for place in _PLACES}
    marks: dict[tuple[str, Place], list[Mark]] = {}
    for mark in profile.marks:
        if mark.voice == "narrator" and mark.stance in COUNTED_STANCES and not mark.off:
            marks.setdefault((mark.label, places[mark.sentence]), []).append(mark)
    for label in labels:
        if any((label, place) in marks for place in _PLACES):
            for place in _PLACES:
                if words[place]:
                    yield _part(profile.document.id, place, label, words[place], marks.get((label, place), ()))


def _places(segments: Segments) -> list[Place]:
    """The part that each sentence stands in."""
    end = lead_end(segments)
    return [
        "headline" if not in_body(segments, index) else "lead" if sentence.start < end else "body"
        for index, sentence in enumerate(segments.sentences)
    ]


def _part(document: str, place: Place, label: str, words: Sequence[int], marks: Sequence[Mark]) -> Part:
    """One row; a mark that has no word of the narrator beside it would make k larger than n, and is held to it."""
    k = min(len({mark.sentence for mark in marks}), len(words))
    return Part(document, place, label, k, len(words), sum(words), tuple(marks))


def _outruns_of(rows: Sequence[Part]) -> Iterator[Outrun]:
    """The parts before the body that have more of the label than the body."""
    body = next((row for row in rows if row.part == "body"), None)
    for row in rows if body else ():
        if body and row.part != "body" and row.k:
            level, _ = verdict([_tally(row)], [_tally(body)])
            if level != "no clear difference":
                yield Outrun(row.document, row.part, row.label, level if row.n > 1 else "a hint only")


def _tally(row: Part) -> Tally:
    counts = Counter(mark.sentence for mark in row.marks)
    return Tally(row.document, row.k, row.n, tuple(sorted(counts.items())))
