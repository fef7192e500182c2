"""Whether the text means it: asserted, hypothetical, denied or set aside, by operators and how far they reach.

The division into triggers, look-alikes and reach is that of NegEx (Chapman et al. 2001) and of work on the scope of
negation and hedging (Morante and Daelemans 2009); that definite things are taken as given under negation is
presupposition (Karttunen 1973).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from framing.clauses import Clauses
from framing.model import Segments, Stance
from framing.operators import Found, Operators
from framing.reaching import ONLY_RIGHT, REACHES

#: The stance that wins where several operators reach the same words, strongest first.
_ORDER: tuple[Stance, ...] = ("denied", "set_aside", "hypothetical")
#: Operators that leave what is taken as given alone; one that says what stands before it is untrue does not.
_SPARES_GIVEN = frozenset({"denied", "hypothetical"})
#: What has more tokens is no sentence, and is read in pieces, so that time stays proportional to the text.
_LONGEST_SENTENCE = 200
_EMPHASIS_NOTE = "said to be what mattered"


@dataclass(frozen=True, slots=True)
class Reading:
    """The stance of a stretch of text and a note where it is said to be what mattered."""

    stance: Stance
    note: str = ""


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
        self._sentences: dict[int, tuple[Clauses, list[Found]] | None] = {}

    def at(self, first: int, last: int) -> Reading:
        """Give the stance of tokens ``first`` up to ``last``; the strongest operator that reaches them decides."""
        begin, end = self._bounds[bisect_right(self._starts, first) - 1]
        if end - begin > _LONGEST_SENTENCE:
            begin += (first - begin) // _LONGEST_SENTENCE * _LONGEST_SENTENCE
            end = min(end, begin + _LONGEST_SENTENCE)
        if begin not in self._sentences:
            self._sentences[begin] = self._read(begin, end)
        found = self._sentences[begin]
        return _reading(*found, first) if found else _ASSERTED

    def _read(self, first: int, last: int) -> tuple[Clauses, list[Found]] | None:
        """The clauses of a sentence and its operators; None where it has no operator."""
        found = [found for found in self._operators.between(first, last) if not self._is_month(found, first)]
        if not found:
            return None
        return Clauses(self._tokens.folded, first, last), found

    def _is_month(self, found: Found, first: int) -> bool:
        """Whether the operator is May the month and not the verb."""
        return self._tokens.texts[found.first] == "May" and found.first != first


def _reading(clauses: Clauses, operators: list[Found], first: int) -> Reading:
    stances = {found.operator.stance for found in operators if _reaches(clauses, found, first)}
    if not stances:
        return _ASSERTED
    stance: Stance = next((stance for stance in _ORDER if stance in stances), "asserted")
    return Reading(stance, _EMPHASIS_NOTE if "emphasis" in stances else "")


def _reaches(clauses: Clauses, found: Found, first: int) -> bool:
    """Whether an operator reaches what begins at ``first``; what is taken as given it leaves alone."""
    operator = found.operator
    if first < found.last and operator.reach in ONLY_RIGHT:
        return False
    if not any(start <= first < end for start, end in REACHES[operator.reach](clauses, found)):
        return False
    if operator.stance not in _SPARES_GIVEN or operator.reach == "left":
        return True
    return not clauses.is_definite(first, found.last if first >= found.last else clauses.first)
