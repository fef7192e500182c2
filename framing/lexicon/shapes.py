"""What may stand at one place of a term, and how well it tells the term apart; laid out once for all its terms."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon.terms import Cased, Element, Free, Pattern, Prefix, alternatives, choices, kind_of
from framing.memo import Memo
from framing.shelf import lexicon_table

#: How rare a word is, roughly: a class, then its length.
Rarity = tuple[int, int]
#: What one token must be: an element of a pattern, or one of several words.
Wanted = Element | frozenset[str]


class Step(NamedTuple):
    """What one token must be, the folded words that it may be (none where it may be any), how rare, and whether cased.

    The rarity is that of the commonest of the words.
    """

    wanted: Wanted
    words: Collection[str]
    rarity: Rarity
    cased: bool = False


Shape = tuple[Step, ...]


@lru_cache(maxsize=1 << 15)
def shapes(piece: str) -> tuple[Shape, ...]:
    """Give every way to go through one place of a term, all single words taken as one step.

    >>> [[sorted(step.words) for step in shape] for shape in shapes("gate|door")]
    [[['door', 'gate']]]
    """
    found = choices(piece)
    single = [choice[0] for choice in found if len(choice) == 1 and isinstance(choice[0], str)]
    if len(single) < 2:
        return tuple(map(shape_of, found))
    words = frozenset(single)
    together = Step(words, words, RARITIES[piece])
    others = found if len(single) < len(found) else ()
    return (together,), *(shape_of(choice) for choice in others if choice[0] not in words or len(choice) > 1)


def shape_of(choice: Pattern) -> Shape:
    """Give the steps of one choice at a place."""
    return tuple(map(_step, choice))


def _step(wanted: Element) -> Step:
    words = () if isinstance(wanted, Free | Prefix) else (word_of(wanted),)
    return Step(wanted, words, _rarity(wanted), isinstance(wanted, Cased))


def word_of(element: Element) -> str:
    """Give the word that an element stands for, folded."""
    return element.word.lower() if isinstance(element, Cased) else str(element)


def rarest(choice: Pattern) -> int:
    """Give the place of the rarest element of a choice: the longest word that is not a function word."""
    return max(range(len(choice)), key=lambda place: _rarity(choice[place])) if len(choice) > 1 else 0


def _piece_rarity(piece: str) -> Rarity:
    """How rare the commonest word is that a place offers, by its base form: no form need be made for that."""
    return min(map(_WRITTEN.__getitem__, alternatives(piece))) if "|" in piece else _WRITTEN[piece]


def _written_rarity(word: str) -> Rarity:
    if word.endswith("*"):
        return _rarity(Prefix(word[:-1]) if word != "*" else Free())
    return _word_rarity(word[:-2].lower() if kind_of(word) else word.lower())


#: How rare each place of a term is, as it is written, and each word there; terms have most of both in common.
RARITIES: Memo[str, Rarity] = Memo(_piece_rarity)
_WRITTEN: Memo[str, Rarity] = Memo(_written_rarity)


def _rarity(wanted: Element) -> Rarity:
    if isinstance(wanted, Free):
        return (-3, 0)
    if isinstance(wanted, Prefix):
        return (1, len(wanted.stem))
    return _word_rarity(word_of(wanted))


def _word_rarity(word: str) -> Rarity:
    return _classes().get(word, 2 if word[0].isalnum() else -2), len(word)


@lru_cache(maxsize=1)
def _classes() -> dict[str, int]:
    """Words that are a poor place to file a term under, because every text is full of them."""
    common = lexicon_table("common_words.toml")
    function_words = dict.fromkeys(lexicon_table("english_function_words.toml")["words"], 0)
    return dict.fromkeys(common["frequent"], 1) | function_words | dict.fromkeys(common["commonest"], -1)
