"""The tables of an analysis: stable columns, a row a thing, and cells that no spreadsheet runs."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import tables
from framing.model import Analysis, Options, Recipe
from framing.tables import cells

ROOT = Path(__file__).resolve().parent.parent.parent
TABLES = tables.every()
#: What the columns of each table are called, for good: a name here may be added, and none may change.
COLUMNS = json.loads((ROOT / "tests" / "schema" / "tables.json").read_text("utf-8"))
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool}


def rows(analysis, name):
    return [dict(zip(TABLES[name].columns, row, strict=True)) for row in TABLES[name].rows(analysis)]


def test_every_table_has_the_columns_that_were_promised():
    assert {name: list(table.columns) for name, table in TABLES.items()} == COLUMNS


@pytest.mark.parametrize("name", TABLES)
def test_a_row_has_a_cell_of_its_type_for_every_column(compared, event, name):
    for row in TABLES[name].rows(compared(event)):
        assert len(row) == len(TABLES[name].columns)
        for value, column in zip(row, TABLES[name].columns.values(), strict=True):
            assert value is None or (isinstance(value, TYPES[column.type]) and type(value) in _exact(column.type))


def _exact(kind):
    return {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}[kind]


@pytest.mark.parametrize("name", [name for name, table in TABLES.items() if {"start", "quote"} <= set(table.columns)])
def test_a_quote_is_what_stands_at_its_offsets(compared, event, name):
    texts = {profile.document.id: profile.document.text for profile in compared(event).profiles}
    found = [row for row in rows(compared(event), name) if row["start"] is not None]
    for row in found:
        assert row["quote"] == " ".join(texts[row["document"]][row["start"] : row["end"]].split())


def test_there_is_a_row_for_each_thing(compared, event):
    analysis = compared(event)
    things = {
        "documents": len(analysis.profiles),
        "sentences": sum(len(p.segments.sentences) for p in analysis.profiles),
        "voices": sum(len(p.segments.voices) for p in analysis.profiles),
        "marks": sum(len(p.marks) for p in analysis.profiles),
        "scores": sum(len(p.scores) for p in analysis.profiles),
        "contrasts": sum(len(c.contrasts) for c in analysis.comparisons),
        "claims": sum(len(claim.statements) for c in analysis.comparisons for claim in c.claims),
        "names": sum(len(name.counts) for c in analysis.comparisons for name in c.names),
        "speakers": sum(len(c.voices) for c in analysis.comparisons),
        "words": sum(len(found.words) for c in analysis.comparisons for found in c.words),
        "events": sum(len(e.documents) for e in analysis.events),
    }
    assert {name: len(rows(analysis, name)) for name in things} == things


def test_scores_can_be_counted_again_from_the_marks(compared, event):
    marks = rows(compared(event), "marks")
    for score in rows(compared(event), "scores"):
        same = [
            m for m in marks if all(m[key] == score[key] for key in ("document", "label", "voice")) and m["counted"]
        ]
        assert score["marks"] == len(same)
        assert score["k"] == len({m["sentence"] for m in same})


def test_the_marks_of_the_sentences_are_all_marks(compared, event):
    analysis = compared(event)
    marks, sentences = rows(analysis, "marks"), rows(analysis, "sentences")
    assert sum(row["marks"] for row in sentences) == len(marks)
    assert sum(row["counted"] for row in sentences) == sum(mark["counted"] for mark in marks)


def test_a_mark_has_the_id_that_the_json_gives_it(compared):
    analysis = compared("pyongyang-moscow")
    assert [m["mark"] for m in rows(analysis, "marks")] == [m["id"] for m in analysis.to_dict()["marks"]]


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+1",
        "-1",
        "@sum",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        " \t=1",
        "\N{NO-BREAK SPACE}=1",
        '"=1',
        "“=1”",
        "'=1",
        "\N{FULLWIDTH EQUALS SIGN}1",
        "\N{FULLWIDTH PLUS SIGN}1",
        "\N{FULLWIDTH HYPHEN-MINUS}1",
        "\N{FULLWIDTH COMMERCIAL AT}x",
        "\ufeff=1",
        "=cmd|' /C calc'!A0",
        "|cmd",
        "%0A=1",
    ],
)
def test_a_formula_is_kept_from_running(words):
    assert cells.cell(words) == f"'{words}"


@pytest.mark.parametrize("words", ["a-b", "3 = 3", "“quoted”", "", "–5 °C", "1-2", "O'Neil", "é"])
def test_other_words_are_left_alone(words):
    assert cells.cell(words) == words


@pytest.mark.parametrize("value", [-0.5, -3, 0, 1.5, 34e6])
def test_numbers_stay_numbers(value):
    assert float(cells.cell(value)) == value


@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=2), max_size=5))
def test_what_is_written_is_read_back(found):
    made = cells.written(("a", "b"), [tuple(row) for row in found])
    read = list(csv.reader(io.StringIO(made, newline="")))
    assert read == [["a", "b"], *([cells.cell(words) for words in row] for row in found)]
    made.encode("utf-8")


def test_the_schema_names_type_and_meaning():
    fields = TABLES["marks"].schema()["fields"]
    assert fields[0]["name"] == "mark"
    assert {field["type"] for field in fields} <= set(TYPES)
    assert all(field["description"] for field in fields)


def test_a_page_describes_every_column():
    page = (ROOT / "docs" / "tables.md").read_text("utf-8")
    missing = [
        (name, column)
        for name, table in TABLES.items()
        for column, one in table.columns.items()
        if f"| `{column}` | {one.type} | {one.meaning} |"
        not in page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    ]
    assert not missing


def test_a_table_of_nothing_is_its_header():
    nothing = Analysis((), (), (), (), Recipe("", Options(), (), ()))
    for table in TABLES.values():
        assert tables.written(table.columns, table.rows(nothing)).count("\r\n") == 1
