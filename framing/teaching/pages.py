"""The pages of a pack: what stands on each, and the template that draws it.

A page is named by what it is and by a number, never by a title or a source, which are untrusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from framing.model import Analysis
from framing.teaching.asking import questions
from framing.teaching.key import key_to
from framing.teaching.lessons import KeyQuestion, lessons
from framing.teaching.question import Question
from framing.teaching.sheets import BLIND, OPEN, Quote, Sheet, blind_sheets, open_sheets, quoted
from framing.viewing import labels_found, whole_set

Part = Literal["clean", "blind", "teacher"]

#: The page that leads to all others.
INDEX = "index.html"
#: Labels that a worksheet tells pupils to look for, and texts side by side in one grid.
MOST_LABELS, GRID_COLUMNS = 5, 4


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its file, its heading, what it is for, who it is for, and what its template needs."""

    file: str
    title: str
    about: str
    part: Part
    template: str
    holds: dict[str, Any] = field(default_factory=dict)


def pages(analysis: Analysis, seed: int = 0) -> tuple[Page, ...]:
    """Give all pages of a pack but the one that leads to them, in the order in which that one lists them."""
    shown, hidden = open_sheets(analysis), blind_sheets(analysis, seed)
    return (
        *_for_class(analysis, shown, OPEN),
        *_for_class(analysis, hidden, BLIND),
        _page("plan", "teacher", {"pages": step_pages()}),
        _page(
            "key", "teacher", {"keys": tuple(key_to(analysis, sheet) for sheet in shown), "terms": _key_terms(analysis)}
        ),
        _page("sealed", "teacher", {"rows": _sealed(shown, hidden), "seed": seed}),
    )


def by_key(asked: tuple[Question, ...]) -> tuple[tuple[KeyQuestion, tuple[Question, ...]], ...]:
    """Put questions under the key question that each belongs to; all five stand there."""
    return tuple((key, tuple(one for one in asked if one.ask.key == key)) for key in lessons().keys)


def step_pages() -> dict[str, tuple[str, str]]:
    """Give the title and address of each page that a plan can name."""
    say = lessons().say
    single = ("grid", "questions", "slides", "key", "sealed", "plan")
    named = {name: (say[f"page_{name}"], f"{name}.html") for name in single}
    named |= {f"blind-{name}": (say[f"page_{name}"], f"blind-{name}.html") for name in single[:3]}
    sets = {OPEN: (say["for_class"], f"{INDEX}#clean"), BLIND: (say["for_blind"], f"{INDEX}#blind")}
    return named | sets


def terms_in(*words: str) -> tuple[tuple[str, str], ...]:
    """Give the explained terms that occur in some words, for the page they stand on.

    >>> [term for term, _ in terms_in("Does the narrator stage it?")]
    ['narrator']
    """
    said = set(re.findall(r"\w+", " ".join(words).casefold()))
    return tuple((term, meaning) for term, meaning in lessons().terms.items() if term in said)


def _for_class(analysis: Analysis, sheets: tuple[Sheet, ...], part: Part) -> Iterator[Page]:
    """The pages of one set of texts: a worksheet each, the grid, the questions and the slides."""
    asked, before = questions(analysis, sheets), "" if part == OPEN else f"{BLIND}-"
    yield from (_worksheet(analysis, sheet, part) for sheet in sheets)
    yield _page("grid", part, {"tables": _tables(sheets)}, before)
    groups, one_event = by_key(asked), _one_event(analysis)
    yield _page("questions", part, {"groups": groups, "one_event": one_event, "sheets": sheets}, before)
    yield _page("slides", part, {"questions": asked, "sheets": sheets}, before)


def _page(name: str, part: Part, holds: dict[str, Any], before: str = "") -> Page:
    say = lessons().say
    return Page(f"{before}{name}.html", say[f"page_{name}"], say[f"page_{name}_about"], part, f"{name}.html", holds)


def _worksheet(analysis: Analysis, sheet: Sheet, part: Part) -> Page:
    labels = labels_found(analysis)[:MOST_LABELS]
    holds = {"sheet": sheet, "labels": labels, "terms": terms_in(*(label.question for label in labels))}
    return Page(sheet.page, sheet.name, lessons().say["page_clean"], part, "worksheet.html", holds)


def _tables(sheets: tuple[Sheet, ...]) -> tuple[tuple[Sheet, ...], ...]:
    """The columns of each grid: as many texts as fit side by side, shared out evenly."""
    count = max(1, -(-len(sheets) // GRID_COLUMNS))
    each = -(-len(sheets) // count)
    return tuple(sheets[start : start + each] for start in range(0, len(sheets), each or 1))


def _key_terms(analysis: Analysis) -> tuple[tuple[str, str], ...]:
    return terms_in("mark", "cue", *(label.question for label in labels_found(analysis)))


def _one_event(analysis: Analysis) -> bool:
    event = whole_set(analysis)
    return event is None or event.relation == "same event"


def _sealed(shown: tuple[Sheet, ...], hidden: tuple[Sheet, ...]) -> tuple[tuple[Sheet, Sheet, tuple[Quote, ...]], ...]:
    """Each hidden text with the same one as it is, and what was hidden in it."""
    known = {sheet.profile.document.id: sheet for sheet in shown}
    pairs = ((sheet, known[sheet.profile.document.id]) for sheet in hidden)
    return tuple((sheet, bare, tuple(quoted(bare, mask.span) for mask in sheet.hidden)) for sheet, bare in pairs)
