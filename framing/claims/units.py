"""What a text states, cut into units to be set beside those of another text: sentences, or main clauses of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from framing.claims.paraphrases import lemma, paraphrases, without_accents
from framing.model import Action, Segments, Span, Tokens, Voice, VoiceKind
from framing.segment.action_words import words_of
from framing.shelf import lexicon_words

#: A part of a sentence stands for itself if it has so many words.
_FEWEST_WORDS = 4
#: Between the words of a phrase may stand so many others ("pulled its troops back").
_GAP = 3
#: Words that only say who tells it count so much of a word that says what is told.
_TELLING = 0.6
#: Not to be taken for "us".
_UNITED_STATES = frozenset({"US", "USA"})
#: Behind a comma these begin a main clause if its subject follows at once.
_SUBJECT_WITHIN = 4
_JOINING = frozenset({"and", "but"})
#: Prepositions that as often are particles: "pulled its troops out".
_PARTICLES = frozenset({"off", "out", "up", "down", "back", "over", "away", "aside"})
#: "Five-hour" tells of five and of hours, "54-year-old" of 54.
_MEASURED = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "kilometre", "kilometer", "metre", "mile", "point"}
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one sentence: its tokens ``first`` up to ``last`` and what it is compared by.

    ``terms`` are base forms, phrases and names with how much each counts, in the order they stand; ``names`` are
    those of the terms that name somebody or something; ``words`` are the base forms of all words. ``voice`` is that
    of most of its words. ``starts`` gives where each term begins first, ``wholes`` the whole name that a term is of.
    """

    sentence: int
    first: int
    last: int
    span: Span
    terms: Mapping[str, float]
    names: frozenset[str]
    words: frozenset[str]
    voice: VoiceKind
    speaker: Span | None = None
    starts: Mapping[str, int] = field(default_factory=dict)
    wholes: Mapping[str, str] = field(default_factory=dict)


class Known(NamedTuple):
    """Whom the words of a text stand for: names by where they begin in their longest form, roles with their words."""

    names: Mapping[int, str]
    roles: Mapping[int, tuple[Span, str]]


_NOBODY = Known({}, {})


def units(segments: Segments, known: Known = _NOBODY, found: Sequence[Action] = ()) -> tuple[Unit, ...]:
    """Give the units of a text in order.

    ``known`` tells whom names and roles stand for; the actions ``found`` in the text tell where a second main clause
    begins, without them a sentence is cut at ";" only.

    >>> from framing.segment import segment
    >>> from framing.model import Document
    >>> [list(one.terms) for one in units(segment(Document("a", "The army pulled its troops back.")))]
    [['army', 'pull back', 'troop']]
    """
    reader = Reader(segments, known)
    clauses = _Clauses.of(segments.tokens, found)
    return tuple(
        reader.unit(sentence, first, last)
        for sentence, bounds in enumerate(segments.bounds)
        for first, last in clauses.parts(*bounds)
    )


@dataclass(frozen=True, slots=True)
class _Clauses:
    """Where main clauses begin: the offsets at which subjects and verbs of actions start."""

    tokens: Tokens
    subjects: frozenset[int]
    verbs: frozenset[int]

    @staticmethod
    def of(tokens: Tokens, found: Sequence[Action]) -> _Clauses:
        parties = [(party, action.verb) for action in found for party in (action.agent, action.patient) if party]
        subjects = frozenset(party.start for party, verb in parties if party < verb)
        return _Clauses(tokens, subjects, frozenset(action.verb.start for action in found))

    def parts(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """A sentence cut at each ";" or ", and" that parts main clauses long enough to stand for themselves."""
        start = first
        for place in range(first, last):
            behind = self._clause_behind(place, start)
            if behind and sum(self.tokens.words[start:place]) >= _FEWEST_WORDS <= sum(self.tokens.words[behind:last]):
                yield start, place
                start = behind
        yield start, last

    def _clause_behind(self, place: int, start: int) -> int:
        """The token at which a further main clause begins if the punctuation at ``place`` parts two, else 0."""
        folded = self.tokens.folded
        if folded[place] == ";":
            return place + 1
        if folded[place] != "," or place + 3 >= len(folded) or folded[place + 1] not in _JOINING:
            return 0
        if folded[place + 2] in _words("pronouns") or self.verbs.isdisjoint(self.tokens.starts[start:place]):
            return 0
        named = not self.subjects.isdisjoint(self.tokens.starts[place + 2 : place + 4])
        return place + 2 if named or self._has_auxiliary(place + 3) else 0

    def _has_auxiliary(self, first: int) -> bool:
        """Whether a verb that only a subject goes before stands within a few words, and no punctuation before it."""
        for place in range(first, min(first + _SUBJECT_WITHIN, len(self.tokens))):
            if self.tokens.folded[place] in _words("auxiliaries"):
                return True
            if not self.tokens.words[place]:
                return False
        return False


def _words(key: str) -> frozenset[str]:
    return lexicon_words("paraphrases.toml", key)


@cache
def function_words() -> frozenset[str]:
    """Give the words that carry no content of their own."""
    empty = lexicon_words("english_function_words.toml", "words") - lexicon_words("paraphrases.toml", "full")
    return empty | lexicon_words("paraphrases.toml", "empty")


class Reader:
    """One text with its names by place, to read units from; ``known`` tells whom its names and roles stand for."""

    def __init__(self, segments: Segments, known: Known = _NOBODY) -> None:
        self._segments, self._known = segments, known
        self._names = [name.span for name in segments.names]
        self._voices = [voice.span.start for voice in segments.voices]

    def unit(self, sentence: int, first: int, last: int) -> Unit:
        """Read the unit that tokens ``first`` up to ``last`` make."""
        tokens = self._segments.tokens
        span = Span(tokens[first].start, tokens[last - 1].end) if last > first else self._segments.sentences[sentence]
        voices = self.voices_of(span)
        voice = max(voices, key=lambda one: (_shared(one, span), one.kind == "narrator"), default=None)
        found = list(self._found(first, last))
        terms, names = _terms(found, [span for voice in voices for span in (voice.verb, voice.speaker) if span])
        starts = {term.term: term.start for term in reversed(found)}
        wholes = {term.term: term.whole for term in found if term.whole}
        speaker = (voice.referent or voice.speaker) if voice else None
        words = frozenset(self._base(place) for place in range(first, last) if tokens.words[place])
        return Unit(sentence, first, last, span, terms, names, words, _kind(voice), speaker, starts, wholes)

    def voices_of(self, span: Span) -> list[Voice]:
        """Give the voices that a stretch is in."""
        first = max(0, bisect_right(self._voices, span.start) - 1)
        return list(self._segments.voices[first : bisect_left(self._voices, span.end)])

    def _found(self, first: int, last: int) -> Iterator[_Term]:
        """Names whole, then phrases, then single words, with where they start."""
        taken: set[int] = set()
        bases = {place: self._base(place) for place in range(first, last) if self._segments.tokens.words[place]}
        words = list(bases)
        for index, place in enumerate(words):
            start = self._segments.tokens.starts[place]
            yield from self._bearer(start)
            if place in taken:
                continue
            name = self._name_at(place, last)
            found = name or _phrase([bases[word] for word in words[index : index + 12]])
            taken.update(words[index + offset] for offset in found[1]) if found else None
            term = found[0] if found else bases[place]
            if name:
                yield from (_Term(word, start, term) for word in name_terms(term))
            elif not found and _is_measured(term):
                yield from (
                    _Term(part, start, "") for part in term.split("-")[:2] if term[-4:] != "-old" or part != "year"
                )
            elif found or term.split("'")[0] not in function_words():
                yield _Term(term, start, term if term in paraphrases().places else "")

    def _bearer(self, start: int) -> Iterator[_Term]:
        """The name of somebody who goes by a role that begins there: "the president"."""
        if start in self._known.roles:
            owner = self._known.roles[start][1]
            yield from (_Term(word, start, owner) for word in name_terms(owner))

    def _base(self, place: int) -> str:
        """The base form of a word; the United States are not us."""
        text = self._segments.tokens.texts[place]
        return "u.s" if text in _UNITED_STATES else lemma(without_accents(self._segments.tokens.folded[place]))

    def _name_at(self, place: int, last: int) -> tuple[str, tuple[int, ...]] | None:
        """The name that begins at a token, in its longest form, with the places of its words from there."""
        start = self._segments.tokens.starts[place]
        index = bisect_left(self._names, start, key=lambda span: span.start)
        if index == len(self._names) or self._names[index].start != start:
            return None
        span = self._names[index]
        form = " ".join(span.of(self._segments.document.text).split())
        count = bisect_left(self._segments.tokens.starts, span.end) - place
        inside = sum(self._segments.tokens.words[place : min(place + count, last)])
        return self._known.names.get(span.start, form), tuple(range(inside))


def _is_measured(term: str) -> bool:
    number, *unit = term.split("-")
    return len(unit) in {1, 2} and unit[0] in _MEASURED and unit[1:] in ([], ["old"]) and number.isalnum()


class _Term(NamedTuple):
    """A term with where it begins and the whole name that it is of, "" for a word."""

    term: str
    start: int
    whole: str


def _terms(found: Sequence[_Term], telling: Sequence[Span]) -> tuple[dict[str, float], frozenset[str]]:
    """The terms of a stretch, each once with the most it counts, and those that are of names."""
    terms: dict[str, float] = {}
    for term, start, _ in found:
        counts = _TELLING if any(span.start <= start < span.end for span in telling) else 1.0
        terms[term] = max(counts, terms.get(term, 0.0))
    return terms, frozenset(one.term for one in found if one.whole)


def _kind(voice: Voice | None) -> VoiceKind:
    return voice.kind if voice else "narrator"


def name_terms(form: str) -> tuple[str, ...]:
    """Give the terms that a name is compared by: the words of it, or the whole where its parts would mislead.

    >>> name_terms("Kim Jong-un"), name_terms("North Korea"), name_terms("The Hague")
    (('kim', 'jong', 'un'), ('north korea',), ('hague',))
    """
    if form in _UNITED_STATES:
        return ("u.s",)
    whole = without_accents(form).casefold().replace("’", "'").removeprefix("the ").removesuffix("'s").rstrip(".")
    words = whole.replace("-", " ").split()
    if whole in paraphrases().same or len(words) < 2:
        return (whole,)
    return tuple(word for word in words if word not in function_words()) or (whole,)


def _phrase(bases: Sequence[str]) -> tuple[str, tuple[int, ...]] | None:
    """The longest phrase that begins with the first of the words, and the places of its words."""
    for words, phrase in paraphrases().phrases.get(bases[0], ()):
        places = _places(words, bases)
        if places:
            return phrase, places
    return None


def _places(words: Sequence[str], bases: Sequence[str]) -> tuple[int, ...]:
    places = [0]
    # "Broke the pier in" is not to break in.
    closed = words[-1] in words_of("prepositions") and words[-1] not in _PARTICLES
    for word in words[1:]:
        gap = 0 if closed and word == words[-1] else _GAP
        reach = range(places[-1] + 1, min(len(bases), places[-1] + 2 + gap))
        place = next((place for place in reach if bases[place] == word), None)
        if place is None:
            return ()
        places.append(place)
    return tuple(places)


def _shared(voice: Voice, span: Span) -> int:
    """How much of a stretch a voice has."""
    return min(voice.span.end, span.end) - max(voice.span.start, span.start)
