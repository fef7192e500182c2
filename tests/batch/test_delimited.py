import io

import pytest

from framing.batch.delimited import header, rows
from framing.batch.table import Source
from framing.model import Refusal


def read(data, most=1000, encoding="utf-8", delimiter=","):
    return list(rows(io.BytesIO(data), Source("a.csv", encoding, most, delimiter)))


def test_rows_come_with_the_line_they_begin_in():
    data = b'id,text\r\n1,"two\r\nlines"\r\n\r\n2,x\r\n'
    assert read(data) == [(2, {"id": "1", "text": "two\r\nlines"}), (5, {"id": "2", "text": "x"})]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [("id\ttext\n1\tx\n".encode("utf-8-sig"), "utf-8"), ("id\ttext\n1\tx\n".encode("utf-16"), "utf-16")],
)
def test_tabs_and_byte_order_marks(data, encoding):
    source = Source("a.tsv", encoding, 1000, "\t")
    assert header(io.BytesIO(data), source) == ["id", "text"]
    assert read(data, encoding=encoding, delimiter="\t") == [(2, {"id": "1", "text": "x"})]


def test_a_row_with_too_many_cells_costs_itself_only():
    found = read(b"id,text\n1,a,b\n2,c\n")
    assert (found[0][1].path, found[0][1].code) == ("a.csv:2", "cells")
    assert found[1] == (3, {"id": "2", "text": "c"})


def test_a_missing_last_cell_is_missing():
    assert read(b"id,text\n1\n") == [(2, {"id": "1"})]


def test_a_long_cell_is_read_up_to_the_limit():
    cell = b"x" * 200_000
    assert len(read(b"text\n" + cell + b"\n", most=300_000)[0][1]["text"]) == 200_000


@pytest.mark.parametrize("data", [b'text\n"open\n' + b"x\n" * 600, b"text\n" + b"x" * 1001])
def test_a_cell_above_the_limit_ends_the_table_aloud(data):
    number, found = read(data)[-1]
    assert isinstance(found, Refusal)
    assert "quotation mark" in found.message
    assert number > 0


def test_an_empty_table_has_no_header():
    assert header(io.BytesIO(b""), Source("a.csv", "utf-8", 9)) == []
    assert read(b"") == []
