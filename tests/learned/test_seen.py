"""Texts that a model was fitted on are known again, and nothing else of them is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import FramingError
from framing.learned import seen


@given(st.sets(st.text(), max_size=8), st.text())
def test_what_was_written_is_known_again(texts, other):
    known = seen.read(seen.written(texts))
    assert all(seen.key(text) in known for text in texts)
    assert (seen.key(other) in known) == (seen.key(other) in {seen.key(text) for text in texts})


def test_order_does_not_matter():
    assert seen.written(["a", "b", "a"]) == seen.written(["b", "a"])


def test_no_text_is_kept():
    assert "palace" not in seen.written(["The palace fell silent."])


@pytest.mark.parametrize("word", ["not base 64!", "AAAA", "é"])
def test_damaged_digests_are_refused(word):
    with pytest.raises(FramingError, match=r"card\.json"):
        seen.read(word)
