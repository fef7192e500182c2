"""Terms that count in company only: "coal" speaks for the economy where freight and traders stand beside it.

A cue with ``beside = 2`` marks its terms where two other words of its label stand in the same sentence or in the one
before or after, both in quotations or both outside; they may be of any cue, its own too. Forms of one word are one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from framing.lexicon.matching import Match
from framing.model import Segments

#: Words that begin with the same letters are taken for forms of one: farm, farmers, farming.
_STEM = 4
#: The words near a place: a label, a sentence, and whether it stands in a quotation.
_Place = tuple[str, int, bool]
#: Voices whose words are others' to the letter, or nobody's.
_APART = frozenset({"quoted", "unsure"})


def with_company(matches: Sequence[Match], segments: Segments) -> Sequence[Match]:
    """Give the matches without those whose cue wants other words of the label near, and which have too few of them.

    Words in quotation marks are no company for those outside: what is said tells nothing of the narrator's wording.
    Matches need no order, and keep theirs; time is proportional to their number.
    """
    if not any(match.term.beside for match in matches):
        return matches
    places = _places(matches, segments)
    words: dict[_Place, set[str]] = defaultdict(set)
    for match, place in zip(matches, places, strict=True):
        words[place].add(_stem(match, segments))
    return [
        match
        for match, place in zip(matches, places, strict=True)
        if not match.term.beside or len(_near(place, words) - {_stem(match, segments)}) >= match.term.beside
    ]


def _places(matches: Sequence[Match], segments: Segments) -> list[_Place]:
    """Where each match stands, and whether in a quotation."""
    starts = [first for first, _ in segments.bounds]
    voices = [voice.span.start for voice in segments.voices]
    return [
        (
            match.term.label,
            bisect_right(starts, match.first),
            segments.voices[bisect_right(voices, segments.tokens.starts[match.first]) - 1].kind in _APART,
        )
        for match in matches
    ]


def _stem(match: Match, segments: Segments) -> str:
    return segments.tokens.folded[match.first][:_STEM]


def _near(place: _Place, words: Mapping[_Place, set[str]]) -> set[str]:
    """The words of a label in a sentence and the ones beside it, inside quotations or outside."""
    label, sentence, quoted = place
    return set().union(*(words.get((label, at, quoted), set()) for at in (sentence - 1, sentence, sentence + 1)))
