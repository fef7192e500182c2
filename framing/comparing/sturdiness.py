"""What would change a verdict: the marks and sentences it hangs on, cues left out at random, and another unit.

One question is asked throughout: in which of many scenarios does a verdict still hold? A scenario is the counts of all
texts with something taken away; the scenarios of one contrast are judged together, as arrays of texts by scenarios.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from framing.comparing.contrasts import FEWEST_MARKS, HINT, SURE, VoiceWords, in_body, voice_words
from framing.comparing.holding import CLEARLY, LIKELY, Counts, holds, rate_lows
from framing.comparing.removing import Evidence, flips, sentences_alone
from framing.model import REST, Contrast, Mark, Profile, Score, Sturdiness, Verdict, VoiceKind

#: Reruns with cues left out, and the chance of each cue to be left out of one.
RUNS, LEFT_OUT = 200, 0.2
#: The verdicts from the lowest; the place of each is its level.
_VERDICTS: tuple[Verdict, ...] = ("no clear difference", "a hint only", "likely more", "clearly more")


@dataclass(frozen=True, slots=True)
class _Field:
    """All texts that a label is compared in for one voice, in the order of their words, with the reruns."""

    texts: tuple[Evidence, ...]
    reruns: Counts

    def sides(self, contrast: Contrast) -> tuple[list[int], list[int]]:
        """Give the places of the leaders and of the others."""
        places = {text.document: place for place, text in enumerate(self.texts)}
        one = contrast.b if contrast.a == REST else contrast.a
        rest = [place for document, place in places.items() if document != one]
        return (rest, [places[one]]) if contrast.a == REST else ([places[one]], rest)


def sturdiness(profiles: Sequence[Profile], contrasts: Sequence[Contrast], min_words: int) -> tuple[Sturdiness, ...]:
    """Give what would change the verdict of each contrast that has one, in the order of the contrasts.

    The smallest set of marks is exact where one text leads, or several with at most 4,096 ways to take their sentences
    away; beyond that the sentences that tell most for their marks are taken one after another. In each rerun every
    cue is left out with a chance of one in five, the same cues in all texts. By words, the rates of marks are compared:
    the Jeffreys intervals of Poisson rates (Brown, Cai and DasGupta 2003), combined as those of the shares are (Zou
    and Donner 2008), and the same rules say which verdict it is; a sentence dropped takes its marks and words along.
    """
    by_label: dict[tuple[str, VoiceKind], list[Contrast]] = {}
    for contrast in contrasts:
        if contrast.verdict != _VERDICTS[0]:
            by_label.setdefault((contrast.label, contrast.voice), []).append(contrast)
    ordered = sorted((p for p in profiles if p.comparable), key=lambda p: p.document.text) if by_label else []
    texts = [(profile, voice_words(profile.segments)) for profile in ordered]
    found = {
        id(contrast): _sturdiness(field, contrast)
        for (label, voice), members in by_label.items()
        for field in [_field(label, voice, texts, min_words)]
        for contrast in members
    }
    return tuple(found[id(contrast)] for contrast in contrasts if id(contrast) in found)


def _sturdiness(field: _Field, contrast: Contrast) -> Sturdiness:
    leading, following = field.sides(contrast)
    leaders, others = [field.texts[place] for place in leading], [field.texts[place] for place in following]
    level = _VERDICTS.index(contrast.verdict)
    return Sturdiness(
        contrast.label,
        contrast.voice,
        contrast.a,
        contrast.b,
        contrast.verdict,
        flips(leaders, others, level),
        sentences_alone(leaders, others, level),
        int(holds(level, field.reruns.of(leading), field.reruns.of(following)).sum()),
        RUNS,
        _by_words(leaders, others),
    )


# The texts and the reruns


def _field(label: str, voice: VoiceKind, profiles: Iterable[tuple[Profile, VoiceWords]], min_words: int) -> _Field:
    scores = [(profile, words, profile.score(label, voice)) for profile, words in profiles]
    texts = tuple(
        _text(profile, words, score) for profile, words, score in scores if score and score.words >= min_words
    )
    return _Field(texts, _reruns(texts, label))


def _text(profile: Profile, spoken: VoiceWords, score: Score) -> Evidence:
    marks: dict[int, list[Mark]] = {}
    for mark in score.marks:
        marks.setdefault(mark.sentence, []).append(mark)
    words = {s: count for s, count in spoken.get(score.voice, {}).items() if in_body(profile.segments, s)}
    marked = sorted((tuple(found) for found in marks.values()), key=lambda found: (len(found), found[0].sentence))
    unmarked = tuple(sentence for sentence in words if sentence not in marks)
    return Evidence(profile.document.id, score.n, tuple(marked), unmarked, words)


def _reruns(texts: Sequence[Evidence], label: str) -> Counts:
    """The counts of each text in each rerun; a cue is drawn by its own name, whatever else stands in the texts."""
    import numpy as np

    rules = sorted({mark.rule for text in texts for found in text.marked for mark in found})
    keeps = {rule: np.array(_draws(f"{label} {rule}")) for rule in rules}
    none = np.zeros(RUNS)
    k, total, richest = [], [], []
    for text in texts:
        counts = [sum((keeps[mark.rule] for mark in found), none) for found in text.marked] or [none]
        by_sentence = np.stack(counts)
        k.append((by_sentence > 0).sum(0))
        total.append(by_sentence.sum(0))
        richest.append(by_sentence.max(0))
    n = np.array([[text.n] * RUNS for text in texts], float)
    return Counts(np.array(k, float), n, np.array(total), np.array(richest))


def _draws(name: str) -> list[bool]:
    """Whether a cue is kept, rerun by rerun."""
    random = Random(name)
    return [random.random() >= LEFT_OUT for _ in range(RUNS)]


# Marks per word instead of sentences


def _by_words(leaders: Sequence[Evidence], others: Sequence[Evidence]) -> Verdict:
    """The verdict on marks per word, by the rules of contrasts."""
    drops = _dropped_sentences(leaders, others)
    lows = _rate_lows(leaders, others, drops, SURE)
    total = sum(text.total() for text in leaders)
    if lows[0] <= 0 or total < FEWEST_MARKS:
        return _VERDICTS[bool(lows[0] > 0 or _rate_lows(leaders, others, drops[:1], HINT)[0] > 0)]
    robust = all(low > 0 and total - drop.marks >= FEWEST_MARKS for low, drop in zip(lows, drops, strict=True))
    return _VERDICTS[CLEARLY if robust else LIKELY]


class _Drop(NamedTuple):
    """A sentence to drop: the place of its text, leaders first, and the marks and words that go with it."""

    place: int
    marks: int
    words: int


def _dropped_sentences(leaders: Sequence[Evidence], others: Sequence[Evidence]) -> list[_Drop]:
    """Every sentence to drop that could weaken the difference; the first is none, to see the rates as they are.

    Of the others the longest unmarked sentence is enough, as it takes away most words.
    """
    marked = [
        _Drop(place, len(found), text.words.get(found[0].sentence, 0))
        for place, text in enumerate(leaders)
        for found in text.marked
        if len(text.words) > 1
    ]
    unmarked = [
        _Drop(place, 0, max(text.words[sentence] for sentence in text.unmarked))
        for place, text in enumerate(others, len(leaders))
        if text.unmarked and len(text.words) > 1
    ]
    return [_Drop(0, 0, 0), *marked, *unmarked]


def _rate_lows(
    leaders: Sequence[Evidence], others: Sequence[Evidence], drops: Sequence[_Drop], confidence: float
) -> list[float]:
    """The lower end of the interval of the difference of rates, for each drop."""
    import numpy as np

    texts = [*leaders, *others]
    marks = np.array([[text.total()] * len(drops) for text in texts])
    words = np.array([[sum(text.words.values())] * len(drops) for text in texts])
    for column, drop in enumerate(drops):
        marks[drop.place, column] -= drop.marks
        words[drop.place, column] -= drop.words
    return [float(low) for low in rate_lows(marks, words, len(leaders), confidence)]
