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
QuantityKind = Literal["number", "money", "percent", "measure", "date"]
Bound = Literal["exact", "about", "at least", "at most"]
ClaimState = Literal["present", "reported", "conflicting", "not mentioned"]
Place = Literal["headline", "lead", "body"]
FormKind = Literal["name", "role", "epithet"]
Says = Literal["yes", "no", "unsure"]

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


class Quantity(NamedTuple):
    """An amount or a date as it stands in the text, with what it says in figures.

    ``unit`` is a currency ("USD"), a measure ("km"), "%", or for plain numbers the counted noun in the singular
    ("soldier"), "" where it is not known. ``date`` is ISO as far as the text says ("2024-06-19", "2024-06", "2024",
    "--06-19"); a date has no ``value``.
    """

    span: Span
    kind: QuantityKind
    value: float = 0.0
    unit: str = ""
    bound: Bound = "exact"
    date: str = ""


class Action(NamedTuple):
    """Who does what to whom in one clause; ``lemma`` is the verb's base form, with its particle ("pull back").

    ``agent`` is who does it, also in the passive; ``modal`` is "will", "may" and their like, or "" for a plain
    statement; ``negated`` keeps "did not invite" apart from "invited".
    """

    sentence: int
    verb: Span
    lemma: str
    agent: Span | None = None
    patient: Span | None = None
    negated: bool = False
    modal: str = ""


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
    """One piece of evidence: the span, the label it speaks for and the codebook cue that fired.

    ``off`` says that a reader reads these words differently: the mark is shown and not counted.
    """

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
    off: bool = False

    @property
    def counted(self) -> bool:
        """Whether the mark enters a score: not switched off, a stance that counts, a scored voice, in the body."""
        return not self.off and self.stance in COUNTED_STANCES and self.voice != "unsure" and not self.in_headline


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

    def _repr_html_(self) -> str:
        from framing.reports.notebook import of_profile

        return of_profile(self)


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
class Sturdiness:
    """What would change the verdict of one contrast (``label``, ``voice``, ``a``, ``b`` as there).

    ``flips`` is the smallest set of marks, each with its document, without which the verdict is a lower one; empty
    where none is found or the verdict is already the lowest. ``sentences`` are those of which one alone does it.
    ``kept`` of ``runs`` reruns with some cues left out at random gave the same side a verdict as high; ``by_words`` is
    the verdict when marks per word are compared instead of sentences.
    """

    label: str
    voice: VoiceKind
    a: str
    b: str
    verdict: Verdict
    flips: tuple[tuple[str, Mark], ...]
    sentences: tuple[tuple[str, int], ...]
    kept: int
    runs: int
    by_words: Verdict


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in one text: the name or role as written, the kind, words given and the verbs used.

    ``implies`` gives of each verb what its choice says of the words ("neutral", "doubting" …); ``share`` is that of the
    words of the text.
    """

    document: str
    speaker: str
    kind: str
    quoted_words: int
    indirect_words: int
    verbs: tuple[str, ...]
    implies: tuple[str, ...] = ()
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class AbsentVoice:
    """Somebody who speaks in other texts on the event (``heard_in``) and not in ``document``."""

    document: str
    speaker: str
    kind: str
    heard_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Of the ``sentences`` of a text that state something, how many give a source and how many give none."""

    document: str
    sentences: int
    sourced: int
    unsourced: int


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a text names somebody or something: a name, a role or an epithet, with its places and marks."""

    form: str
    kind: FormKind
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """What a text says that a main actor does, or that is done to it (``role``), with the other side where named."""

    document: str
    role: Literal["agent", "patient"]
    lemma: str
    negated: bool
    span: Span
    other: str = ""


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A name and the texts it stands in, with how often, in the order of the texts.

    ``forms`` are all the ways each text names it; ``deeds`` what each text says it does or is done to it.
    """

    name: str
    counts: tuple[tuple[str, int], ...]
    kind: str = "unknown"
    forms: tuple[tuple[str, tuple[Form, ...]], ...] = ()
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What one text has of a claim: its state, the sentence it stands in and where that is.

    ``paragraph`` counts from 1 without the headline. ``conflict`` says in words what differs ("300 against 500
    soldiers"). ``nearest`` is the likest sentence where the claim is not mentioned, ``likeness`` its likeness from 0 to
    1. ``differing`` are the words that the others do not have, ``marks`` the marks among them.
    """

    document: str
    state: ClaimState
    span: Span | None = None
    sentence: int | None = None
    paragraph: int | None = None
    place: Place | None = None
    speaker: Span | None = None
    conflict: str = ""
    nearest: Span | None = None
    likeness: float = 0.0
    differing: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact that texts of an event state: a statement for each text, in their order."""

    id: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class DistinctiveWord:
    """A word that one text has more of than the rest: counts of both, and z of the weighted log-odds."""

    word: str
    kind: Literal["word", "name"]
    count: int
    others: int
    z: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Distinctive:
    """The words that set one text apart, the most distinctive first.

    ``chance`` is the z that random splits of the pooled sentences into parts of these sizes do not exceed, except in 4
    of 100 events; words above it only are given.
    """

    document: str
    chance: float
    words: tuple[DistinctiveWord, ...]


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One quantity that texts of an event give: what it counts, who gives which figure, and whether they agree."""

    what: str
    kind: QuantityKind
    agreement: Literal["agree", "conflict", "one text only"]
    cells: tuple[tuple[str, tuple[Quantity, ...]], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One label in the narrator's voice in one part of a text: k of n sentences, and the marks."""

    document: str
    part: Place
    label: str
    k: int
    n: int
    words: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Outrun:
    """The headline (or lead) of a text has more of a label than its body, by the rules of the verdicts."""

    document: str
    part: Place
    label: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that several texts share, each with its places, such as a paragraph of agency copy."""

    words: int
    places: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Own:
    """What a text has of its own: words not shared with an earlier text, and the scores of those sentences."""

    document: str
    words: int
    shared: int
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the texts of one event have and what sets them apart; one field a table of the report."""

    event: str
    contrasts: tuple[Contrast, ...]
    voices: tuple[Speaker, ...] = ()
    names: tuple[NamedIn, ...] = ()
    sturdiness: tuple[Sturdiness, ...] = ()
    absent: tuple[AbsentVoice, ...] = ()
    sourcing: tuple[Sourcing, ...] = ()
    claims: tuple[Claim, ...] = ()
    words: tuple[Distinctive, ...] = ()
    numbers: tuple[NumberRow, ...] = ()
    parts: tuple[Part, ...] = ()
    outruns: tuple[Outrun, ...] = ()
    passages: tuple[Passage, ...] = ()
    own: tuple[Own, ...] = ()

    def _repr_html_(self) -> str:
        from framing.reports.notebook import of_comparison

        return of_comparison(self)


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


class Judged(NamedTuple):
    """What a learned scorer says of one sentence, beside what the codebook counts there.

    ``chance`` is the calibrated probability that the sentence carries the label; ``says`` is "unsure" where the scorer
    abstains. ``codebook`` tells whether a counted mark of the label stands there. ``marks`` are the words that moved
    the scorer most, of detector "learned"; they are in no score.
    """

    sentence: int
    chance: float
    says: Says
    codebook: bool
    marks: tuple[Mark, ...] = ()


class Held(NamedTuple):
    """How good a predictor was on texts held out by source, topic or event, or at random, with its 95% range."""

    predictor: str
    held_out: str
    measure: str
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class ModelReading:
    """A learned scorer beside the codebook: what must be known of it, and what it says of the sentences of each text.

    It speaks for ``label``; ``texts`` were learned from, a digest tells it from others. ``failures`` are examples of
    what it got wrong. ``readings`` has the sentences of each text, the headline apart.
    """

    name: str
    label: str
    digest: str
    texts: int
    figures: tuple[Held, ...]
    failures: tuple[str, ...]
    readings: tuple[tuple[str, tuple[Judged, ...]], ...]


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

    ``labels`` are the codebook's labels in their order; ``refusals`` are inputs left out, with reasons; ``models`` are
    learned scorers, which no score depends on.
    """

    profiles: tuple[Profile, ...]
    events: tuple[Event, ...]
    comparisons: tuple[Comparison, ...]
    labels: tuple[Label, ...]
    recipe: Recipe
    refusals: tuple[Refusal, ...] = field(default=())
    models: tuple[ModelReading, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        """Give the analysis in the published JSON structure (schema ``framing/analysis/1``)."""
        from framing.contract import analysis_to_dict

        return analysis_to_dict(self)

    def _repr_html_(self) -> str:
        from framing.reports.notebook import render

        return render(self)
