"""The tables of an analysis: one file each with ``ROW``, ``COLUMNS`` and ``rows(analysis)``, named as the table."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from framing.tables.cells import cell, guarded, written
from framing.tables.table import Cell, Column, Columns, Row, Table

__all__ = ["Cell", "Column", "Columns", "Row", "Table", "cell", "every", "guarded", "written"]


def every() -> dict[str, Table]:
    """Give every table by name, in alphabetical order.

    >>> list(every()["events"].columns)
    ['event', 'document', 'relation', 'reasons']
    """
    modules = ((info.name, import_module(f"{__name__}.{info.name}")) for info in iter_modules(__path__))
    return {name: Table(name, m.ROW, m.COLUMNS, m.rows) for name, m in modules if hasattr(m, "COLUMNS")}
