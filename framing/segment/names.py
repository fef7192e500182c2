"""Names of persons, places, organisations and works, found by capitals, word classes and the rest of the text.

Every word becomes one letter (``name_words``), runs of capitals are read by patterns over letters (``name_grammar``), and what may
be a name, such as the first word of a sentence or a word of a headline in title case, is one if it is a name elsewhere in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Name, Segments, Span
from framing.segment.name_grammar import RUNS, readings
from framing.segment.name_words import OPENING, POSSESSIVE, letters, phrases

#: First token, the one after the last, and the kind of what is or may be a name.
_Piece = tuple[int, int, str]
#: Start, end, kind and words of a name.
_Found = tuple[int, int, str, str]

_CONTENT, _FULL_STOP, _COMMON_GIVEN = map(ord, " .H")
_FEWEST_CAPITALS = 3
_LONGEST_PHRASE = 5
_POSSESSIVE_LENGTH = len("’s")


def find_names(segments: Segments) -> tuple[Name, ...]:
    """Give the names in a text in their order; time is proportional to its length.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> text = "Grace Hope met President Putin’s envoy in Paradise, Nevada."
    >>> [(name.span.of(text), name.kind) for name in find_names(segment(Document("a", text)))]
    [('Grace Hope', 'person'), ('Putin', 'person'), ('Paradise', 'place'), ('Nevada', 'place')]
    """
    text = _Text(segments)
    sure, unsure = _pieces(text.codes)
    found = text.settle(sure)
    if unsure:
        found = sorted(found + text.rescue(unsure, found))
    starts, ends, kinds, _ = zip(*found, strict=True) if found else ((),) * 4
    return tuple(map(Name, map(Span, starts, ends), kinds))


def _pieces(codes: bytes) -> tuple[list[_Piece], list[_Piece]]:
    """What is certainly a name and what may be one."""
    sure: list[_Piece] = []
    unsure: list[_Piece] = []
    read = readings()
    for run in RUNS.finditer(codes):
        at = run.start()
        for first, last, kind in read[run[0]]:
            (unsure if kind == "fresh" or kind == "maybe" else sure).append((at + first, at + last, kind))
    return sure, unsure


class _Text:
    """A text while its names are found: its words, a letter a word, and the kinds of the persons named so far."""

    __slots__ = ("codes", "common", "kinds", "starts", "text", "texts")

    def __init__(self, segments: Segments) -> None:
        self.text = segments.document.text
        self.texts, self.starts = segments.tokens.texts, segments.tokens.starts
        self.codes = _codes(segments)
        self.kinds: dict[str, str] = {}
        self.common: frozenset[str] = frozenset()

    def settle(self, sure: list[_Piece]) -> list[_Found]:
        """Give the spans of certain names; a family name alone is of the kind of its bearer."""
        found: list[_Found] = []
        text, starts, end_of, listed = self.text, self.starts, self._end, phrases().get
        for first, last, kind in sure:
            start, end = starts[first], end_of(last)
            words = text[start:end]
            if last - first > 1:
                kind = listed(words, kind)
                if kind == "person":
                    self._introduce(words, first)
            found.append((start, end, kind, words))
        return [self._known_kind(name) if name[2] in {"unknown", "none"} else name for name in found if name[2] != "none"]

    def _end(self, last: int) -> int:
        """The place after the token before ``last``, its possessive ending left out."""
        end = self.starts[last - 1] + len(self.texts[last - 1])
        return end - _POSSESSIVE_LENGTH if self.codes[last - 1] & POSSESSIVE else end

    def _introduce(self, words: str, first: int) -> None:
        """Keep the last name of a person, and the first one unless it is a common word."""
        self.kinds[words.rpartition(" ")[2]] = "person"
        if self.codes[first] & ~OPENING != _COMMON_GIVEN:
            self.kinds.setdefault(words.partition(" ")[0], "person")

    def _known_kind(self, name: _Found) -> _Found:
        start, end, kind, words = name
        return start, end, self.kinds.get(words, kind), words

    def rescue(self, unsure: list[_Piece], found: list[_Found]) -> list[_Found]:
        """Give the spans of what is a name elsewhere in the text or well known, and of words that are no English ones."""
        kinds = {words: kind for _, _, kind, words in found}
        self.kinds = kinds | self.kinds
        return [name for piece in unsure for name in self._names_among(*piece)]

    def _names_among(self, first: int, last: int, kind: str) -> Iterator[_Found]:
        """The longest known names from left to right; an unknown word counts if the text does not use it as a common one."""
        while first < last:
            end, known = self._known(first, last)
            if not known and kind == "fresh" and not self._is_used(self.texts[first].lower()):
                known = "unknown"
            if known and known != "none":
                start, stop = self.starts[first], self._end(end)
                yield start, stop, known, self.text[start:stop]
            first = end

    def _known(self, first: int, last: int) -> tuple[int, str]:
        """Where the longest known name from ``first`` on ends, and its kind; else one token and nothing."""
        for end in range(min(last, first + _LONGEST_PHRASE), first, -1):
            words = self.text[self.starts[first] : self._end(end)]
            kind = self.kinds.get(words) or phrases().get(words) or (self.kinds.get(words.title()) if words.isupper() else None)
            if kind:
                return end, kind
        return first + 1, ""

    def _is_used(self, word: str) -> bool:
        """Whether the text has the word in lower case."""
        self.common = self.common or frozenset(self.texts)
        return word in self.common


def _codes(segments: Segments) -> bytes:
    """A letter a token, marked where a sentence begins and changed where a line is in title case."""
    texts = segments.tokens.texts
    codes = bytearray(map(letters(), texts))
    for first, last in segments.bounds:
        codes[first] = _OPENED[codes[first]]
        if codes[last - 1] != _FULL_STOP and _is_title(codes, first, last):
            loud = all(map(str.isupper, filter(str.isalpha, texts[first:last])))
            codes[first:last] = codes[first:last].translate(_SHOUTED if loud else _TITLE)
    return bytes(codes)


def _is_title(codes: bytearray, first: int, last: int) -> bool:
    """Whether a line has next to no common words in lower case."""
    if codes.count(_CONTENT, first, last) * 8 > last - first:
        return False
    return sum(chr(code & ~POSSESSIVE & ~OPENING).isalpha() for code in codes[first:last]) >= _FEWEST_CAPITALS


def _table(changes: dict[str, str]) -> bytes:
    """A table that changes letters and leaves their marks."""
    table = bytearray(range(256))
    for letter, changed in changes.items():
        for mark in (0, OPENING, POSSESSIVE, OPENING | POSSESSIVE):
            table[ord(letter) | mark] = ord(changed) | mark
    return bytes(table)


#: The first word of a sentence: a letter gets its mark, a word of grammar with a capital loses it.
_OPENED = bytes(ord("0") if code == ord("1") else code | OPENING for code in range(256))
#: In a line in title case a common word is no name for its capital, nor is the head of an organisation or place.
_TITLE = _table(dict(zip("DHXWOLEVC1", "QQQQFFFFR0", strict=True)))
#: In a line in capitals an acronym is not to be told from a word.
_SHOUTED = _table(dict(zip("DHXWOLEVCU1", "QQQQFFFFRQ0", strict=True)))
