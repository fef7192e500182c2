"""CSV: the marks to one file, every table to a folder, readable by others and harmless in a spreadsheet."""

import csv as reader
import io
import json
from dataclasses import replace

import pytest

from framing import tables
from framing.reports import csv


def read(words):
    return list(reader.DictReader(io.StringIO(words, newline="")))


def test_one_file_holds_the_marks(pair):
    found = read(csv.render(pair))
    assert len(found) == sum(len(profile.marks) for profile in pair.profiles)
    assert found[0]["quote"] == pair.profiles[0].marks[0].span.of(pair.profiles[0].document.text)


def test_a_folder_holds_every_table_and_their_description(pair):
    made = dict(csv.files(pair))
    assert tuple(made) == csv.names()
    assert set(made) == {f"{name}.csv" for name in tables.every()} | {"schema.json"}
    described = {one["name"]: [field["name"] for field in one["fields"]] for one in json.loads(csv.schema())["tables"]}
    for name, table in tables.every().items():
        assert made[f"{name}.csv"].partition("\r\n")[0] == ",".join(table.columns)
        assert described[name] == list(table.columns)


def test_excel_is_told_that_it_is_utf_8(pair):
    assert csv.render(pair, excel=True) == "\ufeff" + csv.render(pair)
    assert all(words.startswith("\ufeff") for name, words in csv.files(pair, excel=True) if name.endswith(".csv"))


@pytest.mark.parametrize("words", ["=1+1", "@x", "\udc80", "a\0b", 'a"b,c\r\nd', "김정은"])
def test_hostile_names_are_one_harmless_cell(pair, words):
    document = replace(pair.profiles[0].document, label=words, source=words, title=words)
    analysis = replace(pair, profiles=(replace(pair.profiles[0], document=document), pair.profiles[1]))
    made = dict(csv.files(analysis))["documents.csv"]
    row = read(made)[0]
    assert row["name"] == row["source"] == row["title"] == tables.cell(words)
    assert not row["name"].startswith(("=", "@"))
    made.encode("utf-8")


def test_pandas_reads_every_table(compared):
    pandas = pytest.importorskip("pandas")
    for name, words in csv.files(compared("pyongyang-moscow")):
        if name.endswith(".csv"):
            table = tables.every()[name.removesuffix(".csv")]
            frame = pandas.read_csv(io.StringIO(words))
            assert list(frame.columns) == list(table.columns)
            numeric = [c for c, one in table.columns.items() if one.type in ("integer", "number")]
            assert all(pandas.api.types.is_numeric_dtype(frame[column]) for column in numeric if len(frame))
