"""Random numbers come from names."""

import pytest

from framing.groups.seeds import generator


def test_the_numbers_are_known():
    """Should they ever change, so would every table made before."""
    assert generator("rates", "outlet", "Daily").randint(0, 10**6, 3).tolist() == KNOWN


KNOWN = [126464, 224278, 620309]


@pytest.mark.parametrize("names", [("rates", "outlet"), ("rates", "outlet", "daily"), ("ratesoutlet", "Daily"), ()])
def test_other_names_give_other_numbers(names):
    assert generator(*names).randint(0, 10**6, 3).tolist() != KNOWN


def test_any_name_will_do():
    assert generator("\ud800", "名").randint(10) in range(10)
