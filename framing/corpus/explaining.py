"""Why two texts are taken to treat one event, in words: names and words of their openings that both have, and days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from framing.corpus.fingerprint import Fingerprint
from framing.corpus.windows import NO_DAY
from framing.wording import reasons as say

_MOST_NAMES, _MOST_WORDS = 6, 4
_LINE, _PART = "\n", "\t"


@dataclass(frozen=True, slots=True)
class Telling:
    """What of a text can be told to a person: its names and opening words, the most telling first, and its day."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    day: int = NO_DAY


def packed(mark: Fingerprint) -> bytes:
    """Give names and words of a text in one piece, for there are many texts."""
    return _PART.join((_LINE.join(mark.names), _LINE.join(mark.words))).encode("utf-8")


def telling(data: bytes, day: int) -> Telling:
    r"""Give back what was packed.

    >>> telling(b"Kim Jong-un\tsummit\ntalks", NO_DAY).words
    ('summit', 'talks')
    """
    names, words = data.decode("utf-8").split(_PART)
    return Telling(tuple(filter(None, names.split(_LINE))), tuple(filter(None, words.split(_LINE))), day)


def reasons(one: Telling, other: Telling) -> tuple[str, ...]:
    """Give the reasons for two texts being on one event.

    >>> reasons(Telling(("Kim",), ("summit",)), Telling(("Moon", "Kim"), ("summit",)))
    ('both name Kim', 'not both dated', 'both write summit')
    """
    return tuple(_reasons(one, other))


def _reasons(one: Telling, other: Telling) -> Iterator[str]:
    names = _common(one.names, other.names, _MOST_NAMES)
    words = _common(one.words, other.words, _MOST_WORDS)
    yield say.BOTH_NAME.format(names=names) if names else say.NO_NAME
    yield say.NO_DATE if NO_DAY in (one.day, other.day) else _dates(one.day, other.day)
    if words:
        yield f"{say.BOTH_WRITE} {words}"


def _common(ones: tuple[str, ...], others: tuple[str, ...], most: int) -> str:
    return ", ".join([form for form in ones if form in others][:most])


def _dates(one: int, other: int) -> str:
    first, second, apart = date.fromordinal(one), date.fromordinal(other), abs(one - other)
    if not apart:
        return say.BOTH_DATED.format(date=first)
    return say.DATED_APART.format(
        days=say.A_DAY if apart == 1 else say.DAYS.format(count=apart), one=first, other=second
    )
