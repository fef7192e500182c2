"""Terms that count in company only: "coal" speaks for the economy where freight and traders stand beside it.

A cue with ``beside = 2`` marks its terms where two other words of its label stand in the same sentence or in the one
before or after, both in quotations or both outside; they may be of any cue, its own too. Forms of one word are one.
A cue with ``near = ["we", "our"]`` marks its terms, and lends them as company, only where one of these words stands so
near: "Member States" is a topic in a report, and a formula in the mouth of an office that says "we".
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from framing.lexicon.matching import Match
from framing.model import Segments
from framing.shelf import lexicon_words

#: Words that begin with the same letters are taken for forms of one: farm, farmers, farming.
_STEM = 4
#: The words near a place: a label, a sentence, and whether it stands in a quotation.
_Place = tuple[str, int, bool]
_Placed = tuple[Match, _Place]
#: Voices whose words are others' to the letter, or nobody's.
_APART = frozenset({"quoted", "unsure"})


def with_company(matches: Sequence[Match], segments: Segments) -> Sequence[Match]:
    """Give the matches without those whose cue wants other words near, and which have too few of them.

    Words in quotation marks are no company for those outside: what is said tells nothing of the narrator's wording.
    Matches need no order, and keep theirs; time is proportional to their number and to the sentences around them.
    """
    if not any(match.term.beside or match.term.near for match in matches):
        return matches
    voices = [voice.span.start for voice in segments.voices]
    placed = _spoken(list(zip(matches, _places(matches, segments, voices), strict=True)), segments, voices)
    stems = [_stem(match, segments) for match, _ in placed]
    words: dict[_Place, set[str]] = defaultdict(set)
    for (_, place), stem in zip(placed, stems, strict=True):
        words[place].add(stem)
    return [
        match
        for (match, place), stem in zip(placed, stems, strict=True)
        if not match.term.beside or len(_near(place, words) - {stem}) >= match.term.beside
    ]


def _places(matches: Sequence[Match], segments: Segments, voices: Sequence[int]) -> list[_Place]:
    """Where each match stands, and whether in a quotation."""
    starts = [first for first, _ in segments.bounds]
    return [
        (match.term.label, bisect_right(starts, match.first), _is_apart(match.first, segments, voices))
        for match in matches
    ]


def _is_apart(token: int, segments: Segments, voices: Sequence[int]) -> bool:
    """Whether a token stands in a quotation; ``voices`` are where the voices start."""
    return segments.voices[bisect_right(voices, segments.tokens.starts[token]) - 1].kind in _APART


def _spoken(placed: Sequence[_Placed], segments: Segments, voices: Sequence[int]) -> Sequence[_Placed]:
    """The matches without those whose cue wants one of some words near where none stands."""
    wanted = frozenset[str]().union(*(match.term.near for match, _ in placed))
    places = {place for match, place in placed if match.term.near}
    said = {place: set(_said(place, wanted, segments, voices)) for place in places}
    return [(match, place) for match, place in placed if not match.term.near or match.term.near & said[place]]


def _said(place: _Place, wanted: frozenset[str], segments: Segments, voices: Sequence[int]) -> Iterator[str]:
    """Those of some words that stand in a sentence, counted from one, or beside it, in quotations or outside."""
    _, sentence, apart = place
    bounds = segments.bounds[max(0, sentence - 2) : sentence + 1]
    folded = segments.tokens.folded
    for token in (token for first, last in bounds for token in range(first, last) if folded[token] in wanted):
        if _is_apart(token, segments, voices) == apart:
            yield folded[token]


def _stem(match: Match, segments: Segments) -> str:
    """How its first telling word begins: "the side" and "the talks" are two, and so are "we urge" and "we hope"."""
    words = segments.tokens.folded[match.first : match.last]
    return next((word for word in words if word not in _empty_words()), words[0])[:_STEM]


@cache
def _empty_words() -> frozenset[str]:
    """Articles, pronouns, prepositions and auxiliaries."""
    own = lexicon_words("grammatical_words.toml", "grammatical")
    return own | lexicon_words("english_function_words.toml", "words")


def _near(place: _Place, words: Mapping[_Place, set[str]]) -> set[str]:
    """The words of a label in a sentence and the ones beside it, inside quotations or outside."""
    label, sentence, quoted = place
    return set().union(*(words.get((label, at, quoted), set()) for at in (sentence - 1, sentence, sentence + 1)))
