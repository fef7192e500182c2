"""Strings from elsewhere become writable text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.cleaning import clean


@pytest.mark.parametrize(
    ("given", "text", "notes"),
    [
        ("plain", "plain", ()),
        ("\ufeffTalks", "Talks", ()),
        ("a\0b\0", "a b ", ("2 NUL bytes read as a space",)),
        ("a\ud800b", "a\ufffdb", ("1 half character read as \ufffd",)),
        ("\ud83d\ude00", "😀", ()),
        (json.loads('"\\ud83d\\ude00 and \\ude00"'), "😀 and \ufffd", ("1 half character read as \ufffd",)),
        ("\u2028 and \x85 stay", "\u2028 and \x85 stay", ()),
    ],
)
def test_what_is_mended_and_told(given, text, notes):
    assert clean(given) == (text, notes)


@given(st.text(st.characters(exclude_categories=())))
def test_the_result_can_be_written_and_is_stable(text):
    once = clean(text).text
    once.encode()
    assert clean(once).text == once or once.startswith("\ufeff")
