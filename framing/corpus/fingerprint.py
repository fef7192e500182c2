"""A text in about a kilobyte: enough to find its copies and the texts on the same event among very many.

It is made where a text is scored and holds none of its sentences: hashed runs of words, hashed words of the opening,
and a few names and words by which a shared event is explained.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from framing.corpus.shingles import LARGEST, number_of, shingles, sketch
from framing.errors import FramingError
from framing.events.features import base_form, content_words, is_common, opening_terms
from framing.events.record import digest_of
from framing.memo import Memo
from framing.model import Segments
from framing.segment import named

#: The form of the packed bytes; other numbers are refused.
_VERSION = 1
_HEADER = struct.Struct("<BIHHH8s16s")
#: Weights of opening terms are multiples of a fifth: a word counts 1, in a headline 2, a pair 0.4 of that.
FIFTHS = 5
_MOST_WEIGHT = (1 << 8) - 1
_MOST_COUNT = (1 << 16) - 1
#: Names and other words kept to explain an event, and their length at most.
_NAMES, _WORDS, _LENGTH = 8, 12, 40
_SEPARATOR = "\n"
#: Bytes of a number.
_WIDTH = 4


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of one text.

    ``digest`` is equal for texts with the same words in the same order, ``text`` the digest that a file of events
    knows a text by. ``shingles`` counts the different runs of three words, ``sketch`` holds the smallest of them;
    ``content`` counts the different content words. ``terms`` are words and pairs of words of the opening (odd numbers
    are pairs) with ``weights`` in fifths. Both are numbers in order, 4 bytes each with the least first.
    """

    digest: bytes
    text: str
    shingles: int
    content: int
    sketch: bytes
    terms: bytes
    weights: bytes
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def packed(self) -> bytes:
        """Give the fingerprint as bytes, about 1.2 kB for an article."""
        sizes = self.shingles, self.content, len(self.sketch) // _WIDTH, len(self.weights)
        head = _HEADER.pack(_VERSION, *sizes, self.digest, self.text.encode("ascii"))
        told = _SEPARATOR.join((str(len(self.names)), *self.names, *self.words))
        return head + self.sketch + self.terms + self.weights + told.encode("utf-8", "replace")


def fingerprint(segments: Segments) -> Fingerprint:
    """Give the fingerprint of a text from its segments; its date and source do not matter."""
    tokens = segments.tokens
    words = [word for word, is_word in zip(tokens.folded, tokens.words, strict=True) if is_word]
    found = shingles(words)
    opening = opening_terms(segments)
    terms = _terms(opening)
    names = _names(segments)
    return Fingerprint(
        digest=sha256(" ".join(words).encode("utf-8", "surrogatepass")).digest()[:8],
        text=digest_of(segments.document),
        shingles=len(found),
        content=min(_MOST_COUNT, len(content_words(set(tokens.folded)))),
        sketch=_bytes(sketch(found)),
        terms=_bytes(terms),
        weights=bytes(terms.values()),
        names=names,
        words=_telling(opening, names),
    )


def unpacked(data: bytes) -> Fingerprint:
    """Give a fingerprint back from its bytes.

    Raises FramingError where they are cut short or were made by another version.
    """
    if len(data) < _HEADER.size or data[0] != _VERSION:
        raise _broken()
    _, count, content, kept, terms, digest, text = _HEADER.unpack_from(data)
    of_terms = _HEADER.size + _WIDTH * kept
    of_weights = of_terms + _WIDTH * terms
    end = of_weights + terms
    if len(data) <= end:  # what follows is never nothing
        raise _broken()
    names, *told = data[end:].decode("utf-8").split(_SEPARATOR)
    head = digest, text.decode("ascii"), count, content
    parts = data[_HEADER.size : of_terms], data[of_terms:of_weights], data[of_weights:end]
    return Fingerprint(*head, *parts, tuple(told[: int(names)]), tuple(told[int(names) :]))


def _broken() -> FramingError:
    return FramingError("a fingerprint cannot be read; score the text again with this version", "corpus")


def _bytes(numbers: Iterable[int]) -> bytes:
    """The numbers as bytes, 4 each, the least first on every machine."""
    listed = list(numbers)
    return struct.pack(f"<{len(listed)}I", *listed)


def _hashed(term: str) -> int:
    """The number of a term: odd for a pair of words, even for a word."""
    return number_of(term) % LARGEST // 2 * 2 + (" " in term)


_terms_by_word = Memo(_hashed)


def _terms(opening: Mapping[str, float]) -> dict[int, int]:
    """The terms as numbers in order, each with its weight in fifths."""
    weights: dict[int, int] = {}
    for term, weight in opening.items():
        number = _terms_by_word[term]
        weights[number] = min(_MOST_WEIGHT, weights.get(number, 0) + round(FIFTHS * weight))
    return dict(sorted(weights.items()))


def _names(segments: Segments) -> tuple[str, ...]:
    """The names that stand in the text most, those as often in the order of the alphabet."""
    counts: dict[str, int] = {}
    for name in named(segments).names:
        form = " ".join(name.span.of(segments.document.text).split())
        counts[form] = counts.get(form, 0) + 1
    return tuple(_short(sorted(counts, key=lambda form: (-counts[form], form)))[:_NAMES])


def _telling(opening: Mapping[str, float], names: Iterable[str]) -> tuple[str, ...]:
    """The words of the opening that tell most: no names, not common in news, those that count most first."""
    named = {base_form(word.lower()) for name in names for word in name.split()}
    telling = [term for term in opening if " " not in term and term.isalpha() and term not in named]
    telling = [term for term in telling if not is_common(term)]
    return tuple(_short(sorted(telling, key=lambda term: (-opening[term], -len(term), term)))[:_WORDS])


def _short(found: Sequence[str]) -> list[str]:
    return [form for form in found if 0 < len(form) <= _LENGTH]
