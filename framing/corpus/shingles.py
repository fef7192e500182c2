"""Runs of three words as numbers, and the smallest of them, which stand for a whole text.

Two texts are as alike as the runs of words ("shingles") they share, and a fixed number of the smallest hashed shingles
tells the share well enough (Broder 1997, On the resemblance and containment of documents).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import islice

from framing.memo import Memo

#: Words of a shingle. A text in which 15 in 100 words are changed keeps 6 in 10 of its shingles of three.
WORDS = 3
#: Shingles kept of a text; a share told from so many is off by 4 in 100 on average.
KEPT = 128
#: The largest number a shingle or a term is told by; one more is free to fill rows with.
LARGEST = (1 << 32) - 2
_FACTOR, _PRIME = 0x1F3D5B79A3C1E5, (1 << 61) - 1
_BYTES = 7


def number_of(word: str) -> int:
    """Give a number of 56 bits for a word, the same on every machine."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest())


_numbers = Memo(number_of)


def shingles(words: Sequence[str]) -> set[int]:
    """Give the different shingles of a text as numbers up to ``LARGEST``; none where it has fewer words.

    >>> shingles("a b c d".split()) == shingles("b c d".split()) | shingles("a b c".split())
    True
    """
    numbers = [_numbers[word] for word in words]
    runs = zip(*(islice(numbers, first, None) for first in range(WORDS)), strict=False)
    return {((one * _FACTOR + two) * _FACTOR + three) % _PRIME % LARGEST for one, two, three in runs}


def sketch(found: Iterable[int]) -> list[int]:
    """Give the smallest shingles in order, ``KEPT`` at most."""
    return sorted(found)[:KEPT]
