"""Header blocks, and texts that only look as if they had one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.frontmatter import split


@pytest.mark.parametrize(
    ("text", "values", "body"),
    [
        ("---\ntitle: A: b\n---\nBody", {"title": "A: b"}, "Body"),
        ("---\nTitle: 'A'\nauthor:\n  - Ann\n  - \"Bo\"\n...\nBody", {"title": "A", "author": "Ann, Bo"}, "Body"),
        ("---\nurl: https://example.org\n# remark\n---\n", {"url": "https://example.org"}, ""),
        ('+++\ntitle = "A"\n+++\nBody', {"title": "A"}, "Body"),
        ("---\nNo key here\n---\nBody", {}, None),
        ("---\ntitle: never closed", {}, None),
        ("Body\n---\ntitle: A\n---", {}, None),
        ("---", {}, None),
        ("", {}, None),
    ],
)
def test_the_block_is_cut_off(text, values, body):
    header = split(text)
    assert (header.values, header.body) == (values, text if body is None else body)


def test_broken_toml_is_told_with_its_line():
    header = split("+++\ntitle = \n+++\nBody")
    assert header.body == "Body"
    assert "line 2" in header.notes[0]


@given(st.text(alphabet="-+=: \n\"'[]a"))
def test_any_text_is_split(text):
    assert text.endswith(split(text).body)
