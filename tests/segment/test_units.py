"""What stands beside a figure and makes it money, a share or a measure."""

import pytest

from framing.segment.numerals import Figure
from framing.segment.units import currency_before, unit_behind

BEHIND = [
    ("5 percent", "percent", "%", 2),
    ("5 per cent", "percent", "%", 3),
    ("5 percentage points", "percent", "percentage point", 3),
    ("5 euros", "money", "EUR", 2),
    ("5 Hong Kong dollars", "money", "HKD", 4),
    ("5 EUR", "money", "EUR", 2),
    ("5 miles", "measure", "mile", 2),
    ("5 square miles", "measure", "square mile", 3),
    ("5 years ago", "measure", "year ago", 3),
    ("5 tonnes a month", "measure", "tonne a month", 4),
    ("5 tonnes a month later", "measure", "tonne", 2),
]


def _behind(words, value=5.0, currency=""):
    tokens = words.split()
    return unit_behind(tokens, [token.lower() for token in tokens], Figure(1, value), len(tokens), currency)


@pytest.mark.parametrize(("words", "kind", "unit", "last"), BEHIND)
def test_the_unit_behind_a_figure_is_read_to_its_end(words, kind, unit, last):
    assert _behind(words) == (kind, unit, last)


@pytest.mark.parametrize("words", ["5 soldiers", "5 won", "5 pounds", "5", "5 percentage of", "5 Pounds"])
def test_plain_numbers_have_none(words):
    assert _behind(words) is None


def test_won_is_a_currency_in_large_amounts():
    assert _behind("5 won", value=5e6).unit == "KRW"


@pytest.mark.parametrize(
    ("texts", "starts", "found"),
    [
        (["$", "5"], [0, 1], ("USD", 1)),
        (["US", "$", "5"], [0, 2, 3], ("USD", 2)),
        (["A", "$", "5"], [0, 2, 3], ("", 0)),
        (["A", "$", "5"], [0, 1, 2], ("AUD", 2)),
        (["EUR", "5"], [0, 4], ("EUR", 1)),
        (["EUR", "is"], [0, 4], ("", 0)),
        (["$"], [0], ("", 0)),
    ],
)
def test_a_sign_or_code_before_a_figure_is_read(texts, starts, found):
    assert currency_before(texts, starts, 0, len(texts)) == found
