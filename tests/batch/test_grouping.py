"""Groups are read from the tables of a run and written beside them."""

import csv

import pytest

from framing.batch.grouping import grouped, save
from framing.errors import FramingError
from framing.tables import scores, written

DOCS = ("document", "source", "date", "event")
LABEL = "tone:sensational"


def run_of(folder, texts):
    """A run of texts, each with its source, date, event and k of 20 sentences."""
    docs = [(f"t{n}", source, date, event) for n, (source, date, event, _) in enumerate(texts)]
    rows = [
        (f"t{n}", LABEL, "narrator", k, 20, k / 20, 0.0, 1.0, k, 400, k * 2.5, 0.0, 9.0)
        for n, (*_, k) in enumerate(texts)
    ]
    (folder / "docs.csv").write_text(written(DOCS, docs), encoding="utf-8", newline="")
    (folder / "scores.csv").write_text(written(scores.COLUMNS, rows), encoding="utf-8", newline="")
    return folder


@pytest.fixture
def run(tmp_path):
    """Forty events, each told by a loud source and a quiet one."""
    texts = [
        (source, f"2024-{1 + event % 9:02}-11", f"e{event}", 6 + event % 3 if source == "loud" else event % 2)
        for event in range(40)
        for source in ("loud", "quiet")
    ]
    return run_of(tmp_path, texts)


def test_a_source_that_tells_the_same_events_louder_stands_apart(run):
    found = grouped(run, "source")
    states = {(row.group, row.state) for row in found.effects}
    assert states == {("loud", "more than the others"), ("quiet", "less than the others")}
    assert {row.group: row.documents for row in found.rates} == {"loud": 40, "quiet": 40}


@pytest.mark.parametrize(("by", "groups"), [("month", 9), ("year", 1)])
def test_a_period_is_a_group_too(run, by, groups):
    found = grouped(run, by)
    assert len({row.group for row in found.rates}) == groups
    assert not found.trends


def test_the_tables_are_written_whole(run):
    places = save(run, grouped(run, "source"))
    assert [place.name for place in places] == ["groups.csv", "effects.csv", "trends.csv"]
    with (run / "effects.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["group"] for row in rows} == {"loud", "quiet"}
    assert not list(run.glob("*.part"))


@pytest.mark.parametrize(
    ("by", "told"),
    [("sourc", "has no column 'sourc'; did you mean 'source'?"), ("xyz", "choose one of document, source")],
)
def test_a_column_that_is_not_there_is_refused(run, by, told):
    with pytest.raises(FramingError, match=r"docs\.csv") as refused:
        grouped(run, by)
    assert told in str(refused.value)


def test_a_folder_that_is_no_run_is_refused(tmp_path):
    with pytest.raises(FramingError, match=r"holds no table docs\.csv"):
        grouped(tmp_path, "source")
