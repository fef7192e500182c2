"""Whether the verbs near a weekday put it in the past or the future, for "on Tuesday" may be either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from framing.shelf import lexicon_table

#: Words before and behind a weekday in which a verb tells its time, and those behind it in which one can unsettle it.
_WITHIN, _SOON = 12, 3
_TENSES = {"past": -1, "future": 1, "either": 0}


def tense_near(texts: Sequence[str], folded: Sequence[str], place: int, first: int, last: int) -> int:
    """Give -1 where the words around a token tell of the past, 1 for the future, 0 where it may be either.

    The nearest verb before it decides, else the first behind it, within the sentence from ``first`` up to ``last``.

    >>> words = "they will meet on Friday".split()
    >>> tense_near(words, words, 4, 0, 5)
    1
    """
    if {*folded[max(first, place - 2) : place]} & _words("sure_past"):
        return -1
    back = _first(texts, folded, range(place - 1, max(first, place - _WITHIN) - 1, -1))
    if back:
        soon = {*folded[place + 1 : min(last, place + 1 + _SOON)]}
        return 0 if soon & (_words("future") | _words("sure_future")) else _TENSES[back]
    return _TENSES.get(_first(texts, folded, range(place + 1, min(last, place + _WITHIN))), 0)


def _first(texts: Sequence[str], folded: Sequence[str], places: Iterable[int]) -> str:
    return next(filter(None, (_time_of(texts, folded, place) for place in places)), "")


def _time_of(texts: Sequence[str], folded: Sequence[str], place: int) -> str:
    """The time that a word tells: past, future, either, or "" for most words."""
    word = folded[place]
    before = folded[place - 1] if place else ""
    if word in _words("sure_future"):
        return "future"
    if word in _words("future") or (before == "to" and _is_infinitive(texts[place], word)):
        return "either"
    return "past" if before != "be" and texts[place].islower() and _is_past(word) else ""


def _is_infinitive(text: str, word: str) -> bool:
    """Whether a word behind "to" is the verb in "plans to meet" and no noun."""
    return text.islower() and word not in _words("no_infinitive") and not word.endswith("s")


def _is_past(word: str) -> bool:
    """Whether a word looks like a past form or participle."""
    regular = word.endswith("ed") and len(word) > len("need") and word not in _words("no_past")
    return regular or word in _irregular_pasts()


@cache
def _irregular_pasts() -> frozenset[str]:
    """Past forms that are no base forms as well."""
    verbs = lexicon_table("inflection.toml")["verbs"]
    forms = {form for past in verbs.values() for form in past}
    return frozenset((forms | _words("pasts")) - set(verbs) - _words("no_past"))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon_table("quantities.toml")["dates"][key])
