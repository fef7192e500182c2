"""From bytes to text: which encoding a file is in."""

from __future__ import annotations

import codecs
import re

from framing.errors import UnreadableInput
from framing.reading.cleaning import Cleaned, clean
from framing.reading.signatures import refuse_controls, refuse_signature

# UTF-32 comes first because its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
#: Only the names of real character sets, for Python knows codecs that a page could use to do harm.
_DECLARED = re.compile(
    rb"<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?((?:windows|iso|cp|koi|big5|gb|shift|euc|mac|latin)[\w-]{0,20})",
    re.IGNORECASE,
)
#: How much of a page is searched for the encoding it declares, as browsers do.
_PAGE_HEAD = 4096
#: Quotation marks, dashes, the ellipsis, no-break space and currency signs of Windows text.
_WINDOWS_MARKS = bytes(
    [0x80, 0x82, 0x84, 0x85, *range(0x91, 0x98), 0x99, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xBB]
)
_ASCII = bytes(range(128))
#: Bytes shown to the detector, whose time grows with them.
_SAMPLE = 20_000
#: Detectors cannot tell these apart by a handful of letters; Polish or Czech has more accents than this share.
_LATIN = ("cp125", "iso8859", "latin")
_ACCENTS = 0.06
#: Encodings in which no text file of today is; a detector at a loss names them.
_MAINFRAME = ("cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140")


def decode(data: bytes, forced: str = "") -> Cleaned:
    """Give the text of a file in the ``forced`` encoding or the one found, with notes on what was found.

    Tried in turn: a byte order mark, UTF-16 without one, UTF-8, UTF-8 with stray Windows bytes, the
    encoding a page declares, Windows punctuation, a detector. Raises UnreadableInput for a file
    that is no text and for a ``forced`` encoding that does not exist.

    >>> decode("“Peace”, he said".encode("cp1252"))
    Cleaned(text='“Peace”, he said', notes=('read as cp1252',))
    """
    refuse_signature(data)
    raw = _read_as(data, _known(forced)) if forced else _found(data)
    cleaned = clean(raw.text)
    return Cleaned(cleaned.text, raw.notes + cleaned.notes)


def _found(data: bytes) -> Cleaned:
    wide = _marked(data) or _unmarked_utf16(data)
    if wide:
        return _read_as(data, wide)
    refuse_controls(data)
    return _utf8(data) or _mostly_utf8(data) or _read_as(data, _declared(data) or _single_byte(data))


def _known(encoding: str) -> str:
    try:
        b"a".decode(encoding, "replace")
    except (LookupError, ValueError):
        message = f"there is no encoding {encoding!r}; utf-8, utf-16, cp1252 and latin-1 are common ones"
        raise UnreadableInput(message, "encoding") from None
    return encoding


def _read_as(data: bytes, encoding: str) -> Cleaned:
    try:
        text = data.decode(encoding, "replace")
    except ValueError as error:
        raise UnreadableInput(f"cannot be read as {encoding} ({error}); leave out --encoding", "encoding") from error
    bad = text.count(_REPLACEMENT) - _written_out(data, encoding)
    notes = (f"read as {encoding}", f"{bad} bytes are no {encoding} and stand as {_REPLACEMENT}")
    plain = encoding.lower().replace("_", "-") in ("utf-8", "utf8", "utf-8-sig")
    return Cleaned(text, notes[plain : 2 if bad > 0 else 1])


def _written_out(data: bytes, encoding: str) -> int:
    """Count the replacement characters that the file itself holds."""
    try:
        return data.count(_REPLACEMENT.encode(encoding))
    except ValueError:
        return 0


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _unmarked_utf16(data: bytes) -> str:
    """Find English UTF-16: nearly every other byte is NUL, and those between are not."""
    even, odd = data[:_PAGE_HEAD:2].count(0), data[1:_PAGE_HEAD:2].count(0)
    most = 0.6 * len(data[:_PAGE_HEAD:2])
    if min(even, odd) > most / 10:
        return ""
    return "utf-16-le" if odd > most else "utf-16-be" if even > most else ""


def _utf8(data: bytes) -> Cleaned | None:
    try:
        return Cleaned(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _mostly_utf8(data: bytes) -> Cleaned | None:
    """Read UTF-8 with some Windows bytes in it, as when two files were joined; None if too few is UTF-8."""
    sound = data.decode("utf-8", "ignore")
    stray, other = len(data) - len(sound.encode()), len(sound) - len(sound.encode("ascii", "ignore"))
    if 2 * other < stray:
        return None
    text = data.decode("utf-8", "framing-windows-bytes")
    return Cleaned(text, (f"read as utf-8 with {stray} bytes as cp1252",))


def _windows_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("framing-windows-bytes", _windows_bytes)


def _declared(data: bytes) -> str:
    """Give the encoding that a page declares, if the whole page can be read in it."""
    found = _DECLARED.search(data[:_PAGE_HEAD])
    name = found[1].decode().lower() if found else ""
    # Browsers read these as cp1252, for the pages that say so were written in it.
    name = "cp1252" if name in ("iso-8859-1", "latin1", "latin-1") else name
    return name if name and _fits(data, name) else ""


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (LookupError, ValueError):
        return False
    return True


def _single_byte(data: bytes) -> str:
    high = data.translate(None, _ASCII)
    marks = len(high) - len(high.translate(None, _WINDOWS_MARKS))
    return "cp1252" if 2 * marks >= len(high) else _detected(data)


def _detected(data: bytes) -> str:
    """Ask the detector about a stretch from the first byte that is not ASCII."""
    from charset_normalizer import from_bytes

    start = max(0, len(data) - len(data.lstrip(_ASCII)) - 200)
    sample = data[start : start + _SAMPLE]
    best = from_bytes(sample, cp_exclusion=list(_MAINFRAME)).best()
    same = {"cp1252", "latin_1"} & set(best.could_be_from_charset) if best else {"cp1252"}
    if same or not best or (best.encoding.startswith(_LATIN) and _is_sparse(sample)):
        return "cp1252"
    return best.encoding


def _is_sparse(sample: bytes) -> bool:
    """Tell whether so few letters have accents that the text is English, with names from elsewhere."""
    return len(sample.translate(None, _ASCII)) < _ACCENTS * len(sample)
