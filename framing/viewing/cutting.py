"""A text cut into runs under the same marks, so that overlapping marks can be drawn in lanes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from framing.model import Mark, Profile, Segments, Span, VoiceKind

#: Marks drawn above each other on the same words before "+n" stands for the others.
LANES = 3


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same marks, drawn in lanes; a lane holds a mark's index or None.

    ``opens`` and ``closes`` are the marks that begin and end here; ``more`` counts those beyond the lanes.
    """

    span: Span
    voice: VoiceKind
    lanes: tuple[int | None, ...] = ()
    more: int = 0
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()


def runs(profile: Profile) -> Iterator[Run]:
    """Cut a text where a mark, a paragraph, the headline or a voice begins or ends; the runs partition the text."""
    segments, marks = profile.segments, profile.marks
    opening, closing = _at(m.span.start for m in marks), _at(m.span.end for m in marks)
    borders = sorted({0, len(segments.document.text), *opening, *closing, *_seams(segments)})
    voices = iter(segments.voices)
    voice = next(voices, None)
    lanes: list[int | None] = []
    for start, end in pairwise(borders):
        while voice and voice.span.end <= start:
            voice = next(voices, None)
        _leave(lanes, closing.get(start, ()))
        _enter(lanes, opening.get(start, ()))
        kind = voice.kind if voice else "narrator"
        more = sum(lane is not None for lane in lanes[LANES:])
        opens, closes = opening.get(start, ()), closing.get(end, ())
        yield Run(Span(start, end), kind, tuple(lanes[:LANES]), more, opens, closes)


def kind_of(mark: Mark) -> Literal["narrator", "indirect", "quoted", "apart"]:
    """Say how a mark is drawn: by its voice where it counts, else as one that is not counted."""
    return mark.voice if mark.counted and mark.voice != "unsure" else "apart"


def _at(offsets: Iterable[int]) -> Mapping[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for index, offset in enumerate(offsets):
        found[offset] = (*found.get(offset, ()), index)
    return found


def _seams(segments: Segments) -> Iterator[int]:
    spans = (*segments.paragraphs, *(v.span for v in segments.voices), segments.headline or Span(0, 0))
    for span in spans:
        yield span.start
        yield span.end


def _leave(lanes: list[int | None], closing: Iterable[int]) -> None:
    for index in closing:
        lanes[lanes.index(index)] = None
    while lanes and lanes[-1] is None:
        lanes.pop()


def _enter(lanes: list[int | None], opening: Iterable[int]) -> None:
    for index in opening:
        if None in lanes:
            lanes[lanes.index(None)] = index
        else:
            lanes.append(index)
