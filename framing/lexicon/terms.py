"""The notation of terms: from ``"slam/v the door|gate"`` to the token patterns it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod

from framing.inflection import adjective_forms, noun_forms, verb_forms
from framing.segment.tokens import fold, tokenize

_FORMS: Mapping[str, Callable[[str], tuple[str, ...]]] = {"v": verb_forms, "n": noun_forms, "a": adjective_forms}
#: A term that stands for more patterns than this is written too broadly.
_MOST_PATTERNS = 20_000
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins so."""

    stem: str


@dataclass(frozen=True, slots=True)
class Cased:
    """A word that must stand with its case as written."""

    word: str


@dataclass(frozen=True, slots=True)
class Free:
    """Any one word."""


Element = str | Prefix | Cased | Free
Pattern = tuple[Element, ...]
#: What may stand at one place of a term.
Choices = tuple[Pattern, ...]


class TermError(ValueError):
    """A term that does not follow the notation; the message says how to write it."""


def parse(term: str) -> tuple[Choices, ...]:
    """Give, for each place of a term, the token patterns that may stand there.

    Raises TermError where the notation is broken.

    >>> parse("grim/a news")
    ((('grim',), ('grimmer',), ('grimmest',)), (('news',),))
    """
    pieces = term.split()
    if not pieces or pieces[0] == "*" or pieces[-1] == "*":
        raise TermError(f"term {term!r} must begin and end with a word; write the words around the *")
    try:
        places = tuple(map(_choices, pieces))
    except TermError as problem:
        raise TermError(f"term {term!r}: {problem}") from problem
    size = prod(map(len, places))
    if size > _MOST_PATTERNS:
        raise TermError(f"term {term!r} stands for {size} patterns; write it as several terms")
    return places


def expand(places: Iterable[Choices]) -> tuple[Pattern, ...]:
    """Give every token pattern that the places of a term make together.

    >>> expand(parse("behind * doors"))
    (('behind', Free(), 'doors'), ('behind', Free(), Free(), 'doors'))
    """
    return tuple(dict.fromkeys(tuple(element for part in parts for element in part) for parts in product(*places)))


@lru_cache(maxsize=1 << 15)
def _choices(piece: str) -> Choices:
    """Give what may stand at one place of a term."""
    if piece == "*":
        return (Free(),), (Free(), Free())
    return tuple(pattern for word in piece.split("|") for pattern in _alternative(word))


def _alternative(word: str) -> Iterator[Pattern]:
    if not word:
        raise TermError("an alternative is empty; write words on both sides of |")
    if word.endswith("*"):
        if len(word) <= _SHORTEST_STEM:
            raise TermError(f"write at least {_SHORTEST_STEM} letters before the *")
        yield (Prefix(fold(word[:-1])),)
        return
    for form in _forms(word):
        yield from _spellings(form)


def _forms(word: str) -> tuple[str, ...]:
    base, slash, kind = word.rpartition("/")
    if not slash or len(kind) != 1 or not base[-1:].isalpha():
        return (word,)
    if kind not in _FORMS:
        raise TermError(f"/{kind} is not a word class; write /v, /n or /a")
    head, hyphen, last = base.rpartition("-")
    return tuple(head + hyphen + form for form in _FORMS[kind](last))


def _spellings(form: str) -> Iterator[Pattern]:
    """Give a word form as tokens, and once more with its hyphens as spaces."""
    if form.isalpha() or form.removesuffix("'s").isalpha():
        yield (_element(form),)
        return
    texts = tokenize(form).texts
    yield tuple(_element(text) for text in texts)
    if any("-" in text.strip("-") for text in texts):
        yield tuple(_element(text) for text in tokenize(form.replace("-", " ")).texts)


def _element(text: str) -> Element:
    return Cased(text.replace("’", "'")) if text.lower() != text else fold(text)
