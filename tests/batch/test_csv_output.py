import csv

from hypothesis import given
from hypothesis import strategies as st

from framing.batch.csv_output import CsvTables, filled
from framing.batch.records import Part
from framing.tables.table import DOCUMENT, share, text

NAMES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\r\n"), max_size=12)


def read(lines):
    return list(csv.reader(lines.splitlines(keepends=True)))


@given(NAMES)
def test_any_id_comes_back_out_of_a_line(name):
    ((mark, document, word),) = list(csv.reader([filled("\0:12,\0,x\r\n", name)], strict=True))
    assert document.removeprefix("'") == name.removeprefix("'")
    assert (mark, word) == (f"{document}:12", "x")


def test_no_cell_is_a_formula(tmp_path):
    tables = CsvTables(tmp_path, {"docs": DOCUMENT | {"title": text(""), "k": share("")}})
    for name in ("=a", "+a", "-a", "@a", "\ta", "a"):
        tables.write("docs", [(name, name, -0.5)])
        tables.add("docs", Part(1, "\0,x,1\r\n", ()), name)
    tables.settle()
    rows = list(csv.reader((tmp_path / "docs.csv").open(encoding="utf-8", newline="")))
    assert all(cell == "-0.5" or cell[0] not in "=+-@\t" for row in rows for cell in row)


def test_raw_leaves_cells_as_they_are(tmp_path):
    tables = CsvTables(tmp_path, {"docs": DOCUMENT}, raw=True)
    tables.write("docs", [("=a",)])
    tables.add("docs", Part(1, "\0\r\n", ()), "=b")
    tables.settle()
    assert (tmp_path / "docs.csv").read_bytes() == b"document\r\n=a\r\n=b\r\n"


def test_what_is_not_settled_goes_away(tmp_path):
    (tmp_path / "docs.csv").write_bytes(b"old")
    tables = CsvTables(tmp_path, {"docs": DOCUMENT})
    tables.write("docs", [("a",)])
    tables.leave()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("docs.csv", b"old")]
