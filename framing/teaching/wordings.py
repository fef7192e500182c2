"""Questions on how texts of one event word the same fact, name the same thing and give the same figure."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Form, NamedIn, Profile, Quantity, Span
from framing.teaching.nearby import sentences_around, things_in, words_in_span
from framing.teaching.question import Question, question
from framing.teaching.sheets import Quote, Sheet, quoted
from framing.viewing import Fact, Told, facts, main_comparison, shared, tellings

#: A sentence of a text, by the id of its document.
_At = tuple[str, Span]
#: Questions of each kind: a lesson takes two or three in all.
_MOST_FACTS, _MOST_PAIRS, _MOST_NAMES, _MOST_FIGURES = 2, 2, 2, 1
#: Likeness from which two sentences are worth reading side by side.
_CLOSE = 0.45
#: Stretches of words that a text must have of its own for a fact to be worth comparing, and that a line may have.
_OWN_WORDS, _LONGEST = 2, 60
#: Words that a line must have to be set beside another.
_SHORTEST = 6


def same_fact(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Set the sentences of two texts or more side by side that tell one fact in words of their own."""
    found = [fact for main in tellings(analysis)[:1] for fact in shared(facts(analysis, main)) if _worth(fact)]
    for fact in _apart(sorted(found, key=_marked)):
        cells = {told.statement.document: told for told in fact.telling}
        told = [(sheet, cells[sheet.profile.document.id]) for sheet in sheets if sheet.profile.document.id in cells]
        yield question("same_fact", [_told(sheet, cell) for sheet, cell in told])


def close_lines(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Set sentences of two texts side by side that share much and were not taken for the same fact."""
    known = {sheet.profile.document.id: sheet for sheet in sheets}
    for pair in [pair for main in tellings(analysis)[:1] for pair in _pairs(facts(analysis, main))]:
        ordered = sorted(pair, key=lambda place: known[place[0]].number)
        yield question("close_lines", [quoted(known[document], span) for document, span in ordered])


def naming(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Set the roles and epithets side by side that texts use for one person, place or body."""
    main = main_comparison(analysis)
    rows = [(row, _telling_forms(row)) for row in (main.names if main else ())]
    having = [(row, forms) for row, forms in rows if len(forms) > 1 and len(set(map(_folded, forms.values()))) > 1]
    for _, forms in sorted(having, key=lambda pair: (-len(pair[1]), pair[0].name))[:_MOST_NAMES]:
        told = [(sheet, forms.get(sheet.profile.document.id, ())) for sheet in sheets]
        shown = ((sheet, form) for sheet, some in told for form in sorted(some, key=lambda form: form.spans[0]))
        yield question("naming", [_form(sheet, form) for sheet, form in shown])


def figures(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Ask how figures that differ can be checked."""
    for main in tellings(analysis)[:1]:
        for row in [row for row in main.numbers if row.agreement == "conflict"][:_MOST_FIGURES]:
            cells = dict(row.cells)
            given = [(sheet, quantity) for sheet in sheets for quantity in cells.get(sheet.profile.document.id, ())]
            yield question("figures", [_figure(sheet, quantity) for sheet, quantity in given])


def _apart(found: list[Fact]) -> list[Fact]:
    """The first facts, without those that stand in the sentence of one before."""
    used: set[_At] = set()
    chosen: list[Fact] = []
    for fact in found:
        if used.isdisjoint(_places(fact)) and len(chosen) < _MOST_FACTS:
            used.update(_places(fact))
            chosen.append(fact)
    return chosen


def _pairs(found: tuple[Fact, ...]) -> list[tuple[_At, _At]]:
    """The likest pairs of sentences, each sentence once, and none that was taken for a shared fact."""
    used = {at for fact in shared(found) for at in _places(fact)}
    pairs: list[tuple[_At, _At]] = []
    for one, other in _close(found):
        if used.isdisjoint((one, other)) and len(pairs) < _MOST_PAIRS:
            used |= {one, other}
            pairs.append((one, other))
    return pairs


def _close(found: tuple[Fact, ...]) -> list[tuple[_At, _At]]:
    """Sentences and the likest of another text, the likest first; a pair stands there from either side."""
    cells = [(fact.first, told) for fact in found for told in fact.cells]
    close = [
        (-near.statement.likeness, ((one.statement.document, span), (near.statement.document, other)))
        for one, near in cells
        if near.statement.likeness >= _CLOSE and one.statement.place != "headline"
        if (span := one.statement.span) and (other := near.statement.nearest)
        if _is_long(one.profile, span)
        and _is_long(near.profile, other)
        and _share((one.profile, span), (near.profile, other))
    ]
    return [pair for _, pair in sorted(close)]


def _places(fact: Fact) -> Iterator[_At]:
    return ((told.statement.document, told.statement.span) for told in fact.telling if told.statement.span)


def _worth(fact: Fact) -> bool:
    """Whether texts tell it in words of their own, in sentences of the body that all share a name or a figure."""
    short = all(len(told.quote.split()) <= _LONGEST and told.statement.place != "headline" for told in fact.telling)
    own = any(len(told.differing) >= _OWN_WORDS for told in fact.telling)
    return short and own and _share(*((t.profile, t.statement.span) for t in fact.telling if t.statement.span))


def _is_long(profile: Profile, span: Span) -> bool:
    """Whether a sentence is more than a line with place and date."""
    return words_in_span(profile.segments, span) >= _SHORTEST


def _share(*places: tuple[Profile, Span]) -> bool:
    """Whether some sentences all have a name or a figure in common: without one, a match may be by chance."""
    return bool(frozenset.intersection(*(things_in(profile.segments, span) for profile, span in places)))


def _marked(fact: Fact) -> tuple[bool, int, int]:
    """Facts with marked words come first, then those that most texts tell, then the earliest."""
    span = fact.first.statement.span
    return not any(told.marks for told in fact.telling), -len(fact.telling), span.start if span else 0


def _told(sheet: Sheet, told: Told) -> Quote:
    assert told.statement.span is not None
    return quoted(sheet, told.statement.span)


def _telling_forms(row: NamedIn) -> dict[str, tuple[Form, ...]]:
    """The roles and epithets of each text, or its names where it has no other; titles of one word are left out."""
    found = {document: tuple(f for f in forms if f.kind != "name" and " " in f.form) for document, forms in row.forms}
    return {document: forms for document, forms in found.items() if forms}


def _folded(forms: tuple[Form, ...]) -> frozenset[str]:
    return frozenset(form.form.casefold().removeprefix("the ") for form in forms)


def _form(sheet: Sheet, form: Form) -> Quote:
    span = form.spans[0]
    return quoted(sheet, sentences_around(sheet.profile.segments, span), span)


def _figure(sheet: Sheet, quantity: Quantity) -> Quote:
    return quoted(sheet, sentences_around(sheet.profile.segments, quantity.span), quantity.span)
