"""Every encoding a newsroom sends gives the same text, and what was decided is said."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import UnreadableInput
from framing.reading.encoding import decode

QUOTED = "“Peace”, he said – the café was full.\nThey’d met twice."
RUSSIAN = "Лидеры двух стран встретились во вторник и говорили о торговле. Переговоры длились два часа."


@pytest.mark.parametrize(
    ("encoding", "mark", "note"),
    [
        ("utf-8", b"", ()),
        ("utf-8", codecs.BOM_UTF8, ()),
        ("utf-16-le", codecs.BOM_UTF16_LE, ("read as utf-16",)),
        ("utf-16-be", codecs.BOM_UTF16_BE, ("read as utf-16",)),
        ("utf-16-le", b"", ("read as utf-16-le",)),
        ("utf-16-be", b"", ("read as utf-16-be",)),
        ("utf-32-le", codecs.BOM_UTF32_LE, ("read as utf-32",)),
        ("utf-32-be", codecs.BOM_UTF32_BE, ("read as utf-32",)),
        ("cp1252", b"", ("read as cp1252",)),
    ],
)
def test_the_encoding_is_found(encoding, mark, note):
    assert decode(mark + QUOTED.encode(encoding)) == (QUOTED, note)


@pytest.mark.parametrize(
    "text", ["The café was full.", "A naïve plan of coöperation for the people of Zürich.", "£5 – 10%"]
)
def test_a_few_accents_in_english_are_windows(text):
    assert decode(text.encode("cp1252")) == (text, ("read as cp1252",))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_another_script_is_detected(encoding):
    text, notes = decode((RUSSIAN * 3).encode(encoding))
    assert text == RUSSIAN * 3
    assert notes[0].startswith("read as")


@pytest.mark.parametrize("declared", ['<meta charset="cp1251">', '<meta content="text/html; charset=windows-1251">'])
def test_a_page_says_its_encoding(declared):
    assert RUSSIAN in decode(f"{declared}<p>{RUSSIAN}".encode("cp1251")).text


@pytest.mark.parametrize("declared", ["utf-16", "punycode", "no-such", "iso-9999-9"])
def test_a_page_that_is_wrong_about_itself(declared):
    assert decode(f'<meta charset="{declared}"><p>“Peace”'.encode("cp1252")).text.endswith("“Peace”")


def test_latin_1_in_a_page_means_windows():
    assert decode('<meta charset="iso-8859-1"><p>“Peace”'.encode("cp1252")).text.endswith("“Peace”")


def test_two_encodings_in_one_file():
    text, notes = decode(QUOTED.encode() + b"\n" + QUOTED.encode("cp1252"))
    assert text == f"{QUOTED}\n{QUOTED}"
    assert notes == ("read as utf-8 with 5 bytes as cp1252",)


@pytest.mark.parametrize(
    ("data", "forced", "text", "notes"),
    [
        ("café".encode("cp437"), "cp437", "café", ("read as cp437",)),
        ("café".encode(), "UTF-8", "café", ()),
        (b"caf\xe9", "utf-8", "caf\N{REPLACEMENT CHARACTER}", 1),
        (codecs.BOM_UTF8 + b"cafe", "utf-8", "cafe", ()),
    ],
)
def test_a_forced_encoding_is_obeyed(data, forced, text, notes):
    read = decode(data, forced)
    assert read.text == text
    assert (len(read.notes) if isinstance(notes, int) else read.notes) == notes


@pytest.mark.parametrize("forced", ["utf9", "hex", "", "no\0such"])
def test_an_unknown_encoding_is_refused(forced):
    with pytest.raises(UnreadableInput, match="no encoding"):
        decode(b"Talks", forced or "rot13")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_one(end):
    assert decode(f"one{end}two{end}".encode()) == ("one\ntwo\n", ())


@pytest.mark.parametrize("place", range(0, 200, 7))
def test_a_nul_is_a_space_wherever_it_stands(place):
    data = bytearray(b"Talks went on. " * 14)[:200]
    data[place] = 0
    assert decode(bytes(data)) == (data.decode().replace("\0", " "), ("1 NUL byte read as a space",))


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    try:
        text, _ = decode(data)
    except UnreadableInput as error:
        assert error.code == "binary"
    else:
        assert "\0" not in text
        assert "\r" not in text
        text.encode()


@given(
    st.binary(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-32", "utf-7", "cp1252", "shift_jis", "punycode"])
)
def test_any_bytes_in_any_forced_encoding(data, forced):
    try:
        decode(data, forced).text.encode()
    except UnreadableInput as error:
        assert error.code in ("binary", "encoding")


@given(st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_comes_back_as_it_was(text):
    assert decode(text.encode()).text == text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


@given(st.integers(0, len(QUOTED.encode()) - 1), st.integers(0, 255))
def test_one_wrong_byte_loses_nothing_else(place, value):
    data = bytearray(QUOTED.encode())
    data[place] = value
    assert "met twice" in decode(bytes(data)).text or place > len(data) - 12
