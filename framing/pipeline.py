"""From documents to an analysis: the only module that knows all stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from framing import detectors, events, scoring
from framing.claims.roles import roles_reversed
from framing.collecting import collector_paused
from framing.comparing.whole import compared, told
from framing.digests import text_digest
from framing.events import Record
from framing.language import is_english
from framing.lexicon.codebook import Codebook
from framing.lexicon.doctor import by_term
from framing.lexicon.loading import load_codebook
from framing.lexicon.matching import Matcher
from framing.lexicon.practice import Practice, alone
from framing.marking import marks
from framing.model import (
    Action,
    Analysis,
    Comparison,
    Document,
    Event,
    Finding,
    Label,
    Mark,
    Options,
    Profile,
    Recipe,
    Refusal,
    Segments,
)
from framing.naming import Aliases
from framing.segment import named, segment
from framing.segment.actions import actions
from framing.segment.identity import identified
from framing.switched import Reading, switched
from framing.version import version

DEFAULTS = Options()
TOO_SHORT, NOT_ENGLISH, NO_WORDS = "too short to compare", "not English", "nothing to score"


@dataclass(frozen=True, slots=True)
class Said:
    """What a user says of the events, the names and the marks of texts; each wins over what the program thinks."""

    events: Record = field(default_factory=Record)
    aliases: Aliases = field(default_factory=Aliases)
    reading: Reading = field(default_factory=Reading)


NOTHING_SAID = Said()


class Analyzer:
    """Codebooks made ready once, to profile any number of documents.

    >>> Analyzer().profile(Document("a", "The palace dropped a bombshell.")).marks[0].label
    'tone:sensational'
    """

    def __init__(self, options: Options = DEFAULTS) -> None:
        self.options = options
        self._matchers = tuple(_matcher(name) for name in options.codebooks)
        self._detectors = tuple(detectors.every().values())
        self.codebooks: tuple[Codebook, ...] = tuple(matcher.codebook for matcher in self._matchers)
        self.labels: tuple[Label, ...] = tuple(label for book in self.codebooks for label in book.labels)
        self._label_ids = tuple(label.id for label in self.labels)

    def find(self, document: Document) -> tuple[Segments, list[Finding]]:
        """Give the segments of a document and everything the detectors find in them."""
        segments = segment(document)
        return segments, [found for detector in self._detectors for found in detector.find(segments, self._matchers)]

    def profile(self, document: Document) -> Profile:
        """Segment, mark and score one document; its time is proportional to its length."""
        with collector_paused(len(document.text)):
            return self._profile(document)

    def _profile(self, document: Document) -> Profile:
        english = is_english(document.text) is not False
        segments, findings = self.find(document) if english else (segment(document), [])
        profile = scoring.profile(segments, marks(segments, findings), self._label_ids if english else ())
        return scoring.noticed(profile, self._notice(profile, english))

    def _notice(self, profile: Profile, english: bool) -> str:
        if not english:
            return NOT_ENGLISH
        if not profile.words:
            return NO_WORDS
        return TOO_SHORT if profile.narrator_words < self.options.min_words else ""


@lru_cache(maxsize=8)
def _matcher(name: str) -> Matcher:
    return Matcher(load_codebook(name))


def profiles(documents: Iterable[Document], options: Options = DEFAULTS) -> Iterator[Profile]:
    """Give the profile of each document, one at a time."""
    return map(Analyzer(options).profile, documents)


def score(documents: Sequence[Document], options: Options = DEFAULTS, refusals: Sequence[Refusal] = ()) -> Analysis:
    """Profile documents without comparing them."""
    analyzer = Analyzer(options)
    found = tuple(map(_with_names, map(analyzer.profile, documents)))
    return Analysis(found, (), (), analyzer.labels, _recipe(analyzer, documents), tuple(refusals))


def compare(
    documents: Sequence[Document],
    options: Options = DEFAULTS,
    refusals: Sequence[Refusal] = (),
    said: Said = NOTHING_SAID,
) -> Analysis:
    """Profile documents, judge whether they treat the same event, and compare those that can be compared."""
    analyzer = Analyzer(options)
    found = tuple(_with_names(switched(analyzer.profile(document), said.reading)) for document in documents)
    grouped = events.group([p for p in found if p.comparable], options.same_event, said.events, _roles_reversed())
    comparisons = tuple(_comparisons(analyzer, grouped, found, said.aliases))
    return Analysis(found, grouped, comparisons, analyzer.labels, _recipe(analyzer, documents), tuple(refusals))


def _with_names(profile: Profile) -> Profile:
    """The profile with its names, and with what they tell of its speakers."""
    return replace(profile, segments=identified(named(profile.segments))) if profile.scores else profile


def _roles_reversed() -> Callable[[Profile, Profile], str]:
    """Tells what one text says that a person does to another, and the other text the other way round.

    What a text says is read once, however many texts it is set beside.
    """
    known: dict[str, tuple[Action, ...]] = {}

    def said(profile: Profile) -> tuple[Action, ...]:
        if profile.document.id not in known:
            known[profile.document.id] = actions(profile.segments)
        return known[profile.document.id]

    return lambda one, other: roles_reversed(said(one), said(other), one.document.text, other.document.text)


def _comparisons(
    analyzer: Analyzer, grouped: Sequence[Event], found: Sequence[Profile], aliases: Aliases
) -> Iterator[Comparison]:
    """The comparison of all texts, and, where they are several events, what each tells."""
    labels = [label.id for label in analyzer.labels]
    for place, event in enumerate(grouped):
        inside = [profile for profile in found if profile.document.id in event.documents]
        if not place:
            yield compared(event, inside, labels, analyzer.options.min_words, aliases)
        elif event.relation == "same event":
            yield told(event, inside)


def _recipe(analyzer: Analyzer, documents: Iterable[Document]) -> Recipe:
    books = tuple((book.name, book.version, book.digest) for book in analyzer.codebooks)
    inputs = tuple((document.id, text_digest(document.text)) for document in documents)
    return Recipe(version(), analyzer.options, books, inputs)


def finder(codebook: str) -> tuple[Codebook, Callable[[str], tuple[Segments, list[Finding]]]]:
    """Give a codebook and a function from a text to its segments and what the detectors find in them."""
    analyzer = Analyzer(Options(codebooks=(codebook,)))
    return analyzer.codebooks[0], lambda text: analyzer.find(Document("example", text))


def marked(
    books: Iterable[Codebook], documents: Iterable[Document]
) -> Iterator[tuple[Segments, tuple[tuple[Mark, ...], ...]]]:
    """Give the segments of each document and its marks under each of ``books``, which need not lie in files."""
    matchers = [(Matcher(book),) for book in books]
    found_by = tuple(detectors.every().values())
    for document in documents:
        segments = segment(document)
        found = ([f for detector in found_by for f in detector.find(segments, matcher)] for matcher in matchers)
        yield segments, tuple(marks(segments, findings) for findings in found)


def practised(book: Codebook, documents: Sequence[Document], topics: Sequence[str]) -> Iterator[Practice]:
    """Give what each term of a codebook does in each document, to be judged by ``framing.lexicon.practice``."""
    numbered = by_term(book)
    found = marked([numbered, alone(numbered)], documents)
    for topic, (segments, (winning, every)) in zip(topics, found, strict=True):
        document = segments.document
        quotes = tuple(mark.span.of(document.text) for mark in winning)
        yield Practice(document.source, topic, len(segments.words), winning, quotes, every)
