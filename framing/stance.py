"""Whether the text means it: asserted, hypothetical, denied or set aside, by operators and how far they reach.

The division into triggers, look-alikes and reach is that of NegEx (Chapman et al. 2001) and of work on the scope of negation and
hedging (Morante and Daelemans 2009); that definite things are taken as given under negation is presupposition (Karttunen 1973).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from framing.clauses import Clauses
from framing.model import Segments, Stance
from framing.operators import Found, Operators
from framing.reaching import REACHES

#: The stance that wins where several operators reach the same words, strongest first.
_ORDER: tuple[Stance, ...] = ("denied", "set_aside", "hypothetical")
#: Operators that leave what is taken as given alone; one that says what stands before it is untrue does not.
_SPARES_GIVEN = frozenset({"denied", "hypothetical"})
_EMPHASIS_NOTE = "said to be what mattered"


@dataclass(frozen=True, slots=True)
class Reading:
    """The stance of a stretch of text and a note where it is said to be what mattered."""

    stance: Stance
    note: str = ""


class _Reach(NamedTuple):
    """The tokens ``first`` up to ``last`` that an operator reaches; determiners count from ``floor`` on."""

    first: int
    last: int
    floor: int
    stance: str
    spares_given: bool


_ASSERTED = Reading("asserted")


class Stances:
    """The operators of a text with their reach, to be asked about any stretch of tokens.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> Stances(segment(Document("a", "There is no threat of war."))).at(3, 6).stance
    'denied'
    """

    def __init__(self, segments: Segments) -> None:
        self._tokens = segments.tokens
        self._bounds = segments.bounds
        self._starts = [first for first, _ in segments.bounds]
        self._operators = Operators(segments.tokens)
        self._sentences: dict[int, tuple[Clauses, list[_Reach]] | None] = {}

    def at(self, first: int, last: int) -> Reading:
        """Give the stance of tokens ``first`` up to ``last``; the strongest operator that reaches them decides."""
        sentence = bisect_right(self._starts, first) - 1
        if sentence not in self._sentences:
            self._sentences[sentence] = self._read(sentence)
        found = self._sentences[sentence]
        return _reading(*found, first) if found else _ASSERTED

    def _read(self, sentence: int) -> tuple[Clauses, list[_Reach]] | None:
        """The clauses of a sentence and what its operators reach; None where it has no operator."""
        first, last = self._bounds[sentence]
        found = [found for found in self._operators.between(first, last) if not self._is_month(found, first)]
        if not found:
            return None
        clauses = Clauses(self._tokens.folded, first, last)
        return clauses, [reach for operator in found for reach in _reaches(clauses, operator)]

    def _is_month(self, found: Found, first: int) -> bool:
        """Whether the operator is May the month and not the verb."""
        if self._tokens.texts[found.first] != "May":
            return False
        return found.first != first or self._tokens.folded[found.first + 1 : found.first + 2][0:1] in (["in"], ["of"])


def _reaches(clauses: Clauses, found: Found) -> Iterator[_Reach]:
    operator = found.operator
    spares = operator.stance in _SPARES_GIVEN and operator.reach != "left"
    for first, last in REACHES[operator.reach](clauses, found):
        yield _Reach(first, last, first if first >= found.last else clauses.first, operator.stance, spares)


def _reading(clauses: Clauses, reaches: list[_Reach], first: int) -> Reading:
    near = [reach for reach in reaches if reach.first <= first < reach.last]
    stances = {reach.stance for reach in near if not (reach.spares_given and clauses.is_definite(first, reach.floor))}
    if not stances:
        return _ASSERTED
    stance = next((stance for stance in _ORDER if stance in stances), "asserted")
    return Reading(stance, _EMPHASIS_NOTE if "emphasis" in stances else "")
