"""Which figures are at odds, and how that is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.claims.figures import conflict, figure_conflict, figures_shared, same_figure
from framing.model import Document, Quantity, Span
from framing.segment import segment
from framing.segment.quantities import quantities

AGREE = [
    ("300 soldiers", "300 troops"),
    ("about 300 soldiers", "310 soldiers"),
    ("more than 300 soldiers", "500 soldiers"),
    ("at least 300 soldiers", "more than 200 soldiers"),
    ("up to 500 soldiers", "480 soldiers"),
    ("nearly 300 soldiers", "293 soldiers"),
    ("1.2 million people", "1,234,000 people"),
    ("a million people", "1.1 million people"),
    ("$1.2bn", "1.2 billion dollars"),
    ("120 km", "75 miles"),
    ("two days", "48 hours"),
    ("two years", "24 months"),
    ("5%", "5.2 per cent"),
    ("40 people were killed", "40 deaths"),
    ("between 300 and 500 soldiers", "400 soldiers"),
    ("19 June 2024", "June 19"),
    ("June 2024", "19 June 2024"),
    ("in 2024", "19 June 2024"),
]
APART = [
    ("300 soldiers", "500 tanks"),
    ("300 soldiers", "500"),
    ("$300", "€500"),
    ("5%", "7 percentage points"),
    ("12 people were killed", "40 people were wounded"),
    ("12 people", "40 people were killed"),
    ("three years", "five years ago"),
    ("$80 a barrel", "$5 billion"),
    ("120 km", "40 tonnes"),
    ("in 2023", "19 June 2024"),
]
ODDS = [
    ("300 soldiers", "500 soldiers", "300 against 500 soldiers"),
    ("300 soldiers", "500 troops", "300 soldiers against 500 troops"),
    ("at least 300 soldiers", "200 soldiers", "at least 300 against 200 soldiers"),
    ("about 300 soldiers", "500 soldiers", "about 300 against 500 soldiers"),
    ("up to 500 soldiers", "600 soldiers", "at most 500 against 600 soldiers"),
    ("40 people were killed", "52 people were killed", "40 against 52 people killed"),
    ("10 people", "12 people", "10 against 12 people"),
    ("12 aircraft", "14 aircraft", "12 against 14 aircraft"),
    ("$1.2 billion", "$1.5 billion", "1.2 billion US dollars against 1.5 billion US dollars"),
    ("1.2 million people", "1.4 million people", "1.2 million against 1.4 million people"),
    ("5%", "7%", "5% against 7%"),
    ("120 km", "150 km", "120 km against 150 km"),
    ("120 days", "90 days", "120 days against 90 days"),
    (
        "five million tonnes a month",
        "two million tonnes a month",
        "5 million tonnes a month against 2 million tonnes a month",
    ),
    ("18 June 2024", "19 June 2024", "18 June 2024 against 19 June 2024"),
    ("June 2024", "19 July 2024", "June 2024 against 19 July 2024"),
    ("in 2023", "in 2024", "2023 against 2024"),
]


def _all(text):
    return quantities(segment(Document("a", f"It was {text}.")))


def _last(text):
    return _all(text)[-1]


@pytest.mark.parametrize(("one", "other"), [*AGREE, *APART])
def test_what_can_both_be_true_or_counts_different_things_is_not_at_odds(one, other):
    assert conflict(_last(one), _last(other)) == conflict(_last(other), _last(one)) == ""


@pytest.mark.parametrize(("one", "other", "words"), ODDS)
def test_what_is_at_odds_is_said_in_plain_words(one, other, words):
    assert conflict(_last(one), _last(other)) == words
    assert conflict(_last(other), _last(one))


def test_what_agrees_on_a_unit_settles_it():
    one, other = _all("12 soldiers of 300 soldiers"), _all("12 soldiers")
    assert figure_conflict(one, other) == figure_conflict(other, one) == ""


def test_the_first_conflict_is_given():
    one, other = _all("5% of 300 soldiers on 18 June 2024"), _all("5% of 500 soldiers on 19 June 2024")
    assert figure_conflict(one, other) == "300 against 500 soldiers"


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("300 soldiers and 12 tanks", "12 tanks and 300 troops", 2),
        ("300 soldiers and 300 soldiers", "300 soldiers", 1),
        ("300 soldiers", "more than 200 soldiers", 0),
        ("300 soldiers", "a total of 300", 1),
        ("300 soldiers", "300 tanks", 0),
        ("19 June 2024", "June 19", 1),
        ("$1.2bn", "1.2 billion dollars", 1),
    ],
)
def test_shared_figures_are_counted_once(one, other, shared):
    assert figures_shared(_all(one), _all(other)) == figures_shared(_all(other), _all(one)) == shared


_QUANTITIES = st.builds(
    Quantity,
    st.just(Span(0, 1)),
    st.just("number"),
    st.floats(0, 1e12, allow_nan=False),
    st.sampled_from(["soldier", "troop"]),
    st.sampled_from(["exact", "about", "at least", "at most"]),
)


@given(_QUANTITIES, _QUANTITIES)
def test_conflict_is_mutual_and_never_with_itself(one, other):
    assert bool(conflict(one, other)) == bool(conflict(other, one))
    assert conflict(one, one) == ""


@pytest.mark.parametrize(
    ("limit", "figure", "same"),
    [
        ("more than 400 ships", "422 ships", True),
        ("more than 400 ships", "350 ships", False),
        ("more than 400 ships", "900 ships", False),
        ("at most 400 ships", "380 ships", True),
        ("at most 400 ships", "422 ships", False),
    ],
)
def test_a_figure_just_past_a_bound_may_be_the_same(limit, figure, same):
    assert same_figure(_all(limit)[0], _all(figure)[0]) is same
    assert same_figure(_all(figure)[0], _all(limit)[0]) is same
