"""Intervals of differences between proportions, by combining score intervals of the single ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt
from statistics import NormalDist


@lru_cache(maxsize=1 << 16)
def wilson(k: int, n: int, confidence: float) -> tuple[float, float]:
    """Give Wilson's score interval of a proportion (Wilson 1927; Newcombe 1998a, method 3).

    >>> [round(end, 3) for end in wilson(14, 27, 0.95)]
    [0.34, 0.693]
    """
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    centre, spread = 2 * k + z * z, z * sqrt(z * z + 4 * k * (1 - k / n))
    scale = 2 * (n + z * z)
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def difference(
    one: tuple[int, int], others: Sequence[tuple[int, int]], confidence: float = 0.95
) -> tuple[float, float, float]:
    """Give the difference between a proportion and the mean of others, with its interval: (difference, low, high).

    For two proportions this is Newcombe 1998b, method 10 ("Interval estimation for the difference between independent
    proportions", Statistics in Medicine 17); for more, the same recovery of variances for a linear combination
    (Zou and Donner 2008, "MOVER").

    >>> [round(end, 4) for end in difference((56, 70), [(48, 80)])]
    [0.2, 0.0524, 0.3339]
    """
    weight = 1 / len(others)
    share = one[0] / one[1]
    low, high = wilson(*one, confidence)
    below, above = (share - low) ** 2, (high - share) ** 2
    mean = 0.0
    for k, n in sorted(others):
        other_low, other_high = wilson(k, n, confidence)
        mean += weight * k / n
        below += (weight * (other_high - k / n)) ** 2
        above += (weight * (k / n - other_low)) ** 2
    return share - mean, share - mean - sqrt(below), share - mean + sqrt(above)
