import os
from pathlib import Path

import pytest

from framing.batch.beside import beside
from framing.errors import FramingError


def wrote(place, words, wait):
    place.write_text(words, encoding="utf-8")
    return len(words)


def test_both_are_done(tmp_path):
    with beside(wrote, tmp_path / "theirs", "x"):
        (tmp_path / "ours").write_bytes(b"y")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ours", "theirs"]


def test_what_is_made_there_is_given_here(tmp_path):
    with beside(wrote, tmp_path / "theirs", "xyz") as other:
        assert other.result() == 3


def copied(one: Path, other: Path, wait):
    wait()
    other.write_bytes(one.read_bytes())


def test_it_waits_for_us(tmp_path):
    with beside(copied, tmp_path / "one", tmp_path / "other") as other:
        (tmp_path / "one").write_bytes(b"late")
        other.go_on()
    assert (tmp_path / "other").read_bytes() == b"late"


def fails(problem, wait):
    raise problem


@pytest.mark.parametrize(
    "problem",
    [
        OSError(28, "No space left on device"),
        FramingError("lost", "lost"),
        UnicodeDecodeError("utf-8", b"x", 0, 1, "bad"),
    ],
)
def test_what_goes_wrong_there_is_raised_here(problem):
    with pytest.raises(type(problem)) as raised, beside(fails, problem) as other:
        other.go_on()
    assert str(raised.value) == str(problem)


def ends(code, wait):
    os._exit(code)


def test_a_process_that_is_ended_is_told():
    with pytest.raises(FramingError, match="was ended"), beside(ends, 9):
        pass


def sleeps(wait):
    os.execvp("sleep", ["sleep", "60"])


def test_it_is_stopped_with_us():
    with pytest.raises(ZeroDivisionError), beside(sleeps):
        raise ZeroDivisionError
