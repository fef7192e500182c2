"""Which encoding a table is in, told from all its bytes without holding them."""

from __future__ import annotations

import codecs
from typing import BinaryIO

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PIECE = 1 << 20
#: What spreadsheets write that do not write UTF-8.
_OTHER = "cp1252"


def encoding_of(stream: BinaryIO) -> str:
    r"""Give the encoding of a table: that of its byte order mark, UTF-8 where all of it is, else Windows text.

    >>> import io
    >>> encoding_of(io.BytesIO("text\n“Peace”".encode("cp1252")))
    'cp1252'
    """
    piece = stream.read(_PIECE)
    marked = next((encoding for mark, encoding in _MARKS if piece.startswith(mark)), "")
    return marked or ("utf-8" if _is_utf8(piece, stream) else _OTHER)


def _is_utf8(piece: bytes, stream: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece:
            decoder.decode(piece)
            piece = stream.read(_PIECE)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
