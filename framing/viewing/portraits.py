"""A text as a strip with one cell a sentence: where in it the narrator's marks fall, and where others speak."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from framing.model import Analysis, Mark, Profile, Segments, VoiceKind
from framing.viewing.marked import MarkId
from framing.viewing.order import by_document
from framing.viewing.places import Place, lines_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One sentence: its number in the body (from 1; the headline has 0), its voice, place and strongest mark.

    ``voice`` is the narrator's where the sentence has a word of the narrator, else the one with most words.
    ``others`` counts the further labels with a counted narrator mark in it.
    """

    number: int
    voice: VoiceKind
    place: Place
    id: MarkId | None = None
    mark: Mark | None = None
    others: int = 0


@dataclass(frozen=True, slots=True)
class Portrait:
    """One text: its headline, apart because it is in no count, and the sentences of its body."""

    profile: Profile
    headline: Cell | None
    cells: tuple[Cell, ...]

    @property
    def marked(self) -> tuple[Cell, ...]:
        """The cells with a mark, the headline's first."""
        return tuple(cell for cell in ((self.headline,) if self.headline else ()) + self.cells if cell.mark)


def portraits(analysis: Analysis) -> tuple[Portrait, ...]:
    """Give the portrait of each text in which something was scored, in the order of the texts."""
    return tuple(_portrait(number, p) for number, p in by_document(analysis).values() if p.scores)


def _portrait(number: int, profile: Profile) -> Portrait:
    """The headline is the first sentence; a sentence without words, such as a row of stars, has no cell."""
    voices, lines, marks = _sentence_voices(profile.segments), lines_of(profile.document.text), _strong(profile)
    first = 0 if profile.segments.headline else 1
    cells = tuple(
        _cell(rank, voice, lines.place(profile.segments.sentences[sentence].start), number, marks.get(sentence, ()))
        for rank, (sentence, voice) in enumerate(voices.items(), first)
    )
    return Portrait(profile, *((None, cells) if first else (cells[0], cells[1:])))


def _strong(profile: Profile) -> dict[int, list[tuple[int, Mark]]]:
    """The numbered marks of the narrator by sentence, also in the headline, that are not denied or set aside."""
    found: dict[int, list[tuple[int, Mark]]] = {}
    for index, mark in enumerate(profile.marks, 1):
        if mark.voice == "narrator" and mark._replace(in_headline=False).counted:
            found.setdefault(mark.sentence, []).append((index, mark))
    return found


def _cell(number: int, voice: VoiceKind, place: Place, text: int, marks: Iterable[tuple[int, Mark]]) -> Cell:
    """The strongest mark is the one that a report would quote: the weightiest, then the longest, then the first."""
    ordered = sorted(marks, key=lambda x: (-x[1].weight, x[1].span.start - x[1].span.end, x[1].span.start, x[0]))
    if not ordered:
        return Cell(number, voice, place)
    index, mark = ordered[0]
    return Cell(number, voice, place, MarkId(text, index), mark, len({m.label for _, m in ordered}) - 1)


def _sentence_voices(segments: Segments) -> dict[int, VoiceKind]:
    """The voice of each sentence that has words."""
    starts = [voice.span.start for voice in segments.voices]
    tokens = segments.tokens
    found: dict[int, VoiceKind] = {}
    for sentence, bounds in enumerate(segments.bounds):
        words = (tokens.starts[token] for token in range(*bounds) if tokens.words[token])
        kinds = Counter(segments.voices[bisect_right(starts, start) - 1].kind for start in words)
        if kinds:
            found[sentence] = "narrator" if kinds["narrator"] else kinds.most_common(1)[0][0]
    return found
