"""From marks to scores: counts of sentences and words by voice, with intervals that say how sure they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from framing.model import SCORED_VOICES, Mark, Profile, Score, Segments, VoiceKind
from framing.quantiles import beta_quantile, gamma_quantile

#: Rates are marks per so many words.
PER_WORDS = 1000

#: Makes a named tuple at a third of the cost of calling it.
_new = tuple.__new__


class Base(NamedTuple):
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
    tail = (1 - confidence) / 2
    low = 0.0 if k == 0 else beta_quantile(k + 0.5, n - k + 0.5, tail)
    high = 1.0 if k == n else beta_quantile(k + 0.5, n - k + 0.5, 1 - tail)
    return low, high


@lru_cache(maxsize=1 << 16)
def count_interval(count: int, confidence: float = 0.95) -> tuple[float, float]:
    """Give the interval of a Poisson mean when ``count`` events were seen; divide by the exposure for a rate.

    Source: quantiles of the Gamma(count + 1/2, 1) posterior under the Jeffreys prior (Brown, Cai and DasGupta 2003,
    "Interval estimation in exponential families", Statistica Sinica 13); the lower end is 0 for no event.

    >>> [round(end, 2) for end in count_interval(0)]
    [0.0, 2.51]
    """
    tail = (1 - confidence) / 2
    low = 0.0 if count == 0 else gamma_quantile(count + 0.5, tail)
    return low, gamma_quantile(count + 0.5, 1 - tail)


def bases(segments: Segments) -> dict[VoiceKind, Base]:
    """Count sentences and words of each voice in the body of a text; the headline is left apart."""
    mask, starts = segments.tokens.words, segments.tokens.starts
    # A row of stars between paragraphs has no words, and counts as none.
    sentence_starts = [first for first, last in segments.bounds if mask[first] or True in mask[first:last]]
    last = bisect_left(starts, segments.headline.end) if segments.headline else 0
    words: dict[VoiceKind, int] = defaultdict(int)
    sentences: dict[VoiceKind, int] = defaultdict(int)
    reached: dict[VoiceKind, int] = defaultdict(int)
    for span, kind, *_ in segments.voices:
        first, last = last, bisect_left(starts, span.end, last)  # voices part the text: each begins where one ended
        count = mask[first:last].count(True)
        if count:
            left, right = _sentences(mask, sentence_starts, first, last)
            words[kind] += count
            sentences[kind] += right - max(left, reached[kind])
            reached[kind] = right
    return {kind: Base(sentences[kind], words[kind]) for kind in words}


def _sentences(mask: Sequence[bool], starts: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """The sentences that tokens ``first`` up to ``last`` lie in; the outermost ones must give a word of their own."""
    left = max(0, bisect_right(starts, first) - 1)
    right = bisect_right(starts, last - 1, left) - 1
    if left == right:
        return left, right + 1
    begins_late = True not in mask[first : starts[left + 1]]
    ends_early = True not in mask[starts[right] : last]
    return left + begins_late, right + 1 - ends_early


def score(label: str, voice: VoiceKind, base: Base, marks: tuple[Mark, ...]) -> Score:
    """Make one score from the counted marks of a label in a voice.

    k is the number of sentences with at least one of the marks, n the sentences with words of the voice.
    """
    k = len({mark.sentence for mark in marks}) if marks else 0
    low, high = share_interval(k, base.sentences)
    rate, rate_low, rate_high = _rates(len(marks), base.words)
    share = k / base.sentences
    return Score(label, voice, k, base.sentences, share, low, high, base.words, rate, rate_low, rate_high, marks)


def _nothing(base: Base) -> tuple[int, int, float, float, float, int, float, float, float, tuple[Mark, ...]]:
    """What every label without a counted mark has in a voice, from k to marks."""
    return score("", "narrator", base, ())[2:]


@lru_cache(maxsize=1 << 16)
def _rates(count: int, words: int) -> tuple[float, float, float]:
    """Marks per 1,000 words with the ends of their interval."""
    low, high = count_interval(count)
    scale = PER_WORDS / words
    return count * scale, low * scale, high * scale


def profile(segments: Segments, marks: tuple[Mark, ...], labels: Iterable[str]) -> Profile:
    """Score every label in every voice that the text has; a voice without words has no score, never 0.0."""
    by_voice = bases(segments)
    counted: dict[tuple[str, VoiceKind], list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.counted:
            counted[mark.label, mark.voice].append(mark)
    voices = [(voice, by_voice[voice], _nothing(by_voice[voice])) for voice in SCORED_VOICES if voice in by_voice]
    scores = tuple(
        score(label, voice, base, tuple(counted[label, voice]))
        if (label, voice) in counted
        else _new(Score, (label, voice, *nothing))
        for label in labels
        for voice, base, nothing in voices
    )
    narrator = by_voice.get("narrator", Base(0, 0))
    words = sum(base.words for base in by_voice.values())
    return Profile(segments.document, segments, marks, scores, words, narrator.words)


def noticed(profile: Profile, notice: str) -> Profile:
    """Give the profile with the reason why its text is not compared, if there is one."""
    return replace(profile, notice=notice) if notice else profile
