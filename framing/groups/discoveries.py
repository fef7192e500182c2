"""p values adjusted for how many were asked."""

from __future__ import annotations

from collections.abc import Sequence

#: A difference is told up to this q: a little under 0.05, for with some dozens of stories p is a little too small.
SURE = 0.04


def adjusted(p_values: Sequence[float | None]) -> list[float | None]:
    """Give q values: of all differences with q up to 0.05, about 5% are chance.

    None stands for a test that was not made, and stays None. Source: Benjamini and Hochberg 1995, Controlling the False
    Discovery Rate, Journal of the Royal Statistical Society B 57, as in scipy.stats.

    >>> adjusted([0.01, None, 0.04, 0.9])
    [0.03, None, 0.06, 0.9]
    """
    from scipy.stats import false_discovery_control

    tested = [p for p in p_values if p is not None]
    found = iter(false_discovery_control(tested).tolist() if tested else ())
    return [None if p is None else next(found) for p in p_values]


def sign(q: float, low: float, high: float) -> int:
    """Give 1 for a value that is clearly above 0, -1 for one clearly below, else 0: q and the interval must agree."""
    if q > SURE:
        return 0
    return int(low > 0) - int(high < 0)
