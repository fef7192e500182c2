import io
import json

import pytest

from framing.batch.jsonlines import header, rows
from framing.batch.table import Source
from framing.model import Refusal

SOURCE = Source("a.jsonl", "utf-8", 1000)


def read(data):
    return list(rows(io.BytesIO(data), SOURCE))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "json"),
        (b"[1]", "json"),
        (b'"x"', "json"),
        (b"[" * 900, "json"),
        (b'{"text": ' + b"9" * 900 + b"}", None),
        (b'{"text": "' + b"x" * 2000 + b'"}', "too-large"),
        (b"\xff\xfe", "json"),
    ],
)
def test_a_broken_line_costs_itself_only(line, code):
    found = read(b'{"text": "a"}\n' + line + b'\n\n{"text": "b"}')
    assert found[0] == (1, {"text": "a"})
    assert found[-1] == (4, {"text": "b"})
    assert (found[1][1].code if isinstance(found[1][1], Refusal) else None) == code


@pytest.mark.parametrize("end", ["\u2028", "\u0085", "\x0b", "\r"])
def test_only_a_line_feed_ends_a_line(end):
    line = f'{{"text": "a{end}b"}}\n'
    assert read(line.encode()) == [(1, {"text": f"a{end}b"})]


def test_broken_bytes_do_not_lose_a_text():
    assert read(b'{"text": "a\xffb"}\n')[0][1] == {"text": "a\N{REPLACEMENT CHARACTER}b"}


def test_a_byte_order_mark_is_left_out():
    assert read(b'\xef\xbb\xbf{"text": "a"}') == [(1, {"text": "a"})]


def test_the_header_is_what_the_first_rows_hold_together():
    data = "\n".join(map(json.dumps, [{"id": 1}, {"text": "x", "id": 2}])).encode()
    assert header(io.BytesIO(b"broken\n" + data), SOURCE) == ["id", "text"]
