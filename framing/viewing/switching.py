"""What the script of a page works on: marks as offsets and numbers, and what each voice of each text has.

The words stand once, in the text of the page. Offsets are in UTF-16 units, for that is how a browser counts.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, get_args

from framing.digests import text_digest
from framing.model import SCORED_VOICES, Analysis, Label, Mark, Profile, Stance, VoiceKind
from framing.viewing.order import cues_by_id, main_comparison, text_name

VOICES: tuple[VoiceKind, ...] = get_args(VoiceKind)
STANCES: tuple[Stance, ...] = get_args(Stance)
#: What is true of a mark, as bits of one number.
IN_HEADLINE, OFF = 1, 2
_LARGEST_SINGLE = 0xFFFF


def switching(analysis: Analysis, found: tuple[Label, ...]) -> dict[str, Any]:
    """Give, ready for JSON, what a page needs to count again without some marks.

    found: the labels with a mark, in the order of the page. A mark is a row of: label (its place in ``labels``), rule,
    start and end (UTF-16), voice and stance (their places in ``voices`` and ``stances``), sentence, the bits above, and
    its weight unless that is 1. ``base`` gives sentences and words of each voice of a text, ``order`` the rank of its
    words, ``wide`` the offsets (UTF-16) of characters that take two units.
    """
    places = {label.id: place for place, label in enumerate(analysis.labels)}
    fired = {mark.rule for profile in analysis.profiles for mark in profile.marks}
    return {
        "minWords": analysis.recipe.options.min_words,
        "voices": VOICES,
        "stances": STANCES,
        "labels": [{"id": label.id, "place": places[label.id], "title": label.title} for label in found],
        "cues": {rule: cue.name for rule, cue in cues_by_id(analysis).items() if rule in fired},
        "texts": _texts(analysis, [label.id for label in found]),
    }


def wide_offsets(text: str) -> tuple[int, ...]:
    """Give the code-point offsets of the characters that take two units of UTF-16.

    >>> wide_offsets("a😀b")
    (1,)
    """
    return () if text.isascii() else tuple(place for place, one in enumerate(text) if ord(one) > _LARGEST_SINGLE)


def utf16(offset: int, wide: tuple[int, ...]) -> int:
    """Turn a code-point offset into one in UTF-16 units.

    >>> utf16(2, wide_offsets("a😀b"))
    3
    """
    return offset + bisect_left(wide, offset)


def _texts(analysis: Analysis, labels: list[str]) -> list[dict[str, Any]]:
    words = sorted({profile.document.text for profile in analysis.profiles})
    ranks = {text: rank for rank, text in enumerate(words)}
    main = main_comparison(analysis)
    inside = next((e.documents for e in analysis.events if main and e.id == main.event), ())
    return [
        _text(profile, labels)
        | {
            "order": ranks[profile.document.text],
            "compared": profile.comparable and profile.document.id in inside,
        }
        for profile in analysis.profiles
    ]


def _text(profile: Profile, labels: list[str]) -> dict[str, Any]:
    document, wide = profile.document, wide_offsets(profile.document.text)
    return {
        "id": document.id,
        "name": text_name(document),
        "sha256": text_digest(document.text),
        "base": {s.voice: (s.n, s.words) for s in profile.scores if s.voice in SCORED_VOICES},
        "wide": [utf16(offset, wide) for offset in wide],
        "marks": [_mark(mark, labels.index(mark.label), wide) for mark in profile.marks],
    }


def _mark(mark: Mark, label: int, wide: tuple[int, ...]) -> list[int | float | str]:
    start, end = (utf16(offset, wide) for offset in mark.span)
    bits = IN_HEADLINE * mark.in_headline + OFF * mark.off
    voice, stance = VOICES.index(mark.voice), STANCES.index(mark.stance)
    row: list[int | float | str] = [label, mark.rule, start, end, voice, stance, mark.sentence, bits]
    return row if mark.weight == 1 else [*row, mark.weight]
