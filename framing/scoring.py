"""From marks to scores: counts of sentences and words by voice, with intervals that say how sure they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from framing.model import SCORED_VOICES, Mark, Profile, Score, Segments, VoiceKind
from framing.segment.tokens import words_mask

#: Rates are marks per so many words.
PER_WORDS = 1000


@dataclass(frozen=True, slots=True)
class Base:
    """What a voice has in the body of a text: how many sentences hold words of it, and how many words."""

    sentences: int
    words: int


@lru_cache(maxsize=1 << 16)
def share_interval(k: int, n: int, confidence: float = 0.95) -> tuple[float, float]:
    """Give the Jeffreys interval of a proportion k/n, with its usual ends at 0 and 1.

    Source: Brown, Cai and DasGupta 2001, "Interval Estimation for a Binomial Proportion", Statistical Science 16(2):
    quantiles of Beta(k + 1/2, n - k + 1/2); the lower end is 0 for k = 0, the upper 1 for k = n.

    >>> [round(end, 3) for end in share_interval(14, 27)]
    [0.336, 0.697]
    """
    from scipy.special import betaincinv

    tail = (1 - confidence) / 2
    low = 0.0 if k == 0 else float(betaincinv(k + 0.5, n - k + 0.5, tail))
    high = 1.0 if k == n else float(betaincinv(k + 0.5, n - k + 0.5, 1 - tail))
    return low, high


@lru_cache(maxsize=1 << 16)
def count_interval(count: int, confidence: float = 0.95) -> tuple[float, float]:
    """Give the interval of a Poisson mean when ``count`` events were seen; divide by the exposure for a rate.

    Source: quantiles of the Gamma(count + 1/2, 1) posterior under the Jeffreys prior (Brown, Cai and DasGupta 2003,
    "Interval estimation in exponential families", Statistica Sinica 13); the lower end is 0 for no event.

    >>> [round(end, 2) for end in count_interval(0)]
    [0.0, 2.51]
    """
    from scipy.special import gammaincinv

    tail = (1 - confidence) / 2
    low = 0.0 if count == 0 else float(gammaincinv(count + 0.5, tail))
    return low, float(gammaincinv(count + 0.5, 1 - tail))


def bases(segments: Segments) -> dict[VoiceKind, Base]:
    """Count sentences and words of each voice in the body of a text; the headline is left apart."""
    tokens, body = segments.tokens, segments.headline.end if segments.headline else 0
    mask = words_mask(tokens.texts)
    sentence_starts = [first for first, _ in segments.bounds]
    skip = bisect_left(tokens.starts, body)
    words: dict[VoiceKind, int] = defaultdict(int)
    sentences: dict[VoiceKind, set[int]] = defaultdict(set)
    for voice in segments.voices:
        first = max(skip, bisect_left(tokens.starts, voice.span.start))
        last = bisect_left(tokens.starts, voice.span.end)
        count = sum(mask[first:last])
        if count:
            words[voice.kind] += count
            sentences[voice.kind].update(_sentences(mask, sentence_starts, first, last))
    return {kind: Base(len(sentences[kind]), words[kind]) for kind in words}


def _sentences(mask: bytes, starts: Sequence[int], first: int, last: int) -> Iterable[int]:
    """The sentences that tokens ``first`` up to ``last`` lie in; the outermost ones must give a word of their own."""
    left, right = bisect_right(starts, first) - 1, bisect_right(starts, last - 1) - 1
    found = range(left, right + 1)
    if left == right:
        return found
    begins_late = not any(mask[first : starts[left + 1]])
    ends_early = not any(mask[starts[right] : last])
    return range(left + begins_late, right + 1 - ends_early)


def score(label: str, voice: VoiceKind, base: Base, marks: tuple[Mark, ...]) -> Score:
    """Make one score from the counted marks of a label in a voice.

    k is the number of sentences with at least one of the marks, n the sentences with words of the voice.
    """
    k, n, words = len({mark.sentence for mark in marks}), base.sentences, base.words
    low, high = share_interval(k, n)
    rate_low, rate_high = count_interval(len(marks))
    scale = PER_WORDS / words
    return Score(label, voice, k, n, k / n, low, high, words, len(marks) * scale, rate_low * scale, rate_high * scale, marks)


def profile(segments: Segments, marks: tuple[Mark, ...], labels: Iterable[str], notice: str = "") -> Profile:
    """Score every label in every voice that the text has; a voice without words has no score, never 0.0."""
    by_voice = bases(segments)
    counted: dict[tuple[str, VoiceKind], list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.counted:
            counted[mark.label, mark.voice].append(mark)
    scores = tuple(
        score(label, voice, by_voice[voice], tuple(counted.get((label, voice), ())))
        for label in labels
        for voice in SCORED_VOICES
        if voice in by_voice
    )
    narrator = by_voice.get("narrator", Base(0, 0))
    words = sum(base.words for base in by_voice.values())
    return Profile(segments.document, segments, marks, scores, words, narrator.words, notice)


def noticed(profile: Profile, notice: str) -> Profile:
    """Give the profile with the reason why its text is not compared, if there is one."""
    return replace(profile, notice=notice) if notice else profile
