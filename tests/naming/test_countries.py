"""Countries by all their names."""

import pytest

from framing.naming.countries import (
    adjective_openings,
    by_names,
    country_called,
    country_governed,
    country_named,
    country_of_adjective,
    country_of_seat,
)
from framing.shelf import lexicon_table


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("DPRK", "North Korea"),
        ("Democratic People’s Republic of Korea", "North Korea"),
        ("Republic of Korea", "South Korea"),
        ("Republic of Türkiye", "Turkey"),
        ("the United States", "United States"),
        ("U.S.", "United States"),
        ("Viet Nam", "Vietnam"),
        ("Pyongyang", ""),
        ("Korea", ""),
        ("State Duma", ""),
    ],
)
def test_a_country_is_known_by_its_names(words, country):
    assert country_named(words) == country


def test_no_name_stands_for_two_countries():
    names = [name for about in lexicon_table("epithets.toml")["countries"].values() for name in about.get("also", ())]
    adjectives = [a for about in lexicon_table("epithets.toml")["countries"].values() for a in about["adjectives"]]
    assert len(set(names)) == len(names)
    assert len(set(adjectives)) == len(adjectives)


def test_governments_and_seats_tell_the_country():
    assert country_governed("Government of Türkiye") == "Turkey"
    assert country_governed("Bank of Japan") == ""
    assert (country_of_seat("the Kremlin"), country_of_seat("Moscow")) == ("Russia", "")


def test_adjectives_may_have_two_words():
    assert country_of_adjective("north korean") == "North Korea"
    assert "north" in adjective_openings()


@pytest.mark.parametrize(
    ("words", "named", "beside", "country"),
    [
        ("the North", {"North Korea"}, {"korean"}, "North Korea"),
        ("the North", {"North Korea"}, {"england"}, ""),
        ("the North", {"Italy"}, {"korean"}, ""),
    ],
)
def test_a_short_name_needs_the_country_and_a_word_beside_it(words, named, beside, country):
    assert country_called(words, named, beside) == country


def test_by_names_are_in_lower_case():
    assert by_names()["the", "jewish", "state"] == "Israel"
