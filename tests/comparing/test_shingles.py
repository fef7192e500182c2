"""Stretches of shared words, by constructed lists of words."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparing.shingles import FEWEST_EQUAL, SHINGLE, stretches

COPY = [f"c{number}" for number in range(20)]


def other(name, count=5):
    """Words that stand in no other text."""
    return [f"{name}{number}" for number in range(count)]


def found(*texts):
    return [(one.text, one.other, one.here, one.there, one.equal) for one in stretches(texts)]


@pytest.mark.parametrize(
    ("later", "here", "equal"),
    [
        (COPY, (0, 20), 20),
        ([*other("b"), *COPY, *other("b")], (5, 25), 20),
        ([*COPY[:10], "new", *COPY[11:]], (0, 20), 19),
        ([*COPY[:10], "new", *COPY[10:]], (0, 21), 20),
        ([*COPY[:10], *COPY[11:]], (0, 19), 19),
        ([*COPY[:7], "new", *COPY[8:14], "new", *COPY[15:]], (0, 20), 18),
        (["new", *COPY[1:3], "new", *COPY[4:]], (4, 20), 16),
        (["new", *COPY[1:4], "new", *COPY[5:]], (1, 20), 18),
        ([*COPY[:12], "new", "new", *COPY[14:]], (0, 12), 12),
        (COPY[4:16], (0, 12), 12),
    ],
    ids=[
        "whole", "in the midst", "replaced", "put in", "left out", "two edits",
        "too few equal words before an edit", "enough before an edit", "two words at once", "the fewest",
    ],
)  # fmt: skip
def test_a_copy_is_found_over_single_edits(later, here, equal):
    ((text, earlier, place, _, count),) = found([*other("a"), *COPY], later)
    assert (text, earlier, place, count) == (1, 0, here, equal)


@pytest.mark.parametrize(
    "later",
    [other("b", 30), COPY[: FEWEST_EQUAL - 1], [w for n in range(0, 20, 5) for w in (*COPY[n : n + 5], "new", "new")]],
    ids=["nothing shared", "too short", "shingles too short"],
)
def test_less_is_no_copy(later):
    assert found(COPY, later) == []


def test_words_are_credited_to_the_earliest_text_that_has_them():
    first, second = COPY[:14], [*other("b"), *COPY]
    assert found(first, second, COPY) == [(1, 0, (5, 19), (0, 14), 14), (2, 0, (0, 14), (0, 14), 14)]
    assert found(second, first, COPY) == [(1, 0, (0, 14), (5, 19), 14), (2, 0, (0, 20), (5, 25), 20)]


def test_what_stands_twice_in_a_text_is_found_twice():
    assert [one[2] for one in found(COPY, [*COPY, *other("b"), *COPY])] == [(0, 20), (25, 45)]
    assert found([*COPY, *other("b"), *COPY]) == []


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=60), max_size=4))
def test_runs_are_equal_words_and_no_word_is_taken_twice(texts):
    taken = set()
    for one in stretches(texts):
        assert one.other < one.text and one.equal >= FEWEST_EQUAL
        assert all(a.here + a.length <= b.here and a.there + a.length <= b.there for a, b in pairwise(one.runs))
        for here, there, length in one.runs:
            assert length > 0
            assert texts[one.text][here : here + length] == texts[one.other][there : there + length]
        places = {(one.text, place) for place in range(*one.here)}
        assert not places & taken
        taken |= places


@given(st.lists(st.sampled_from("abcdefgh"), min_size=SHINGLE, max_size=40), st.integers(0, 5))
def test_a_text_told_again_is_shared_from_end_to_end(words, before):
    words = [*words, *COPY]
    later = [*other("b", before), *words]
    assert sum(one.equal for one in stretches([words, later])) == len(words)


def test_time_grows_with_the_words_even_where_all_are_alike():
    def spent(count):
        begin = process_time()
        stretches([["a", "b"] * count, ["a", "b"] * count, ["a"] * count])
        return process_time() - begin

    spent(2_000)
    assert spent(16_000) < 8 * max(spent(4_000), 0.005)
