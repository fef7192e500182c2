import gzip

import pytest

from framing.batch import warc
from framing.batch.inputs import inputs_of
from framing.batch.streaming import text_entries
from framing.errors import UnreadableInput
from framing.model import Refusal

PAGE = b"<html><body><p>Talks ended.</p></body></html>"


def record(address, body, kind="text/html", status="200 OK", type_="response", head=b""):
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n".encode() + head + b"\r\n" + body
    about = (
        f"WARC/1.0\r\nWARC-Type: {type_}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-01-02T03:04:05Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{address}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return about.encode() + answer + b"\r\n\r\n"


RECORDS = [
    record("https://a.example/1", PAGE),
    record("https://a.example/logo", b"\x89PNG", "image/png"),
    record("https://a.example/gone", PAGE, status="404 Not Found"),
    record("https://a.example/2", b"Plain words.", "text/plain; charset=utf-8"),
    record("https://a.example/3", "Élysée".encode("latin-1"), 'text/html; charset="ISO-8859-1"'),
    record("https://a.example/4", gzip.compress(PAGE, mtime=0), head=b"Content-Encoding: gzip\r\n"),
    record("https://a.example/5", PAGE, type_="request"),
]
FOUND = ["https://a.example/1", "https://a.example/2", "https://a.example/3", "https://a.example/4"]


@pytest.fixture(params=["a.warc", "a.warc.gz"])
def archive(request, tmp_path):
    pack = (lambda data: gzip.compress(data, mtime=0)) if request.param.endswith("gz") else bytes
    (tmp_path / request.param).write_bytes(b"".join(map(pack, RECORDS)))
    return str(tmp_path / request.param)


def test_pages_that_were_found_are_texts_named_by_their_address(archive):
    (given,) = inputs_of(archive)
    found = list(text_entries(given, 1000))
    assert [one.id for one in found] == FOUND
    assert [one.file for one in found] == ["page.html", "page.txt", "page.html", "page.html"]
    assert [found[0].data, found[2].data.decode(), found[3].data] == [PAGE, "Élysée", PAGE]
    assert dict(found[0].about)["url"] == FOUND[0]


def test_no_more_is_read_of_a_page_than_may_be(archive):
    assert [len(page.data) for page in warc.pages(archive, 5)][:2] == [6, 6]


WHOLE, LAST = RECORDS[0], RECORDS[3]


@pytest.mark.parametrize(
    "data",
    [
        WHOLE + LAST[:-30],
        WHOLE + LAST[:60],
        gzip.compress(WHOLE) + gzip.compress(LAST)[:60],
        gzip.compress(WHOLE) + gzip.compress(LAST)[:40] + b"\0" * 40,
        gzip.compress(WHOLE + LAST),
    ],
)
def test_what_is_cut_off_keeps_what_came_before_and_says_so(tmp_path, data):
    (tmp_path / "cut.warc").write_bytes(data)
    first, *_, last = text_entries(inputs_of(str(tmp_path / "cut.warc"))[0], 1000)
    assert first.id == FOUND[0]
    assert isinstance(last, Refusal)
    assert last.message.count("\n") == 0


@pytest.mark.parametrize("data", [b"", b"Talks ended.\n" * 9])
def test_what_is_no_web_archive_is_told(tmp_path, data):
    (tmp_path / "no.warc").write_bytes(data)
    (refused,) = text_entries(inputs_of(str(tmp_path / "no.warc"))[0], 1000)
    assert (refused.code, "cannot be read further" in refused.message) == ("packed", True)


def test_a_missing_package_is_named_with_the_line_that_installs_it(archive, monkeypatch):
    monkeypatch.setattr(warc, "find_spec", lambda _: None)
    with pytest.raises(UnreadableInput, match=r"pip install 'framing-analyzer\[warc\]'"):
        inputs_of(archive)


def test_a_folder_holds_archives_beside_texts(tmp_path, archive):
    (tmp_path / "a.txt").write_bytes(b"Words.")
    assert sorted(one.kind for one in inputs_of(str(tmp_path))) == ["folder", "warc"]
