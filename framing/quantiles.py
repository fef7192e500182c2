"""Quantiles of the beta and gamma distributions, precise to ten digits, without a library that takes long to import.

The distribution functions are the continued fraction and the series of Press et al. 2007, "Numerical Recipes", 3rd
edition, 6.2 and 6.4 (with Lentz's method); the quantile is found by Newton's steps inside a bracket, which is halved
where a step would leave it (9.4 there), so that it cannot fail. A test holds them to scipy's.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp, lgamma, log

_TINY = 1e-300
_PRECISION = 1e-14
_MOST_TERMS = 500
_MOST_STEPS = 200
_CLOSE = 1e-13


def beta_quantile(a: float, b: float, probability: float) -> float:
    """Give x with P(X <= x) = probability for X ~ Beta(a, b); probability strictly between 0 and 1.

    >>> round(beta_quantile(2, 3, 0.5), 9)
    0.385727568
    """
    scale = lgamma(a + b) - lgamma(a) - lgamma(b)
    return _solve(
        lambda x: beta_cdf(a, b, x),
        lambda x: exp(scale + (a - 1) * log(x) + (b - 1) * log(1 - x)),
        probability,
        (0.0, 1.0),
        a / (a + b),
    )


def gamma_quantile(a: float, probability: float) -> float:
    """Give x with P(X <= x) = probability for X ~ Gamma(a, 1); probability strictly between 0 and 1.

    >>> round(gamma_quantile(1, 0.5), 9)
    0.693147181
    """
    high = max(1.0, a)
    while gamma_cdf(a, high) < probability:
        high *= 2
    scale = lgamma(a)
    return _solve(
        lambda x: gamma_cdf(a, x),
        lambda x: exp((a - 1) * log(x) - x - scale),
        probability,
        (0.0, high),
        min(a, high / 2),
    )


def _solve(
    function: Callable[[float], float],
    density: Callable[[float], float],
    target: float,
    bracket: tuple[float, float],
    start: float,
) -> float:
    """The place in the bracket where a rising function with this density reaches the target."""
    (low, high), x = bracket, start
    for _ in range(_MOST_STEPS):
        missing = target - function(x)
        low, high = (x, high) if missing > 0 else (low, x)
        slope = density(x)
        step = missing / slope if slope > 0 else high - low
        following = x + step if low < x + step < high else (low + high) / 2
        if abs(following - x) <= _CLOSE * max(abs(x), _CLOSE):
            return following
        x = following
    return x


def beta_cdf(a: float, b: float, x: float) -> float:
    """Give the regularised incomplete beta function I_x(a, b).

    >>> round(beta_cdf(2, 3, 0.5), 9)
    0.6875
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function."""
    c, d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / _away_from_zero(1 + term * d)
            c = _away_from_zero(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def gamma_cdf(a: float, x: float) -> float:
    """Give the regularised lower incomplete gamma function P(a, x).

    >>> round(gamma_cdf(1, 1), 9)
    0.632120559
    """
    if x <= 0:
        return 0.0
    front = exp(a * log(x) - x - lgamma(a))
    return front * _gamma_series(a, x) if x < a + 1 else 1 - front * _gamma_fraction(a, x)


def _gamma_series(a: float, x: float) -> float:
    term = total = 1 / a
    place = a
    while abs(term) > abs(total) * _PRECISION:
        place += 1
        term *= x / place
        total += term
    return total


def _gamma_fraction(a: float, x: float) -> float:
    b = x + 1 - a
    c, d = 1 / _TINY, 1 / b
    value = d
    for n in range(1, _MOST_TERMS):
        term = -n * (n - a)
        b += 2
        d = 1 / _away_from_zero(term * d + b)
        c = _away_from_zero(b + term / c)
        value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
