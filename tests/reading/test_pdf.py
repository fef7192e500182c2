import json

import pytest

from framing.errors import UnreadableInput
from framing.model import Options
from framing.reading import pdf as reader


def pdf(*pages, encrypt=""):
    """A PDF of pages, each a list of (x, y, size, words) on 595 by 842 points."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", font]
    for number, lines in enumerate(pages):
        shown = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET" for x, y, size, words in lines)
        objects += [_page(5 + 2 * number), f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream"]
    return _written(objects, encrypt)


def _page(content):
    resources = "/Resources << /Font << /F1 3 0 R >> >>"
    return f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents {content} 0 R >>"


def _written(objects, encrypt):
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {encrypt} >>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()


ARTICLE = [
    (60, 760, 20, "Grain leaves the port"),
    (60, 730, 10, "The first ship left the harbour on Monday morning, the ministry of infra-"),
    (60, 718, 10, "structure said, after weeks of talks about corridors and insurance for all the"),
    (60, 706, 10, "vessels that had been waiting."),
    (60, 694, 10, "Nobody knew how long it would hold, for the corridor was narrow and the mines"),
]
MORE = [(60, 760, 10, "were many. Traders expect that prices will fall.")]
ENCRYPTED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> /ID [<41> <41>]"
)


def test_an_article_has_its_headline_and_whole_paragraphs_over_pages():
    found = reader.read(pdf(ARTICLE, MORE), Options())
    assert found.title == "Grain leaves the port"
    assert found.text.split("\n\n")[1:] == [
        "The first ship left the harbour on Monday morning, the ministry of infrastructure said, after weeks of talks "
        "about corridors and insurance for all the vessels that had been waiting.",
        "Nobody knew how long it would hold, for the corridor was narrow and the mines were many. Traders expect that "
        "prices will fall.",
    ]


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "pdf", "not a sound PDF"),
        (b"Talks end", "pdf", "not a sound PDF"),
        (pdf([]), "scanned", "text recognition"),
        (pdf(ARTICLE, encrypt=ENCRYPTED), "locked", "password"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data, code, said):
    with pytest.raises(UnreadableInput, match=said) as refused:
        reader.read(data, Options())
    assert refused.value.code == code


def test_a_missing_package_is_named_with_the_line_that_installs_it(monkeypatch):
    monkeypatch.setattr(reader, "find_spec", lambda _: None)
    with pytest.raises(UnreadableInput, match=r"pip install 'framing-analyzer\[pdf\]'"):
        reader.read(pdf(ARTICLE), Options())


def test_a_file_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(reader, "_SECONDS", 0.001)
    with pytest.raises(UnreadableInput, match="takes too long"):
        reader.read(pdf(ARTICLE), Options())


def test_modules_beside_the_texts_are_not_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    assert "Grain" in reader.read(pdf(ARTICLE), Options()).text


def test_the_lines_come_with_their_places():
    (page,) = json.loads(reader._lines(pdf(ARTICLE)))
    words, left, right, base, size = page["lines"][0]
    assert (page["height"], words, round(left), round(base)) == (842.0, "Grain leaves the port", 60, 760)
    assert right - left > 150
    assert 15 < size < 30
