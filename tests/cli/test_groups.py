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
    assert "holds no table docs.csv; name the folder of a finished framing batch" in done.stderr
