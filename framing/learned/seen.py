"""Which texts a model was fitted on, kept as digests so that the model can be given away without its texts."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from collections.abc import Iterable
from hashlib import sha256

from framing.errors import FramingError

#: Bytes of a digest that are kept: with 48 bits and 100,000 known texts, one strange text in 2,800 million is taken for
#: one of them by chance.
_KEPT = 6


def key(text: str) -> bytes:
    r"""Give the digest of a text whatever its case and spacing.

    >>> key("He  left.") == key("he left.\n")
    True
    """
    words = " ".join(text.casefold().split())
    return sha256(words.encode("utf-8", "surrogatepass")).digest()[:_KEPT]


def written(texts: Iterable[str]) -> str:
    """Give the digests of texts as one word, the same for any order of them."""
    return b64encode(b"".join(sorted({key(text) for text in texts}))).decode("ascii")


def read(word: str) -> frozenset[bytes]:
    """Give the digests that ``written`` wrote.

    Raises FramingError for what it did not write.

    >>> key("He left.") in read(written(["He left."]))
    True
    """
    try:
        data = b64decode(word, validate=True)
    except (binascii.Error, ValueError) as problem:
        raise FramingError("card.json: its digests of texts are damaged; fit the model anew", "card") from problem
    if len(data) % _KEPT:
        raise FramingError("card.json: its digests of texts are cut short; fit the model anew", "card")
    return frozenset(data[at : at + _KEPT] for at in range(0, len(data), _KEPT))
