"""The nouns of the program: frozen values that every stage takes and gives.

Values that a text has by the hundred are named tuples, which cost a third of a frozen dataclass to make.

All offsets are code-point offsets into ``Document.text``; spans are half-open. A tuple
stands wherever a list might, so that a value once made never changes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, overload

VoiceKind = Literal["narrator", "indirect", "quoted", "unsure"]
Stance = Literal["asserted", "hypothetical", "denied", "set_aside"]
Verdict = Literal["clearly more", "likely more", "a hint only", "no clear difference"]
Relation = Literal["same event", "related", "unrelated"]
HeadlineChoice = Literal["auto", "first-line", "none"]

#: Voices that are scored; ``unsure`` is shown and left out of every rate.
SCORED_VOICES: tuple[VoiceKind, ...] = ("narrator", "indirect", "quoted")
#: Stances that count; the other two are shown beside a score and never added.
COUNTED_STANCES: frozenset[Stance] = frozenset({"asserted", "hypothetical"})
#: The second side of a contrast among more than two texts.
REST = "rest"


class Span(NamedTuple):
    """A half-open stretch of a text, in code points.

    >>> Span(4, 9).of("The palace fell silent.")
    'palac'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words this span stands for in ``text``."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Document:
    r"""One text as read: headline first where there is one, line ends as ``\n``, never changed again.

    ``title`` is the headline when ``text`` begins with it, else a name for the text or "".
    ``notes`` says what the reader had to decide, such as the encoding.
    """

    id: str
    text: str
    title: str = ""
    label: str = ""
    source: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    language: str = ""
    path: str = ""
    notes: tuple[str, ...] = ()


class Voice(NamedTuple):
    """A stretch of text in one voice, with who speaks and the verb that says so, where known.

    ``referent`` is the named person a pronoun speaker stands for; ``implies`` is what the choice of verb says of the
    words.
    """

    span: Span
    kind: VoiceKind
    speaker: Span | None = None
    speaker_kind: str = ""
    verb: Span | None = None
    implies: str = ""
    referent: Span | None = None


class Name(NamedTuple):
    """A name as it stands in the text; ``kind`` is person, place, organisation, work or unknown."""

    span: Span
    kind: str = "unknown"


@dataclass(frozen=True, slots=True)
class Tokens(Sequence[Span]):
    """Words and punctuation as a sequence of spans, kept as texts and starts because there are many.

    ``folded`` holds the forms that terms are compared in (lower case, straight apostrophes), ``words``
    tells of each token whether it is a word.

    >>> Tokens(("The", "palace"), (0, 4))[1]
    Span(start=4, end=10)
    """

    texts: Sequence[str]
    starts: Sequence[int]
    folded: Sequence[str] = ()
    words: Sequence[bool] = ()

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Tokens: ...
    def __getitem__(self, index: int | slice) -> Span | Tokens:
        if isinstance(index, slice):
            return Tokens(self.texts[index], self.starts[index], self.folded[index], self.words[index])
        return Span(self.starts[index], self.starts[index] + len(self.texts[index]))

    def __iter__(self) -> Iterator[Span]:
        return (Span(start, start + len(text)) for text, start in zip(self.texts, self.starts, strict=True))


@dataclass(frozen=True, slots=True)
class Segments:
    """A document cut into spans; ``voices`` partition the text, sentences lie in paragraphs.

    ``headline`` is the span of the headline, which is also the first sentence, or None.
    ``bounds`` gives, a sentence each, its first token and the one after its last.
    """

    document: Document
    headline: Span | None
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    tokens: Tokens
    bounds: tuple[tuple[int, int], ...] = ()
    voices: tuple[Voice, ...] = ()
    names: tuple[Name, ...] = ()

    def opens_sentence(self, token: int) -> bool:
        """Whether a token is the first of its sentence."""
        place = bisect_left(self.bounds, (token,))
        return place < len(self.bounds) and self.bounds[place][0] == token

    @property
    def words(self) -> tuple[Span, ...]:
        """The tokens that are words or numbers."""
        return tuple(span for span, text in zip(self.tokens, self.tokens.texts, strict=True) if text[0].isalnum())


class Finding(NamedTuple):
    """What a detector found in tokens ``first`` up to ``last``, before its voice and stance are known."""

    first: int
    last: int
    label: str
    rule: str
    detector: str
    weight: float = 1.0
    note: str = ""


class Mark(NamedTuple):
    """One piece of evidence: the span, the label it speaks for and the codebook cue that fired."""

    span: Span
    label: str
    rule: str
    detector: str
    voice: VoiceKind
    stance: Stance
    sentence: int
    in_headline: bool = False
    speaker: Span | None = None
    weight: float = 1.0
    note: str = ""

    @property
    def counted(self) -> bool:
        """Whether the mark enters a score: a stance that counts, a scored voice, the body of the text."""
        return self.stance in COUNTED_STANCES and self.voice != "unsure" and not self.in_headline


class Score(NamedTuple):
    """How often one label stands in one voice of one text, with the marks that make it.

    ``share`` is k of n sentences with its interval ``low`` to ``high``; ``rate`` is marks per
    1,000 words of the voice with its interval.
    """

    label: str
    voice: VoiceKind
    k: int
    n: int
    share: float
    low: float
    high: float
    words: int
    rate: float
    rate_low: float
    rate_high: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A text with its segments, all its marks (counted or not) and its scores.

    ``notice`` says why a text is not compared ("too short to compare", "not English"), else "".
    """

    document: Document
    segments: Segments
    marks: tuple[Mark, ...]
    scores: tuple[Score, ...]
    words: int
    narrator_words: int
    notice: str = ""

    @property
    def comparable(self) -> bool:
        """Whether the text enters comparisons."""
        return not self.notice

    def score(self, label: str, voice: VoiceKind = "narrator") -> Score | None:
        """Give the score of one label in one voice, or None where the text has no such voice."""
        return next((s for s in self.scores if s.label == label and s.voice == voice), None)


@dataclass(frozen=True, slots=True)
class Event:
    """Documents set beside each other, how they are related, and the reasons in words."""

    id: str
    documents: tuple[str, ...]
    relation: Relation
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contrast:
    """The difference between the shares of ``a``, who has more, and ``b``; either may be the rest.

    ``fragile_on`` names the sentence (document id, sentence index) whose removal lowers the verdict.
    """

    event: str
    label: str
    voice: VoiceKind
    a: str
    b: str
    difference: float
    low: float
    high: float
    verdict: Verdict
    fragile_on: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in one text: the name or role as written, the kind, words given and the verbs used."""

    document: str
    speaker: str
    kind: str
    quoted_words: int
    indirect_words: int
    verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A name and the texts it stands in, with how often, in the order of the texts."""

    name: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the texts of one event have and what sets them apart."""

    event: str
    contrasts: tuple[Contrast, ...]
    voices: tuple[Speaker, ...] = ()
    names: tuple[NamedIn, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue of a codebook as reports and ``explain`` show it."""

    id: str
    label: str
    name: str
    why: str
    source: str
    options: Mapping[str, str]
    marks: tuple[str, ...]
    quiet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a codebook: what it asks of a text, and how reports name it."""

    id: str
    title: str
    letter: str
    question: str
    definition: str
    include: str
    exclude: str
    sources: tuple[str, ...]
    cues: tuple[Cue, ...]
    codebook: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that could not be used: where, why and what to do, in one sentence."""

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Options:
    """Every option of an analysis, with its default and its reason.

    codebooks: names of shipped codebooks or folders; ``news-core`` covers general and foreign news.
    min_words: narrator words under which a text is marked but not compared; under about 150 words
        one sentence more or less changes every verdict.
    headline: how a plain text's headline is found; ``auto`` takes a short first line without a full stop.
    max_bytes: size above which an input is refused, so that one wrong file does not stop a run.
    encoding: a name to force, or "" to find it.
    same_event: say that all texts treat one event instead of letting the program judge.
    """

    codebooks: tuple[str, ...] = ("news-core",)
    min_words: int = 150
    headline: HeadlineChoice = "auto"
    max_bytes: int = 20_000_000
    encoding: str = ""
    same_event: bool = False


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is needed to make the same analysis again: version, options, codebook and input digests."""

    version: str
    options: Options
    codebooks: tuple[tuple[str, str, str], ...]
    inputs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything a report needs; reports see an Analysis and compute nothing.

    ``labels`` are the codebook's labels in their order; ``refusals`` are inputs left out, with reasons.
    """

    profiles: tuple[Profile, ...]
    events: tuple[Event, ...]
    comparisons: tuple[Comparison, ...]
    labels: tuple[Label, ...]
    recipe: Recipe
    refusals: tuple[Refusal, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        """Give the analysis in the published JSON structure (schema ``framing/analysis/1``)."""
        from framing.contract import analysis_to_dict

        return analysis_to_dict(self)

    def _repr_html_(self) -> str:
        from framing.reports.notebook import render

        return render(self)
