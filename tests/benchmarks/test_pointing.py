import pytest

from benchmarks.agreement import Counts
from benchmarks.learning import Labelled
from benchmarks.pointing import Spans, Word, best_threshold, joined, out_of_folds, pointed, pointed_by

NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
TEXTS = [text for n in NUMBERS for text in (f"The bombshell of gate {n} fell.", f"The bridge of gate {n} fell.")]
GIVEN = Labelled(TEXTS, ["Biased", "Non-biased"] * 10)
ASKED = {"codebooks": (), "char_ngrams": None}


def most(words):
    return max(words, key=lambda word: word.added)


def test_the_telling_word_adds_most_and_plain_texts_have_none():
    found = pointed(GIVEN, **ASKED)
    tops = [most(words) for words in found.words[::2]]
    assert all(TEXTS[0][word.start : word.end] == "bombshell" for word in tops)
    assert not any(found.words[1::2])
    assert set(found.folds) == set(range(5))


def test_other_texts_are_pointed_at_by_the_same_model():
    loud, plain = pointed_by(GIVEN, ["Later a bombshell fell.", "Later a bridge fell."], **ASKED)
    assert (most(loud).start, most(loud).end) == (8, 17)
    assert plain == ()


@pytest.mark.parametrize(
    ("words", "marked", "spans"),
    [
        ([(0, 3), (4, 9)], [], [(0, 9)]),
        ([(0, 3), (5, 9)], [], [(0, 3), (5, 9)]),
        ([(0, 3), (4, 9)], [(5, 8)], [(5, 8), (0, 3)]),
        ([], [], []),
    ],
)
def test_words_are_joined_to_marks(words, marked, spans):
    assert joined(words, marked) == spans


def test_the_threshold_comes_from_the_other_folds():
    # In fold 0 the strong word is right; in fold 1 both are, so a low threshold is best there alone.
    words = [(Word(0, 3, 0.9), Word(5, 8, 0.2)), (Word(0, 3, 0.9), Word(5, 8, 0.2))]
    spans = Spans(words, [[], []], [[(0, 3)], [(0, 3), (5, 8)]])
    assert out_of_folds(spans, [0, 1]) == Counts(1, 2, 1, 1) + Counts(1, 1, 1, 2)


def test_of_equal_thresholds_the_highest_is_best():
    assert best_threshold({0.1: [Counts(1, 1, 1, 1)], 0.5: [Counts(1, 1, 1, 1)], 0.7: [Counts()]}) == 0.5
