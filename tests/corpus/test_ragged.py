"""Rows of any length do what lists of lists do."""

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.ragged import FILL, Rows, shared

ROWS = st.lists(st.lists(st.integers(0, FILL - 1), max_size=6), min_size=1, max_size=8)


def made(rows):
    found = Rows()
    for row in rows:
        found.add(numpy.array(row, dtype="<u4").tobytes())
    return found.ragged()


def listed(found):
    return [found.values[start:end].tolist() for start, end in zip(found.starts, found.ends, strict=True)]


@given(ROWS)
def test_rows_come_back(rows):
    found = made(rows)
    assert listed(found) == rows
    assert found.owners.tolist() == [number for number, row in enumerate(rows) for _ in row]


@given(ROWS, st.data())
def test_rows_are_taken_in_any_order(rows, data):
    wanted = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=8))
    assert listed(made(rows).taken(numpy.array(wanted, dtype=numpy.int64))) == [rows[number] for number in wanted]


@given(ROWS)
def test_values_are_left_out(rows):
    found = made(rows)
    assert listed(found.kept(found.values % 2 == 0)) == [[value for value in row if value % 2 == 0] for row in rows]


@given(ROWS)
def test_padding_fills_up(rows):
    padded = made(rows).padded(numpy.arange(len(rows)))
    assert [[value for value in row if value != FILL] for row in padded.tolist()] == rows


@given(st.sets(st.integers(0, 20)), st.sets(st.integers(0, 20)), st.integers(0, 20))
def test_shared_counts_what_both_have_up_to_a_limit(one, other, limit):
    rows = made([sorted(one), sorted(other)])
    first, second = (rows.padded(numpy.array([number])) for number in (0, 1))
    found = shared(first, second, numpy.array([limit]))
    assert found.tolist() == [sum(number <= limit for number in one & other)]


def test_no_rows_at_all():
    assert len(Rows().ragged()) == 0
    assert Rows().ragged().padded(numpy.zeros(0, dtype=numpy.int64)).shape[0] == 0


@pytest.mark.parametrize("kind", ["u1", "<u4"])
def test_numbers_of_other_widths(kind):
    found = Rows(kind)
    found.add(numpy.array([1, 2], dtype=kind).tobytes())
    assert listed(found.ragged()) == [[1, 2]]
