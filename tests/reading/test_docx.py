import io
import time
import zipfile

import pytest

from framing.errors import UnreadableInput
from framing.model import Options
from framing.reading.docx import read

OPEN = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
)
LAUGH = (
    '<!DOCTYPE w:document [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {letter} "{f"&{before};" * 10}">' for before, letter in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
FOREIGN = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def packed(body, name="word/document.xml"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
    return made.getvalue()


def word(*paragraphs, before=""):
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    return packed(f'<?xml version="1.0"?>{before}{OPEN}{body}</w:body></w:document>')


def run(words):
    return f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"


def test_paragraphs_come_in_their_order_with_a_headline():
    found = read(word(run("Talks end"), run("They “met” ") + run("twice &amp; left."), ""), Options())
    assert found.text == "Talks end\n\nThey “met” twice & left."
    assert found.title == "Talks end"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("a") + "<w:r><w:tab/></w:r>" + run("b"), "a b"),
        (run("a") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" + run("b"), "ab"),
        (run("a") + "<mc:AlternateContent><mc:Fallback>" + run("again") + "</mc:Fallback></mc:AlternateContent>", "a"),
        (run("a") + "<w:r><w:instrText>PAGE</w:instrText></w:r>", "a"),
    ],
)
def test_only_the_words_a_reader_sees(inside, text):
    assert read(word(inside), Options()).text == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no archive", "not a sound Word document"),
        (packed("x", "other.xml"), "not a sound Word document"),
        (packed(OPEN + "<w:p>"), "not a sound Word document"),
        (packed(OPEN + run("x") + "</w:body></w:document>")[:-30], "not a sound Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked by a password"),
        (word(run("&x;"), before=FOREIGN), "declares a document type"),
        (word(run("&i;"), before=LAUGH), "declares a document type"),
    ],
)
def test_what_is_none_or_does_harm_is_refused(data, said):
    begun = time.monotonic()
    with pytest.raises(UnreadableInput, match=said):
        read(data, Options())
    assert time.monotonic() - begun < 1


def test_a_bomb_is_refused_by_the_bytes_that_come_out():
    with pytest.raises(UnreadableInput, match="more than 50 MB"):
        read(packed(b" " * 50_100_000), Options())
