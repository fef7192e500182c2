"""Counts, ranges and lists in words."""

from __future__ import annotations

from framing.model import Score
from framing.wording.catalogue import AND, COUNT, IN_100, MORE_TO, NUMBERS


def number(count: int) -> str:
    """Write a small number in words.

    >>> number(3), number(50)
    ('three', '50')
    """
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def many(count: int, noun: str) -> str:
    """Write a count with its noun.

    >>> many(1, "sentence"), many(1212, "word")
    ('1 sentence', '1,212 words')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def count_of(score: Score) -> str:
    """Write k of n sentences, such as "14 of 27 sentences"."""
    return COUNT.format(k=score.k, n=many(score.n, "sentence"))


def in_100(low: float, high: float) -> str:
    """Write a range of shares without decimals.

    >>> in_100(0.3501, 0.6985)
    '35–70 in 100'
    """
    return IN_100.format(low=round(low * 100), high=round(high * 100))


def rate(score: Score) -> str:
    """Write marks per 1,000 words with their range, for those who want the rate beside the count."""
    return f"{score.rate:.0f} ({score.rate_low:.0f}–{score.rate_high:.0f})"


def capital(words: str) -> str:
    """Begin with a capital letter, and leave the rest as it is.

    >>> capital("tells it as a drama")
    'Tells it as a drama'
    """
    return words[:1].upper() + words[1:]


def listed(names: tuple[str, ...], most: int = 8) -> str:
    """Join names as a sentence does, and count those beyond the most it takes.

    >>> listed(("a", "b", "c")), listed(("a", "b", "c", "d"), most=2)
    ('a, b and c', 'a, b and 2 more')
    """
    if len(names) > most:
        names = (*names[:most], MORE_TO.format(count=len(names) - most))
    return AND.join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
