"""``framing score``: one text or many, each for itself."""

import json

import pytest


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("thriller.txt",), 0),
        (("short.txt",), 0),
        (("thriller.txt", "german.txt"), 0),
        (("thriller.txt", "empty.txt"), 3),
        (("german.txt",), 4),
        (("empty.txt",), 4),
        ((), 2),
        (("thriller.txt", "--same-event"), 2),
    ],
)
def test_exit_code(run, words, code):
    assert run("score", *words).exit_code == code


def test_nothing_is_compared(run):
    found = json.loads(run("score", "thriller.txt", "exchange.txt", "-f", "json").stdout)
    assert (len(found["documents"]), found["contrasts"], found["events"]) == (2, [], [])


def test_a_text_that_is_not_english_has_no_score(run):
    found = json.loads(run("score", "german.txt", "-f", "json").stdout)
    assert (found["scores"], found["documents"][0]["notice"]) == ([], "not English")
    assert "german is not in English" in run("score", "german.txt").stdout
