"""Names of persons, places, organisations and works, found by capitals, word classes and the rest of the text.

Every word becomes one letter (``name_words``), and runs of capitals are read by patterns over letters
(``name_grammar``). What may be a name, such as the first word of a sentence or a word of a headline in title case, is
one if it is a name elsewhere in the text or a well-known one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from framing.model import Name, Segments, Span
from framing.segment.name_grammar import RUNS, readings
from framing.segment.name_words import OPENING, POSSESSIVE, is_common, letters, phrases

_CONTENT, _FULL_STOP = map(ord, " .")
#: A headline is in title case with up to one common word in lower case among so many tokens.
_MOST_CONTENT = 8
#: An unknown word that opens a sentence, and one in a line in title case, where it may open the line, too.
_UNKNOWN = b"CcRr"
_FEWEST_CAPITALS, _FEWEST_IN_SENTENCE = 3, 5
_LONGEST_PHRASE = 5
_SHORT_TEXT = 1 << 14


def find_names(segments: Segments) -> tuple[Name, ...]:
    """Give the names in a text in their order; time is proportional to its length.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> text = "Grace Hope met President Putin’s envoy in Paradise, Nevada."
    >>> [(name.span.of(text), name.kind) for name in find_names(segment(Document("a", text)))]
    [('Grace Hope', 'person'), ('Putin', 'person'), ('Paradise', 'place'), ('Nevada', 'place')]
    """
    text = _Text(segments)
    unsure = text.settle()
    names = text.names()
    rescued = text.rescue(unsure) if unsure else []
    if not rescued:
        return tuple(names)
    names = sorted([*names, *rescued], key=attrgetter("span.start"))
    return tuple(text.join(names) if segments.headline and rescued[0].span.start < segments.headline.end else names)


class _Text:
    """A text while its names are found: a letter a word; starts, ends, kinds and words of the names that are sure."""

    __slots__ = ("bearers", "codes", "common", "ends", "found", "kinds", "known", "opens", "starts", "text", "texts")

    def __init__(self, segments: Segments) -> None:
        self.text = segments.document.text
        self.texts, self.starts = segments.tokens.texts, segments.tokens.starts
        self.codes = _codes(segments)
        self.opens: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[str] = []
        self.found: list[str] = []
        self.bearers: dict[str, str] = {}
        self.known: dict[str, str] = {}
        self.common: frozenset[str] = frozenset()

    def settle(self) -> list[tuple[int, int]]:
        """Keep what is certainly a name; give first token and end of what may be one."""
        unsure: list[tuple[int, int]] = []
        listed = phrases()
        for first, last, kind in self._pieces():
            if kind == "maybe":
                unsure.append((first, last))
                continue
            start, end = self.starts[first], self._end(last)
            words = self.text[start:end]
            kind = listed.get(words, kind) if last - first > 1 else kind
            if kind != "none":
                self._keep(start, end, kind, words)
        return unsure

    def _pieces(self) -> Iterator[tuple[int, int, str]]:
        """First token, the one after the last, and the kind of what is or may be a name."""
        read = readings()
        for run in RUNS.finditer(self.codes):
            at = run.start()
            for first, last, kind in read[run[0]]:
                yield at + first, at + last, kind

    def _end(self, last: int) -> int:
        """The place after the token before ``last``, its possessive ending left out."""
        return self.starts[last - 1] + len(self.texts[last - 1]) - _ENDING[self.codes[last - 1]]

    def _keep(self, start: int, end: int, kind: str, words: str) -> None:
        self.opens.append(start)
        self.ends.append(end)
        self.kinds.append(kind)
        self.found.append(words)
        if kind == "person" and " " in words:
            self._introduce(words)

    def _introduce(self, words: str) -> None:
        """Keep the names behind a person's first, and the first unless it is a common word: Moon Jae-in is Moon."""
        first, _, last = words.rpartition(" ")
        self.bearers[last] = "person"
        if " " in first:
            self.bearers[words.partition(" ")[2]] = "person"
        if "-" in words or not is_common(words.partition(" ")[0].lower()):
            self.bearers.setdefault(words.partition(" ")[0], "person")

    def names(self) -> list[Name]:
        """Give the names that are certain; a family name alone is of the kind of its bearer."""
        bearers = self.bearers
        known = [
            bearers.get(words, kind) if kind == "unknown" or (kind == "place" and " " in words) else kind
            for words, kind in zip(self.found, self.kinds, strict=True)
        ]
        return list(map(Name, map(Span, self.opens, self.ends), known))

    def rescue(self, unsure: list[tuple[int, int]]) -> list[Name]:
        """Give what is a name elsewhere in the text or well known, and words that are not English."""
        known = self.known = dict(zip(self.found, self.kinds, strict=True)) | self.bearers
        texts, codes = self.texts, self.codes
        return [
            name
            for first, last in unsure
            if last - first > 1 or texts[first] in known or codes[first] in _WORTH_A_LOOK
            for name in self._names_among(first, last)
        ]

    def _names_among(self, first: int, last: int) -> Iterator[Name]:
        """The longest known names from left to right; an unknown word counts unless the text has it in lower case."""
        while first < last:
            end, kind = self._known_from(first, last)
            if (
                not kind
                and self.codes[first] & ~POSSESSIVE in _UNKNOWN
                and not self._is_used(self.texts[first].lower())
            ):
                kind = "unknown"
            if kind and kind != "none":
                yield Name(Span(self.starts[first], self._end(end)), kind)
            first = end

    def _known_from(self, first: int, last: int) -> tuple[int, str]:
        """Where the longest known name from ``first`` on ends, and its kind; else one token and nothing."""
        for end in range(min(last, first + _LONGEST_PHRASE), first, -1):
            words = self.text[self.starts[first] : self._end(end)]
            kind = self._kind_of(words)
            if kind and (end > first + 1 or kind == "person" or not is_common(words.lower())):
                return end, kind
        return first + 1, ""

    def _kind_of(self, words: str) -> str:
        kind = self.known.get(words) or phrases().get(words)
        return kind or (self.known.get(words.title(), "") if words.isupper() else "")

    def _is_used(self, word: str) -> bool:
        """Whether the text has the word in lower case; a long text is made a set once, so that time stays linear."""
        if len(self.text) < _SHORT_TEXT:
            return " " + word in self.text
        self.common = self.common or frozenset(self.texts)
        return word in self.common

    def join(self, names: list[Name]) -> list[Name]:
        """Make one of names side by side that are known from elsewhere as one."""
        joined: list[Name] = []
        for name in names:
            both = Span(joined[-1].span.start, name.span.end) if joined else name.span
            if joined and joined[-1].span.end + 1 == name.span.start and both.of(self.text) in self.known:
                name = Name(both, self.known[both.of(self.text)])
                joined.pop()
            joined.append(name)
        return joined


def _codes(segments: Segments) -> bytes:
    """A letter a token, marked where a sentence begins and changed where a line is in title case."""
    texts = segments.tokens.texts
    codes = bytearray(map(letters(), texts))
    headline_end = bisect_left(segments.tokens.starts, segments.headline.end) if segments.headline else 0
    if _has_capitals_only(codes, 0, headline_end):
        _change_to_title(codes, texts, 0, headline_end)
    for first, last in segments.bounds:
        codes[first] = _OPENED[codes[first]]
        if codes.find(_CONTENT, first, last) < 0 and first >= headline_end and _is_title(codes, first, last):
            _change_to_title(codes, texts, first, last)
    return bytes(codes)


def _has_capitals_only(codes: bytearray, first: int, last: int) -> bool:
    """Whether a line has next to no common words in lower case."""
    return codes.count(_CONTENT, first, last) * _MOST_CONTENT < last - first


def _is_title(codes: bytearray, first: int, last: int) -> bool:
    """Whether a line without common words in lower case is more than a name, and more than a short sentence."""
    capitals = sum(chr(code & ~POSSESSIVE & ~OPENING).isalpha() for code in codes[first:last])
    return capitals >= (_FEWEST_IN_SENTENCE if codes[last - 1] == _FULL_STOP else _FEWEST_CAPITALS)


def _change_to_title(codes: bytearray, texts: Sequence[str], first: int, last: int) -> None:
    loud = all(map(str.isupper, filter(str.isalpha, texts[first:last])))
    codes[first:last] = codes[first:last].translate(_SHOUTED if loud else _TITLE)


def _table(changes: dict[str, str]) -> bytes:
    """A table that changes letters and leaves their marks."""
    table = bytearray(range(256))
    for letter, changed in changes.items():
        for mark in (0, OPENING, POSSESSIVE, OPENING | POSSESSIVE):
            table[ord(letter) | mark] = ord(changed) | mark
    return bytes(table)


#: How much of a token is a possessive ending, by its code.
_ENDING = bytes(len("’s") if code & POSSESSIVE else 0 for code in range(256))
#: Codes of single words that may be names though the text has no name of this very form.
_WORTH_A_LOOK = frozenset(code for code in range(256) if code & POSSESSIVE or code in _UNKNOWN or chr(code).isupper())
#: The first word of a sentence: a letter gets its mark, a word of grammar with a capital loses it.
_OPENED = bytes(ord("0") if code == ord("1") else code | OPENING for code in range(256))
#: In a line in title case a common word is no name for its capital, nor is the head of an organisation or place.
_TITLE = _table(dict(zip("DHXWOLEVC1", "QQQQFFFFR0", strict=True)))
#: In a line in capitals an acronym is not to be told from a word.
_SHOUTED = _table(dict(zip("DHXWOLEVCU1", "QQQQFFFFRQ0", strict=True)))
