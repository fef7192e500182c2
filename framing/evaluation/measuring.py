"""The program against gold: marks by label, voices by word, voice and stance of the marks found, names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from framing.evaluation.gold import GoldMark, GoldText
from framing.evaluation.tally import Tally, summed
from framing.model import Document, Mark, Options, Profile, Span, Stance, VoiceKind
from framing.pipeline import Analyzer
from framing.segment import named


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every figure of a run on gold, in a fixed order."""

    tallies: tuple[Tally, ...]

    def __getitem__(self, figure: str) -> Tally:
        return next(tally for tally in self.tallies if tally.figure == figure)


@dataclass(frozen=True, slots=True)
class _Case:
    """A text as the program reads it and as the coder did."""

    profile: Profile
    gold: GoldText


def evaluate(gold: Mapping[str, GoldText], texts: Mapping[str, str], options: Options | None = None) -> Evaluation:
    """Measure the program on texts with gold.

    A mark is right when it overlaps a gold mark of its label; recall is over gold marks. Voices are counted by word.
    Voice and stance of marks are those of the mark that overlaps a gold mark most. A name is right when it begins and
    ends where gold does.
    """
    analyzer = Analyzer(options or Options())
    cases = [_Case(analyzer.profile(_document(name, texts[name])), gold[name]) for name in sorted(gold)]
    labels = [label.id for label in analyzer.labels]
    by_label = tuple(_marks(label, cases) for label in labels)
    pairs = [pair for case in cases for pair in _pairs(case)]
    return Evaluation(
        (
            *by_label,
            summed("marks all", by_label),
            *_classes("words", get_args(VoiceKind), Counter(pair for case in cases for pair in _voices(case))),
            *_classes("voice of marks", get_args(VoiceKind), Counter((g.voice, m.voice) for g, m in pairs)),
            *_classes("stance of marks", get_args(Stance), Counter((g.stance, m.stance) for g, m in pairs)),
            _names(cases),
        )
    )


def _document(name: str, text: str) -> Document:
    return Document(name, text, title=text.partition("\n")[0])


def _marks(label: str, cases: Iterable[_Case]) -> Tally:
    counts: Counter[str] = Counter()
    for case in cases:
        given = [mark.span for mark in case.profile.marks if mark.label == label]
        wanted = [mark.span for mark in case.gold.marks if mark.label == label]
        counts["right"] += sum(any(_overlap(span, other) for other in wanted) for span in given)
        counts["found"] += sum(any(_overlap(span, other) for other in given) for span in wanted)
        counts["given"] += len(given)
        counts["wanted"] += len(wanted)
    return Tally(f"marks {label}", counts["right"], counts["given"], counts["found"], counts["wanted"])


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _pairs(case: _Case) -> Iterator[tuple[GoldMark, Mark]]:
    """Each gold mark with the program's mark of its label that overlaps it most, where there is one."""
    for wanted in case.gold.marks:
        same = [mark for mark in case.profile.marks if mark.label == wanted.label and _overlap(mark.span, wanted.span)]
        if same:
            yield wanted, max(same, key=lambda mark: _overlap(mark.span, wanted.span))


def _voices(case: _Case) -> Iterator[tuple[str, str]]:
    """The voice of every word, in gold and as the program has it."""
    starts = [voice.span.start for voice in case.profile.segments.voices]
    for word in case.profile.segments.words:
        given = case.profile.segments.voices[bisect_right(starts, word.start) - 1].kind
        yield _gold_voice(case.gold, word), given


def _gold_voice(gold: GoldText, word: Span) -> VoiceKind:
    return next((kind for span, kind in gold.voices if span.start <= word.start < span.end), "narrator")


def _classes(figure: str, classes: Sequence[str], pairs: Counter[tuple[str, str]]) -> Iterator[Tally]:
    """A tally a class, from counts of (gold, given), and one over all."""
    tallies = tuple(_class(figure, name, pairs) for name in classes)
    yield from tallies
    yield summed(f"{figure} all", tallies)


def _class(figure: str, name: str, pairs: Counter[tuple[str, str]]) -> Tally:
    hits = pairs[name, name]
    given = sum(count for (_, given), count in pairs.items() if given == name)
    wanted = sum(count for (wanted, _), count in pairs.items() if wanted == name)
    return Tally(f"{figure} {name}", hits, given, hits, wanted)


def _names(cases: Iterable[_Case]) -> Tally:
    hits = given = wanted = 0
    for case in cases:
        ours = {name.span for name in named(case.profile.segments).names}
        theirs = {name.span for name in case.gold.names}
        hits, given, wanted = hits + len(ours & theirs), given + len(ours), wanted + len(theirs)
    return Tally("names exact", hits, given, hits, wanted)
