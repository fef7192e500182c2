"""Sparse tables do what dense arrays do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.claims import sparse as module
from framing.claims.sparse import pair_sums, product, row_sums, scaled, sparse, turned

WIDTH = 5
ROW = st.dictionaries(st.integers(0, WIDTH - 1), st.floats(0.1, 2.0), max_size=WIDTH)
ROWS = st.lists(ROW, min_size=1, max_size=7)


def dense(table):
    """The whole table as an array."""
    return np.array([[table.at(row, column) for column in range(table.width)] for row in range(len(table.ends) - 1)])


def array(rows):
    return np.array([[row.get(column, 0.0) for column in range(WIDTH)] for row in rows])


@given(ROWS)
def test_a_table_holds_its_rows(rows):
    assert dense(sparse(rows, WIDTH)).tolist() == array(rows).tolist()


@given(ROWS, ROWS)
def test_products_are_those_of_arrays(ones, others):
    table = product(sparse(ones, WIDTH), sparse(others, WIDTH))
    assert dense(table) == pytest.approx(array(ones) @ array(others).T)
    assert table.columns.tolist() == [column for row in dense(table) for column in np.flatnonzero(row)]


@given(ROWS)
def test_sums_of_pairs_are_cells_of_the_product(rows):
    table, size = sparse(rows, WIDTH), range(len(rows))
    ones, others = [one for one in size for _ in size], [other for _ in size for other in size]
    assert pair_sums(table, table, ones, others) == pytest.approx(dense(product(table, table)).ravel())


@given(ROWS)
def test_what_is_turned_lies_across_the_diagonal(rows):
    table = product(sparse(rows, WIDTH), sparse(rows[::-1], WIDTH))
    assert turned(table).tolist() == dense(table).T[table.rows(), table.columns].tolist()


@given(ROWS)
def test_rows_are_scaled_and_summed(rows):
    table = scaled(sparse(rows, WIDTH), np.arange(len(rows)) + 1.0)
    sums = row_sums(table.values, table.rows(), len(rows))
    assert sums == pytest.approx(array(rows).sum(axis=1) * (np.arange(len(rows)) + 1))


def test_a_product_is_the_same_in_blocks(monkeypatch):
    rows = [{place % WIDTH: 1.0, (place * 2) % WIDTH: 0.5} for place in range(12)]
    whole = product(sparse(rows, WIDTH), sparse(rows, WIDTH))
    monkeypatch.setattr(module, "_BLOCK", 30)
    assert dense(product(sparse(rows, WIDTH), sparse(rows, WIDTH))).tolist() == dense(whole).tolist()


def test_empty_tables_give_nothing():
    empty = sparse([{}, {}], WIDTH)
    assert not dense(product(empty, empty)).any()
    assert pair_sums(empty, empty, [0], [1]).tolist() == [0.0]
