"""``framing groups``: over a run of ``framing batch``."""

import json


def test_groups_of_a_run_are_compared(run, tmp_path):
    talk = "The palace dropped a bombshell on Monday, and the talks went on for hours. " * 30
    rows = [
        {"id": f"{s}{n}", "source": s, "event": f"e{n}", "text": f"{n} {talk}"} for n in range(3) for s in ("a", "b")
    ]
    table = tmp_path / "news.jsonl"
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run("batch", str(table), "-d", str(tmp_path / "run"), "-q").exit_code == 0
    done = run("groups", str(tmp_path / "run"))
    assert done.exit_code == 0
    assert done.stdout.startswith("2 groups by source; 0 of ")
    assert (tmp_path / "run" / "effects.csv").read_text(encoding="utf-8").startswith("by,group,label")


def test_a_wrong_folder_is_one_sentence(run, tmp_path):
    done = run("groups", str(tmp_path))
    assert done.exit_code == 2
    assert "holds no run.sqlite; name the folder of a finished framing batch" in done.stderr


def test_events_that_were_found_are_used(run, tmp_path):
    from framing.shelf import sample_events

    rows = [
        {"id": f"{event.name} {file.name}", "source": file.name, "date": "2024-06-19", "text": file.read_text("utf-8")}
        for event in sample_events()
        for file in sorted(event.iterdir(), key=lambda one: one.name)
        if file.name.endswith(".txt")
    ]
    table = tmp_path / "news.jsonl"
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run("batch", str(table), "-d", str(tmp_path / "run"), "-q", "--group-by", "source").exit_code == 0
    done = run("groups", str(tmp_path / "run"), "-q")
    assert (done.exit_code, done.stdout) == (0, "")
    effects = (tmp_path / "run" / "effects.csv").read_text(encoding="utf-8").splitlines()
    told = effects[0].split(",").index("events")
    assert any(int(row.split(",")[told]) for row in effects[1:])
