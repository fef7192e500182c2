"""A text as a string of letters, one for each word or name, in which patterns find titles, appositions and roles.

P a person, K a body or an acronym, L another name, R a role, E a role that judges, T a form of address, G a government,
Z a regime, M a field, N a nationality, X a rank, J a judging adjective, D the, A a, O of, F another preposition, C a
comma, S a mark that ends a phrase, v a word that ends it, b a verb that does, W and w other words with and without a
capital, Y a word with a capital where all have one, | the end of a sentence. In lower case a name (p, k, l), a role
(r, e) or a government (g, z) has a possessive ending.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from framing.inflection import verb_forms
from framing.model import Segments, Span
from framing.naming.countries import (
    adjective_openings,
    country_governed,
    country_named,
    country_of_adjective,
    country_of_seat,
)
from framing.shelf import lexicon_table, lexicon_words

_LISTS = {
    "definite": "D",
    "indefinite": "A",
    "of": "O",
    "joining": "&",
    "prepositions": "F",
    "courtesy": "T",
    "epithets": "E",
    "offices": "R",
    "roles": "R",
    "governments": "G",
    "regimes": "Z",
    "fields": "M",
    "ranks": "X",
    "adjectives": "J",
    "ends": "v",
    "calendar": "v",
}
_SIGNS = {",": "C", ".": "."}


@dataclass(slots=True)
class Phrases:
    """The letters of a text; of each its place, its words in lower case or the country named, and its name's index."""

    letters: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    names: list[int] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """Give the place of letters ``first`` up to ``last``."""
        return Span(self.starts[first], self.ends[last - 1])


def phrases(segments: Segments, persons: Collection[int]) -> Phrases:
    """Give the letters of a text; ``persons`` are the indices of the names that stand for persons.

    >>> from framing.model import Document
    >>> from framing.segment import named, segment
    >>> phrases(named(segment(Document("a", "The Russian leader, Vladimir Putin, left."))), {0}).letters
    'DNRCPCb.|'
    """
    found = Phrases()
    letters: list[str] = []
    named = {name.span.start: index for index, name in enumerate(segments.names)}
    for first, last in segments.bounds:
        begun = len(letters)
        for letter, span, words, name in _units(segments, persons, named, first, last):
            _append(found, span, words, name)
            letters.append(letter)
        if "w" not in letters[begun:]:
            letters[begun:] = "".join(letters[begun:]).replace("W", "Y")
        _append(found, Span(found.ends[-1], found.ends[-1]) if found.ends else Span(0, 0), "", -1)
        letters.append("|")
    found.letters = "".join(letters)
    return found


_Unit = tuple[str, Span, str, int]


def _append(found: Phrases, span: Span, words: str, name: int) -> None:
    found.starts.append(span.start)
    found.ends.append(span.end)
    found.words.append(words)
    found.names.append(name)


def _units(
    segments: Segments, persons: Collection[int], named: Mapping[int, int], first: int, last: int
) -> Iterator[_Unit]:
    """The letters of one sentence: a name or a nationality of two words is one."""
    tokens = segments.tokens
    while first < last:
        name = named.get(tokens.starts[first], -1)
        if name >= 0:
            unit, first = _name(segments, name, name in persons, first)
        elif tokens.folded[first] in adjective_openings() and _is_pair(segments, first, last):
            pair = Span(tokens.starts[first], tokens[first + 1].end)
            unit, first = ("N", pair, " ".join(tokens.folded[first : first + 2]), -1), first + 2
        else:
            unit, first = _word(tokens.texts[first], tokens.folded[first], tokens.starts[first]), first + 1
        yield unit


def _is_pair(segments: Segments, first: int, last: int) -> bool:
    return first + 1 < last and bool(country_of_adjective(" ".join(segments.tokens.folded[first : first + 2])))


def _name(segments: Segments, index: int, person: bool, first: int) -> tuple[_Unit, int]:
    """A name as one letter, with the first token behind it."""
    span, tokens = segments.names[index].span, segments.tokens
    words, last = span.of(segments.document.text), first + 1
    while last < len(tokens) and tokens.starts[last] < span.end:
        last += 1
    letter = "P" if person else "K" if words.isupper() or segments.names[index].kind == "organisation" else "L"
    country = country_named(words) or country_governed(words) or country_of_seat(words)
    possessive = tokens[last - 1].end > span.end
    return (letter.lower() if possessive else letter, span, country or _body(words).lower(), index), last


def _body(words: str) -> str:
    """A name without the country behind it: the State Affairs Commission of the DPRK is that commission."""
    body, _, country = words.partition(" of ")
    return body if country_named(country) else words


def _word(text: str, folded: str, start: int) -> _Unit:
    bare = folded[:-2] if folded.endswith("'s") else folded
    letter = _letters().get(bare) or ("N" if country_of_adjective(bare) else _shape(text, bare))
    if bare != folded:
        letter = letter.lower() if letter in "REGZ" else "w"
    return letter, Span(start, start + len(text) - (len(folded) - len(bare))), bare, -1


def _shape(text: str, bare: str) -> str:
    if not text[0].isalnum():
        return "S"
    return "W" if text[0].isupper() else "w"


@lru_cache(maxsize=1)
def _letters() -> dict[str, str]:
    """The letters of listed words; a word in two lists has the first one's."""
    table: dict[str, Any] = lexicon_table("epithets.toml")
    found = dict(_SIGNS)
    listed = [(word.lower(), letter) for key, letter in _LISTS.items() for word in table[key]]
    grammar = [(word, "v") for word in sorted(lexicon_words("english_function_words.toml", "words"))]
    acts = [(form, "b") for verb in table["verbs"] for form in verb_forms(verb)]
    for word, letter in (*listed, *grammar, *acts):
        found.setdefault(word, letter)
    return found
