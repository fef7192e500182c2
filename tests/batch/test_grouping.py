"""Groups are read from the database of a run and written beside it, the same as a run writes by itself."""

import csv
import json
from pathlib import Path

import pytest

from framing.batch.grouping import grouped, in_group, save
from framing.batch.schema import DOCS
from framing.batch.sqlite_output import DATABASE, SqliteTables
from framing.errors import FramingError
from framing.tables import scores

LABEL = "tone:sensational"


def run_of(folder, texts):
    """A run of texts, each with its source, date, event and k of 20 sentences."""
    tables = SqliteTables(folder / DATABASE, {"docs": DOCS, "scores": dict(scores.COLUMNS)})
    for n, (source, date, event, k) in enumerate(texts):
        row = {"document": f"t{n}", "source": source, "date": date, "event": event}
        tables.write("docs", [tuple(row.get(name, "") for name in DOCS)])
        tables.write("scores", [(f"t{n}", LABEL, "narrator", k, 20, k / 20, 0.0, 1.0, k, 400, k * 2.5, 0.0, 9.0)])
    tables.settle()
    return folder


@pytest.fixture
def forty(tmp_path):
    """Forty events, each told by a loud source and a quiet one."""
    texts = [
        (source, f"2024-{1 + event % 9:02}-11", f"e{event}", 6 + event % 3 if source == "=loud" else event % 2)
        for event in range(40)
        for source in ("=loud", "quiet")
    ]
    return run_of(tmp_path, texts)


def test_a_source_that_tells_the_same_events_louder_stands_apart(forty):
    found = grouped(forty, "source")
    states = {(row.group, row.state) for row in found.effects}
    assert states == {("=loud", "more than the others"), ("quiet", "less than the others")}
    assert {row.group: row.documents for row in found.rates} == {"=loud": 40, "quiet": 40}


@pytest.mark.parametrize(("by", "groups"), [("month", 9), ("year", 1)])
def test_a_period_is_a_group_too(forty, by, groups):
    found = grouped(forty, by)
    assert len({row.group for row in found.rates}) == groups
    assert not found.trends


def test_the_tables_are_written_whole(forty):
    places = save(forty, grouped(forty, "source"))
    assert [place.name for place in places] == ["groups.csv", "effects.csv", "trends.csv"]
    with (forty / "effects.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["group"] for row in rows} == {"'=loud", "quiet"}
    assert not list(forty.glob("*.part"))


@pytest.mark.parametrize(
    ("by", "told"),
    [("sourc", "docs has no column 'sourc'; did you mean 'source'?"), ("xyz", "choose one of document, source")],
)
def test_a_column_that_is_not_there_is_refused(forty, by, told):
    with pytest.raises(FramingError, match=r"run\.sqlite") as refused:
        grouped(forty, by)
    assert told in str(refused.value)


def test_a_folder_that_is_no_run_is_refused(tmp_path):
    with pytest.raises(FramingError, match=r"holds no run\.sqlite; name the folder"):
        grouped(tmp_path, "source")
    (tmp_path / DATABASE).write_bytes(b"no database" * 100)
    with pytest.raises(FramingError, match=r"cannot be read \(.*\); run framing batch again"):
        grouped(tmp_path, "source")


def test_texts_without_a_group_are_left_out():
    assert in_group({"document": "a", "source": None}, "source") is None
    assert in_group({"document": "a", "date": "2024-06-19", "month": "June"}, "month").group == "June"


def test_a_run_and_a_later_look_at_it_give_the_same(ran, lines):
    rows = [
        {
            "id": f"{source}{n}",
            "outlet": source,
            "event": f"e{n}",
            "section": "world" if n % 2 else "trade",
            "date": f"2024-06-1{n}",
        }
        | {"text": f"The palace dropped a bombshell in town {n}. The talks went on for hours. " * (1 + n % 3)}
        for n in range(4)
        for source in ("Wire", "@Post")
    ]
    ran("run", lines("t.jsonl", rows), group_by=("section", "source"), events=False)
    within = {
        name: (Path("run") / f"{name}.csv").read_text(encoding="utf-8") for name in ("groups", "effects", "trends")
    }
    save(Path("run"), grouped(Path("run"), "source"))
    for name, text in within.items():
        later = (Path("run") / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        assert [line for line in text.splitlines() if not line.startswith("section,")] == later
        assert any(line.startswith("section,") for line in text.splitlines())


def test_groups_stand_in_the_schema_and_the_database(ran, news):
    ran("run", group_by=("section",))
    said = json.loads((news / "run" / "schema.json").read_text(encoding="utf-8"))
    assert [table["name"] for table in said["tables"]][-3:] == ["groups", "effects", "trends"]
    assert "section" in {field["name"] for field in said["tables"][0]["fields"]}
