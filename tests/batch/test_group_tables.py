"""The tables of groups have a column for each thing that a group is told by, in its order."""

from dataclasses import fields

import pytest

from framing.batch.group_tables import EFFECTS, GROUPS, TRENDS
from framing.groups import GroupRate, SourceEffect, Trend


@pytest.mark.parametrize(("columns", "noun"), [(GROUPS, GroupRate), (EFFECTS, SourceEffect), (TRENDS, Trend)])
def test_columns_are_those_of_the_noun(columns, noun):
    assert list(columns) == [field.name for field in fields(noun)]
    assert all(column.meaning for column in columns.values())
