import io

import pytest

from framing.batch.table_encoding import encoding_of

WORDS = "text\n“Peace”, he said – é\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode("utf-8"), "utf-8"),
        (WORDS.encode("utf-8-sig"), "utf-8-sig"),
        (WORDS.encode("utf-16"), "utf-16"),
        (WORDS.encode("cp1252"), "cp1252"),
        (b"x" * (1 << 20) + WORDS.encode("cp1252"), "cp1252"),
        (b"x" * ((1 << 20) - 1) + "é".encode(), "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_the_encoding_is_told_from_all_bytes(data, encoding):
    assert encoding_of(io.BytesIO(data)) == encoding
