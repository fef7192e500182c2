import os

import pytest

from framing.batch.beside import beside
from framing.errors import FramingError


def test_both_are_done(tmp_path):
    with beside((tmp_path / "theirs").write_bytes, b"x"):
        (tmp_path / "ours").write_bytes(b"y")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ours", "theirs"]


def fails(problem):
    raise problem


@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), FramingError("lost", "lost")])
def test_what_goes_wrong_there_is_raised_here(problem):
    with pytest.raises(type(problem)) as raised, beside(fails, problem):
        pass
    assert str(raised.value) == str(problem)


def test_a_process_that_is_ended_is_told():
    with pytest.raises(FramingError, match="was ended"), beside(os._exit, 9):
        pass


def test_it_is_stopped_with_us(tmp_path):
    with pytest.raises(ZeroDivisionError), beside(os.execvp, "sleep", ["sleep", "60"]):
        raise ZeroDivisionError
