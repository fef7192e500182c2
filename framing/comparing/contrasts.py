"""Contrasts between texts: how much more of a label one has, and one of four verdicts on how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from framing.intervals import difference
from framing.model import REST, SCORED_VOICES, Contrast, Profile, Score, Verdict, VoiceKind

#: A verdict above "a hint only" needs so many counted marks on the side that has more.
FEWEST_MARKS = 5
_SURE, _HINT = 0.95, 0.80


@dataclass(frozen=True, slots=True)
class _Text:
    """What a verdict rests on in one text: k of n sentences, and the marks of each sentence that has any."""

    profile: Profile
    voice: VoiceKind
    k: int
    n: int
    marks: tuple[tuple[int, int], ...]

    @property
    def document(self) -> str:
        return self.profile.document.id

    def total(self) -> int:
        return sum(count for _, count in self.marks)

    def without_marked(self, sentence: int) -> _Text:
        return replace(self, k=self.k - 1, n=self.n - 1, marks=tuple(m for m in self.marks if m[0] != sentence))

    def without_unmarked(self) -> _Text:
        return replace(self, n=self.n - 1)

    def first_unmarked(self) -> int:
        """The first sentence of the body that has words of the voice and no mark."""
        segments, marked = self.profile.segments, {sentence for sentence, _ in self.marks}
        body = segments.headline.end if segments.headline else 0
        spoken = [voice.span for voice in segments.voices if voice.kind == self.voice]
        return next(
            index
            for index, sentence in enumerate(segments.sentences)
            if index not in marked
            and sentence.end > body
            and any(span.start < sentence.end and sentence.start < span.end for span in spoken)
        )


def contrasts(event: str, profiles: Sequence[Profile], labels: Iterable[str], min_words: int) -> tuple[Contrast, ...]:
    """Give the contrasts of all texts that can be compared, a label and voice each.

    Two texts are set against each other, each of more texts against the mean of the rest; ``a`` is always the side
    that has more.
    """
    comparable = [profile for profile in profiles if profile.comparable]
    return tuple(
        contrast
        for label in labels
        for voice in SCORED_VOICES
        for contrast in _label_contrasts(event, label, voice, comparable, min_words)
    )


def _label_contrasts(
    event: str, label: str, voice: VoiceKind, profiles: Sequence[Profile], min_words: int
) -> Iterator[Contrast]:
    scores = [(profile, profile.score(label, voice)) for profile in profiles]
    texts = [_text(profile, score) for profile, score in scores if score and score.words >= min_words]
    if len(texts) < 2:
        return
    by_text = sorted(texts, key=lambda text: text.profile.document.text)
    for text in texts if len(texts) > 2 else texts[:1]:
        rest = [other for other in by_text if other is not text]
        yield _contrast(event, label, voice, text, rest)


def _text(profile: Profile, score: Score) -> _Text:
    counts = Counter(mark.sentence for mark in score.marks)
    return _Text(profile, score.voice, score.k, score.n, tuple(sorted(counts.items())))


def _contrast(event: str, label: str, voice: VoiceKind, text: _Text, rest: Sequence[_Text]) -> Contrast:
    """The contrast of a text with the rest, turned so that the side with more comes first."""
    value, low, high = _difference([text], rest)
    leaders, others = [text], list(rest)
    if value < 0 or (value == 0 and len(rest) == 1 and rest[0].profile.document.text < text.profile.document.text):
        leaders, others = others, leaders
        value, low, high = -value, -high, -low
    verdict, fragile = _verdict(leaders, others)
    names = [
        side[0].document if len(side) == 1 and (side[0] is text or len(rest) == 1) else REST
        for side in (leaders, others)
    ]
    return Contrast(event, label, voice, names[0], names[1], value, low, high, verdict, fragile)


def _difference(
    leaders: Sequence[_Text], others: Sequence[_Text], confidence: float = _SURE
) -> tuple[float, float, float]:
    """The mean share of the leaders less that of the others; one of the two sides is a single text."""
    if len(leaders) == 1:
        return difference((leaders[0].k, leaders[0].n), [(t.k, t.n) for t in others], confidence)
    value, low, high = difference((others[0].k, others[0].n), [(t.k, t.n) for t in leaders], confidence)
    return -value, -high, -low


def _verdict(leaders: Sequence[_Text], others: Sequence[_Text]) -> tuple[Verdict, tuple[str, int] | None]:
    """One of the four verdicts, with the sentence it hangs on where there is one."""
    if not _excludes_zero(leaders, others, _SURE):
        return ("a hint only" if _excludes_zero(leaders, others, _HINT) else "no clear difference"), None
    if sum(text.total() for text in leaders) < FEWEST_MARKS:
        return "a hint only", None
    for sentence, fewer_leaders, fewer_others in _with_one_sentence_less(leaders, others):
        enough = sum(text.total() for text in fewer_leaders) >= FEWEST_MARKS
        if not (enough and _excludes_zero(fewer_leaders, fewer_others, _SURE)):
            return "likely more", sentence
    return "clearly more", None


def _excludes_zero(leaders: Sequence[_Text], others: Sequence[_Text], confidence: float) -> bool:
    return _difference(leaders, others, confidence)[1] > 0


def _with_one_sentence_less(
    leaders: Sequence[_Text], others: Sequence[_Text]
) -> Iterator[tuple[tuple[str, int], list[_Text], list[_Text]]]:
    """Every way to drop one sentence that could weaken the difference.

    That is a marked one of the leaders, or an unmarked one of the others.

    Sentences alike in their number of marks have the same effect, so one of each kind is tried, the richest first.
    """
    for place, text in enumerate(leaders):
        for sentence, _ in _one_of_each_count(text.marks) if text.n > 1 else ():
            fewer = [*leaders[:place], text.without_marked(sentence), *leaders[place + 1 :]]
            yield (text.document, sentence), fewer, list(others)
    for place, text in enumerate(others):
        if text.n > 1 and text.k < text.n:
            fewer = [*others[:place], text.without_unmarked(), *others[place + 1 :]]
            yield (text.document, text.first_unmarked()), list(leaders), fewer


def _one_of_each_count(marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    firsts: dict[int, tuple[int, int]] = {}
    for sentence, count in marks:
        firsts.setdefault(count, (sentence, count))
    return sorted(firsts.values(), key=lambda mark: (-mark[1], mark[0]))
