"""``framing compare``: what comes out, where it goes, and how it ends."""

import json

import pytest

PAIR = ("thriller.txt", "exchange.txt")
FILES = (*PAIR, "communique.txt")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (FILES, 0),
        ((*FILES, "short.txt"), 0),
        ((*FILES, "german.txt"), 0),
        (("--label", "A=thriller.txt", "--label", "B=exchange.txt"), 0),
        ((*FILES, "empty.txt"), 3),
        ((*FILES, "missing.txt", "photo.txt"), 3),
        (("empty.txt", "photo.txt"), 4),
        (("thriller.txt",), 4),
        (("thriller.txt", "thriller.txt"), 4),
        (("thriller.txt", "blank.txt"), 4),
        (("thriller.txt", "short.txt"), 4),
        (("thriller.txt", "german.txt"), 4),
        ((), 2),
        ((*PAIR, "-f", "pdf"), 2),
        ((*PAIR, "-o", "report.pdf"), 2),
        ((*PAIR, "-o", "nowhere/report.html"), 2),
        ((*PAIR, "-o", "."), 2),
        ((*PAIR, "-o", "exchange.txt"), 2),
        ((*PAIR, "--codebook", "news-cor"), 2),
        ((*PAIR, "--headline", "first"), 2),
        ((*PAIR, "--encoding", "uft-8"), 2),
        ((*PAIR, "--max-size", "nan"), 2),
        ((*PAIR, "--max-size", "0"), 2),
        ((*PAIR, "--min-words", "none"), 2),
        ((*PAIR, "--label", "thriller.txt"), 2),
        ((*PAIR, "--same-evnt"), 2),
    ],
)
def test_exit_code(run, words, code):
    done = run("compare", *words)
    assert done.exit_code == code
    assert bool(done.stderr) == (code != 0)


def test_every_error_is_one_line(run):
    assert run("compare", *PAIR, "--same-evnt").stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--same-evnt",), "--same-event"),
        (("--headline", "frst-line"), "did you mean first-line?"),
        (("-f", "jsn"), "did you mean json?"),
        (("-o", "report.htm"), "did you mean .html?"),
        (("--encoding", "uft-8"), "did you mean utf-8?"),
        (("--codebook", "news"), "news-core"),
    ],
)
def test_the_nearest_match_is_named(run, words, said):
    assert said in run("compare", *PAIR, *words).stderr


def test_refused_inputs_are_one_line_each_and_the_others_are_compared(run):
    done = run("compare", *FILES, "empty.txt", "photo.txt")
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["empty.txt", "photo.txt"]
    assert "clearly more" in done.stdout
    assert "! Left out: empty.txt" in done.stdout


def test_one_text_is_too_few(run):
    assert "needs at least two" in run("compare", "thriller.txt").stderr


def test_texts_too_short_are_shown_and_not_compared(run):
    done = run("compare", "short.txt", "thriller.txt")
    assert "short is too short to compare" in done.stdout.replace("\n  ", " ")
    assert "fewer than two texts" in done.stderr
    assert "THAN" not in done.stdout


def test_more_than_fifty_texts_are_too_many(run, texts):
    for number in range(51):
        (texts / f"n{number}.txt").write_text("Talks.")
    done = run("compare", "n*.txt")
    assert done.exit_code == 2
    assert "51 texts are too many" in done.stderr


def test_json_goes_to_standard_output_and_nothing_else(run):
    done = run("compare", *PAIR, "empty.txt", "-f", "json")
    assert json.loads(done.stdout)["refusals"][0]["code"] == "empty"


@pytest.mark.parametrize(("name", "start"), [("a.html", "<!"), ("a.json", "{"), ("a.TXT", "2 texts, ")])
def test_the_suffix_says_the_format(run, texts, name, start):
    done = run("compare", *PAIR, "-o", name)
    assert (done.stdout, done.stderr) == ("", f"wrote {name}\n")
    assert (texts / name).read_text(encoding="utf-8").startswith(start)


def test_the_format_asked_for_wins(run, texts):
    run("compare", *PAIR, "-o", "report.data", "-f", "json", "-q")
    assert json.loads((texts / "report.data").read_text(encoding="utf-8"))


def test_quiet_says_nothing(run, texts):
    (texts / "old.txt").write_bytes("“Peace”, he said.".encode("cp1252"))
    assert run("compare", *PAIR, "old.txt").stderr == "old.txt: read as cp1252\n"
    assert run("compare", *PAIR, "old.txt", "-q").stderr == ""


def test_verbose_lists_every_mark_and_the_headlines(run):
    some, every = run("compare", *PAIR), run("compare", *PAIR, "-v")
    assert "-v lists all" in some.stdout
    assert "-v lists all" not in every.stdout
    assert len(every.stdout) > 1.5 * len(some.stdout)
    marks = json.loads(run("compare", *PAIR, "-f", "json").stdout)["marks"]
    assert f"all {len(marks)} marks" in every.stdout
    assert "thriller.txt: headline: A midnight guest" in every.stderr


def test_labels_name_the_texts(run):
    done = run("compare", "--label", "Courier=thriller.txt", "exchange.txt", "-f", "json")
    assert {d["label"] for d in json.loads(done.stdout)["documents"]} == {"Courier", "exchange"}


def test_standard_input_is_a_text(run, texts):
    done = run("compare", "-", "exchange.txt", "-f", "json", input=(texts / "thriller.txt").read_bytes())
    assert [d["label"] for d in json.loads(done.stdout)["documents"]] == ["stdin", "exchange"]


def test_the_texts_are_one_event_where_the_user_says_so(run):
    done = run("compare", *PAIR, "--same-event", "-f", "json")
    assert json.loads(done.stdout)["events"][0]["relation"] == "same event"


def test_ascii_is_ascii(run):
    for format_name in ("text", "json"):
        assert run("compare", *PAIR, "--ascii", "-f", format_name).stdout.isascii()
