"""The tables of an analysis as CSV: to a folder one file a table, to one file or standard output the marks alone.

Words that a spreadsheet would take for a formula get an apostrophe before them; numbers stay numbers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from framing import tables
from framing.model import Analysis

suffixes = (".csv",)

#: The table that stands for all where there is room for one only: every number of the others is made from it.
MAIN = "marks"
#: Tells a spreadsheet that UTF-8 follows.
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def render(analysis: Analysis, excel: bool = False) -> str:
    """Write the table of marks; ``excel`` begins it with a byte order mark."""
    return _written(tables.every()[MAIN], analysis, excel)


def files(analysis: Analysis, excel: bool = False) -> Iterator[tuple[str, str]]:
    """Give every table as the name of a file and its words, and ``schema.json``, which describes their columns."""
    every = tables.every()
    for name, table in every.items():
        yield f"{name}.csv", _written(table, analysis, excel)
    yield "schema.json", schema()


def names() -> tuple[str, ...]:
    """Give the names of all files of a folder."""
    return (*(f"{name}.csv" for name in tables.every()), "schema.json")


def schema() -> str:
    """Describe all tables: the name, type and meaning of every column."""
    described = [table.schema() for table in tables.every().values()]
    return json.dumps({"schema": "framing/tables/1", "tables": described}, ensure_ascii=False, indent=2) + "\n"


def _written(table: tables.Table, analysis: Analysis, excel: bool) -> str:
    return _BYTE_ORDER_MARK * excel + tables.written(table.columns, table.rows(analysis))
