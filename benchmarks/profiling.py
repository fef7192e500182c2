"""The program's view of one row: its profile, the spans of its marks, and features for a small classifier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from benchmarks.agreement import Range
from framing.model import Document, Mark, Options, Profile
from framing.pipeline import profiles

#: Labels by which the narrator colours what is told.
COLOURING = frozenset({"tone:sensational", "tone:loaded", "tone:urging"})
DEFAULTS = Options()


def profiled(texts: Iterable[str], options: Options = DEFAULTS) -> list[Profile]:
    """Profile each text as a document of its own without a headline."""
    return list(profiles((Document("", text) for text in texts), options))


def marks_of(profile: Profile, labels: Collection[str], voice: str = "") -> list[Mark]:
    """Give the marks of some labels, counted or not; with ``voice`` only the counted ones in that voice."""
    found = [mark for mark in profile.marks if mark.label in labels]
    return [mark for mark in found if mark.counted and mark.voice == voice] if voice else found


def ranges(marks: Iterable[Mark]) -> list[Range]:
    """Give the places of marks in the text."""
    return [(mark.span.start, mark.span.end) for mark in marks]


def features(profile: Profile) -> dict[str, float]:
    """Give what the codebook sees in a short text: marks by label, voice and cue, and the voices.

    >>> sorted(features(profiled(["The palace dropped a bombshell."])[0]))[1:3]
    ['tone:sensational', 'tone:sensational SEN05']
    """
    counted = [mark for mark in profile.marks if mark.counted]
    found = Counter(["any text"])
    found.update(f"{mark.label} {mark.voice}" for mark in counted)
    found.update(mark.label for mark in profile.marks)
    found.update(f"{mark.label} {mark.rule}" for mark in counted)
    found.update(f"voice {voice.kind}" for voice in profile.segments.voices if voice.kind != "narrator")
    return {name: float(min(count, 3)) for name, count in found.items()}
