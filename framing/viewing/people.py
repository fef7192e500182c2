"""Who speaks in each text, and the names that only one text mentions."""

from __future__ import annotations

from collections.abc import Iterable

from framing.model import Analysis, NamedIn, Profile, Speaker
from framing.viewing.order import main_comparison


def speakers(analysis: Analysis) -> tuple[tuple[Profile, tuple[Speaker, ...]], ...]:
    """Give who speaks in each text, those with most words first; empty where nothing was compared."""
    main = main_comparison(analysis)
    found: dict[str, list[Speaker]] = {}
    for speaker in main.voices if main else ():
        found.setdefault(speaker.document, []).append(speaker)
    return tuple((p, _most_words_first(found.get(p.document.id, ()))) for p in analysis.profiles if main)


def names_in_one(analysis: Analysis) -> tuple[tuple[Profile, tuple[NamedIn, ...]], ...]:
    """Give the names that only one text mentions, under that text, the most frequent first."""
    main = main_comparison(analysis)
    found: dict[str, list[NamedIn]] = {}
    for name in main.names if main else ():
        having = [document for document, count in name.counts if count]
        if len(having) == 1:
            found.setdefault(having[0], []).append(name)
    return tuple((p, _frequent_first(found.get(p.document.id, ()))) for p in analysis.profiles)


def _most_words_first(found: Iterable[Speaker]) -> tuple[Speaker, ...]:
    return tuple(sorted(found, key=lambda s: -(s.quoted_words + s.indirect_words)))


def _frequent_first(found: Iterable[NamedIn]) -> tuple[NamedIn, ...]:
    return tuple(sorted(found, key=lambda name: (-sum(count for _, count in name.counts), name.name)))
