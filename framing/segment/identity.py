"""What kind of speaker a voice has, and whom a pronoun speaker means, where that is safe to say."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from framing.model import Name, Segments, Span, Voice
from framing.segment.referents import antecedent
from framing.shelf import lexicon_table

PERSON, ORGANISATION, ROLE, GROUP = "named person", "organisation", "office or role", "unnamed group"
DOCUMENT, MEDIUM = "document", "medium"
#: The nouns of each kind, by their list; another noun is a group in the plural and else an office.
_KINDS = {DOCUMENT: "documents", MEDIUM: "media", GROUP: "groups", ORGANISATION: "bodies"}


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in lexicon_table("speakers.toml").items()}


def identified(segments: Segments) -> Segments:
    """Give named segments with the kind of each speaker and the person a "he" or "she" stands for.

    >>> from framing.model import Document
    >>> from framing.segment import named, segment
    >>> found = identified(named(segment(Document("a", "Anna Berg resigned. She said the vote was lost."))))
    >>> [(voice.speaker_kind, voice.referent) for voice in found.voices if voice.speaker]
    [('named person', Span(start=0, end=9))]
    """
    return replace(segments, voices=tuple(_identify(segments, voice) for voice in segments.voices))


def _identify(segments: Segments, voice: Voice) -> Voice:
    if voice.speaker is None:
        return voice
    words = voice.speaker.of(segments.document.text).split()
    if len(words) == 1 and words[0].lower() in _classes()["linked"]:
        name = antecedent(segments, voice.speaker)
        return voice._replace(speaker_kind=PERSON, referent=name.span) if name else voice
    return voice._replace(speaker_kind=_kind(segments, voice.speaker, words))


def _kind(segments: Segments, speaker: Span, words: list[str]) -> str:
    """The kind by the name in the head of the phrase, else by the head's last word."""
    if words[-1].lower() in _classes()["pronouns"] and len(words) == 1:
        return GROUP if words[0].lower() in _classes()["groups"] else ""
    head = _head(words)
    name = _name_in(segments, Span(speaker.start, speaker.start + len(" ".join(head))))
    if name is not None and (name.kind != "place" or name.span.end >= speaker.start + len(" ".join(head))):
        return _kind_of_name(name, segments)
    return _kind_of_noun(head[-1].strip(",").lower())


def _head(words: list[str]) -> list[str]:
    """The words before the first preposition, relative pronoun or comma."""
    for place, word in enumerate(words):
        if place and (word.lower() in _classes()["after_head"] or (word.endswith("ed") and word.islower())):
            return words[:place]
        if word.endswith(","):
            return words[: place + 1]
    return words


def _name_in(segments: Segments, span: Span) -> Name | None:
    """The last name that begins inside the span."""
    last = bisect_left(segments.names, span.end, key=lambda name: name.span.start)
    found = segments.names[last - 1] if last else None
    return found if found and found.span.start >= span.start else None


def _kind_of_name(name: Name, segments: Segments) -> str:
    words = name.span.of(segments.document.text).split()
    if any(word in _classes()["media_names"] for word in words):
        return MEDIUM
    return PERSON if name.kind == "person" else ORGANISATION if name.kind in ("organisation", "place") else ""


def _kind_of_noun(noun: str) -> str:
    for kind, members in _KINDS.items():
        if noun in _classes()[members]:
            return kind
    return GROUP if noun.endswith("s") and not noun.endswith(("ss", "'s")) else ROLE
