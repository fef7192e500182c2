"""``framing compare --events``: written when it is not there, read when it is, and edits persist."""

import json
import tomllib

import pytest

FILES = ("thriller.txt", "exchange.txt", "communique.txt")
SPLIT = """\
[[event]]
name = "the evening"
texts = ["thriller"]

[[event]]
name = "the treaty"
texts = ["communique", "exchange"]

[[pair]]
events = ["the evening", "the treaty"]
relation = "unrelated"
"""


@pytest.fixture
def relations(run):
    """Compare with a file of events and give how each set of texts is related."""

    def found(*words):
        done = run("compare", *words, "--events", "events.toml", "-f", "json", "-q")
        events = json.loads(done.stdout)["events"]
        return {frozenset(event["documents"]): event["relation"] for event in events}

    return found


def test_a_file_that_is_not_there_is_written(run, texts):
    done = run("compare", *FILES, "--events", "events.toml")
    assert (done.exit_code, done.stderr) == (0, "wrote events.toml\n")
    table = tomllib.loads((texts / "events.toml").read_text(encoding="utf-8"))
    assert sorted(text for event in table["event"] for text in event["texts"]) == sorted(table["texts"])
    assert sorted(table["texts"]) == ["communique", "exchange", "thriller"]


def test_what_was_written_changes_nothing_and_is_not_written_again(relations, texts):
    before = relations(*FILES)
    written = (texts / "events.toml").read_bytes()
    assert relations(*FILES) == before
    assert (texts / "events.toml").read_bytes() == written


def test_edits_win_and_persist(relations, texts):
    (texts / "events.toml").write_text(SPLIT, encoding="utf-8")
    for words in (FILES, FILES[::-1]):
        found = relations(*words)
        assert found[frozenset({"communique", "exchange"})] == "same event"
        assert found[frozenset({"communique", "thriller"})] == "unrelated"


def test_edits_find_a_text_that_was_renamed(run, relations, texts):
    run("compare", *FILES, "--events", "events.toml", "-q")
    written = (texts / "events.toml").read_text(encoding="utf-8")
    digests = written[written.rindex("[texts]") :]
    (texts / "events.toml").write_text(SPLIT + digests, encoding="utf-8")
    (texts / "thriller.txt").rename(texts / "drama.txt")
    found = relations("drama.txt", *FILES[1:])
    assert found[frozenset({"communique", "drama"})] == "unrelated"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SPLIT.replace('"thriller"', '"triller"'), "events.toml:3: unknown text 'triller'; did you mean 'thriller'?"),
        ("[[event", "events.toml:1: not valid TOML"),
    ],
)
def test_a_broken_file_is_refused_in_one_line(run, texts, text, said):
    (texts / "events.toml").write_text(text, encoding="utf-8")
    done = run("compare", *FILES, "--events", "events.toml")
    assert (done.exit_code, done.stderr.count("\n"), done.stdout) == (2, 1, "")
    assert said in done.stderr


def test_a_text_is_never_taken_for_the_file_of_events(run, texts):
    before = (texts / "thriller.txt").read_bytes()
    assert run("compare", *FILES, "--events", "thriller.txt").exit_code == 2
    assert (texts / "thriller.txt").read_bytes() == before


def test_nothing_is_written_where_nothing_is_compared(run, texts):
    run("compare", "short.txt", "thriller.txt", "--events", "events.toml")
    assert not (texts / "events.toml").exists()


def test_a_place_that_cannot_be_written_is_refused(run):
    assert run("compare", *FILES, "--events", "nowhere/events.toml").exit_code == 2
