"""Which texts may be copies: those that share several of their smallest shingles, however many texts do."""

import numpy
import pytest

from framing.corpus.candidates import FEW, candidates
from framing.corpus.ragged import Rows
from framing.corpus.shingles import shingles, sketch


def pairs(texts):
    """The candidates among texts given longest first."""
    held = Rows()
    for text in texts:
        held.add(numpy.array(sketch(shingles(text.split())), dtype="<u4").tobytes())
    return set(zip(*(side.tolist() for side in candidates(held.ragged())), strict=True))


def test_copies_are_candidates_and_others_are_not(story, edited):
    one, other = story(1), story(2)
    assert pairs([one, other, edited(one, 0.15), edited(other, 0.15)]) == {(0, 2), (1, 3)}


def test_a_phrase_in_common_makes_no_candidates(story):
    ones = [f"{story(number)} the palace said on monday" for number in range(5)]
    assert pairs(ones) == set()


def test_a_part_is_a_candidate_of_the_whole(story):
    whole = story(3, 1000)
    assert pairs([whole, " ".join(whole.split()[:250])]) == {(0, 1)}


@pytest.mark.parametrize("count", [FEW, 3 * FEW])
def test_many_copies_hang_together_in_few_pairs(story, count):
    """Beyond a few, each text is a candidate of the longest and of the next in length."""
    text = story(4, 300)
    found = pairs([f"{text} {story(number, 100 - number)}" for number in range(count)])
    assert {(0, number) for number in range(1, count)} <= found
    assert {(number, number + 1) for number in range(count - 1)} <= found
    assert len(found) <= 4 * count


@pytest.mark.parametrize("texts", [[], ["too short"], ["too short", ""]])
def test_nothing_to_look_up(texts):
    assert pairs(texts) == set()
