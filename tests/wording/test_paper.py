"""Words on paper: safe, folded, wrapped and cut, never wider than the paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.wording.paper import Paper, columns, first_columns, first_words, folded, last_words


@pytest.mark.parametrize(
    ("words", "ascii_words"),
    [
        ("“Peace” – ‘now’ …", "\"Peace\" - 'now' ..."),
        ("Łódź, Malmö, Besançon, Ægir, Straße", "Lodz, Malmo, Besancon, AEgir, Strasse"),
        ("½ of 5 €, №5", "1/2 of 5 EUR, No5"),
        ("김정은 😀", "??? ?"),
        ("e\u0301", "e"),
    ],
)
def test_ascii(words, ascii_words):
    assert folded(words) == ascii_words


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("a\tb\nc\u2028d", "a b c d"),
        ("a\x1b[31mb", "a�[31mb"),
        ("\u202egnp.exe\u200b", "gnp.exe"),
        ("\ud800", "�"),
        ("e\u0301", "é"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_clean(words, safe):
    assert Paper().clean(words) == safe


@pytest.mark.parametrize(
    ("words", "room", "cut"),
    [("wire", 4, "wire"), ("wires", 4, "wir…"), ("김정은", 4, "김…"), ("wires", 1, "…"), ("wires", 0, "")],
)
def test_cut(words, room, cut):
    assert Paper().cut(words, room) == cut


def test_cut_in_ascii():
    assert Paper(only_ascii=True).cut("communiqué", 8) == "commu..."


def test_pad():
    assert Paper().pad("김", 5) == "김   "


def test_a_word_longer_than_the_paper_is_broken():
    assert Paper(width=5).wrap("abcdefgh ij", "- ", "  ") == ["- abc", "  def", "  gh", "  ij"]


def test_nothing_is_one_line():
    assert Paper().wrap("") == [""]


@given(st.text(max_size=120), st.integers(2, 30), st.booleans())
def test_lines_fit(words, room, only_ascii):
    paper = Paper(only_ascii, width=room + 4)
    assert all(columns(line) <= room + 4 for line in paper.wrap(words, "- ", "    "))
    assert columns(paper.cut(words, room)) <= room
    assert columns(paper.pad(words, room)) == room


@given(st.text(max_size=60), st.integers(0, 30))
def test_parts_are_parts(words, room):
    assert words.startswith(first_columns(words, room))
    assert words.startswith(first_words(words, room))
    assert words.endswith(last_words(words, room))
    assert max(map(columns, (first_columns(words, room), first_words(words, room), last_words(words, room)))) <= room


def test_a_command_is_broken_between_words_only():
    words = ["framing", "compare", *(f"'a  text {number}.txt'" for number in range(9))]
    lines = Paper().command(words)
    assert max(map(columns, lines)) <= 80
    assert all(any(word in line for line in lines) for word in words)
    assert all(line.endswith(" \\") for line in lines[:-1])
