"""Which words and phrases may stand for one another in news, from ``paraphrases.toml``, and how alike two words are."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from framing.shelf import lexicon_table

#: How alike words are that may replace each other, and words that are merely near.
SAME, NEAR = 0.85, 0.4
#: From here on two words may tell the same thing.
ALIKE = 0.5
#: How alike a phrase is to one of its words ("prime minister", "minister").
_PART = 0.6
#: Words are compared by their letters from this length on, if they begin with as many letters alike ("inspect",
#: "inspection") and share this much of their three-letter pieces.
_SHORTEST, _LEAST_SHARED, _LEAST_ALIKE = 4, 0.4, 0.5
_SIZE = 3
#: "Cutting" is from "cut"; shorter words in -ing are words of their own.
_SHORTEST_DOUBLED = 6


class Paraphrases(NamedTuple):
    """The groups each word or phrase is in, and the phrases by their first word, longest first, as base forms."""

    same: dict[str, frozenset[int]]
    near: dict[str, frozenset[int]]
    places: frozenset[str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def paraphrases() -> Paraphrases:
    """Read the groups, once a process."""
    table = lexicon_table("paraphrases.toml")
    same = _memberships([*table["same"], *table["places"]])
    near = _memberships(table["near"])
    return Paraphrases(same, near, frozenset(_memberships(table["places"])), _phrases({*same, *near}))


def _memberships(groups: list[str]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for member in group.split(" | "):
            found[member].add(number)
    return {member: frozenset(numbers) for member, numbers in found.items()}


def _phrases(members: set[str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for member in sorted(members, key=lambda words: (-len(words.split()), words)):
        words = tuple(lemma(word) for word in member.split())
        if len(words) > 1:
            found[words[0]].append((words, member))
    return {first: tuple(phrases) for first, phrases in found.items()}


@lru_cache(maxsize=1 << 16)
def without_accents(word: str) -> str:
    """Give a word without accents, so that a name is the same however a text spells it.

    >>> without_accents("Dolmabahçe"), without_accents("Yıldız")
    ('Dolmabahce', 'Yildiz')
    """
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word.replace("ı", "i")) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 16)
def lemma(word: str) -> str:
    """Give the base form of a word in lower case, without a possessive ending; forms of verbs go before nouns.

    >>> lemma("troops"), lemma("withdrew"), lemma("minister's"), lemma("rose"), lemma("1961")
    ('troop', 'withdraw', 'minister', 'rise', '1961')
    """
    # Imported here, for its word lists take a tenth of a second to load.
    from simplemma import lemmatize

    plain = word.removesuffix("'s")
    if not plain.isalpha():
        return plain
    base = _irregular().get(plain) or str(lemmatize(plain, lang="en")).lower()
    doubled = base == plain and base.endswith("ing") and base[-4:-3] == base[-5:-4]
    return base[:-4] if doubled and len(base) > _SHORTEST_DOUBLED else base


@cache
def _irregular() -> dict[str, str]:
    """The base of each irregular form of a verb that no other verb has as its base."""
    verbs = lexicon_table("inflection.toml")["verbs"]
    return {form: base for base in sorted(verbs) for form in verbs[base] if form not in verbs}


@lru_cache(maxsize=1 << 18)
def word_likeness(one: str, other: str) -> float:
    """Give how alike two words or phrases in base form are, from 0 to 1: by the groups, else by their letters.

    >>> word_likeness("withdraw", "pull back"), word_likeness("inspect", "inspection") > 0.5
    (0.85, True)
    >>> word_likeness("300", "3000")
    0.0
    """
    if one == other:
        return 1.0
    known = paraphrases()
    if not known.same.get(one, _NONE).isdisjoint(known.same.get(other, _NONE)):
        return SAME
    near = NEAR if not known.near.get(one, _NONE).isdisjoint(known.near.get(other, _NONE)) else 0.0
    return max(near, _by_letters(one, other))


_NONE: frozenset[int] = frozenset()


def _by_letters(one: str, other: str) -> float:
    """How alike words are by their letters; a phrase is like each of its words."""
    if (" " in one) != (" " in other):
        phrase, word = (one, other) if " " in one else (other, one)
        return _PART if word in phrase.split() else 0.0
    if one in paraphrases().places or other in paraphrases().places:
        return 0.0
    if not one.isalpha() or not other.isalpha() or min(len(one), len(other)) < _SHORTEST:
        return 0.0
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    shared = 2 * len(_pieces(one) & _pieces(other)) / (len(_pieces(one)) + len(_pieces(other)))
    return max(shared, _LEAST_ALIKE) if alike >= _SHORTEST and shared >= _LEAST_SHARED else 0.0


@lru_cache(maxsize=1 << 16)
def _pieces(word: str) -> frozenset[str]:
    framed = f"<{word}>"
    return frozenset(framed[start : start + _SIZE] for start in range(len(framed) - _SIZE + 1))


def handles(word: str) -> tuple[str, ...]:
    """Give what words alike to ``word`` have in common with it, one at least: a group, or how they begin."""
    known = paraphrases()
    groups = [f"same {number}" for number in sorted(known.same.get(word, ()))]
    near = [f"near {number}" for number in sorted(known.near.get(word, ()))]
    return (*groups, *near, *(f"begins {part[:_SHORTEST]}" for part in word.split()))
