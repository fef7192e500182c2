"""``framing compare --marks``: a reader's own reading is left out of the counts, and said to be."""

import json

import pytest

FILES = ("thriller.txt", "exchange.txt", "communique.txt")
DRAMA = "tone:sensational"


@pytest.fixture
def compared(run):
    """Compare with more words on the command line and give the analysis as JSON."""
    return lambda *words: json.loads(run("compare", *FILES, *words, "-f", "json", "-q").stdout)


@pytest.fixture
def reading(compared, texts):
    """Write a file that switches off all counted marks of drama but the first, and give their number."""
    found = compared()
    marks = [m for m in found["marks"] if m["document"] == "thriller" and m["label"] == DRAMA and m["counted"]][1:]
    table = {
        "schema": "framing/marks/1",
        "texts": [{"id": i["document"], "sha256": i["sha256"]} for i in found["recipe"]["inputs"]],
        "off": [{key: mark[key] for key in ("document", "start", "end", "label", "rule")} for mark in marks],
    }
    (texts / "mine.json").write_text(json.dumps(table), encoding="utf-8")
    return table


def drama(found):
    return next(
        s for s in found["scores"] if (s["document"], s["label"], s["voice"]) == ("thriller", DRAMA, "narrator")
    )


def test_marks_of_the_file_are_not_counted(compared, reading):
    before, after = compared(), compared("--marks", "mine.json")
    assert sum(mark["off"] for mark in after["marks"]) == len(reading["off"]) > 5
    assert drama(before)["k"] > drama(after)["k"] == 1
    assert {c["verdict"] for c in after["contrasts"] if c["label"] == DRAMA and c["a"] == "thriller"} <= {
        "a hint only",
        "no clear difference",
    }


@pytest.mark.parametrize("form", ["text", "html"])
def test_reports_say_what_was_switched_off(run, reading, form):
    done = run("compare", *FILES, "--marks", "mine.json", "-f", form, "-q")
    assert f"{len(reading['off'])} marks switched off by the reader" in " ".join(done.stdout.split())
    assert (done.exit_code, done.stderr) == (0, "")


def test_a_renamed_text_keeps_its_marks(run, reading, texts):
    (texts / "thriller.txt").rename(texts / "renamed.txt")
    done = run("compare", "renamed.txt", *FILES[1:], "--marks", "mine.json", "-f", "json", "-q")
    assert sum(mark["off"] for mark in json.loads(done.stdout)["marks"]) == len(reading["off"])


def test_a_changed_text_is_refused(run, reading, texts):
    with (texts / "thriller.txt").open("a", encoding="utf-8") as file:
        file.write("\n\nOne sentence more.\n")
    done = run("compare", *FILES, "--marks", "mine.json")
    assert done.exit_code == 2
    assert done.stderr.startswith("mine.json: the text 'thriller' has changed since it was read;")
    assert not done.stdout


def test_marks_that_are_not_found_are_said(run, reading, texts):
    for place, row in enumerate(reading["off"][:6]):
        row["rule"] = f"XXX{place:02}"
    (texts / "mine.json").write_text(json.dumps(reading), encoding="utf-8")
    done = run("compare", *FILES, "--marks", "mine.json", "-q")
    assert done.exit_code == 0
    assert done.stderr.startswith(
        f"mine.json: 6 of {len(reading['off'])} marks are not found in these texts: thriller "
    )
    assert done.stderr.endswith("XXX04; and 1 more\n")


def test_a_file_that_is_none_is_refused_before_any_work(run, texts):
    (texts / "mine.json").write_text("{}", encoding="utf-8")
    done = run("compare", *FILES, "--marks", "mine.json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "mine.json: is no file of marks" in done.stderr
