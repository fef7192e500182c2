"""More texts to learn from: points are measured on the same texts, and too small ones are left out."""

from framing.learned.curve import curve
from framing.learned.folds import folding, in_order


def points(texts, estimator):
    ordered = in_order(texts)
    return curve(estimator, [t.text for t in ordered], [t.label for t in ordered], folding(ordered, "random"))


def test_shares_grow(texts, small):
    found = points(texts, small)
    assert [point.texts for point in found] == [24]
    assert 0.5 < found[0].value <= 1.0


def test_numbers_have_a_curve(numbers, small_rater):
    found = points(numbers.texts, small_rater)
    assert [point.texts for point in found] == [16, 32]
    assert found[0].value < found[1].value


def test_too_few_texts_have_none(texts, small):
    assert points(texts[:12], small) == ()
