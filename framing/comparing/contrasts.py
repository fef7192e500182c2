"""Contrasts between texts: how much more of a label one has, and one of four verdicts on how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from framing.intervals import difference
from framing.model import REST, SCORED_VOICES, Contrast, Profile, Score, Segments, Verdict, VoiceKind

#: A verdict above "a hint only" needs so many counted marks on the side that has more.
FEWEST_MARKS = 5
#: How sure the interval of a verdict is, and that of a hint.
SURE, HINT = 0.95, 0.80

#: The sentences that hold words of each voice, with how many words.
VoiceWords = dict[VoiceKind, dict[int, int]]


@dataclass(frozen=True, slots=True)
class Tally:
    """What a verdict rests on in one text or part of it: k of n sentences, and how many marks each marked one has.

    ``unmarked`` is the first sentence without a mark, if there is one.
    """

    document: str
    k: int
    n: int
    marks: tuple[tuple[int, int], ...]
    unmarked: int | None = None

    def total(self) -> int:
        """Count the marks."""
        return sum(count for _, count in self.marks)

    def without_marked(self, sentence: int) -> Tally:
        """Give the tally as if one sentence with marks were not there."""
        return replace(self, k=self.k - 1, n=self.n - 1, marks=tuple(m for m in self.marks if m[0] != sentence))

    def without_unmarked(self) -> Tally:
        """Give the tally as if one sentence without marks were not there."""
        return replace(self, n=self.n - 1)


@dataclass(frozen=True, slots=True)
class _Text:
    """One side of a contrast, with its words, which order texts whatever they are called."""

    tally: Tally
    words: str


def voice_words(segments: Segments) -> VoiceWords:
    """Give, for each voice, the sentences that hold words of it and how many; the headline's sentences are among them.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> voice_words(segment(Document("a", "He left. “We won,” said Bo.")))
    {'narrator': {0: 2, 1: 2}, 'quoted': {1: 2}}
    """
    found: dict[VoiceKind, dict[int, int]] = {}
    ends = [voice.span.end for voice in segments.voices]
    starts, words, voice = segments.tokens.starts, segments.tokens.words, 0
    for sentence, bounds in enumerate(segments.bounds):
        for token in range(*bounds):
            while starts[token] >= ends[voice]:
                voice += 1
            if words[token]:
                counts = found.setdefault(segments.voices[voice].kind, {})
                counts[sentence] = counts.get(sentence, 0) + 1
    return found


def in_body(segments: Segments, sentence: int) -> bool:
    """Tell whether a sentence stands after the headline."""
    return segments.headline is None or segments.sentences[sentence].start >= segments.headline.end


def contrasts(event: str, profiles: Sequence[Profile], labels: Iterable[str], min_words: int) -> tuple[Contrast, ...]:
    """Give the contrasts of all texts that can be compared, a label and voice each.

    Two texts are set against each other, each of more texts against the mean of the rest; ``a`` is always the side
    that has more.
    """
    comparable = [(profile, voice_words(profile.segments)) for profile in profiles if profile.comparable]
    return tuple(
        contrast
        for label in labels
        for voice in SCORED_VOICES
        for contrast in _label_contrasts(event, label, voice, comparable, min_words)
    )


def _label_contrasts(
    event: str, label: str, voice: VoiceKind, profiles: Sequence[tuple[Profile, VoiceWords]], min_words: int
) -> Iterator[Contrast]:
    scores = [(profile, words, profile.score(label, voice)) for profile, words in profiles]
    texts = [_text(profile, words, score) for profile, words, score in scores if score and score.words >= min_words]
    if len(texts) < 2:
        return
    by_text = sorted(texts, key=lambda text: text.words)
    for text in texts if len(texts) > 2 else texts[:1]:
        rest = [other for other in by_text if other is not text]
        yield _contrast(event, label, voice, text, rest)


def _text(profile: Profile, words: VoiceWords, score: Score) -> _Text:
    counts = Counter(mark.sentence for mark in score.marks)
    unmarked = next(
        (s for s in words.get(score.voice, ()) if s not in counts and in_body(profile.segments, s)),
        None,
    )
    tally = Tally(profile.document.id, score.k, score.n, tuple(sorted(counts.items())), unmarked)
    return _Text(tally, profile.document.text)


def _contrast(event: str, label: str, voice: VoiceKind, text: _Text, rest: Sequence[_Text]) -> Contrast:
    """The contrast of a text with the rest, turned so that the side with more comes first."""
    leaders, others = [text.tally], [other.tally for other in rest]
    value, low, high = _difference(leaders, others)
    if value < 0 or (value == 0 and len(rest) == 1 and rest[0].words < text.words):
        leaders, others = others, leaders
        value, low, high = -value, -high, -low
    level, fragile = verdict(leaders, others)
    names = [
        side[0].document if len(side) == 1 and (side[0] is text.tally or len(rest) == 1) else REST
        for side in (leaders, others)
    ]
    return Contrast(event, label, voice, names[0], names[1], value, low, high, level, fragile)


def verdict(leaders: Sequence[Tally], others: Sequence[Tally]) -> tuple[Verdict, tuple[str, int] | None]:
    """Give one of the four verdicts, with the sentence it hangs on where there is one.

    One of the two sides is a single tally. "Clearly more": the 95% interval of the difference excludes 0 on at least
    five marks, and still does without any one sentence; "likely more": it does, but not without some sentence; "a hint
    only": it does on fewer marks, or only the 80% interval does.

    >>> verdict([Tally("a", 12, 20, tuple((sentence, 1) for sentence in range(12)))], [Tally("b", 1, 20, ((3, 1),))])
    ('clearly more', None)
    """
    if not _excludes_zero(leaders, others, SURE):
        return ("a hint only" if _excludes_zero(leaders, others, HINT) else "no clear difference"), None
    marks = sum(tally.total() for tally in leaders)
    if marks < FEWEST_MARKS:
        return "a hint only", None
    for sentence, lost, fewer_leaders, fewer_others in _with_one_sentence_less(leaders, others):
        if marks - lost < FEWEST_MARKS or not _excludes_zero(fewer_leaders, fewer_others, SURE):
            return "likely more", sentence
    return "clearly more", None


def _difference(
    leaders: Sequence[Tally], others: Sequence[Tally], confidence: float = SURE
) -> tuple[float, float, float]:
    """The mean share of the leaders less that of the others; one of the two sides is a single text."""
    if len(leaders) == 1:
        return difference((leaders[0].k, leaders[0].n), [(t.k, t.n) for t in others], confidence)
    value, low, high = difference((others[0].k, others[0].n), [(t.k, t.n) for t in leaders], confidence)
    return -value, -high, -low


def _excludes_zero(leaders: Sequence[Tally], others: Sequence[Tally], confidence: float) -> bool:
    return _difference(leaders, others, confidence)[1] > 0


def _with_one_sentence_less(
    leaders: Sequence[Tally], others: Sequence[Tally]
) -> Iterator[tuple[tuple[str, int] | None, int, list[Tally], list[Tally]]]:
    """Every way to drop one sentence that could weaken the difference, with the marks that go with it.

    That is a marked one of the leaders, or an unmarked one of the others.

    Sentences alike in their number of marks have the same effect, so one of each kind is tried, the richest first.
    """
    for place, tally in enumerate(leaders):
        for sentence, lost in _one_of_each_count(tally.marks) if tally.n > 1 else ():
            fewer = [*leaders[:place], tally.without_marked(sentence), *leaders[place + 1 :]]
            yield (tally.document, sentence), lost, fewer, list(others)
    for place, tally in enumerate(others):
        if tally.n > 1 and tally.k < tally.n:
            fewer = [*others[:place], tally.without_unmarked(), *others[place + 1 :]]
            hangs_on = None if tally.unmarked is None else (tally.document, tally.unmarked)
            yield hangs_on, 0, list(leaders), fewer


def _one_of_each_count(marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    firsts: dict[int, tuple[int, int]] = {}
    for sentence, count in marks:
        firsts.setdefault(count, (sentence, count))
    return sorted(firsts.values(), key=lambda mark: (-mark[1], mark[0]))
