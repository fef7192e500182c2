"""The notation of terms: from ``"slam/v the door|gate"`` to the token patterns it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from math import prod

from framing.inflection import adjective_forms, noun_forms, verb_forms
from framing.memo import Memo
from framing.segment.tokens import fold, tokenize

_FORMS: Mapping[str, Callable[[str], tuple[str, ...]]] = {"v": verb_forms, "n": noun_forms, "a": adjective_forms}
#: A term that stands for more patterns than this is written too broadly.
_MOST_PATTERNS = 20_000
_SHORTEST_STEM = 3
#: No word has more forms and spellings than this.
_MOST_FORMS = 24


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
    return tuple(map(choices, pieces(term)))


def pieces(term: str) -> tuple[str, ...]:
    """Give the places of a term as they are written, once its notation is checked; that costs less than to parse it.

    Raises TermError where the notation is broken.

    >>> pieces("slam/v the door|gate")
    ('slam/v', 'the', 'door|gate')
    """
    found = tuple(term.split())
    if not found or found[0] == "*" or found[-1] == "*":
        raise TermError(f"term {term!r} must begin and end with a word; write the words around the *")
    try:
        most = prod(map(_MOST_CHOICES.__getitem__, found))
    except TermError as problem:
        raise TermError(f"term {term!r}: {problem}") from problem
    if most > _MOST_PATTERNS and (size := prod(len(choices(piece)) for piece in found)) > _MOST_PATTERNS:
        raise TermError(f"term {term!r} stands for {size} patterns; write it as several terms")
    return found


def _most_choices(piece: str) -> int:
    """How many choices a place has at most, told without its forms; TermError where its notation is broken."""
    return 1 if piece.isalpha() else 2 if piece == "*" else sum(map(_MOST_SPELLINGS.__getitem__, alternatives(piece)))


def _most_spellings(word: str) -> int:
    """How many forms and spellings an alternative has at most; TermError where its notation is broken."""
    if word.isalpha():
        return 1
    if not word:
        raise TermError("an alternative is empty; write words on both sides of |")
    if word.endswith("*") and len(word) <= _SHORTEST_STEM:
        raise TermError(f"write at least {_SHORTEST_STEM} letters before the *")
    if kind_of(word) not in ("", *_FORMS):
        raise TermError(f"/{kind_of(word)} is not a word class; write /v, /n or /a")
    return _MOST_FORMS


#: Terms have most of their places in common, and those their words, so each is checked once.
_MOST_CHOICES: Memo[str, int] = Memo(_most_choices)
_MOST_SPELLINGS: Memo[str, int] = Memo(_most_spellings)


def alternatives(piece: str) -> list[str]:
    """Give the words that a place offers, as they are written."""
    return piece.split("|")


def kind_of(word: str) -> str:
    """Give the word class that a word is written with, or nothing.

    >>> kind_of("slam/v"), kind_of("slam")
    ('v', '')
    """
    base, slash, kind = word.rpartition("/")
    return kind if slash and len(kind) == 1 and base[-1:].isalpha() else ""


def expand(places: Iterable[Choices]) -> tuple[Pattern, ...]:
    """Give every token pattern that the places of a term make together.

    >>> expand(parse("behind * doors"))
    (('behind', Free(), 'doors'), ('behind', Free(), Free(), 'doors'))
    """
    return tuple(dict.fromkeys(tuple(element for part in parts for element in part) for parts in product(*places)))


@lru_cache(maxsize=1 << 15)
def choices(piece: str) -> Choices:
    """Give what may stand at one place of a term.

    >>> choices("door|grim/a")
    (('door',), ('grim',), ('grimmer',), ('grimmest',))
    """
    if piece.isalpha():
        return ((_element(piece),),)
    if piece == "*":
        return (Free(),), (Free(), Free())
    return tuple(chain.from_iterable(map(_alternative, alternatives(piece))))


@lru_cache(maxsize=1 << 15)
def _alternative(word: str) -> Choices:
    if word.endswith("*"):
        return ((Prefix(fold(word[:-1])),),)
    return tuple(chain.from_iterable(map(_spellings, _forms(word))))


def _forms(word: str) -> tuple[str, ...]:
    kind = kind_of(word)
    if not kind:
        return (word,)
    head, hyphen, last = word[:-2].rpartition("-")
    return tuple(head + hyphen + form for form in _FORMS[kind](last))


def _spellings(form: str) -> Choices:
    """Give a word form as tokens, and once more with its hyphens as spaces."""
    if form.removesuffix("'s").isalpha():
        # Nearly all forms are plain words: what stands for those is the form itself.
        return ((form if form.isascii() and form.islower() else _element(form),),)
    texts = tokenize(form).texts
    written = tuple(map(_element, texts))
    if not any("-" in text.strip("-") for text in texts):
        return (written,)
    return written, tuple(map(_element, tokenize(form.replace("-", " ")).texts))


def _element(text: str) -> Element:
    if text.islower() and text.isascii() and text.isalpha():
        return text
    return Cased(text.replace("’", "'")) if text.lower() != text else fold(text)
