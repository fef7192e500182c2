import numpy as np
import pytest

from benchmarks.pairing import groups, known_words, read, table


def test_words_alone_are_compared_by_their_base_forms():
    one, other = read("Troops left the town."), read("The troop leaves a city.")
    assert one.alone(other) == ["town"]
    assert other.alone(one) == ["a", "city"]


@pytest.mark.parametrize(
    ("text", "numbers", "names"),
    [("In Paris 300 marched", {"300"}, {"paris"}), ("Paris marched", set(), set())],
)
def test_numbers_and_names(text, numbers, names):
    assert read(text).numbers == numbers
    assert read(text).names == names


def test_the_table_does_not_depend_on_which_sentence_comes_first():
    pair = ("Troops left the town on Friday.", "The army left on Monday.")
    one, other = (table([given, ("Wheat fell.", "Wheat rose.")], [0.5, 0.5], None) for given in (pair, pair[::-1]))
    assert np.allclose(one, other)


def test_rare_words_count_more():
    words = known_words([read("the bomb"), read("the palace"), read("the bridge")], None)
    assert words.rarity["bomb"] > words.rarity["the"]


def test_groups_join_over_several_pairs():
    assert groups([("a", "b"), ("c", "d"), ("d", "b")]) == ["a", "a", "a"]
