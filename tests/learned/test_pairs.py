"""Words and pairs by number give the sums that their strings give."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.learned.ngrams import WordNgrams
from framing.learned.pairs import Pairs
from framing.learned.passage import plain

KEYS = ["a", "a b", "b", "b a", "c b", "d"]
NUMBERS = {key: number for number, key in enumerate(KEYS)}
ROWS = np.arange(14.0).reshape(7, 2) ** 2


@given(st.lists(st.lists(st.sampled_from("abcde"), max_size=6).map(" ".join), min_size=1, max_size=5))
def test_it_is_the_sum_of_the_rows_of_the_strings(texts):
    passages = [plain(text) for text in texts]
    units = [WordNgrams(1, 2).units(passage) for passage in passages]
    expected = [sum((ROWS[NUMBERS.get(unit, 6)] for unit in some), np.zeros(2)) for some in units]
    assert Pairs(NUMBERS, ROWS).sums(passages) == pytest.approx(np.array(expected))


def test_no_pair_reaches_into_the_next_passage():
    apart = Pairs(NUMBERS, ROWS).sums([plain("a"), plain("b")])
    assert apart.tolist() == [ROWS[0].tolist(), ROWS[2].tolist()]


@pytest.mark.parametrize("numbers", [{}, {"a": 0}, {"a b": 0}])
def test_few_words_are_enough(numbers):
    rows = np.array([[1.0], [0.25]])[-len(numbers) - 1 :]
    assert Pairs(numbers, rows).sums([plain("x y")]).tolist() == [[0.75]]
