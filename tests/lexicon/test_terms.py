"""The notation of terms, and what is refused."""

import pytest

from framing.lexicon.terms import Cased, Free, Prefix, TermError, expand, parse


def patterns(term):
    return set(expand(parse(term)))


@pytest.mark.parametrize(
    ("term", "stands_for"),
    [
        ("bombshell", {("bombshell",)}),
        ("win/v the day|cup", {(f, "the", n) for f in ("win", "wins", "won", "winning") for n in ("day", "cup")}),
        ("crisis/n", {("crisis",), ("crises",), ("crisis's",), ("crises", "'")}),
        ("grim/a", {("grim",), ("grimmer",), ("grimmest",)}),
        ("unpreceden*", {(Prefix("unpreceden"),)}),
        ("behind * doors", {("behind", Free(), "doors"), ("behind", Free(), Free(), "doors")}),
        ("March", {(Cased("March"),)}),
        ("win-win", {("win-win",), ("win", "win")}),
        ("stage-manage/v", {(f"stage-{f}",) for f in ("manage", "manages", "managed", "managing")}
         | {("stage", f) for f in ("manage", "manages", "managed", "managing")}),
        (", of course ,", {(",", "of", "course", ",")}),
        ("won’t", {("won't",)}),
        ("and/or", {("and", "/", "or")}),
    ],
)  # fmt: skip
def test_what_a_term_stands_for(term, stands_for):
    assert patterns(term) == stands_for


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("", "begin and end with a word"),
        ("* doors", "begin and end with a word"),
        ("behind *", "begin and end with a word"),
        ("ab*", "at least 3 letters"),
        ("door||gate", "an alternative is empty"),
        ("door|", "an alternative is empty"),
        ("slam/x", "write /v, /n or /a"),
        (" ".join(["a|b|c|d|e|f"] * 6), "46656 patterns"),
    ],
)
def test_a_broken_term_is_refused_with_how_to_write_it(term, said):
    with pytest.raises(TermError, match=said) as caught:
        parse(term)
    assert repr(term) in str(caught.value)
