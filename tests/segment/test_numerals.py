"""How numbers are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.segment.numerals import may_open, read_figure, read_share

READ = [
    ("300", 300, 1),
    ("10,000", 10_000, 1),
    ("1.2 million", 1.2e6, 2),
    ("1.2bn", 1.2e9, 1),
    ("three", 3, 1),
    ("twenty-five", 25, 1),
    ("two hundred and fifty", 250, 4),
    ("two hundred and three hundred", 200, 2),
    ("two and a half million", 2.5e6, 5),
    ("three hundred thousand", 300_000, 3),
    ("two dozen", 24, 2),
    ("a million", 1e6, 2),
    ("half a million", 5e5, 3),
    ("half a dozen", 6, 3),
    ("two-dozen", 24, 1),
    ("40-million", 4e7, 1),
]
UNREAD = [
    "20th",
    "5pm",
    "2-1",
    "1.2.3",
    "3m",
    "f-16",
    "a man",
    "half the",
    "hundred men",
    "first",
    "10,00",
    "9/11",
    "½",
]


def _read(words, money=False):
    tokens = words.split()
    return read_figure(tokens, 0, len(tokens), money=money)


@pytest.mark.parametrize(("words", "value", "last"), READ)
def test_a_number_is_read_to_its_end(words, value, last):
    figure = _read(words)
    assert (figure.value, figure.last) == (value, last)
    assert may_open(words.split()[0])


@pytest.mark.parametrize("words", UNREAD)
def test_what_is_no_number_is_not_read(words):
    assert _read(words) is None


def test_behind_a_currency_sign_m_is_million():
    assert _read("40m", money=True).value == 4e7
    assert _read("40m") is None


@pytest.mark.parametrize(("words", "attached"), [("40-day", "day"), ("35-year-old", "year-old"), ("five-year", "year")])
def test_what_a_hyphen_joins_is_kept(words, attached):
    assert _read(words).attached == attached


@pytest.mark.parametrize(("words", "vague"), [("a million", True), ("one million", False), ("half a dozen", True)])
def test_a_number_with_an_article_is_vague(words, vague):
    assert _read(words).vague is vague


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("a third of voters", 33.3),
        ("two-thirds of it", 66.6),
        ("half the votes", 50.0),
        ("three quarters of them", 75.0),
    ],
)
def test_a_share_is_read_in_hundredths(words, share):
    tokens = words.split()
    assert read_share(tokens, 0, len(tokens)).value == pytest.approx(share)


@pytest.mark.parametrize(
    "words", ["a third man", "the third of may", "half of a mile", "a quarter of an hour", "two of us"]
)
def test_what_is_no_share_is_not_read(words):
    tokens = words.split()
    assert read_share(tokens, 0, len(tokens)) is None


@given(st.integers(0, 10**12))
def test_figures_with_and_without_commas_are_the_same(number):
    assert _read(str(number)).value == _read(f"{number:,}").value == number


def test_no_number_is_infinite():
    assert _read("3 " + "trillion " * 100).value < 1e40
