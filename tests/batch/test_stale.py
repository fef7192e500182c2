from framing.batch.stale import put_away


def test_tables_of_an_earlier_state_go_and_other_files_stay(tmp_path):
    for name in ("texts.csv", "groups.csv", "groups.jsonl", "docs.csv", "notes.csv", "report.html"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    put_away(tmp_path, {"docs", "scores"})
    assert {path.name for path in tmp_path.iterdir()} == {"docs.csv", "notes.csv", "report.html"}


def test_a_run_gone_on_with_leaves_no_text_behind(ran, news):
    ran("run", keep_text=True, group_by=("source",))
    assert (news / "run" / "texts.csv").exists()
    ran("run", resume=True)
    assert not (news / "run" / "texts.csv").exists()
    assert not (news / "run" / "groups.csv").exists()
