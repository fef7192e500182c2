import importlib.util
import json
import sys

import pytest

from framing.batch.exporting import check
from framing.errors import FramingError


def test_json_lines_hold_the_same_rows(ran, read, news):
    ran("run", tables="jsonl")
    rows = [json.loads(line) for line in (news / "run" / "marks.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["quote"] for row in rows] == [row["quote"] for row in read("run", "marks")]
    assert {type(row["counted"]) for row in rows} == {bool}
    assert {row["document"] for row in rows} <= {"a", "b", "c", "=d"}, "no guard where no spreadsheet reads"
    manifest = json.loads((news / "run" / "manifest.json").read_text(encoding="utf-8"))
    assert "marks.jsonl" in manifest["files"]


@pytest.mark.skipif(not importlib.util.find_spec("pyarrow"), reason="pyarrow is not installed")
def test_parquet_holds_the_same_rows_with_their_types(ran, read, written):
    from pyarrow import parquet

    ran("run", tables="parquet")
    found = parquet.read_table("run/scores.parquet")
    assert found.num_rows == len(read("run", "scores"))
    assert {str(one) for one in found.schema.types} == {"string", "int64", "double"}
    ran("again", tables="parquet", workers=2)
    assert written("run") == written("again")


def test_without_the_package_nothing_is_begun(ran, news, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FramingError, match="pip install"):
        ran("run", tables="parquet")
    assert not (news / "run").exists()
    check("csv")
