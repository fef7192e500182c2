"""Markdown is reduced to what a reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import UnreadableInput
from framing.model import Options
from framing.reading import markdown


def read(text: str, **options: str):
    return markdown.read(text.encode(), Options(**options))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("They *met* and **spoke** `now`.", "They met and spoke now."),
        ("They [met](https://example.org 'x') at <https://example.org>.", "They met at https://example.org."),
        ("One ![a picture](a.png) two.", "One  two."),
        ("Wrapped\nline.", "Wrapped line."),
        ("> They said\n> so.\n\nEnd.", "They said so.\n\nEnd."),
        ("- one\n- two\n\n1. three", "one\n\ntwo\n\nthree"),
        ("One.\n\n```\ncode\n```\n\n    code\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n<!-- hidden -->\n\nTwo <!-- and --> three.", "One.\n\nTwo  three."),
        ("<div>In a <b>box</b> &amp; out</div>", "In a box & out"),
        ("<script>alert(1)</script>\n\nOne.", "One."),
        ("| who | what |\n|---|---|\n| Ann | talks |", "who | what\n\nAnn | talks"),
        ("Caf&eacute; \\*starred\\*", "Café *starred*"),
        ("One.\n\n***\n\nTwo.", "One.\n\nTwo."),
    ],
)
def test_markup_goes_and_words_stay(source, text):
    assert read(source).text == text


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("# Talks *end*\n\nBody.", "Talks end"),
        ("Kicker\n\n# Talks end\n\nBody.", "Talks end"),
        ("Talks end\n=========\n\nBody.", "Talks end"),
        ("---\ntitle: Talks end\n---\nBody is here.", "Talks end"),
        ("---\ntitle: Another\n---\n# Talks end\n\nBody.", "Talks end"),
        ("Talks end\n\nThe body is a sentence.", "Talks end"),
        ("The body is a sentence.\n\nAnd another.", ""),
    ],
)
def test_the_headline_comes_first(source, title):
    document = read(source)
    assert document.title == title
    assert document.text.startswith(title)


def test_the_header_block_is_metadata():
    document = read("---\nauthor: Ann\ndate: 2024-06-19\nautor: Bo\nlayout: post\n---\nBody is here.")
    assert (document.author, document.date) == ("Ann", "2024-06-19")
    assert document.notes == ('unknown key "autor", nearest is "author"',)


@pytest.mark.parametrize("mark", ["[", "![", "*a ", ">", "<", "<!--\n", "[a](", "`", "- ", "|a", "&a", "\\*"])
def test_odd_markup_ends(mark):
    read(mark * 3000)


@given(st.text(alphabet="#*_[]()<>!-`|&;\\\n \tab1.=~\"'+:"))
def test_any_markup_is_read(source):
    try:
        document = read(source)
    except UnreadableInput:
        return
    assert document.text.startswith(document.title)
