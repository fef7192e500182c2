"""What texts are compared on, from texts as they are written."""

from datetime import date

import pytest

from framing.events.features import features, features_of, is_common
from framing.model import Document
from framing.pipeline import Analyzer
from framing.segment import named, segment


def of(text, **more):
    return features_of(named(segment(Document("a", text, **more))))


def test_words_are_no_function_words_and_names_are_in_words():
    found = of("The summit’s end: Kim Jong-un left the summit.", date="2024-06-19T10:00")
    assert set(found.words) == {"summit", "end", "kim", "jong-un", "left"}
    assert found.words["summit"] > found.words["left"] == 1
    assert (set(found.names), found.date) == ({"Kim", "Jong-un"}, date(2024, 6, 19))


def test_a_profile_has_the_features_of_its_segments():
    document = Document("a", "The envoys met in Oslo on 3 May 2024.")
    assert features(Analyzer().profile(document)) == features_of(segment(document))


@pytest.mark.parametrize("written", ["", "June 2024", "2024-13-01", "19.06.2024"])
def test_a_date_that_is_none_speaks_for_nothing(written):
    assert of("Talks were held.", date=written).date is None


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They counted 18,000 containers.", ["18,000 containers"]),
        ("Six days passed. It took six days.", ["six days"]),
        ("He gave 7 and she gave 42.", ["42"]),
        ("It happened on 19 June 2024.", []),
    ],
)
def test_figures_are_as_first_written_and_count_something_or_are_large(text, figures):
    assert list(of(text).figures.values()) == figures


def test_days_are_those_the_text_tells_to_the_day():
    assert of("It was signed on 19 June 2024, and in May 2023 another.").days == {"2024-06-19"}


def test_places_are_names_of_places():
    assert of("Anna Berg left Moscow for London.").places == {"Moscow", "London"}


def test_an_opening_has_base_forms_and_pairs_and_the_headline_twice():
    found = of("Trains crash\n\nTwo trains crashed here.", title="Trains crash").opening
    assert found["train"] == 3.0
    assert found["train crash"] == pytest.approx(2 * 0.4 + 0.4)
    assert "here" not in found


def test_an_opening_ends():
    assert "dredger" not in of("The mill of the mill. " * 40 + "A dredger came.").opening


@pytest.mark.parametrize(
    ("word", "common"), [("said", True), ("monday", True), ("presidents", True), ("dredger", False)]
)
def test_a_common_word_tells_nothing(word, common):
    assert is_common(word) is common
