from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.claims.likeness import Likeness

STRETCHES = [
    {"army": 1.0, "withdraw": 1.0, "kherson": 1.0},
    {"army": 1.0, "pull back": 1.0, "kherson": 1.0},
    {"army": 1.0, "advance": 1.0, "kherson": 1.0},
    {"harvest": 1.0, "wheat": 1.0},
    {},
]
WORDS = st.sampled_from(["army", "troop", "talk", "strike", "oslo", "rise"])
BAGS = st.lists(st.dictionaries(WORDS, st.just(1.0)), min_size=2)


def dense(table):
    """All numbers of a square table."""
    size = range(table.width)
    return np.array([[table.at(row, column) for column in size] for row in size])


def between(one, other, stretches=STRETCHES):
    return float(Likeness(stretches).between([one], [other])[0])


def test_same_fact_in_other_words_is_likest():
    assert between(0, 1) > between(0, 2) > between(0, 3) == 0


def test_a_stretch_is_like_itself():
    assert between(0, 0) == pytest.approx(1)


def test_nothing_is_like_nothing():
    assert between(4, 4) == between(4, 0) == 0


def test_rare_words_count_more():
    stretches = [{"oslo": 1.0, "treaty": 1.0}, {"oslo": 1.0}, {"treaty": 1.0}, {"oslo": 1.0, "rain": 1.0}]
    assert between(0, 2, stretches) > between(0, 1, stretches)


@given(BAGS)
def test_matrix_is_symmetric_and_agrees_with_pairs(stretches):
    likeness = Likeness(stretches)
    matrix = dense(likeness.all())
    places = [(one, other) for one in range(len(stretches)) for other in range(len(stretches))]
    pairs = likeness.between([one for one, _ in places], [other for _, other in places])
    assert all(matrix[one, other] == pytest.approx(value) for (one, other), value in zip(places, pairs, strict=True))
    assert matrix == pytest.approx(matrix.T)
    assert matrix.max() <= 1 + 1e-9


def test_order_of_the_words_changes_nothing():
    words = list(STRETCHES[0].items())
    Random(1).shuffle(words)
    assert between(0, 1, [dict(words), *STRETCHES[1:]]) == between(0, 1)
