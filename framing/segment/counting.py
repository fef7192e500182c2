"""What a plain number counts: the head of the noun phrase behind it, with what was done to it.

No grammar is parsed: the noun is the first plural behind the number with nothing but modifiers between.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from framing.memo import Memo
from framing.shelf import lexicon_table

#: Words between a number and its noun, at most.
_FARTHEST = 5
_NEAREST = 3


class Counted(NamedTuple):
    """A unit in the singular, and the token behind its last word."""

    unit: str
    last: int


def counted_noun(texts: Sequence[str], folded: Sequence[str], place: int, last: int, done: str = "") -> Counted | None:
    """Give what the number before ``place`` counts, None where no plural noun can be told.

    done: what the word before the number says was done to it.

    >>> words = ["North", "Korean", "soldiers", "were", "killed", "."]
    >>> counted_noun(words, [word.lower() for word in words], 0, 6)
    Counted(unit='soldier killed', last=5)
    """
    start = _behind_of(folded, place, last)
    head = None if start is None else _head(texts, folded, start, last)
    if head is None:
        return None
    unit = singular(texts[head])
    if texts[head][0].isupper() and texts[head - 1][0].isupper() and head > place:
        unit = f"{texts[head - 1]} {unit}"
    done = next((_done(word) for word in folded[place:head] if _done(word)), done)
    return _with_outcome(unit, done, folded, head + 1, last)


def one_counted(folded: Sequence[str], first: int, one: int, place: int, last: int) -> Counted | None:
    """Give what "one" at ``one`` counts, only where something was done to it: "one soldier was killed"."""
    done = outcome_before(folded, first, one)
    for at in range(place, min(last, place + _NEAREST)):
        if not folded[at].isalpha() or folded[at] in _listed("stops"):
            return None
        outcome, end = (done, at + 1) if done else outcome_behind(folded, at + 1, last)
        if outcome and (
            not done or at + 1 >= last or not folded[at + 1].isalpha() or folded[at + 1] in _listed("stops")
        ):
            return Counted(f"{folded[at]} {outcome}", end)
    return None


def _with_outcome(unit: str, done: str, folded: Sequence[str], place: int, last: int) -> Counted:
    """Give a unit with what was done to it: before it (``done``) or in the words from ``place`` on."""
    if " " in unit and unit.rpartition(" ")[2] in _outcomes().values():
        return Counted(unit, place)
    if done:
        return Counted(f"{unit} {done}", place)
    outcome, end = outcome_behind(folded, place, last)
    return Counted(f"{unit} {outcome}", end) if outcome else Counted(unit, place)


def outcome_behind(folded: Sequence[str], place: int, last: int) -> tuple[str, int]:
    """Give what is said in the next words to have been done to what is counted, and where that ends.

    "Were killed", "reportedly wounded in", but not "killed the guard", which they do themselves.
    """
    at = place
    while at < last and (folded[at] in _listed("auxiliaries") or folded[at].endswith("ly")):
        at += 1
    outcome = _done(folded[at]) if at < last and not _is_deed(folded[at]) else ""
    if not outcome or not _suffered(folded, place, at, last):
        return "", place
    return outcome, at + 1


def outcome_before(folded: Sequence[str], first: int, place: int) -> str:
    """Give what the word right before a number says was done: "killed 40", "wounding 12 others"."""
    return _done(folded[place - 1]) if place > first else ""


def singular(word: str) -> str:
    """Give the singular of a plural noun, in lower case unless it is a name.

    >>> [singular(word) for word in ("soldiers", "women", "countries", "others", "Koreans")]
    ['soldier', 'woman', 'country', 'person', 'Korean']
    """
    return _SINGULARS[word]


def is_plural(word: str) -> bool:
    """Whether a word in its folded form looks like a plural noun."""
    return _PLURALS[word]


def _behind_of(folded: Sequence[str], place: int, last: int) -> int | None:
    """The place behind "of the" where the number takes its noun so; None for a part of a counted whole."""
    if place + 1 >= last or folded[place] != "of" or folded[place + 1] not in _listed("definite"):
        return place
    at = place + 2
    whole = at < last and (folded[at][0].isdigit() or folded[at] in lexicon_table("quantities.toml")["ones"])
    return None if whole else at


def _head(texts: Sequence[str], folded: Sequence[str], place: int, last: int) -> int | None:
    for at in range(place, min(last, place + _FARTHEST)):
        word = folded[at]
        if not word[0].isalpha() or word in _listed("stops"):
            return None
        if is_plural(word):
            return _last_plural(texts, folded, at, last)
    return None


def _last_plural(texts: Sequence[str], folded: Sequence[str], at: int, last: int) -> int | None:
    """The last of plurals in a row ("weapons systems"); a name such as "United States" is only their modifier."""
    while at + 1 < last and is_plural(folded[at + 1]) and folded[at + 1] not in _listed("stops"):
        at += 1
    if not texts[at][0].isupper() or at + 1 >= last:
        return at
    behind = folded[at + 1]
    ends = not behind[0].isalpha() or behind in _listed("stops") or behind.endswith(("ed", "ing"))
    if ends or texts[at + 1][0].isupper():
        return at
    return _head(texts, folded, at + 1, last)


def _is_deed(word: str) -> bool:
    """Whether a verb form says what they do: "killing", "kills"."""
    return word != "missing" and word.endswith(("ing", "s"))


def _suffered(folded: Sequence[str], place: int, at: int, last: int) -> bool:
    """Whether a participle is passive or intransitive, and not what they did to others."""
    if folded[at] in _listed("intransitive") or _listed("passive") & {*folded[place:at]}:
        return True
    behind = folded[at + 1] if at + 1 < last else "."
    return not {*folded[place:at]} & _listed("auxiliaries") and (
        not behind[0].isalnum() or behind in _listed("behind_participle")
    )


def _done(word: str) -> str:
    return _outcomes().get(word, "")


@cache
def _outcomes() -> dict[str, str]:
    table = lexicon_table("quantities.toml")["outcomes"]
    return {word: outcome for outcome, words in table.items() for word in words}


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(lexicon_table("quantities.toml")["words"][key])


@cache
def _irregular() -> dict[str, str]:
    nouns = lexicon_table("inflection.toml")["nouns"]
    own = lexicon_table("quantities.toml")
    irregular: dict[str, str] = {plural: noun for noun, plurals in nouns.items() for plural in plurals}
    for table in ("singulars", "stands_for"):
        irregular.update(own[table])
    return irregular


def _is_plural(word: str) -> bool:
    if word in _listed("not_plural") or not word.replace("-", "").isalpha():
        return False
    if word in _irregular() or word in _listed("plurals"):
        return True
    if word.endswith("men") and len(word) > len("omen"):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))


def _singular(word: str) -> str:
    if word.lower() in _irregular():
        return _irregular()[word.lower()]
    for ending, other in (
        ("men", "man"),
        ("ies", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("oes", "o"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + other
    return word.removesuffix("s")


_PLURALS: Memo[str, bool] = Memo(_is_plural)
_SINGULARS: Memo[str, str] = Memo(_singular)
