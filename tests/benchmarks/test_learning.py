import pytest

from benchmarks.fitting import macro_f1
from benchmarks.learning import Labelled, classes, numbers

LOUD, PLAIN = "a stunning bombshell number {} for the palace", "the crew painted bridge number {} in the old blue"
ASKED = {"codebooks": (), "char_ngrams": None}
NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
TEXTS = [text.format(number) for number in NUMBERS for text in (LOUD, PLAIN)]


def test_classes_are_told_by_words_that_other_rows_have():
    labels = ["loud", "plain"] * 10
    assert classes(Labelled(TEXTS, labels), **ASKED) == labels


def test_a_group_is_never_learned_from():
    texts = [f"{word} {n}" for word in ("alpha", "beta", "gamma", "delta", "omega") for n in NUMBERS[:4]]
    labels = [("loud", "plain")[place // 4 % 2] for place in range(20)]
    groups = [text.split()[0] for text in texts]
    assert macro_f1(labels, classes(Labelled(texts, labels), **ASKED)) == 1.0
    assert macro_f1(labels, classes(Labelled(texts, labels, groups), **ASKED)) < 0.7


@pytest.mark.parametrize("names", [["a", "b", "c"], ["a", "b"]])
def test_another_folder_is_learned_from(names):
    words = dict(zip(names, ("bombshell", "bridge", "harbour"), strict=False))
    train = Labelled([f"the {words[name]} number {n}" for n in NUMBERS for name in names], names * 10)
    given = Labelled([f"a {words[name]}" for name in names], ["?"] * len(names))
    assert classes(given, train, **ASKED) == names


def test_numbers_stay_between_0_and_1_and_follow_the_words():
    found = numbers(Labelled(TEXTS, [1.0, 0.0] * 10), **ASKED)
    assert all(0.0 <= value <= 1.0 for value in found)
    assert min(found[::2]) > max(found[1::2])


def test_the_outcome_does_not_depend_on_the_order_of_copies():
    labels = ["loud", "plain"] * 10
    assert classes(Labelled(TEXTS * 2, labels * 2), **ASKED) == labels * 2
