"""How much of a text stands in another, told from samples."""

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.ragged import Rows
from framing.corpus.resemblance import resemblance
from framing.corpus.shingles import KEPT, shingles, sketch


def shares(one, other, openings=((), ())):
    rows = []
    for pair in ((sketch(one), sketch(other)), openings):
        held = Rows()
        for numbers in pair:
            held.add(numpy.array(sorted(numbers), dtype="<u4").tobytes())
        rows.append(held.ragged())
    found = resemblance(*rows, numpy.array([0]), numpy.array([1]))
    return [float(column[0]) for column in (found.one, found.other, found.fewest, found.openings)]


FEW = st.sets(st.integers(0, 400), min_size=1, max_size=KEPT - 1)


@given(FEW, FEW)
def test_short_texts_are_compared_in_full(one, other):
    both = len(one & other)
    assert shares(one, other)[:3] == pytest.approx([both / len(one), both / len(other), min(len(one), len(other))])


@given(FEW, FEW)
def test_openings_are_compared_as_sets(one, other):
    assert shares({1}, {1}, (one, other))[3] == pytest.approx(len(one & other) / len(one | other))


@pytest.mark.parametrize(("share", "kept"), [(0.05, 0.86), (0.1, 0.73), (0.15, 0.61)])
def test_long_texts_are_told_from_a_sample(story, edited, share, kept):
    """A run of three words stays where all three do: (1 - share) cubed."""
    text = story(3, 2000)
    one, other = (shingles(words.split()) for words in (text, edited(text, share)))
    assert shares(one, other)[:2] == pytest.approx([kept, kept], abs=0.12)


def test_a_part_stands_in_the_whole_and_not_the_other_way_round(story):
    text = story(4, 1200).split()
    whole, part = shingles(text), shingles(text[:400])
    in_whole, in_part, fewest, _ = shares(part, whole)
    assert in_whole == 1.0 and in_part == pytest.approx(1 / 3, abs=0.12) and fewest > 20


def test_no_pairs_give_no_shares():
    empty = Rows().ragged()
    none = numpy.zeros(0, dtype=numpy.int64)
    assert len(resemblance(empty, empty, none, none).one) == 0
