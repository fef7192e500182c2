"""What each clause of a text tells, with its subject, to be set beside the clauses of other texts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from framing.claims.clauses import Clause, parsed
from framing.claims.deeds import Deed, deeds
from framing.claims.polarity import Saying
from framing.claims.units import Reader, Unit
from framing.model import Action, Profile, Quantity, Span
from framing.segment.action_words import words_of
from framing.segment.numerals import may_open
from framing.segment.referents import antecedent
from framing.shelf import lexicon_words

#: Words of a title stand so near the name that has it.
_TITLE_WITHIN = 9
_PERSONAL = frozenset({"he", "she", "him"})
_REPORTING = frozenset({"that", "whether"})
_WHICH = frozenset({"who", "which", "whose", "where"})
_DASHES = frozenset("-–—")


class Told(NamedTuple):
    """What the clauses of one sentence are known to tell."""

    actions: tuple[Action, ...] = ()
    sayings: tuple[Saying, ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class Core:
    """A clause of the text at place ``text``, part of sentence or main clause ``fact``, with what it tells.

    ``terms`` are those of the clause and of its subject, ``wholes`` the whole names or dates that terms are of,
    ``roots`` the terms that are verbs with a content of their own, ``titles`` the terms that only say who somebody
    named is, ``figures`` the terms that are numbers with the quantities they are of, ``numbers`` those that stand
    before a word.
    """

    text: int
    fact: int
    unit: Unit
    words: str
    terms: Mapping[str, float]
    wholes: Mapping[str, str]
    roots: frozenset[str]
    titles: frozenset[str]
    figures: Mapping[str, Quantity]
    numbers: Mapping[str, str]
    told: Told
    deeds: tuple[Deed, ...]


class CoreReader:
    """One text to read cores from; ``full`` gives the longest form of its names."""

    def __init__(self, text: int, profile: Profile, full: Mapping[str, str]) -> None:
        self._text, self._profile, self._segments = text, profile, profile.segments
        self._reader = Reader(profile.segments, full)

    def cores(self, units: Sequence[Unit], first: int, told: Mapping[int, Told]) -> Iterator[Core]:
        """Give the cores of a text in order.

        ``units`` are its facts, the first of them the fact at place ``first``; ``told`` is by sentence.
        """
        starts = [unit.span.start for unit in units]
        for sentence in range(len(self._segments.bounds)):
            found, verbs = parsed(self._segments, sentence)
            for clause, behind in zip_longest(found, found[1:]):
                unit = self._reader.unit(sentence, clause.first, clause.last)
                fact = first + max(0, bisect_right(starts, (unit.span.start + unit.span.end) // 2) - 1)
                if not (self._is_restrictive(clause) or _only_tells(unit, verbs, self._opens_report(behind))):
                    yield self._core(clause, unit, fact, self._told(unit, told.get(sentence, Told())), verbs)

    def _core(self, clause: Clause, unit: Unit, fact: int, told: Told, verbs: Mapping[int, bool]) -> Core:
        text = self._profile.document.text
        parts = [unit, *self._others(clause, unit.sentence)]
        terms = {term: counts for part in parts for term, counts in part.terms.items() if term not in _empty()}
        wholes = {term: whole for part in parts for term, whole in part.wholes.items()}
        dates = {term: one.date for one in told.quantities if one.date for term in _terms_in(unit, one.span)}
        figures = {term: one for one in told.quantities for term in _terms_in(unit, one.span) if may_open(term)}
        titles = frozenset(title for part in parts for title in self._titles(part))
        done = deeds(unit, told.actions, told.sayings, text)
        words, roots = unit.span.of(text), _roots(unit, verbs)
        return Core(
            self._text, fact, unit, words, terms, wholes | dates, roots, titles, figures, _numbers(unit), told, done
        )

    def _told(self, unit: Unit, told: Told) -> Told:
        """What of a sentence one clause of it tells."""
        span = unit.span
        quantities = [one for one in told.quantities if span.start <= one.span.start < span.end]
        return Told(
            tuple(action for action in told.actions if span.start <= action.verb.start < span.end),
            tuple(one for one in told.sayings if one.lemma.split()[0] in unit.words),
            tuple(one for one in quantities if not self._is_dateline(one)),
        )

    def _others(self, clause: Clause, sentence: int) -> Iterator[Unit]:
        """The subject of the clause where it stands before it, and the person that a pronoun in it means."""
        tokens = self._segments.tokens
        if clause.subject < clause.head:
            yield self._reader.unit(sentence, clause.subject, clause.head)
        for place in range(clause.first, clause.last):
            name = antecedent(self._segments, tokens[place]) if tokens.folded[place] in _PERSONAL else None
            if name:
                first, last = (bisect_left(tokens.starts, at) for at in name.span)
                yield self._reader.unit(sentence, first, last)

    def _is_restrictive(self, clause: Clause) -> bool:
        """Whether a clause says which of several is meant, and nothing new: "drivers who use phones"."""
        folded = self._segments.tokens.folded
        return folded[clause.first] in _WHICH and clause.first > 0 and folded[clause.first - 1] != ","

    def _opens_report(self, clause: Clause | None) -> bool:
        return clause is not None and self._segments.tokens.folded[clause.first] in _REPORTING

    def _is_dateline(self, amount: Quantity) -> bool:
        """Whether a date is that of the text: "Feb. 10 - "."""
        after = self._profile.document.text[amount.span.end : amount.span.end + 4].lstrip(" .)")[:1]
        return amount.kind == "date" and after in _DASHES

    def _titles(self, unit: Unit) -> Iterator[str]:
        """The terms of titles right before or behind a name of a person."""
        places = {start: term for term, start in unit.starts.items() if term not in unit.wholes}
        for zone in (zone for span in self._names_in(unit.span) for zone in self._zones(span, unit)):
            found = [term for start, term in places.items() if zone.start <= start < zone.end]
            if not title_words().isdisjoint(found):
                yield from found

    def _names_in(self, span: Span) -> list[Span]:
        names = self._segments.names
        first, last = (bisect_left(names, at, key=lambda name: name.span.start) for at in span)
        return [name.span for name in names[first:last] if name.kind in {"person", "unknown"}]

    def _zones(self, name: Span, unit: Unit) -> Iterator[Span]:
        """The stretches before and behind a name in which a title of it may stand."""
        tokens = self._segments.tokens
        begin, end = (bisect_left(tokens.starts, at) for at in name)
        first = begin - 1 if begin and tokens.folded[begin - 1] == "," else begin
        while first > unit.first and begin - first < _TITLE_WITHIN and self._is_titular(first - 1):
            first -= 1
        yield Span(tokens[first].start, name.start)
        if end < len(tokens) and tokens.folded[end] == ",":
            last = end + 1
            while last < unit.last and self._is_titular(last):
                last += 1
            yield Span(name.end, tokens[last - 1].end)

    def _is_titular(self, place: int) -> bool:
        """Whether a word may be one of a title: "the", "of", nouns and adjectives."""
        tokens = self._segments.tokens
        word = tokens.folded[place]
        untitled = lexicon_words("paraphrases.toml", "untitled")
        return tokens.words[place] and word not in untitled and word not in words_of("be") | words_of("have")


def _roots(unit: Unit, verbs: Mapping[int, bool]) -> frozenset[str]:
    still = lexicon_words("paraphrases.toml", "light") | lexicon_words("paraphrases.toml", "states")
    return frozenset(
        term for term, start in unit.starts.items() if start in verbs and term not in still and unit.terms[term] == 1
    )


def _numbers(unit: Unit) -> dict[str, str]:
    """The number right before each word that has one."""
    order = sorted(unit.starts, key=lambda term: unit.starts[term])
    return {word: number for number, word in pairwise(order) if may_open(number) and not may_open(word)}


def _only_tells(unit: Unit, verbs: Mapping[int, bool], before_report: bool) -> bool:
    """Whether a clause only says who says something: "the minister said", "a study found (that)"."""
    inside = [start for start in verbs if unit.span.start <= start < unit.span.end]
    if not inside or not (all(verbs[start] for start in inside) or (before_report and len(inside) == 1)):
        return False
    return not any(start > inside[-1] and unit.terms[term] == 1 for term, start in unit.starts.items())


def _terms_in(unit: Unit, span: Span) -> list[str]:
    return [term for term, start in unit.starts.items() if span.start <= start < span.end]


@cache
def title_words() -> frozenset[str]:
    """Give the words that tell what somebody named is."""
    return words_of("titles") | lexicon_words("paraphrases.toml", "roles")


@cache
def _empty() -> frozenset[str]:
    """Words that are no sign of one fact: those that tell little, and times without a figure."""
    full = lexicon_words("paraphrases.toml", "full") - lexicon_words("paraphrases.toml", "numerals")
    return full | lexicon_words("paraphrases.toml", "times")
