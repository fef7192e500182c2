"""What the texts of one event state: a row a fact and a column a text, the same in other words, and figures."""

from __future__ import annotations

from collections.abc import Iterator

from framing import viewing
from framing.model import Analysis, Profile
from framing.reports.text.layout import MOST_TEXTS, NAME, left, name_of
from framing.viewing import Fact, Given, Told
from framing.wording import Paper, columns, listed, many
from framing.wording import catalogue as say
from framing.wording import number as written

#: Rows that a first reading shows, and the texts that have a column of their own.
MOST_FACTS, MOST_WORDED, MOST_NUMBERS, MOST_COLUMNS, MOST_EXAMPLES = 12, 3, 6, 6, 2
_COLUMN, _NUMBER = 6, 4
#: Columns of a fact's words under which it is broken into lines.
_LEAST_QUOTE = 12


def facts(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Lay out the facts that texts share, then what one text alone states."""
    for comparison in viewing.tellings(analysis):
        found = viewing.facts(analysis, comparison)
        shared, alone = viewing.shared(found), viewing.only_in_one(found)
        counts = {"shared": many(len(shared), "fact"), "single": written(sum(map(len, alone.values())))}
        yield say.HEADINGS["facts"]
        yield from _texts(viewing.told_by(analysis, comparison), paper)
        yield from paper.wrap(say.FACTS_FOUND.format(**counts) if shared else say.NO_FACTS)
        yield from _matrix(shared, paper) if shared else ()
        yield from _conflicts(shared, paper)
        yield from _alone(found, alone, paper)
        yield from paper.wrap(f"{say.FACTS_MISSED} {say.FACTS_INNOCENT}")


def _texts(profiles: tuple[Profile, ...], paper: Paper) -> list[str]:
    """Name the texts where they are not all."""
    return paper.wrap(say.OF_TEXTS.format(texts=listed(tuple(map(name_of, profiles))))) if profiles else []


def _matrix(shared: tuple[Fact, ...], paper: Paper) -> Iterator[str]:
    cells = shared[0].cells
    wide = len(cells) <= min(MOST_COLUMNS, (paper.width - _NUMBER - 40) // _COLUMN)
    yield from paper.wrap(say.FACTS_KEY) if wide else ()
    heads = "".join(paper.pad(paper.cut(name_of(cell.profile), _COLUMN - 1), _COLUMN) for cell in cells)
    yield from [" " * _NUMBER + heads.rstrip()] if wide else ()
    shown = shared if paper.full else shared[:MOST_FACTS]
    for number, fact in enumerate(shown, 1):
        yield from _row(number, fact, wide, paper)
    yield from left(len(shared) - len(shown), paper)


def _row(number: int, fact: Fact, wide: bool, paper: Paper) -> Iterator[str]:
    """A fact with its signs and the words of the text that states it first, cut to the line."""
    counted = say.TOLD_BY.format(count=len(fact.telling), all=len(fact.cells))
    signs = "".join(paper.pad(cell.sign, _COLUMN) for cell in fact.cells) if wide else f"{counted}  "
    start = f"{number:>{_NUMBER - 1}} {paper.clean(signs)}"
    source = paper.clean(f" ({paper.cut(name_of(fact.first.profile), NAME)} {fact.first.place})")
    room = paper.width - columns(start) - columns(source)
    if room < _LEAST_QUOTE:
        quote = paper.cut(fact.first.quote, 2 * paper.width)
        yield from paper.wrap(f"{signs}{quote}{source}", f"{number:>{_NUMBER - 1}} ", " " * _NUMBER)
        return
    yield start + paper.cut(fact.first.quote, room) + source


def _conflicts(shared: tuple[Fact, ...], paper: Paper) -> Iterator[str]:
    for number, fact in enumerate(shared, 1):
        for cell in fact.telling:
            if cell.statement.conflict and (paper.full or number <= MOST_FACTS):
                told = {"text": name_of(cell.profile), "place": cell.place, "conflict": cell.statement.conflict}
                yield from paper.wrap(say.CONFLICT.format(**told), f"{number:>{_NUMBER - 1}} ! ", "      ")


def _alone(found: tuple[Fact, ...], alone: dict[str, tuple[Fact, ...]], paper: Paper) -> Iterator[str]:
    profiles = [cell.profile for cell in found[0].cells]
    having = [profile for profile in profiles if profile.document.id in alone]
    shown = having if paper.full else having[:MOST_TEXTS]
    for profile in shown:
        some = alone[profile.document.id]
        examples = some if paper.full else some[:MOST_EXAMPLES]
        quotes = "; ".join(map(_example, examples))
        told = {"text": name_of(profile), "facts": many(len(some), "fact"), "examples": f": {quotes}"}
        yield from paper.wrap(say.ONLY_HERE.format(**told), "- ", "  ")
    yield from left(len(having) - len(shown), paper)


def _example(fact: Fact) -> str:
    return say.ONLY_EXAMPLE.format(quote=fact.first.quote, place=fact.first.place)


def worded(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Set the sentences of one fact side by side where the words of a text's own carry marks."""
    for comparison in viewing.tellings(analysis):
        found = viewing.worded_apart(viewing.facts(analysis, comparison))
        yield from [say.HEADINGS["worded"]] if found else ()
        shown = found if paper.full else found[:MOST_WORDED]
        for number, fact in enumerate(shown, 1):
            cells = fact.telling if paper.full else _most_marked(fact)
            for place, cell in enumerate(cells):
                yield from _sentence(cell, f"{number:>{_NUMBER - 1}} " if not place else " " * _NUMBER, analysis, paper)
        yield from left(len(found) - len(shown), paper)


def _most_marked(fact: Fact) -> tuple[Told, ...]:
    """Four texts at most: those with marks first, and one without to set them against."""
    ranked = sorted(fact.telling, key=lambda cell: -len(cell.marks))
    marked = [cell for cell in ranked if cell.marks][:3]
    return tuple(cell for cell in fact.telling if cell in marked or cell == ranked[-1])


def _sentence(cell: Told, start: str, analysis: Analysis, paper: Paper) -> list[str]:
    """A sentence with the letters of the marks that are this text's own."""
    labels, text = viewing.labels_by_id(analysis), cell.profile.document.text
    quoted = (f"{labels[mark.label].letter} [{' '.join(mark.span.of(text).split())}]" for _, mark in cell.marks)
    letters = " ".join(quoted)
    head = f"{start}{paper.cut(name_of(cell.profile), NAME)} {cell.place}  "
    return paper.wrap(f"“{cell.quote}” {letters}".rstrip(), head, " " * (_NUMBER + 2))


def numbers(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """List the figures that texts share, those that differ first."""
    for comparison in viewing.tellings(analysis):
        found = viewing.numbers(analysis, comparison)
        yield from [say.HEADINGS["numbers"]] if found else ()
        shown = found if paper.full else found[:MOST_NUMBERS]
        for row, given in shown:
            verdict = say.CONFLICTS if row.agreement == "conflict" else say.AGREES
            figures = ", ".join(map(_given, given if paper.full else given[:MOST_COLUMNS]))
            yield from paper.wrap(f"{row.what}: {figures}; {verdict}.", "- ", "  ")
        yield from left(len(found) - len(shown), paper)


def _given(given: Given) -> str:
    return say.NUMBER_GIVEN.format(text=name_of(given.profile), quote=given.quote, place=given.place)
