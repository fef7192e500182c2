import importlib.util
import io
import sys

import pytest

from framing.batch.parquet import header, rows
from framing.batch.table import Source
from framing.errors import FramingError

SOURCE = Source("a.parquet", "", 1000)
needs_pyarrow = pytest.mark.skipif(not importlib.util.find_spec("pyarrow"), reason="pyarrow is not installed")


def test_without_the_package_the_line_that_installs_it_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(FramingError, match=r"a.parquet: .*pip install 'framing-analyzer\[parquet\]'"):
        header(io.BytesIO(b""), SOURCE)


@needs_pyarrow
def test_rows_come_by_number():
    import pyarrow
    from pyarrow import parquet

    data = io.BytesIO()
    parquet.write_table(pyarrow.table({"id": [1, 2], "text": ["x", None]}), data)
    assert header(data, SOURCE) == ["id", "text"]
    assert list(rows(data, SOURCE)) == [(1, {"id": 1, "text": "x"}), (2, {"id": 2, "text": None})]


@needs_pyarrow
def test_what_is_no_table_is_refused():
    with pytest.raises(FramingError, match="not a sound Parquet table"):
        header(io.BytesIO(b"no table"), SOURCE)
