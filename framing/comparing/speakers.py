"""Who speaks in the texts of an event."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from framing.model import Profile, Speaker, Tokens, Voice

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
    found = [_speaker(profile, name, voices) for name, voices in heard.items()]
    yield from sorted(found, key=lambda s: (-(s.quoted_words + s.indirect_words), s.speaker))


def _name(voice: Voice, text: str) -> str:
    """The speaker as written, without an article; nothing where nobody is named and a pronoun is not safely linked."""
    span = voice.referent or (voice.speaker if voice.speaker_kind else None)
    written = " ".join(span.of(text).split()) if span else ""
    article = next((a for a in _ARTICLES if written.lower().startswith(a)), "")
    return written[len(article) :]


def _speaker(profile: Profile, name: str, voices: Sequence[Voice]) -> Speaker:
    text, tokens = profile.document.text, profile.segments.tokens
    quoted = sum(_words(voice, tokens) for voice in voices if voice.kind == "quoted")
    indirect = sum(_words(voice, tokens) for voice in voices if voice.kind == "indirect")
    verbs = sorted({voice.verb.of(text).lower() for voice in voices if voice.verb})
    return Speaker(profile.document.id, name, voices[0].speaker_kind, quoted, indirect, tuple(verbs))


def _words(voice: Voice, tokens: Tokens) -> int:
    first, last = (bisect_left(tokens.starts, at) for at in voice.span)
    return sum(tokens.words[first:last])
