"""Runs of three words as numbers: the same everywhere, and few enough to keep."""

import pytest

from framing.corpus.shingles import KEPT, LARGEST, number_of, shingles, sketch


def test_a_word_has_the_same_number_on_every_machine():
    assert number_of("palace") == 0xBE5AFFB4FB799B


@pytest.mark.parametrize(("text", "count"), [("", 0), ("a b", 0), ("a b c", 1), ("a b c d", 2), ("a a a a a", 1)])
def test_each_run_of_three_words_counts_once(text, count):
    assert len(shingles(text.split())) == count


def test_the_order_of_words_matters():
    assert shingles(["he", "left", "her"]).isdisjoint(shingles(["her", "left", "he"]))


def test_a_sketch_holds_the_smallest_in_order(story):
    found = shingles(story(1, 600).split())
    assert sketch(found) == sorted(found)[:KEPT]
    assert 0 <= min(found) <= max(found) <= LARGEST


def test_shingles_are_spread_evenly(story):
    """Half of them are below the middle: else the smallest would be no fair sample."""
    found = shingles(story(2, 4000).split())
    assert sum(number < LARGEST / 2 for number in found) / len(found) == pytest.approx(0.5, abs=0.03)
