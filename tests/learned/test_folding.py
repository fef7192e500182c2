"""Folds never part a unit, judge each row once, and spread the classes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.learned.folding import folds, in_order


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 2)), min_size=2, max_size=60), st.booleans())
def test_each_row_is_judged_once_and_no_unit_is_parted(rows, packed):
    units, y = [unit for unit, _ in rows], np.array([name for _, name in rows])
    if len(set(units)) < 2:
        return
    parts = list(folds(units, y, 5, packed))
    assert sorted(row for part in parts for row in part.judged.tolist()) == list(range(len(rows)))
    for part in parts:
        assert not {units[row] for row in part.learned} & {units[row] for row in part.judged}
        assert len(part.learned)
        assert len(part.judged)


def test_classes_are_dealt_round():
    y = np.array([0] * 10 + [1] * 5)
    assert [y[part.judged].tolist() for part in folds(range(15), y, 5, packed=False)] == [[0, 0, 1]] * 5


def test_large_groups_are_packed_evenly():
    units = ["a"] * 6 + ["b"] * 3 + ["c"] * 3
    assert sorted(len(part.judged) for part in folds(units, np.zeros(12), 2, packed=True)) == [6, 6]


def test_one_unit_cannot_be_parted():
    with pytest.raises(ValueError, match="two or more"):
        folds(["a", "a"], np.zeros(2), 5, packed=False)


def test_the_order_depends_on_what_rows_hold():
    texts, names = ["b", "a", "a", "c"], [1, 2, 3, 4]
    one = [(texts[row], names[row]) for row in in_order(texts, names)]
    assert one == [(texts[::-1][row], names[::-1][row]) for row in in_order(texts[::-1], names[::-1])]
