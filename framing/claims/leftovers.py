"""What one stretch of text tells that another does not, and whether that makes it another fact.

Where two sentences differ in a word or two on each side, these words are the point ("on Monday", "on Thursday"); and a
verb that turns round what it governs, or leaves it open, is the point even on one side ("failed to", "suspended").
Verbs of that kind: Karttunen (1971), Implicative verbs.
"""

from __future__ import annotations

from collections.abc import Iterable

from framing.claims.paraphrases import ALIKE, SAME, word_likeness
from framing.claims.units import Unit, function_words
from framing.shelf import lexicon_words


def leftovers(one: Unit, other: Unit) -> frozenset[str]:
    """Give the terms of a stretch that tell something and that nothing in the other is like.

    >>> from framing.claims.units import units
    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> one, other = (units(segment(Document("a", f"He left on {day}.")))[0] for day in ("Monday", "Thursday"))
    >>> leftovers(one, other)
    frozenset({'monday'})
    """
    return frozenset(
        term
        for term, counts in one.terms.items()
        if counts == 1
        and term not in other.terms
        and term not in _fillers()
        and not _is_told(term, other, SAME if term in one.names else ALIKE)
    )


def _is_told(term: str, other: Unit, least: float = ALIKE) -> bool:
    telling = [word for word in term.split() if word not in _fillers() and word not in function_words()]
    return any(word in other.words for word in telling) or any(
        word_likeness(term, theirs) >= least for theirs in other.terms
    )


def figures_left(words: Iterable[str]) -> bool:
    """Tell whether a number, a date or another measure of time is among the words."""
    numerals = lexicon_words("paraphrases.toml", "numerals")
    return any(word[0].isdigit() or word in numerals for word in words)


def turned(one: Unit, other: Unit) -> str:
    """Give the word of one stretch alone that turns its fact round or leaves it open, else ""."""
    mine, theirs = turning(one, other), turning(other, one)
    return "" if bool(mine) == bool(theirs) else min(mine or theirs)


def turning(one: Unit, other: Unit) -> set[str]:
    """Give the words of one stretch alone that turn its fact round or leave it open."""
    found = (one.words | one.terms.keys()) & lexicon_words("paraphrases.toml", "turning")
    return {word for word in found if word not in other.words and not _is_told(word, other)}


def _fillers() -> frozenset[str]:
    return lexicon_words("paraphrases.toml", "fillers")
