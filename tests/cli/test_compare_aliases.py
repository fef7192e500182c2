"""``framing compare --aliases FILE``: written when it is not there, obeyed when it is."""

import json
import tomllib

import pytest

from framing.shelf import sample_events

FOLDER = next(folder for folder in sample_events() if folder.name == "grain-istanbul")


def test_the_file_is_proposed_and_then_obeyed(run, tmp_path):
    file = tmp_path / "aliases.toml"
    first = run("compare", str(FOLDER), "--aliases", str(file), "-f", "json")
    assert f"wrote {file}" in first.stderr
    assert "António Guterres" in tomllib.loads(file.read_text(encoding="utf-8"))
    file.write_text('["Russia"]\nalso = ["Moscow"]\n', encoding="utf-8")
    second = run("compare", str(FOLDER), "--aliases", str(file), "-f", "json")
    assert "wrote" not in second.stderr
    before, after = (json.loads(done.stdout) for done in (first, second))
    assert forms(before, "Russia").isdisjoint({"Moscow"})
    assert "Moscow" in forms(after, "Russia")
    assert before["marks"] == after["marks"]
    assert before["contrasts"] == after["contrasts"]


def forms(found, name):
    rows = [row for row in found["comparisons"][0]["names"] if row["name"] == name]
    return {form["form"] for row in rows for form in row["forms"]}


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ('["Kim"]\nalsoo = ["x"]', 2, "aliases.toml:2: unknown key 'alsoo'; did you mean 'also'?"),
        ("[", 2, "aliases.toml:"),
    ],
)
def test_a_broken_file_is_refused_in_one_sentence(run, tmp_path, text, code, told):
    file = tmp_path / "aliases.toml"
    file.write_text(text, encoding="utf-8")
    done = run("compare", str(FOLDER), "--aliases", str(file))
    assert done.exit_code == code
    assert told in done.stderr.strip().splitlines()[-1]
