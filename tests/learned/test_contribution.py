"""Contributions shared among words keep their sum, whatever they span."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.learned.contribution import Contribution, by_word

WORDS = [(0, 3), (4, 10), (10, 11), (12, 20)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, [1.0, 0.0, 0.0, 0.0]),
        (5, 7, [0.0, 1.0, 0.0, 0.0]),
        (4, 11, [0.0, 0.5, 0.5, 0.0]),
        (2, 13, [0.25, 0.25, 0.25, 0.25]),
    ],
)
def test_a_contribution_is_shared_by_the_words_it_touches(start, end, expected):
    assert by_word([Contribution(start, end, "word:x", "", 1.0)], WORDS) == expected


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.floats(-5, 5))))
def test_the_sum_stays(given_parts):
    parts = [
        Contribution(WORDS[min(a, b)][0], WORDS[max(a, b)][1], "word:x", "", weight) for a, b, weight in given_parts
    ]
    assert sum(by_word(parts, WORDS)) == pytest.approx(sum(part.weight for part in parts), abs=1e-9)
