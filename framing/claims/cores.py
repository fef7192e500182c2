"""What each clause of a text tells, with its subject, to be set beside the clauses of other texts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from framing.claims.clauses import Clause, parsed
from framing.claims.deeds import Deed, deeds, denies
from framing.claims.paraphrases import lemma
from framing.claims.polarity import Saying
from framing.claims.pronouns import meant
from framing.claims.spots import Spots, spots
from framing.claims.texts import Text
from framing.claims.units import Reader, Unit, name_terms
from framing.model import Action, Quantity, Span
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
#: What a quoted clause neither begins nor ends with, besides words that link it.
_CLOSING = frozenset(",;:-–—")
#: Before these a clause ends so that it can be quoted alone.
_CLEAN = frozenset({",", ";", "and", "but", "while", "-", "–", "—"})
#: Shorter clauses are quoted with their sentence.
_FEWEST_SHOWN = 5
#: "GANGNEUNG, South Korea, Feb. 10 (Reuters) - ".
_LONGEST_DATELINE = 14


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
    before a word, ``spots`` the names behind each preposition of place and before each noun.
    ``speaker`` are the terms of the name of who says it, ``denied`` tells whether it is said not to be so.
    ``shown`` are the words to quote: the clause with its subject, or the sentence where so few words would not read.
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
    spots: Spots
    told: Told
    deeds: tuple[Deed, ...]
    shown: Span
    speaker: frozenset[str]
    denied: bool


class CoreReader:
    """The text at place ``text``, to read cores from."""

    def __init__(self, text: int, read: Text) -> None:
        self._text, self._read, self._segments = text, read, read.segments
        self._reader = Reader(read.segments, read.known)

    def cores(self, units: Sequence[Unit], first: int, told: Mapping[int, Told]) -> Iterator[Core]:
        """Give the cores of a text in order.

        ``units`` are its facts, the first of them the fact at place ``first``; ``told`` is by sentence.
        """
        starts = [unit.span.start for unit in units]
        for sentence in range(len(self._segments.bounds)):
            found, verbs = parsed(self._segments, sentence, self._read.rows[sentence])
            for number, clause in enumerate(found):
                behind = found[number + 1] if number + 1 < len(found) else None
                unit = self._reader.unit(sentence, self._past_dateline(clause), clause.last)
                fact = first + max(0, bisect_right(starts, (unit.span.start + unit.span.end) // 2) - 1)
                if not (self._is_restrictive(clause) or _only_tells(unit, verbs, self._opens_report(behind))):
                    shown = self._shown(found[number:], unit, verbs)
                    yield self._core(clause, unit, fact, self._told(unit, told.get(sentence, Told())), verbs, shown)

    def _core(  # noqa: PLR0913 - what a core is made of
        self, clause: Clause, unit: Unit, fact: int, told: Told, verbs: Mapping[int, bool], shown: Span
    ) -> Core:
        text = self._read.words
        parts = [unit, *self._others(clause, unit.sentence)]
        terms = {term: counts for part in parts for term, counts in part.terms.items() if term not in _empty()}
        wholes = {term: whole for part in parts for term, whole in part.wholes.items()}
        dates = {term: one.date for one in told.quantities if one.date for term in _terms_in(unit, one.span)}
        figures = {term: one for one in told.quantities for term in _terms_in(unit, one.span) if may_open(term)}
        titles = frozenset(title for part in parts for title in self._titles(part))
        done = deeds(unit, told.actions, told.sayings, text)
        words, roots = unit.span.of(text), _roots(unit, verbs)
        where = spots(unit, self._segments.tokens, text)
        names = wholes | dates
        return Core(
            self._text,
            fact,
            unit,
            words,
            terms,
            names,
            roots,
            titles,
            figures,
            _numbers(unit),
            where,
            told,
            done,
            shown,
            self._speaker(unit),
            denies(unit),
        )

    def _shown(self, clauses: Sequence[Clause], unit: Unit, verbs: Mapping[int, bool]) -> Span:
        """The words to quote: up to where a comma or a joint ends the clause, without those that link it.

        The whole sentence where they would not read, as right behind a verb that does not only tell who says it.
        """
        tokens, clause = self._segments.tokens, clauses[0]
        first = clause.subject if clause.subject < clause.head else unit.first
        last = next((two.first for two in clauses[1:] if tokens.folded[two.first] in _CLEAN), clauses[-1].last)
        while first < last and (tokens.folded[first] in _words("linking") or tokens.texts[first] in _CLOSING):
            first += 1
        while last > first and tokens.texts[last - 1] in _CLOSING:
            last -= 1
        cut = clause.subject == clause.head and first and not verbs.get(tokens.starts[first - 1], True)
        stands = self._stands_alone(unit.sentence, first) and not cut and not self._goes_on(clause)
        if sum(tokens.words[first:last]) < _FEWEST_SHOWN or not stands:
            return self._segments.sentences[unit.sentence]
        return Span(tokens[first].start, tokens[last - 1].end)

    def _stands_alone(self, sentence: int, first: int) -> bool:
        """Whether a sentence can be quoted from a token on: not from "it" or "if", nor behind "denied that"."""
        tokens, start = self._segments.tokens, self._segments.bounds[sentence][0]
        if first <= start:
            return True
        before = {lemma(word) for word in tokens.folded[start:first]}
        return tokens.folded[first] not in _words("leaning") and _words("undoing").isdisjoint(before)

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a relative clause goes on about more than the noun before it: ", which adds a week"."""
        folded = self._segments.tokens.folded
        return folded[clause.first] == "which" and clause.first > 0 and folded[clause.first - 1] == ","

    def _speaker(self, unit: Unit) -> frozenset[str]:
        """The terms of the name of whoever says what a clause tells, nothing in the voice of the text."""
        voices = [voice for voice in self._reader.voices_of(unit.span) if voice.kind in {"quoted", "indirect"}]
        speakers = [speaker for voice in voices if (speaker := voice.referent or voice.speaker)]
        spans = [name for speaker in speakers for name in self._names_in(speaker)]
        known, text = self._read.known.names, self._read.words
        return frozenset(term for span in spans for term in name_terms(known.get(span.start, span.of(text))))

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
        named = meant(self._read, sentence, clause.first, clause.last)
        if named:
            yield self._reader.unit(*named)
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

    def _past_dateline(self, clause: Clause) -> int:
        """Where a clause begins behind the place and date that a dispatch opens with: "OSLO, July 24 - "."""
        tokens = self._segments.tokens
        for place in range(clause.first, min(clause.first + _LONGEST_DATELINE, clause.last - 1)):
            if tokens.texts[place] in _DASHES:
                return place + 1
            if tokens.words[place] and tokens.texts[place][0].islower():
                break
        return clause.first

    def _is_dateline(self, amount: Quantity) -> bool:
        """Whether a date is that of the text: "Feb. 10 - "."""
        after = self._read.words[amount.span.end : amount.span.end + 4].lstrip(" .)")[:1]
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
        untitled = _words("untitled")
        return tokens.words[place] and word not in untitled and word not in words_of("be") | words_of("have")


def _roots(unit: Unit, verbs: Mapping[int, bool]) -> frozenset[str]:
    still = _words("light") | _words("states")
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


def _words(key: str) -> frozenset[str]:
    return lexicon_words("paraphrases.toml", key)


@cache
def title_words() -> frozenset[str]:
    """Give the words that tell what somebody named is."""
    return words_of("titles") | _words("roles")


@cache
def _empty() -> frozenset[str]:
    """Words that are no sign of one fact: those that tell little, and times without a figure."""
    full = _words("full") - _words("numerals")
    return full | _words("times")
