"""The ways in which one text calls somebody: equal words are one form, with its places and marks."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from framing.model import Form, FormKind, Mark, Span
from framing.segment.referents import name_key

_KINDS: tuple[FormKind, ...] = ("name", "role", "epithet")


class Mention(NamedTuple):
    """Words that stand for somebody: their place, what kind of form they are and for whom they stand.

    ``name`` is the index of the name in ``Segments.names`` that they belong to, -1 where they stand by themselves.
    """

    span: Span
    kind: FormKind
    owner: str
    name: int = -1


def form_key(words: str) -> str:
    """Give a form as it is compared: no capitals, accents, hyphens, full stops or apostrophes.

    >>> form_key("Kim Jong-un"), form_key("U.S."), form_key("Türkiye")
    ('kim jong un', 'us', 'turkiye')
    """
    return " ".join(name_key(words))


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a text in their order, to find those that touch a place; the longest has length ``longest``."""

    marks: Sequence[Mark]
    longest: int

    def touching(self, span: Span) -> list[Mark]:
        """Give the marks that share a character with a span."""
        start = attrgetter("span.start")
        first = bisect_left(self.marks, span.start - self.longest, key=start)
        last = bisect_left(self.marks, span.end, key=start)
        return [mark for mark in self.marks[first:last] if mark.span.end > span.start]


def in_order(marks: Iterable[Mark]) -> Marks:
    """Put the marks of a text in order."""
    ordered = sorted(marks, key=_order)
    return Marks(ordered, max((mark.span.end - mark.span.start for mark in ordered), default=0))


def forms(text: str, mentions: Iterable[Mention], marks: Marks) -> tuple[Form, ...]:
    """Give the forms of one referent in one text: names, roles, epithets, each kind with the most frequent first.

    Forms are equal but for capitals and white space; the marks of a form are those that touch its words.
    """
    places: dict[tuple[FormKind, str], list[Span]] = defaultdict(list)
    for mention in sorted(set(mentions)):
        places[mention.kind, _folded(mention.span.of(text))].append(mention.span)
    found = [_form(text, kind, spans, marks) for (kind, _), spans in places.items()]
    return tuple(sorted(found, key=lambda form: (_KINDS.index(form.kind), -len(form.spans), form.form)))


def best_spelling(spellings: Counter[str]) -> str:
    """Give the most frequent spelling that is not all in capitals, if there is one.

    >>> best_spelling(Counter({"ISTANBUL": 2, "Istanbul": 1}))
    'Istanbul'
    """
    return min(spellings, key=lambda words: (_is_loud(words), -spellings[words], words))


def _is_loud(words: str) -> bool:
    """Whether words are in capitals, as in a dateline; DPRK and its like are written so."""
    return words.isupper() and len(words) > len("DPRK.")


def _form(text: str, kind: FormKind, spans: Sequence[Span], marks: Marks) -> Form:
    spelling = best_spelling(Counter(" ".join(span.of(text).split()) for span in spans))
    touching = dict.fromkeys(mark for span in spans for mark in marks.touching(span))
    return Form(spelling, kind, tuple(spans), tuple(sorted(touching, key=_order)))


def _order(mark: Mark) -> tuple[Span, str, str]:
    return mark.span, mark.label, mark.rule


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
