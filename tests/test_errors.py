"""Errors are one sentence and a code, and survive the way from a worker process."""

import pickle

import pytest

from framing.errors import FramingError, UnreadableInput


@pytest.mark.parametrize("kind", [FramingError, UnreadableInput])
def test_an_error_keeps_its_message_and_code_when_pickled(kind):
    again = pickle.loads(pickle.dumps(kind("a.txt: empty", "empty")))
    assert (type(again), str(again), again.code) == (kind, "a.txt: empty", "empty")


def test_an_error_has_a_code_of_its_own_accord():
    assert FramingError("no").code == "error"
