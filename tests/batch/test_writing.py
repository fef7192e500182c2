"""The end of a run: every file that it writes is in its manifest."""

import json


def test_every_file_is_in_the_manifest(ran, news):
    ran("run", group_by=("source",), tables="jsonl")
    said = json.loads((news / "run" / "manifest.json").read_text(encoding="utf-8"))
    there = {path.name for path in (news / "run").iterdir() if path.is_file() and path.name[0] != "."}
    assert set(said["files"]) == there - {"manifest.json"}
    assert {"groups.csv", "groups.jsonl", "events.csv", "report.html", "methods.md"} <= there


def test_the_manifest_counts_the_rows_of_every_table(ran, read, news, stories):
    ran("run", stories, group_by=("source",))
    said = json.loads((news / "run" / "manifest.json").read_text(encoding="utf-8"))
    for table, rows in said["counts"]["rows"].items():
        assert len(read("run", table)) == rows, table
    assert said["counts"]["rows"]["duplicates"] >= 3
