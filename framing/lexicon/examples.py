"""The examples of a codebook, run as tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from framing.model import Cue, Finding, Segments

_BRACKETED = re.compile(r"<([^<>]+)>")
#: Gives the findings of a text together with its segments.
Find = Callable[[str], tuple[Segments, list[Finding]]]


@dataclass(frozen=True, slots=True)
class BrokenExample:
    """An example that does not hold: the cue, the sentence and what was seen instead."""

    cue: str
    example: str
    problem: str


def broken_examples(cues: tuple[Cue, ...], find: Find) -> Iterator[BrokenExample]:
    """Give the examples of ``cues`` that do not hold.

    The words in angle brackets must be marked by the cue itself; a quiet example must not be.
    """
    for cue in cues:
        for example in cue.marks:
            yield from _unmarked(cue, example, find)
        for example in cue.quiet:
            fired = _fired(cue, example, find)
            if fired:
                yield BrokenExample(cue.id, example, f"marks {fired[0][1]!r}, should be quiet")


def _unmarked(cue: Cue, example: str, find: Find) -> Iterator[BrokenExample]:
    text, wanted = _plain(example)
    fired = _fired(cue, text, find)
    for start, end in wanted:
        if not any(place == (start, end) for place, _ in fired):
            seen = ", ".join(repr(words) for _, words in fired) or "nothing"
            yield BrokenExample(cue.id, example, f"should mark {text[start:end]!r}, marks {seen}")


def _plain(example: str) -> tuple[str, list[tuple[int, int]]]:
    """The example without its angle brackets, and where they stood."""
    places: list[tuple[int, int]] = []
    for number, match in enumerate(_BRACKETED.finditer(example)):
        start = match.start() - 2 * number
        places.append((start, start + len(match[1])))
    return _BRACKETED.sub(r"\1", example), places


def _fired(cue: Cue, text: str, find: Find) -> list[tuple[tuple[int, int], str]]:
    segments, findings = find(text)
    spans = segments.tokens
    places = [(spans[f.first].start, spans[f.last - 1].end) for f in findings if f.rule == cue.id]
    return [(place, text[slice(*place)]) for place in places]
