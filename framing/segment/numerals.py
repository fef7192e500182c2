"""Numbers as they are written: in figures, in words, or both ("1.2 million", "two hundred and fifty", "40-day")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from framing.shelf import lexicon_table

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?([a-z]{0,2})(?:-([a-z][a-z-]*))?")
#: "Two hundred thousand million" and no more, so that no value is infinite.
_MOST_SCALES = 3
_ARTICLES = frozenset({"a", "an"})
_DETERMINERS = frozenset({"the", "its", "their", "all", "his", "her"})


class Figure(NamedTuple):
    """A number in tokens up to ``last``.

    ``scale`` is that of its last scale word, 1 without one; ``vague`` says that it is one such as "a million";
    ``attached`` is what a hyphen joins to it ("day" in "40-day"); ``plain`` is figures without comma, point or scale.
    """

    last: int
    value: float
    scale: float = 1.0
    vague: bool = False
    attached: str = ""
    plain: bool = False


@cache
def _numbers(key: str) -> dict[str, float]:
    return {word: float(value) for word, value in lexicon_table("quantities.toml")[key].items()}


def read_figure(folded: Sequence[str], place: int, last: int, money: bool = False) -> Figure | None:
    """Read the number that begins at a token, before ``last``; None where none does.

    money: whether a currency sign stands before it, so that "m" is million and not metres.

    >>> read_figure(["two", "and", "a", "half", "million"], 0, 5)
    Figure(last=5, value=2500000.0, scale=1000000.0, vague=False, attached='', plain=False)
    """
    if place >= last:
        return None
    word = folded[place]
    figure = _digits(word, place, money) if word[0].isdigit() else _words(folded, place, last)
    return figure and (figure if figure.attached else _scaled(figure, folded, last))


def read_share(folded: Sequence[str], place: int, last: int) -> Figure | None:
    """Read a share in words, in hundredths: "a third of", "two-thirds of the", "half of", "half the".

    >>> read_share(["two", "thirds", "of", "the", "votes"], 0, 5).value
    66.6
    """
    count, _, part = folded[place].partition("-")
    at = place + 1
    if not part and count != "half":
        part, at = folded[at] if at < last else "", at + 1
    whole = [*folded[at : min(at + 2, last)], "", ""]
    opens = (whole[0] == "of" and whole[1] not in {"", *_ARTICLES}) or (count == "half" and whole[0] in _DETERMINERS)
    share = _numbers("fractions").get(part or count)
    times = 1.0 if count in {*_ARTICLES, "half"} else _numbers("ones").get(count, 0.0)
    return Figure(at, times * share, vague=True) if opens and share and times else None


def may_open(word: str) -> bool:
    """Whether a number may begin with this word; quick, for every word of a text is asked."""
    return word[0].isdigit() or word in _openers() or word.partition("-")[0] in _numbers("ones")


@cache
def _openers() -> frozenset[str]:
    return frozenset({*_numbers("ones"), *_ARTICLES, "half"})


def _digits(word: str, place: int, money: bool) -> Figure | None:
    found = _DIGITS.fullmatch(word)
    if not found:
        return None
    whole, point, ending, attached = found.groups(default="")
    value = float(whole.replace(",", "") + point)
    endings = _numbers("endings") | (_numbers("money_endings") if money else {})
    if ending and ending not in endings:
        return None
    scale = endings.get(ending, 1.0) * _numbers("scales").get(attached, 1.0)
    left = "" if attached in _numbers("scales") else attached
    return Figure(place + 1, value * scale, scale, attached=left, plain=not point and "," not in whole and scale == 1)


def _words(folded: Sequence[str], place: int, last: int) -> Figure | None:
    word = folded[place]
    if word in _ARTICLES or word == "half":
        return _article(folded, place, last)
    small = _small(word)
    if small:
        return _below_thousand(folded, place, last, small)
    first, _, attached = word.partition("-")
    if first not in _numbers("ones"):
        return None
    scale = _numbers("scales").get(attached, 1.0)
    return Figure(place + 1, _numbers("ones")[first] * scale, scale, attached="" if scale > 1 else attached)


def _article(folded: Sequence[str], place: int, last: int) -> Figure | None:
    """Read "a million", "half a million", "half a dozen"; the article alone is no number."""
    half = folded[place] == "half"
    at = place + 1
    if half and at < last and folded[at] in _ARTICLES:
        at += 1
    scale = _numbers("scales").get(folded[at], 0.0) if at < last else 0.0
    if not scale or (half and at == place + 1):
        return None
    return Figure(at + 1, scale / 2 if half else scale, scale, vague=True)


def _small(word: str) -> float:
    """The value of one word up to ninety-nine, 0 for any other."""
    ones = _numbers("ones")
    if word in ones:
        return ones[word]
    tens, _, rest = word.partition("-")
    return ones[tens] + ones[rest] if ones.get(tens, 0) >= 20 and 0 < ones.get(rest, 0) < 10 else 0.0


def _below_thousand(folded: Sequence[str], place: int, last: int, small: float) -> Figure:
    """Read "three", "three hundred", "three hundred and five"."""
    at = place + 1
    if at >= last or folded[at] != "hundred":
        return Figure(at, small)
    value, at = small * 100, at + 1
    joined = at + 1 if at < last and folded[at] == "and" else at
    rest = _small(folded[joined]) if joined < last else 0.0
    if rest and not (joined + 1 < last and folded[joined + 1] == "hundred"):
        return Figure(joined + 1, value + rest)
    return Figure(at, value, 100.0)


def _scaled(figure: Figure, folded: Sequence[str], last: int) -> Figure:
    """The number with "and a half" and the scale words behind it."""
    at, value, scale = figure.last, figure.value, figure.scale
    if at + 2 < last and [*folded[at : at + 3]] == ["and", "a", "half"]:
        at, value = at + 3, value + 0.5
    end = min(last, at + _MOST_SCALES)
    while at < end and folded[at] in _numbers("scales"):
        scale = _numbers("scales")[folded[at]]
        at, value = at + 1, value * scale
    return figure._replace(last=at, value=value, scale=scale, plain=figure.plain and at == figure.last)
