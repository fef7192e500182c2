"""Forms of an English word from its base: regular ones by rule, irregular ones from ``inflection.toml``."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from framing.shelf import lexicon_table

_VOWELS = frozenset("aeiou")


def _irregular() -> dict[str, Any]:
    return lexicon_table("inflection.toml")


@lru_cache(maxsize=1 << 14)
def verb_forms(base: str) -> tuple[str, ...]:
    """Give the forms of a verb, base first.

    >>> verb_forms("slam"), verb_forms("rise")
    (('slam', 'slams', 'slammed', 'slamming'), ('rise', 'rises', 'rose', 'risen', 'rising'))
    """
    tables = _irregular()
    if base in tables["verb_forms"]:
        return _unique(base, *tables["verb_forms"][base])
    past = tables["verbs"].get(base) or [stem + "ed" for stem in _stems(base, before="e")]
    return _unique(base, _with_s(base), *past, *(stem + "ing" for stem in _stems(base, before="i")))


@lru_cache(maxsize=1 << 14)
def noun_forms(base: str) -> tuple[str, ...]:
    """Give singular and plural of a noun, each also with a possessive ending.

    >>> noun_forms("envoy")
    ('envoy', 'envoys', "envoy's", "envoys'")
    """
    plurals = _irregular()["nouns"].get(base) or [_noun_plural(base)]
    possessives = [plural + ("'" if plural.endswith("s") else "'s") for plural in plurals]
    return _unique(base, *plurals, base + "'s", *possessives)


@lru_cache(maxsize=1 << 14)
def adjective_forms(base: str) -> tuple[str, ...]:
    """Give an adjective with its comparative and superlative.

    >>> adjective_forms("grim"), adjective_forms("deadly")
    (('grim', 'grimmer', 'grimmest'), ('deadly', 'deadlier', 'deadliest'))
    """
    if base in _irregular()["adjectives"]:
        return (base, *_irregular()["adjectives"][base])
    return _unique(base, *(stem + ending for ending in ("er", "est") for stem in _stems(base, before="e")))


def _stems(base: str, before: str) -> list[str]:
    """The base as it stands before an ending that begins with ``before``."""
    if base.endswith("e"):
        return [base[:-1]]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return [base if before == "i" else base[:-1] + "i"]
    doubled = base + base[-1]
    if base in _irregular()["doubling"]["both"]:
        return [base, doubled]
    return [doubled] if _doubles(base) else [base]


def _doubles(base: str) -> bool:
    """Whether the last consonant is doubled: one short syllable, or listed."""
    tables = _irregular()["doubling"]
    if base in tables["verbs"]:
        return True
    head, vowel, last = base[:-2], base[-2:-1], base[-1]
    short = len(base) > 2 and vowel in _VOWELS and last not in _VOWELS and last not in "wxy"
    vowels_before = [letter for letter in head if letter in _VOWELS or letter == "y"]
    silent = head.endswith("qu")
    return short and (not vowels_before or (silent and len(vowels_before) == 1)) and base not in tables["single"]


def _with_s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _noun_plural(base: str) -> str:
    """The regular plural; nouns in -o take a plain -s unless listed."""
    if base.endswith("o"):
        return base + "s"
    if base.endswith("man") and len(base) > 4 and not base.endswith("human"):
        return base[:-2] + "en"
    return _with_s(base)


def _unique(*forms: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(forms))
