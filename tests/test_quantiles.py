"""Distribution functions and quantiles held to scipy's on a grid."""

import pytest
from scipy import special

from framing.quantiles import beta_cdf, beta_quantile, gamma_cdf, gamma_quantile

SHAPES = [0.5, 1, 1.5, 7.5, 40.5, 333.5, 2000.5]
TAILS = [0.025, 0.1, 0.5, 0.9, 0.975]
POINTS = [1e-6, 0.01, 0.3, 0.5, 0.8, 0.999]


@pytest.mark.parametrize("a", SHAPES)
def test_beta_distribution(a):
    for b in SHAPES:
        assert [beta_cdf(a, b, x) for x in POINTS] == pytest.approx(
            [special.betainc(a, b, x) for x in POINTS], abs=1e-10
        )


@pytest.mark.parametrize("a", SHAPES)
def test_beta_quantiles(a):
    for b in SHAPES:
        wanted = [special.betaincinv(a, b, tail) for tail in TAILS]
        assert [beta_quantile(a, b, tail) for tail in TAILS] == pytest.approx(wanted, rel=1e-9, abs=1e-10)


@pytest.mark.parametrize("a", SHAPES)
def test_gamma_distribution(a):
    points = [a * x for x in (0.01, 0.5, 0.999, 1.001, 2, 5)]
    assert [gamma_cdf(a, x) for x in points] == pytest.approx([special.gammainc(a, x) for x in points], abs=1e-10)


@pytest.mark.parametrize("a", SHAPES)
def test_gamma_quantiles(a):
    wanted = [special.gammaincinv(a, tail) for tail in TAILS]
    assert [gamma_quantile(a, tail) for tail in TAILS] == pytest.approx(wanted, rel=1e-9)


@pytest.mark.parametrize(("x", "share"), [(-1, 0), (0, 0), (1, 1), (2, 1)])
def test_the_ends_of_the_beta(x, share):
    assert beta_cdf(2, 3, x) == share


@pytest.mark.parametrize("x", [-1, 0])
def test_the_end_of_the_gamma(x):
    assert gamma_cdf(2, x) == 0
