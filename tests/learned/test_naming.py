"""Figures and ways of holding out have one spelling everywhere."""

import pytest

from framing.learned.card import Figure
from framing.learned.figures import MEASURES
from framing.learned.naming import MEASURE_NAMES, held_out_name, number, predictor_name


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.5, ".500"), (1, "1.000"), (0.9996, "1.000"), (-0.25, "-.250"), (0, ".000"), (10.04, "10.040")],
)
def test_numbers_have_three_places(value, written):
    assert number(value) == written


def test_every_measure_has_a_name():
    assert {measure for measures in MEASURES.values() for measure in measures} == set(MEASURE_NAMES)
    assert "measure" in Figure._fields


def test_what_is_not_known_keeps_its_name():
    assert predictor_name("topic name") == "the topic's name"
    assert predictor_name("oracle") == "oracle"
    assert held_out_name("event") == "events held out"
