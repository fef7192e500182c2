import pytest

from benchmarks.agreement import Counts, counted, overlapping


def test_nothing_predicted_or_marked_gives_zero_and_no_division():
    assert (Counts().precision, Counts().recall, Counts().f1) == (0.0, 0.0, 0.0)


def test_f1_is_the_harmonic_mean():
    assert Counts(1, 2, 1, 1).f1 == pytest.approx(2 / 3)


def test_words_are_counted_by_place():
    assert counted(frozenset({1, 2, 3}), frozenset({3})) == Counts(1, 3, 1, 1)


def test_one_long_span_may_find_two():
    assert overlapping([(0, 10)], [(1, 2), (8, 12)]) == Counts(1, 1, 2, 2)


def test_spans_that_only_touch_do_not_overlap():
    assert overlapping([(0, 4)], [(4, 8)]) == Counts(0, 1, 0, 1)
