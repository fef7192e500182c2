"""Hits of a cue, a label or a term in context, a few at random, to see what it means in practice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

from framing.errors import CodebookError
from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.terms import TermError, parse
from framing.model import Document, Mark

#: Characters shown on either side of a hit.
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit: where it stands, with the words before, on and after it on one line, and its voice and stance."""

    where: str
    before: str
    words: str
    after: str
    voice: str
    stance: str


def narrowed(book: Codebook, wanted: str) -> tuple[Codebook, frozenset[str]]:
    """Give the codebook to search with and the rules to show, for a cue, a label, a term of it or a term of one's own.

    Raises CodebookError for a term that does not follow the notation.

    >>> book = Codebook("b", "1", "", "", "", (), (Term("bombshell/n", "SEN01", "tone:sensational", False),))
    >>> [sorted(narrowed(book, wanted)[1]) for wanted in ("SEN01", "tone:sensational", "bombshell/n", "palace")]
    [['SEN01'], ['SEN01'], ['bombshell/n'], ['palace']]
    """
    rules = frozenset(term.cue for term in book.terms if wanted in (term.cue, term.label) and not term.silent)
    if rules:
        return book, rules
    chosen = [term for term in book.terms if term.text == wanted and not term.silent]
    if chosen:
        terms = tuple(replace(term, cue=wanted) if term in chosen else term for term in book.terms)
        return replace(book, terms=terms), frozenset({wanted})
    try:
        parse(wanted)
    except TermError as problem:
        raise CodebookError(f"{problem}; or name a cue or label of {book.name}", "codebook") from problem
    return replace(book, terms=(Term(wanted, wanted, "frame:tried", False),)), frozenset({wanted})


def hits(found: Iterable[tuple[Document, Iterable[Mark]]], rules: frozenset[str]) -> Iterator[Hit]:
    """Give the marks of certain rules as hits in context, in the order of the texts."""
    for document, marks in found:
        for mark in marks:
            if mark.rule in rules:
                yield _hit(document, mark)


def sample(found: Iterable[Hit], count: int, seed: int) -> list[Hit]:
    """Give ``count`` hits drawn at random, the same for the same seed, in the order of the texts.

    >>> sample([], 20, 1)
    []
    """
    listed = list(found)
    chosen = Random(seed).sample(range(len(listed)), min(count, len(listed)))
    return [listed[number] for number in sorted(chosen)]


def _hit(document: Document, mark: Mark) -> Hit:
    text, start, end = document.text, mark.span.start, mark.span.end
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Hit(
        f"{document.path or document.id}:{line}:{column}",
        one_line(text[max(0, start - _AROUND) : start]),
        one_line(text[start:end]),
        one_line(text[end : end + _AROUND]),
        mark.voice,
        mark.stance,
    )


def one_line(text: str) -> str:
    """Give words as they can stand on one line of a terminal: a blank for each character that ends or breaks it."""
    return "".join(" " if character.isspace() or not character.isprintable() else character for character in text)
