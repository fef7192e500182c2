"""Rows are plain frozen values."""

from dataclasses import FrozenInstanceError, asdict

import pytest

from framing.groups import group_rates


def test_rows_never_change(row):
    with pytest.raises(FrozenInstanceError):
        row("a").k = 3


def test_a_result_is_a_row_of_plain_values(row):
    (found,) = group_rates([row("a", k=1)], "outlet")
    assert {type(value) for value in asdict(found).values()} <= {str, int, float, type(None)}
