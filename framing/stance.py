"""Whether the text means it: asserted, hypothetical, denied or set aside, by operators and how far they reach.

Operators are data (``stance.toml``); this module holds the kinds of reach. The division into triggers, look-alikes and reach is that
of NegEx (Chapman et al. 2001) and of work on the scope of negation and hedging (Morante and Daelemans 2009).
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.matching import Match, Matcher
from framing.model import Segments, Stance
from framing.shelf import lexicon_file

_ORDER: tuple[str, ...] = ("denied", "set_aside", "hypothetical")
_HARD_STOPS = frozenset({";", ":", "—", "–", "--", "(", ")", '"'})
_OPENERS_OF_CLAUSES = frozenset(
    {"but", "because", "although", "though", "while", "when", "where", "which", "who", "whereas", "until", "unless", "if", "so", "after", "before", "since", "as"}
)
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "that", "there"})
_DEFINITE = frozenset({"the", "his", "her", "its", "their", "our", "this", "these", "those", "such"})
_INDEFINITE = frozenset({"a", "an", "any", "such"})
_AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "did", "does", "do", "be", "been"})
_COPULAS = frozenset({"is", "was", "are", "were", "be", "been", "isn't", "wasn't", "aren't", "weren't"})
_EMPHASIS = frozenset({"focus", "focused", "core", "heart", "main", "mainly", "chiefly", "primarily", "mostly", "above", "really", "centre", "center", "emphasis", "real", "key", "centred", "dominated"})
_EXISTENCE = frozenset({"there"})
_NOUN_REACH = 6

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Operator:
    """One rule of ``stance.toml``: what it does to what stands in its reach."""

    id: str
    stance: str
    reach: str


@lru_cache(maxsize=1)
def _operators() -> tuple[Matcher, dict[str, _Operator]]:
    table = tomllib.loads(lexicon_file("stance.toml").read_text(encoding="utf-8"))["operator"]
    terms = tuple(
        Term(text, entry["id"], "stance", silent)
        for entry in table
        for key, silent in (("terms", False), ("not", True))
        for text in entry[key]
    )
    operators = {entry["id"]: _Operator(entry["id"], entry["stance"], entry["reach"]) for entry in table}
    return Matcher(Codebook("stance", "", "", "", "", (), terms)), operators


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
        self._words = segments.tokens.folded
        self._texts = segments.tokens.texts
        self._bounds = segments.bounds
        self._starts = [first for first, _ in segments.bounds]
        self._matches: dict[int, list[Match]] = defaultdict(list)
        matcher, self._operators = _operators()
        for match in matcher.find(segments.tokens):
            self._matches[bisect_right(self._starts, match.first) - 1].append(match)
        self._reaches: dict[int, list[tuple[str, Range]]] = {}

    def at(self, first: int, last: int) -> Reading:
        """Give the stance of tokens ``first`` up to ``last``; the strongest operator that reaches them decides."""
        sentence = bisect_right(self._starts, first) - 1
        if sentence not in self._matches:
            return _ASSERTED
        if sentence not in self._reaches:
            self._reaches[sentence] = list(self._reaches_in(sentence))
        found = {stance for stance, reach in self._reaches[sentence] if reach[0] <= first and last <= reach[1]}
        note = "said to be what mattered" if "emphasis" in found else ""
        for stance in _ORDER:
            if stance in found and not (stance == "denied" and self._is_given(sentence, first, last)):
                return Reading(stance, note)  # type: ignore[arg-type]
        return Reading("asserted", note) if note else _ASSERTED

    def _reaches_in(self, sentence: int) -> Iterable[tuple[str, Range]]:
        scope = _Scope(self._words, self._texts, *self._bounds[sentence])
        for match in self._matches[sentence]:
            operator = self._operators[match.term.cue]
            if scope.is_operator(match):
                for reach in _REACHES[operator.reach](scope, match):
                    yield operator.stance, reach

    def _is_given(self, sentence: int, first: int, last: int) -> bool:
        """Whether only a negated verb reaches a definite thing: "did not like the tariffs" has tariffs."""
        for match in self._matches[sentence]:
            operator = self._operators[match.term.cue]
            if operator.stance == "denied" and operator.reach != "verb":
                scope = _Scope(self._words, self._texts, *self._bounds[sentence])
                if any(a <= first and last <= b for a, b in _REACHES[operator.reach](scope, match)):
                    return False
        return self._is_definite(sentence, first)

    def _is_definite(self, sentence: int, first: int) -> bool:
        start = max(self._bounds[sentence][0], first - 3)
        before = self._words[start:first]
        definite = [index for index, word in enumerate(before, start) if word in _DEFINITE]
        if not definite:
            return False
        behind = self._words[definite[-1] - 1] if definite[-1] > start else ""
        return behind not in {"not"} and not any(word in _INDEFINITE for word in self._words[definite[-1] + 1 : first])


class _Scope:
    """One sentence and where its clauses begin and end; places are token indices."""

    def __init__(self, words: Sequence[str], texts: Sequence[str], first: int, last: int) -> None:
        self.words, self.texts, self.first, self.last = words, texts, first, last

    def is_operator(self, match: Match) -> bool:
        """Whether the words are the operator here: May the month is not the verb."""
        if self.words[match.first] == "may" and self.texts[match.first] == "May":
            return match.first == self.first
        return True

    def clause_end(self, index: int, commas: bool = True) -> int:
        """The first token at or after ``index`` that no longer belongs to its clause."""
        for place in range(index, self.last):
            word = self.words[place]
            if word in _HARD_STOPS or (commas and word == ",") or word in _OPENERS_OF_CLAUSES:
                return place
            if word == "and" and self._new_clause(place + 1):
                return place
        return self.last

    def clause_start(self, index: int) -> int:
        """The first token of the clause that ``index`` stands in."""
        for place in range(index - 1, self.first - 1, -1):
            word = self.words[place]
            if word in _HARD_STOPS or word == "," or word in _OPENERS_OF_CLAUSES or word == "that":
                return place + 1
            if word in {"and", "or"} and self._new_clause(place + 1):
                return place + 1
        return self.first

    def _new_clause(self, index: int) -> bool:
        """Whether a subject and a verb follow: then "and" opens a clause of its own."""
        if index >= self.last:
            return False
        if self.words[index] in _SUBJECTS:
            return True
        return any(word in _AUXILIARIES for word in self.words[index + 1 : index + 6]) and self.words[index] not in _AUXILIARIES


Reach = Callable[[_Scope, Match], Iterable[Range]]


def _right(scope: _Scope, match: Match) -> Iterable[Range]:
    yield match.last, scope.clause_end(match.last)


def _far(scope: _Scope, match: Match) -> Iterable[Range]:
    end = next((i for i in range(match.last, scope.last - 1) if scope.words[i] == "," and scope.words[i + 1] in {"but", "and", "saying", "adding"}), scope.last)
    yield match.last, end


def _noun(scope: _Scope, match: Match) -> Iterable[Range]:
    stop = scope.clause_end(match.last)
    yield match.last, min(stop, match.last + _NOUN_REACH)


def _clause(scope: _Scope, match: Match) -> Iterable[Range]:
    yield scope.clause_start(match.first), scope.clause_end(match.last)


def _left(scope: _Scope, match: Match) -> Iterable[Range]:
    yield scope.first, match.first


def _verb(scope: _Scope, match: Match) -> Iterable[Range]:
    yield match.last, scope.clause_end(match.last)
    start = scope.clause_start(match.first)
    if scope.words[start] in _INDEFINITE:
        yield start, match.first


def _opening(scope: _Scope, match: Match) -> Iterable[Range]:
    end = scope.clause_end(match.last)
    yield match.last, end


def _opening_only(scope: _Scope, match: Match) -> Iterable[Range]:
    if match.first == scope.first:
        yield match.last, scope.clause_end(match.last)


def _contrast(scope: _Scope, match: Match) -> Iterable[Range]:
    """``while`` at the head of a sentence sets aside when its clause only grants existence or the main one says what mattered."""
    if match.first != scope.first or scope.words[match.first] == "if":
        return
    end = scope.clause_end(match.last)
    main = scope.words[end : scope.last]
    if any(word in _EMPHASIS for word in main) or scope.words[match.last] in _EXISTENCE:
        yield match.last, end


def _than(scope: _Scope, match: Match) -> Iterable[Range]:
    end = next((i for i in range(match.last, scope.last) if scope.words[i] in {"than", "as", ","}), match.last)
    yield match.last, end


def _after(scope: _Scope, match: Match) -> Iterable[Range]:
    than = next((i for i in range(match.last, scope.last) if scope.words[i] == "than"), None)
    if than is not None:
        yield than + 1, scope.clause_end(than + 1)


def _within(scope: _Scope, match: Match) -> Iterable[Range]:
    yield match.first, match.last


_REACHES: dict[str, Reach] = {
    "right": _right, "far": _far, "noun": _noun, "clause": _clause, "left": _left, "verb": _verb, "opening": _opening,
    "opening_only": _opening_only, "contrast": _contrast, "than": _than, "after": _after, "within": _within,
}  # fmt: skip
