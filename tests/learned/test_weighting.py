"""Values are counts times factors over a length that is a sum over occurrences."""

import numpy as np
import pytest

from framing.learned.counting import Counts, Vocabulary, numbered, stacked
from framing.learned.weighting import Weighting, as_stored, factors, weighed


def counts(*texts):
    units = Vocabulary()
    rows = [numbered(text.split(), units) for text in texts]
    return Counts(
        stacked(rows, len(units)),
        stacked([np.array([n], np.int32) for n in range(len(units))], len(units)),
        np.ones(len(units)),
    )


@pytest.mark.parametrize(
    ("norm", "expected"),
    [("none", [4.0, 2.0]), ("l1", [4 / 6, 2 / 6]), ("l2", [4 / np.sqrt(12), 2 / np.sqrt(12)])],
)
def test_lengths(norm, expected):
    """Two times one word and one time another, each worth two: every occurrence adds its square."""
    found = weighed(counts("a a b"), np.array([2.0, 2.0]), Weighting(norm=norm)).toarray()[0]
    assert found.tolist() == pytest.approx(expected)


def test_scale_multiplies_and_an_empty_passage_stays_empty():
    found = weighed(counts("a", ""), np.array([1.0]), Weighting(scale=0.3)).toarray()
    assert found.ravel().tolist() == [0.3, 0.0]


def test_rare_features_weigh_more_and_too_rare_ones_nothing():
    found = factors(counts("a b", "a c", "a b", "a"), Weighting(), min_df=2)
    assert found.tolist() == pytest.approx([1.0, np.log(5 / 3) + 1, 0.0], abs=1e-6)
    assert factors(counts("a b", "a"), Weighting(rare_up=False), min_df=1).tolist() == [1.0, 1.0]


def test_what_is_stored_is_what_is_used():
    numbers = np.array([1 / 3, 1e-9])
    assert (as_stored(numbers) == as_stored(as_stored(numbers))).all()
    assert as_stored(numbers).astype(np.float32).astype(np.float64).tolist() == as_stored(numbers).tolist()
