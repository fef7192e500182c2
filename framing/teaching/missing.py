"""A question on what one text tells and no other was found to tell, with the plain reasons there may be for that."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis
from framing.teaching.lessons import lessons
from framing.teaching.nearby import names_touch
from framing.teaching.question import Question, question
from framing.teaching.sheets import Quote, Sheet, quoted
from framing.viewing import Fact, facts, only_in_one, tellings

#: Words of a sentence that is worth asking about.
_LEAST_WORDS, _MOST_WORDS = 8, 45
#: Likeness to a sentence of another text above which that one may well tell the same.
_LIKE = 0.3


def not_mentioned(analysis: Analysis, sheets: tuple[Sheet, ...]) -> Iterator[Question]:
    """Ask about one fact of each text that no other is found to tell; only where the texts treat one event.

    The fact names somebody or something, carries no mark, and is the least like anything in the other texts.
    """
    for main in tellings(analysis)[:1]:
        alone = only_in_one(facts(analysis, main))
        chosen = [(sheet, _surest(sheet, alone.get(sheet.profile.document.id, ()))) for sheet in sheets]
        quotes = [_quote(sheet, fact) for sheet, fact in chosen if fact]
        if quotes:
            yield question("not_mentioned", quotes)


def length_and_date(sheet: Sheet) -> str:
    """Say how long a text is and of which day, for a reader who asks why something is not in it."""
    say, document = lessons().say, sheet.profile.document
    date = f"{document.date}, " if document.date else say["no_date"]
    return say["length"].format(date=date, words=f"{sheet.profile.words:,}")


def _quote(sheet: Sheet, fact: Fact) -> Quote:
    span = fact.first.statement.span
    assert span is not None
    return quoted(sheet, span, note=length_and_date(sheet))


def _surest(sheet: Sheet, alone: tuple[Fact, ...]) -> Fact | None:
    """The fact least like any sentence of the other texts, the first of several; None where all are too like one."""
    marked = {mark.sentence for mark in sheet.profile.marks}
    fit = [fact for fact in alone if fact.first.statement.sentence not in marked and _fits(sheet, fact)]
    return min((fact for fact in fit if _likeness(fact) <= _LIKE), key=_likeness, default=None)


def _likeness(fact: Fact) -> float:
    return max((told.statement.likeness for told in fact.cells if told.statement.span is None), default=0.0)


def _fits(sheet: Sheet, fact: Fact) -> bool:
    """Whether a fact is told in the body, in a sentence of fair length that names somebody or something."""
    statement, words = fact.first.statement, len(fact.first.quote.split())
    plain = statement.state == "present" and statement.place == "body" and _LEAST_WORDS <= words <= _MOST_WORDS
    return (
        plain
        and not fact.first.quote.endswith("?")
        and statement.span is not None
        and names_touch(sheet.profile.segments, statement.span)
    )
