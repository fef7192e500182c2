"""Terms of the codebook as evidence; names are masked for tones, so that Grace Hope is nobody's praise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.lexicon.matching import Match, Matcher
from framing.model import Finding, Segments
from framing.segment import named


def find(segments: Segments, matchers: Sequence[Matcher]) -> Iterator[Finding]:
    """Give the terms that stand in a text, inside one sentence each and outside names where a tone is meant."""
    matches = [match for matcher in matchers for match in matcher.find(segments.tokens)]
    ends = [last for _, last in segments.bounds]
    masked = _masked(segments) if any(_may_be_name(match, segments) for match in matches) else frozenset()
    for match in matches:
        hidden = _is_maskable(match) and not masked.isdisjoint(range(match.first, match.last))
        if not hidden and match.last <= ends[bisect_right(ends, match.first)]:
            yield Finding(match.first, match.last, match.term.label, match.term.cue, "lexical")


def _is_maskable(match: Match) -> bool:
    return match.term.label.startswith("tone:") and not match.cased


def _may_be_name(match: Match, segments: Segments) -> bool:
    """Whether a match has a capital letter, so that names must be looked for at all."""
    return _is_maskable(match) and any(text[0].isupper() for text in segments.tokens.texts[match.first : match.last])


def _masked(segments: Segments) -> frozenset[int]:
    """The tokens that lie inside a name; a lone word that only opens a sentence is too unsure to hide evidence."""
    starts = segments.tokens.starts
    openings = {first for first, _ in segments.bounds}
    masked: set[int] = set()
    for name in named(segments).names:
        first, last = bisect_left(starts, name.span.start), bisect_left(starts, name.span.end)
        if name.kind != "unknown" or last - first > 1 or first not in openings:
            masked.update(range(first, last))
    return frozenset(masked)
