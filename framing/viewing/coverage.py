"""How the texts of one event differ beside what they state: names, words, numbers, headlines, shared passages."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model import (
    AbsentVoice,
    Analysis,
    Comparison,
    Contrast,
    Deed,
    Distinctive,
    NamedIn,
    NumberRow,
    Outrun,
    Own,
    Part,
    Passage,
    Profile,
    Quantity,
    Sourcing,
    Sturdiness,
)
from framing.viewing.marked import MarkId
from framing.viewing.order import by_document, main_comparison
from framing.viewing.places import Place, lines_of, words_of


@dataclass(frozen=True, slots=True)
class Given:
    """One figure as a text gives it."""

    profile: Profile
    quantity: Quantity
    quote: str
    place: Place


def named_apart(analysis: Analysis) -> tuple[NamedIn, ...]:
    """Give the names that texts write in different ways, those with most roles and epithets first."""
    main = main_comparison(analysis)
    having = [row for row in main.names if len(_spellings(row)) > 1] if main else []
    return tuple(sorted(having, key=lambda row: -sum(form.kind != "name" for _, fs in row.forms for form in fs)))


@dataclass(frozen=True, slots=True)
class Done:
    """What one text says that somebody does, and what is done to them, as short words in the order of the text."""

    profile: Profile
    does: tuple[str, ...]
    undergoes: tuple[str, ...]


def deeds(analysis: Analysis, row: NamedIn) -> tuple[Done, ...]:
    """Give what each text says that somebody does; texts that say nothing of it are left out."""
    known = by_document(analysis)
    found: dict[str, list[Deed]] = {}
    for deed in row.deeds:
        found.setdefault(deed.document, []).append(deed)
    return tuple(_done(known[document][1], found[document]) for document, _ in row.counts if document in found)


def _done(profile: Profile, found: list[Deed]) -> Done:
    does, undergoes = (
        tuple(dict.fromkeys(_words(d) for d in found if d.role == role)) for role in ("agent", "patient")
    )
    return Done(profile, does, undergoes)


def _words(deed: Deed) -> str:
    """A deed in words: "not sign a deal", or of what is done to somebody, "invite (Putin)"."""
    other = f" ({deed.other})" if deed.role == "patient" and deed.other else f" {deed.other}"
    return f"{'not ' * deed.negated}{deed.lemma}{other}".rstrip()


def _spellings(row: NamedIn) -> set[str]:
    return {form.form.casefold() for _, forms in row.forms for form in forms}


def distinctive(analysis: Analysis) -> tuple[tuple[Profile, Distinctive], ...]:
    """Give the distinctive words of each text, in the order of the texts."""
    main, known = main_comparison(analysis), by_document(analysis)
    return tuple((known[row.document][1], row) for row in main.words) if main else ()


def sourcing(analysis: Analysis) -> dict[str, Sourcing]:
    """Give how many statements have a source, by document id."""
    main = main_comparison(analysis)
    return {row.document: row for row in main.sourcing} if main else {}


def absent(comparison: Comparison) -> dict[str, tuple[AbsentVoice, ...]]:
    """Give who speaks in the other texts only, by document id, those heard most widely first."""
    found: dict[str, list[AbsentVoice]] = {}
    for row in comparison.absent:
        found.setdefault(row.document, []).append(row)
    return {document: tuple(sorted(rows, key=lambda row: -len(row.heard_in))) for document, rows in found.items()}


def numbers(analysis: Analysis, comparison: Comparison) -> tuple[tuple[NumberRow, tuple[Given, ...]], ...]:
    """Give the figures that two texts or more give, those in conflict first."""
    order = ("conflict", "agree")
    rows = [row for row in comparison.numbers if row.agreement in order]
    rows.sort(key=lambda row: (order.index(row.agreement), -len(row.cells)))
    return tuple((row, _given(analysis, row)) for row in rows)


def _given(analysis: Analysis, row: NumberRow) -> tuple[Given, ...]:
    known = by_document(analysis)
    return tuple(_one(known[document][1], quantity) for document, found in row.cells for quantity in found)


def _one(profile: Profile, quantity: Quantity) -> Given:
    document = profile.document
    place = lines_of(document.text).place(quantity.span.start)
    return Given(profile, quantity, words_of(document, quantity.span), place)


def outruns(analysis: Analysis) -> tuple[tuple[Profile, Outrun, Part, Part], ...]:
    """Give the headlines and leads that carry more of a label than the body, with the counts of both."""
    main, known = main_comparison(analysis), by_document(analysis)
    parts = {(part.document, part.label, part.part): part for part in main.parts} if main else {}
    return tuple(
        (known[x.document][1], x, parts[x.document, x.label, x.part], parts[x.document, x.label, "body"])
        for x in (main.outruns if main else ())
    )


def passages(analysis: Analysis) -> tuple[Passage, ...]:
    """Give the passages that texts share, the longest first."""
    main = main_comparison(analysis)
    return tuple(sorted(main.passages, key=lambda row: -row.words)) if main else ()


def own(analysis: Analysis) -> dict[str, Own]:
    """Give what each text has of its own, by document id."""
    main = main_comparison(analysis)
    return {row.document: row for row in main.own} if main else {}


def sturdiness(analysis: Analysis, contrast: Contrast) -> Sturdiness | None:
    """Give what would change the verdict of a contrast, where that was looked for."""
    main = main_comparison(analysis)
    key = (contrast.label, contrast.voice, contrast.a, contrast.b)
    return next((x for x in main.sturdiness if (x.label, x.voice, x.a, x.b) == key), None) if main else None


def flipping(analysis: Analysis, found: Sturdiness) -> tuple[MarkId, ...]:
    """Give the marks without which a verdict would be weaker."""
    known = by_document(analysis)
    numbered = ((known[document], mark) for document, mark in found.flips)
    return tuple(MarkId(number, profile.marks.index(mark) + 1) for (number, profile), mark in numbered)
