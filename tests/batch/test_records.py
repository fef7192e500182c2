import csv
import io
from dataclasses import replace

import pytest

from framing.batch.records import ID, Record, fingerprint_in, record_of, refused, unpacked
from framing.batch.schema import columns
from framing.pipeline import Analyzer
from framing.reading import from_text

TEXT = "Talks end\n\nThe palace dropped a bombshell. “=SUM, we will never surrender,” he said. They met."


@pytest.fixture(scope="module")
def profile():
    analyzer = Analyzer()
    return analyzer.profile(replace(from_text(TEXT), id=ID, label=""))


def test_a_record_comes_back_as_it_was(profile):
    record = record_of(profile, {}, keep_text=True)
    assert unpacked(record.packed()) == record
    assert unpacked(refused("empty", "no word").packed()).refusal == ("empty", "no word")


def test_lines_and_rows_are_read_only_where_they_are_needed(profile):
    record = record_of(profile, {})
    with_rows = unpacked(record.packed(), with_lines=False)
    with_lines = unpacked(record.packed(), with_rows=False)
    assert with_rows.about == with_lines.about == record.about
    for name, part in record.parts.items():
        assert with_rows.parts[name] == replace(part, lines="")
        assert with_lines.parts[name] == replace(part, rows=())


@pytest.mark.parametrize("keep_text", [True, False])
def test_every_row_has_the_columns_of_its_table(profile, keep_text):
    record = record_of(profile, {}, keep_text)
    for table, part in record.parts.items():
        assert part.rows
        assert {len(row) for row in part.rows} == {len(columns(keep_text=keep_text)[table])}
        assert len(list(csv.reader(io.StringIO(part.lines)))) == len(part.rows)
        assert all(ID in str(row[0]) for row in part.rows)


def test_without_keep_text_no_sentence_is_in_a_record(profile):
    record = record_of(profile, {})
    assert record.text is None
    assert b"They met" not in str(record).encode()


@pytest.mark.parametrize(("raw", "begins"), [(False, "'=SUM"), (True, "=SUM")])
def test_formulas_are_guarded_unless_asked_not_to_be(raw, begins):
    analyzer = Analyzer()
    profile = analyzer.profile(replace(from_text("=SUM dropped a bombshell."), id=ID, label=""))
    cells = {
        cell
        for row in csv.reader(io.StringIO(record_of(profile, {}, True, raw).parts["sentences"].lines))
        for cell in row
    }
    assert any(cell.startswith(begins) for cell in cells)


def test_what_is_known_of_the_text_agrees_with_its_rows(profile):
    about = record_of(profile, {}).about
    assert about["sentences"] == len(profile.segments.sentences)
    assert about["words"] == sum(about[f"{voice}_words"] for voice in ("narrator", "indirect", "quoted"))
    assert about["counted"] == sum(len(score.marks) for score in profile.scores)


def test_a_fingerprint_can_be_read_by_itself(profile):
    record = record_of(profile, {}, fingerprints=True)
    assert record.fingerprint
    assert fingerprint_in(record.packed()) == record.fingerprint
    assert unpacked(record.packed()) == record
    assert fingerprint_in(refused("empty", "no word").packed()) == Record().fingerprint == b""
