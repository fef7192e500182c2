"""``framing demo``: a sample event, its report, and where to go on."""

import shlex

import pytest


def test_demo_writes_texts_and_report(run, texts):
    done = run("demo")
    assert done.exit_code == 0
    assert (texts / "framing-demo" / "report.html").stat().st_size > 10_000
    assert len(list((texts / "framing-demo").glob("*.txt"))) == 4


def test_the_next_commands_work(run):
    lines = run("demo", "-o", "a folder").stdout.splitlines()
    commands = [shlex.split(line) for line in lines if line.startswith("  framing ")]
    assert len(commands) == 3
    for words in commands:
        assert run(*words[1:]).exit_code == 0


@pytest.mark.parametrize("place", ["thriller.txt", "thriller.txt/inside"])
def test_a_place_that_cannot_be_is_said(run, place):
    done = run("demo", "-o", place)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
