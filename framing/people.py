"""Who speaks in the texts of an event and which names stand in which: what a comparison shows beside its contrasts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from framing.model import NamedIn, Profile, Speaker, Voice
from framing.segment.tokens import is_word, tokenize

_ARTICLES = ("the ", "a ", "an ")


def speakers(profiles: Sequence[Profile]) -> tuple[Speaker, ...]:
    """Give, text by text, everybody whose words are quoted or reported, the most words first."""
    return tuple(speaker for profile in profiles for speaker in _speakers_of(profile))


def _speakers_of(profile: Profile) -> Iterator[Speaker]:
    text = profile.document.text
    heard: dict[str, list[Voice]] = defaultdict(list)
    for voice in profile.segments.voices:
        if voice.kind in ("quoted", "indirect"):
            heard[_name(voice, text)].append(voice)
    found = [_speaker(profile.document.id, name, voices, text) for name, voices in heard.items()]
    yield from sorted(found, key=lambda s: (-(s.quoted_words + s.indirect_words), s.speaker))


def _name(voice: Voice, text: str) -> str:
    """The speaker as written, without an article; nothing where nobody is named and a pronoun is not safely linked."""
    span = voice.referent or (voice.speaker if voice.speaker_kind else None)
    written = " ".join(span.of(text).split()) if span else ""
    article = next((a for a in _ARTICLES if written.lower().startswith(a)), "")
    return written[len(article) :]


def _speaker(document: str, name: str, voices: Sequence[Voice], text: str) -> Speaker:
    quoted = sum(_words(voice, text) for voice in voices if voice.kind == "quoted")
    indirect = sum(_words(voice, text) for voice in voices if voice.kind == "indirect")
    verbs = sorted({voice.verb.of(text).lower() for voice in voices if voice.verb})
    return Speaker(document, name, voices[0].speaker_kind, quoted, indirect, tuple(verbs))


def _words(voice: Voice, text: str) -> int:
    return sum(map(is_word, tokenize(voice.span.of(text)).texts))


def names(profiles: Sequence[Profile]) -> tuple[NamedIn, ...]:
    """Give the names of an event with how often each text has them, the most widespread first."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for profile in profiles:
        for name in profile.segments.names:
            counts[name.span.of(profile.document.text)][profile.document.id] += 1
    order = [profile.document.id for profile in profiles]
    rows = [NamedIn(name, tuple((d, by[d]) for d in order if d in by)) for name, by in counts.items()]
    return tuple(sorted(rows, key=lambda row: (-len(row.counts), -sum(n for _, n in row.counts), row.name)))
