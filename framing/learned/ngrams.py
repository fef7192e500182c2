"""Word and character n-grams of a passage, over the tokens that the program has anyway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, Protocol

from framing.learned.passage import NAME, Passage

#: Of a longer token, such as a web address, the beginning only is cut into characters.
_LONGEST_TOKEN = 40
_PAIR = 2


class Occurrence(NamedTuple):
    """A feature where it stands in the text; a feature that stands twice has two."""

    key: str
    start: int
    end: int


class Grams(Protocol):
    """A kind of feature. A passage has units, such as its tokens, and what features a unit has depends on it alone."""

    def units(self, passage: Passage) -> Sequence[str]:
        """Give the units of a passage in the order of the text."""

    def places(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """Give of each unit its first token and the one after its last, counted in the passage."""

    def features(self, unit: str) -> Sequence[str]:
        """Give the features of a unit, one an occurrence."""

    def occurrences(self, passage: Passage) -> list[Occurrence]:
        """Give the features of all units, each with its place."""


@dataclass(frozen=True, slots=True)
class WordNgrams:
    """Runs of ``shortest`` to ``longest`` tokens, words and punctuation alike, as ``"silent palace"``."""

    shortest: int
    longest: int

    def units(self, passage: Passage) -> Sequence[str]:
        """Give each run, the shorter ones first.

        >>> from framing.learned.passage import plain
        >>> WordNgrams(1, 2).units(plain("So sad!"))
        ['so', 'sad', '!', 'so sad', 'sad !']
        """
        found = list(passage.forms) if self.shortest == 1 else []
        for length in range(max(_PAIR, self.shortest), self.longest + 1):
            found += _runs(passage.forms, length)
        return found

    def places(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """Give of each run its first token and the one after its last."""
        lengths, size = range(self.shortest, self.longest + 1), len(passage.forms)
        return [(first, first + length) for length in lengths for first in range(size - length + 1)]

    def features(self, unit: str) -> Sequence[str]:
        """Give the run itself."""
        return (unit,)

    def occurrences(self, passage: Passage) -> list[Occurrence]:
        """Give each run with its place, from the first code point of its first token."""
        spans, read = passage.spans, zip(self.units(passage), self.places(passage), strict=True)
        return [Occurrence(key, spans[first].start, spans[last - 1].end) for key, (first, last) in read]


def _runs(forms: Sequence[str], length: int) -> Sequence[str]:
    if length == 1:
        return forms
    if length == _PAIR:
        return [f"{one} {other}" for one, other in pairwise(forms)]
    return [" ".join(run) for run in zip(*(forms[first:] for first in range(length)), strict=False)]


@dataclass(frozen=True, slots=True)
class CharacterNgrams:
    """Runs of ``shortest`` to ``longest`` characters of a token with a space before and after, as ``" unb"``."""

    shortest: int
    longest: int

    def units(self, passage: Passage) -> Sequence[str]:
        """Give the form of each token."""
        return passage.forms

    def places(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """Give each token."""
        return [(token, token + 1) for token in range(len(passage.forms))]

    def features(self, unit: str) -> Sequence[str]:
        """Give the runs of one token; a masked name has none.

        >>> CharacterNgrams(2, 3).features("so")
        [' s', 'so', 'o ', ' so', 'so ']
        """
        if unit == NAME:
            return ()
        padded = f" {unit[:_LONGEST_TOKEN]} "
        ranges = ((length, range(len(padded) - length + 1)) for length in range(self.shortest, self.longest + 1))
        return [padded[first : first + length] for length, firsts in ranges for first in firsts]

    def occurrences(self, passage: Passage) -> list[Occurrence]:
        """Give each run with its place inside its token; where folding changed its length, all of the token."""
        return [
            Occurrence(key, start + first, start + last) if len(form) == end - start else Occurrence(key, start, end)
            for form, (start, end) in zip(passage.forms, passage.spans, strict=True)
            for key, (first, last) in zip(self.features(form), self._places(form), strict=False)
        ]

    def _places(self, form: str) -> Iterator[tuple[int, int]]:
        """The place of each run in the form, without the spaces around it."""
        size = min(len(form), _LONGEST_TOKEN)
        for length in range(self.shortest, self.longest + 1):
            for first in range(size + 2 - length + 1):
                yield max(0, first - 1), min(size, first + length - 1)
