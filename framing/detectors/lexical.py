"""Terms of the codebook as evidence; what stands inside names and titles of office is nobody's wording."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.lexicon.company import with_company
from framing.lexicon.matching import Match, Matcher
from framing.model import Finding, Name, Segments
from framing.segment import named
from framing.shelf import lexicon_words

_COMMAS = frozenset(",;:—–")


def find(segments: Segments, matchers: Sequence[Matcher]) -> Iterator[Finding]:
    """Give the terms that stand in a text, inside one sentence each and outside names and titles of office.

    Tones are masked by every name, so that Grace Hope is nobody's praise; frames by persons only, because a body such
    as the Supreme Court does speak for its field.
    """
    texts = segments.tokens.texts
    for match in with_company(list(_matches(segments, matchers)), segments):
        first, last = _within_commas(match, texts)
        yield Finding(first, last, match.term.label, match.term.cue, "lexical")


def _matches(segments: Segments, matchers: Sequence[Matcher]) -> Iterator[Match]:
    """The matches inside one sentence each and outside names and titles of office."""
    ends = [last for _, last in segments.bounds]
    masks: _Masks | None = None
    for match in (match for matcher in matchers for match in matcher.find(segments.tokens)):
        if match.last > ends[bisect_right(ends, match.first)]:
            continue
        if not match.cased and _may_be_name(match, segments):
            masks = masks or _Masks(segments)
            if masks.hide(match):
                continue
        yield match


def _within_commas(match: Match, texts: Sequence[str]) -> tuple[int, int]:
    """The words of a match without the commas around them, which tell how they stand but are no wording."""
    first, last = match.first, match.last
    while last - first > 1 and texts[first] in _COMMAS:
        first += 1
    while last - first > 1 and texts[last - 1] in _COMMAS:
        last -= 1
    return first, last


def _may_be_name(match: Match, segments: Segments) -> bool:
    """Whether a match may be part of a name or title, so that names must be looked for: they cost more than terms.

    It begins and ends with a capital, and so does a word beside it; a tone may also be a title or a name by itself.
    """
    texts, first, last = segments.tokens.texts, match.first, match.last
    if not (texts[first][0].isupper() and texts[last - 1][0].isupper()):
        return False
    beside = (*texts[max(0, first - 1) : first], *texts[last : last + 1])
    if any(text[0].isupper() for text in beside):
        return True
    opens = segments.opens_sentence(first) or not texts[first - 1][0].isalnum()
    alone = opens and last == first + 1 and bool(beside) and beside[-1][0].isalnum()
    return match.term.label.startswith("tone:") and not alone


class _Masks:
    """The tokens of a text that lie inside names, and inside names of persons."""

    def __init__(self, segments: Segments) -> None:
        self._words = segments.tokens.folded
        self._starts = segments.tokens.starts
        self._all: set[int] = set()
        self._persons: set[int] = set()
        for name in named(segments).names:
            places = self._places(name)
            # A lone unknown word that only opens a sentence is too unsure a name to hide evidence.
            if name.kind != "unknown" or len(places) > 1 or not segments.opens_sentence(places.start):
                self._all.update(places)
            if name.kind == "person":
                self._persons.update(places)

    def _places(self, name: Name) -> range:
        return range(bisect_left(self._starts, name.span.start), bisect_left(self._starts, name.span.end))

    def hide(self, match: Match) -> bool:
        """Whether the words of a match are part of a name, or for a frame of a person's name or title."""
        places = range(match.first, match.last)
        if match.term.label.startswith("tone:"):
            return not self._all.isdisjoint(places)
        return not self._persons.isdisjoint(places) or self._is_title(match.last)

    def _is_title(self, index: int) -> bool:
        return index < len(self._words) and self._words[index] in lexicon_words("speakers.toml", "offices")
