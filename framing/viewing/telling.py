"""What the texts of one event state: facts with a cell for each text, as reports lay them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from framing.model import Analysis, Claim, Comparison, Mark, Profile, Statement
from framing.viewing.marked import MarkId
from framing.viewing.order import by_document
from framing.viewing.places import Place, lines_of, words_of

HEADLINE_SIGN, ABSENT_SIGN = "H", "–"


@dataclass(frozen=True, slots=True)
class Told:
    """What one text has of a fact, in words and places; ``nearest`` only where the fact is not mentioned."""

    profile: Profile
    statement: Statement
    sign: str
    place: Place | None
    quote: str
    speaker: str
    nearest: str
    differing: tuple[str, ...]
    marks: tuple[tuple[MarkId, Mark], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim with the text that states it first, and a cell for each text."""

    id: str
    first: Told
    cells: tuple[Told, ...]

    @property
    def telling(self) -> tuple[Told, ...]:
        """The cells of the texts that state it."""
        return tuple(cell for cell in self.cells if cell.statement.span)


def tellings(analysis: Analysis) -> tuple[Comparison, ...]:
    """Give the comparisons of texts on one event that state something in common or apart."""
    return tuple(found for found in analysis.comparisons if found.claims)


def told_by(analysis: Analysis, comparison: Comparison) -> tuple[Profile, ...]:
    """Give the texts of a comparison where they are not all that were compared, else nothing."""
    documents = next(event.documents for event in analysis.events if event.id == comparison.event)
    whole = comparison == analysis.comparisons[0]
    return () if whole else tuple(p for p in analysis.profiles if p.document.id in documents)


def facts(analysis: Analysis, comparison: Comparison) -> tuple[Fact, ...]:
    """Give every claim of a comparison as a fact with its cells."""
    known = by_document(analysis)
    return tuple(_fact(claim, known) for claim in comparison.claims)


def shared(found: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Give the facts that two texts or more state, those that most texts state first, each in words of its own."""
    return tuple(_in_own_words(sorted((f for f in found if len(f.telling) > 1), key=lambda f: -len(f.telling))))


def _in_own_words(found: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, one whose sentence an earlier one shows in another text's words: a sentence may state three."""
    shown: set[tuple[str, int]] = set()
    for fact in found:
        first = next((cell for cell in (fact.first, *fact.telling) if _words(cell) not in shown), fact.first)
        shown.add(_words(first))
        yield replace(fact, first=first)


def _words(cell: Told) -> tuple[str, int]:
    """Where the words of a cell begin, by which rows that would look alike are told."""
    span = cell.statement.span
    return cell.statement.document, span.start if span else -1


def only_in_one(found: tuple[Fact, ...]) -> dict[str, tuple[Fact, ...]]:
    """Give the facts that one text alone states, under its document id, in the order of that text."""
    alone: dict[str, list[Fact]] = {}
    for fact in found:
        if len(fact.telling) == 1:
            alone.setdefault(fact.first.statement.document, []).append(fact)
    return {document: tuple(sorted(some, key=_start)) for document, some in alone.items()}


def worded_apart(found: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Give the shared facts of which some text's own words carry a mark, those with most marks first."""
    having = [(sum(len(cell.marks) for cell in fact.telling), fact) for fact in shared(found)]
    return tuple(fact for count, fact in sorted(having, key=lambda pair: -pair[0]) if count)


def wording_of(told: Told) -> tuple[tuple[str, str], ...]:
    """Cut the sentence of a cell into words and their kind: "marked", "own" to this text, or "" for the rest."""
    statement, text = told.statement, told.profile.document.text
    if statement.span is None:
        return ()
    kinds = {at: "own" for part in statement.differing for at in range(*part)}
    kinds |= {at: "marked" for mark in statement.marks for at in range(*mark.span)}
    letters = ((kinds.get(at, ""), text[at]) for at in range(*statement.span))
    runs = ((kind, "".join(letter for _, letter in run)) for kind, run in groupby(letters, key=itemgetter(0)))
    return tuple((" ".join(words.split("\n")), kind) for kind, words in runs)


def _start(fact: Fact) -> int:
    return fact.first.statement.span.start if fact.first.statement.span else 0


def _fact(claim: Claim, known: dict[str, tuple[int, Profile]]) -> Fact:
    cells = tuple(_told(statement, *known[statement.document]) for statement in claim.statements)
    stated = [cell for cell in cells if cell.statement.span]
    first = next((cell for cell in stated if cell.statement.state == "present"), stated[0])
    return Fact(claim.id, first, cells)


def _told(statement: Statement, number: int, profile: Profile) -> Told:
    document, span = profile.document, statement.span
    return Told(
        profile,
        statement,
        sign_of(statement),
        lines_of(document.text).place(span.start) if span else None,
        words_of(document, span),
        words_of(document, statement.speaker),
        words_of(document, statement.nearest),
        tuple(words_of(document, part) for part in statement.differing),
        tuple(_numbered(statement, number, profile)),
    )


def _numbered(statement: Statement, number: int, profile: Profile) -> Iterator[tuple[MarkId, Mark]]:
    for mark in statement.marks:
        yield MarkId(number, profile.marks.index(mark) + 1), mark


def sign_of(statement: Statement) -> str:
    """Give the sign of a cell: the paragraph, or H for the headline; in brackets where only reported, ! in conflict.

    >>> sign_of(Statement("a", "reported", sentence=3, paragraph=2, place="body"))
    '(2)'
    >>> sign_of(Statement("a", "not mentioned"))
    '–'
    """
    if statement.state == "not mentioned":
        return ABSENT_SIGN
    where = HEADLINE_SIGN if statement.place == "headline" else str(statement.paragraph)
    return {"reported": f"({where})", "conflicting": f"{where}!"}.get(statement.state, where)
