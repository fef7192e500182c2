import pytest

from framing.api import score
from framing.claims.telling import Telling, fact_terms
from framing.claims.units import units
from framing.model import Document

STRETCHES = [
    {"army": 1.0, "withdraw": 1.0, "kherson": 1.0, "drizzle": 1.0},
    {"army": 1.0, "pull back": 1.0, "kherson": 1.0},
    {"harvest": 1.0, "wheat": 1.0},
    {"army": 1.0, "parade": 1.0},
]


def test_the_likest_stretch_is_given():
    place, told = Telling.among(STRETCHES, [0, 1, 1, 1]).told(0, [1, 2, 3])
    assert place == 1
    assert 0.5 < told <= 1


def test_what_nobody_else_tells_counts_less():
    alone = Telling.among(STRETCHES[:2], [0, 1]).told(0, [1])[1]
    wide = Telling.among([*STRETCHES[:2], {"drizzle": 1.0}], [0, 1, 2]).told(0, [1])[1]
    assert alone > wide


def test_words_told_elsewhere_count_in_part():
    telling = Telling.among([{"oslo": 1.0, "treaty": 1.0}, {"oslo": 1.0}, {"treaty": 1.0}], [0, 1, 1])
    assert telling.told(0, [1, 2])[1] > telling.told(0, [2])[1]


def test_without_others_there_is_nothing_to_choose():
    with pytest.raises(ValueError):
        Telling.among(STRETCHES, [0, 1, 1, 1]).told(0, [])


def test_a_text_that_tells_less_than_another_is_set_back():
    stretches = [STRETCHES[0], STRETCHES[1], {"army": 1.0, "kherson": 1.0, "parade": 1.0}]
    found = Telling.among(stretches, [0, 1, 2]).by_text(0)
    assert found.keys() == {1, 2}
    assert found[2] < found[1]
    assert found[2] < Telling.among(stretches, [0, 1, 2]).told(0, [2])[1] / 0.9


def test_verbs_tell_what_happened():
    counts = fact_terms(units(score([Document("a", "Oslo sold 40 ships.")]).profiles[0].segments))
    assert counts["sell"] > counts["ship"] > counts["40"] > counts["oslo"]
