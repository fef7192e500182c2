"""Terms of the codebook as evidence; names are masked for tones, so that Grace Hope is nobody's praise."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from framing.lexicon.matching import Match, Matcher
from framing.model import Finding, Segments


def find(segments: Segments, matchers: Sequence[Matcher]) -> Iterator[Finding]:
    """Give the terms that stand in a text, inside one sentence each and outside names where a tone is meant."""
    masked = _masked(segments)
    ends = [last for _, last in segments.bounds]
    for matcher in matchers:
        for match in matcher.find(segments.tokens):
            if _is_evidence(match, masked) and match.last <= ends[bisect_left(ends, match.first + 1)]:
                yield Finding(match.first, match.last, match.term.label, match.term.cue, "lexical")


def _is_evidence(match: Match, masked: frozenset[int]) -> bool:
    hidden = match.term.label.startswith("tone:") and not match.cased
    return not (hidden and not masked.isdisjoint(range(match.first, match.last)))


def _masked(segments: Segments) -> frozenset[int]:
    """The tokens that lie inside a name."""
    starts = segments.tokens.starts
    return frozenset(
        index
        for name in segments.names
        for index in range(bisect_left(starts, name.span.start), bisect_left(starts, name.span.end))
    )
