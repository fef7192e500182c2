"""How a passage is built, whatever it is about: runs of word shapes between grammatical words, and its length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from framing.learned.ngrams import Occurrence, WordNgrams
from framing.learned.passage import NAME, Passage
from framing.memo import Memo
from framing.shelf import lexicon_table, lexicon_words

#: Endings that tell what kind of word it is.
_ENDINGS = ("ing", "ed", "ly", "est", "s")
#: A passage is of the last length that it reaches, in tokens.
_LENGTHS = (1, 4, 6, 8, 10, 12, 14, 17, 20, 25, 35, 60, 150, 500)


@cache
def _grammatical() -> frozenset[str]:
    lists = lexicon_table("grammatical_words.toml").values()
    return lexicon_words("english_function_words.toml", "words").union(*lists)


def shape(text: str) -> str:
    """Give the shape of a token: a grammatical word or punctuation as it is, else its case and ending, or 0.

    >>> [shape(token) for token in "The 17 Stunning NATO rebuked".split()]
    ['the', '0', 'Aa-ing', 'AA', 'a-ed']
    """
    folded = text.lower()
    if not text[0].isalnum() or folded in _grammatical():
        return folded
    if text[0].isdigit():
        return "0"
    case = "a" if text == folded else "AA" if text.isupper() and len(text) > 1 else "Aa"
    ending = next((ending for ending in _ENDINGS if folded.endswith(ending)), "")
    return f"{case}-{ending}" if ending and case != "AA" else case


_SHAPES: Memo[str, str] = Memo(shape)


@dataclass(frozen=True, slots=True)
class ShapeNgrams:
    """Runs of ``shortest`` to ``longest`` shapes, as ``"0 a-s you"``; a masked name is a shape of its own."""

    shortest: int
    longest: int

    def units(self, passage: Passage) -> Sequence[str]:
        """Give each run, the shorter ones first."""
        return self._words.units(self._shaped(passage))

    def places(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """Give of each run its first token and the one after its last."""
        return self._words.places(passage)

    def features(self, unit: str) -> Sequence[str]:
        """Give the run itself."""
        return (unit,)

    def occurrences(self, passage: Passage) -> list[Occurrence]:
        """Give each run with its place."""
        return self._words.occurrences(self._shaped(passage))

    @property
    def _words(self) -> WordNgrams:
        return WordNgrams(self.shortest, self.longest)

    def _shaped(self, passage: Passage) -> Passage:
        texts = passage.tokens.texts[passage.first : passage.first + len(passage.forms)]
        pairs = zip(passage.forms, texts, strict=True)
        return passage._replace(forms=[form if form == NAME else _SHAPES[text] for form, text in pairs])


@dataclass(frozen=True, slots=True)
class LengthFeature:
    """How long a passage is, in tokens; what it adds stands over the whole passage."""

    def units(self, passage: Passage) -> Sequence[str]:
        """Give the length, or nothing for an empty passage.

        >>> from framing.learned.passage import plain
        >>> LengthFeature().units(plain("The vote is on Monday."))
        ['6 tokens or more']
        """
        reached = [length for length in _LENGTHS if length <= len(passage.forms)]
        return [f"{reached[-1]} tokens or more"] if reached else []

    def places(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """Give all tokens."""
        return [(0, len(passage.forms))] if passage.forms else []

    def features(self, unit: str) -> Sequence[str]:
        """Give the length itself."""
        return (unit,)

    def occurrences(self, passage: Passage) -> list[Occurrence]:
        """Give the length over the whole passage."""
        spans = passage.spans
        return [Occurrence(key, spans[0].start, spans[-1].end) for key in self.units(passage)]
