"""From what detectors find to marks: whose voice it is in, whether the text means it, and where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from framing.model import Finding, Mark, Segments, Span
from framing.stance import Stances


def marks(segments: Segments, findings: Iterable[Finding]) -> tuple[Mark, ...]:
    """Give the findings as marks with voice, stance and sentence, in the order of the text; in linear time."""
    ordered = sorted(findings, key=lambda f: (f.first, f.last, f.label, f.rule))
    return tuple(_marks(segments, ordered)) if ordered else ()


def _marks(segments: Segments, findings: Iterable[Finding]) -> Iterator[Mark]:
    stances, tokens = Stances(segments), segments.tokens
    sentence_starts = [first for first, _ in segments.bounds]
    voice_starts = [voice.span.start for voice in segments.voices]
    headline_end = segments.headline.end if segments.headline else 0
    for found in findings:
        start = tokens.starts[found.first]
        end = tokens.starts[found.last - 1] + len(tokens.texts[found.last - 1])
        voice = segments.voices[bisect_right(voice_starts, start) - 1]
        reading = stances.at(found.first, found.last)
        yield Mark(
            span=Span(start, end),
            label=found.label,
            rule=found.rule,
            detector=found.detector,
            voice=voice.kind,
            stance=reading.stance,
            sentence=bisect_right(sentence_starts, found.first) - 1,
            in_headline=start < headline_end,
            speaker=voice.speaker,
            weight=found.weight,
            note=reading.note or found.note,
        )
