"""Tokens: what is one word, where it stands, and the form in which words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.segment.tokens import fold, is_word, tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        (" \n\t", []),
        ("The palace fell silent.", ["The", "palace", "fell", "silent", "."]),
        ("It won’t; it isn't.", ["It", "won’t", ";", "it", "isn't", "."]),
        ("a U.S.-made F-16", ["a", "U.S", ".", "-", "made", "F-16"]),
        ("10,000 at 10:30 on 3/4", ["10,000", "at", "10:30", "on", "3/4"]),
        ("3.5 per cent", ["3.5", "per", "cent"]),
        ("Kim Jong-un’s AT&T", ["Kim", "Jong-un’s", "AT&T"]),
        ("talks—or not", ["talks", "—", "or", "not"]),
        ("``We won''", ["``", "We", "won", "''"]),
        ("well... so…", ["well", "...", "so", "…"]),
        ("see https://a.org/b?c=1.", ["see", "https://a.org/b?c=1", "."]),
        ("“Peace”", ["“", "Peace", "”"]),
        ("snake_case", ["snake", "_", "case"]),
        ("Żółć in Київ", ["Żółć", "in", "Київ"]),
        ("a\ud800b", ["a", "\ud800", "b"]),
    ],
)
def test_tokens(text, tokens):
    assert list(tokenize(text).texts) == tokens


@pytest.mark.parametrize(
    ("token", "folded"),
    [
        ("Won’t", "won't"),
        ("“", '"'),
        ("«", '"'),
        ("''", '"'),
        ("``", '"'),
        ("‘", "'"),
        ("Jong‑un", "jong-un"),
        ("İ", "i̇"),
    ],
)
def test_words_are_compared_in_their_folded_form(token, folded):
    assert fold(token) == folded


@pytest.mark.parametrize(("token", "word"), [("palace", True), ("42", True), ("“", False), ("—", False), ("_", False)])
def test_a_word_begins_with_a_letter_or_figure(token, word):
    assert is_word(token) is word


@given(st.text(st.characters(), max_size=200))
def test_tokens_lie_in_the_text_and_leave_only_white_space(text):
    tokens = tokenize(text)
    assert [span.of(text) for span in tokens] == list(tokens.texts)
    assert "".join(tokens.texts) == "".join(text.split())


@pytest.mark.parametrize("unit", ["word ", "U.S. won’t—", "x" * 70_000 + " ", "\n“no”\n\n", "x"])
def test_a_long_text_is_cut_at_white_space_and_nothing_is_lost(unit):
    text = "  " + unit * (70_000 // len(unit) + 2)
    tokens = tokenize(text)
    assert "".join(tokens.texts) == "".join(text.split())
    assert [span.of(text) for span in tokens] == list(tokens.texts)


def test_a_long_text_keeps_every_word():
    text = "The palace fell silent. " * 9000
    tokens = tokenize(text)
    assert tokens.texts == list(tokenize("The palace fell silent. ").texts) * 9000
    assert list(tokens.folded[:2]) == ["the", "palace"]
    assert sum(tokens.words) == 36_000
