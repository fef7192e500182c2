"""The words of one sentence, what they can be cut into, and what a word can be by its form and its neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from framing.segment.action_words import Form, Shape, reading, words_of

#: Sentences longer than this are lists and tables.
LONGEST_SENTENCE = 120

Kind = Literal[
    "noun", "verb", "preposition", "adverb", "comma", "coordinator", "subordinator", "relative", "stop", "vague"
]


class Phrase(NamedTuple):
    """Tokens ``first`` up to ``last`` of one kind; ``verb`` tells of a verb group what it says."""

    kind: Kind
    first: int
    last: int
    verb: Group | None = None


class Group(NamedTuple):
    """A verb group: its main verb at token ``main``, and what stands around it.

    ``finite`` groups have a subject; a ``copula`` or a verb of saying does nothing to anybody.
    """

    base: str
    main: int
    passive: bool = False
    negated: bool = False
    modal: str = ""
    shape: Shape = "past"
    deed: bool = True
    saying: bool = False


class Line(NamedTuple):
    """The words of one sentence as they are looked at; ``names`` gives the token after a name by its first token."""

    words: Sequence[str]
    texts: Sequence[str]
    first: int
    last: int
    names: Mapping[int, int]

    def word(self, index: int) -> str:
        """Give the folded word, or "" outside the sentence."""
        return self.words[index] if self.first <= index < self.last else ""

    def is_capital(self, index: int) -> bool:
        """Whether a word inside the sentence begins with a capital."""
        return self.first < index < self.last and self.texts[index][:1].isupper()


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb, by list or by its ending."""
    if word in words_of("adverbs"):
        return True
    return word.endswith("ly") and len(word) > 4 and word not in words_of("not_adverbs")


def is_auxiliary(word: str) -> bool:
    """Whether a word is a form of be, have or do, or a modal."""
    return any(word in words_of(name) for name in ("be", "have", "do", "will", "may", "can", "must"))


def is_function(word: str) -> bool:
    """Whether no noun phrase goes on with a word."""
    if is_auxiliary(word) or is_adverb(word) or word in {"to", "not"}:
        return True
    names = (
        "prepositions",
        "subordinators",
        "coordinators",
        "relatives",
        "subject_pronouns",
        "object_pronouns",
        "times",
    )
    return any(word in words_of(name) for name in names)


def is_past_form(word: str) -> bool:
    """Whether a word can only be a past or participle, of a verb known or not."""
    form = reading(word, "past", "participle")
    return not form.nominal if form else word.endswith("ed") and len(word) > 4


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    return word.endswith("s") and not word.endswith(("ss", "'s", "us", "is")) and not is_function(word)


def last_is_plural(line: Line, first: int, place: int) -> bool:
    """Whether the noun phrase that begins at ``first`` and ends before ``place`` takes a plural verb."""
    word = line.words[place - 1]
    if word in {"police", "people", "they", "we"} or line.word(first - 1) == "and":
        return True
    return is_plural(word) and not line.is_capital(place - 1)


def finite(line: Line, place: int, plural: bool) -> Form | None:
    """The reading of a word as a finite verb right behind its subject, where it is one."""
    word = line.words[place]
    form = reading(word, "past")
    if form and (not form.nominal or object_follows(line, place + 1) or is_plural(line.word(place + 1))):
        return form
    form = reading(word, "base" if plural else "s")
    follows = object_follows(line, place + 1) or (_is_joined(line, place) and is_plural(line.word(place + 1)))
    return form if form and (follows or not (form.nominal or plural)) else None


def _is_joined(line: Line, place: int) -> bool:
    """Whether two names joined with "and" stand right before."""
    starts = [start for start, end in line.names.items() if end == place]
    return any(line.word(start - 1) == "and" and line.texts[start - 2][:1].isupper() for start in starts)


def object_follows(line: Line, place: int) -> bool:
    """Whether what follows can only be the object of a verb."""
    while is_adverb(line.word(place)):
        place += 1
    if place in line.names or line.is_capital(place):
        return True
    listed = words_of("determiners") | words_of("possessives") | words_of("object_pronouns")
    return line.word(place) in listed - {"that"} or line.word(place)[:1].isdigit()


def opens_infinitive(line: Line, index: int) -> bool:
    """Whether "to" at ``index`` opens an infinitive."""
    place = index + 1
    while is_adverb(line.word(place)):
        place += 1
    word = line.word(place)
    return (
        place not in line.names
        and not line.is_capital(place)
        and (word in {"be", "have"} or reading(word, "base") is not None)
    )
