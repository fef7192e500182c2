"""Who speaks in the texts of an event and which names stand in which: what a comparison shows beside its contrasts."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from framing.model import NamedIn, Profile, Speaker, Tokens, Voice
from framing.segment.referents import full_forms, referents

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


def names(profiles: Sequence[Profile]) -> tuple[NamedIn, ...]:
    """Give who and what is named in an event with how often each text does, the most widespread first.

    Forms that stand for the same person or body ("Kim", "Kim Jong Un") count together under the longest.
    """
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    kinds: dict[str, str] = {}
    for profile in profiles:
        for referent in referents(profile.segments):
            counts[referent.form][profile.document.id] += len(referent.names)
            kinds[referent.form] = (
                referent.kind if kinds.get(referent.form, "unknown") == "unknown" else kinds[referent.form]
            )
    order = [profile.document.id for profile in profiles]
    rows = [_row(form, [counts[member] for member in members], order) for form, members in _merged(kinds).items()]
    return tuple(sorted(rows, key=lambda row: (-len(row.counts), -sum(n for _, n in row.counts), row.name)))


def _merged(kinds: Mapping[str, str]) -> dict[str, list[str]]:
    """The forms of each referent of the event under its longest form."""
    full = full_forms(kinds)
    merged: dict[str, list[str]] = defaultdict(list)
    for form in kinds:
        merged[full.get(form, form)].append(form)
    return merged


def _row(form: str, members: Sequence[Mapping[str, int]], order: Sequence[str]) -> NamedIn:
    totals = {document: sum(counts.get(document, 0) for counts in members) for document in order}
    return NamedIn(form, tuple((document, total) for document, total in totals.items() if total))
