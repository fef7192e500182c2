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
#: A shorter noun with the ending of an agent names none: "beer", "door".
_SHORTEST_AGENT = 5
#: The nouns of each kind, by their list; another noun that names a person is a group in the plural and else an office.
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
    noun = _kind_of_noun(head[-1].strip(",").lower())
    if name is not None and (name.kind != "place" or name.span.end >= speaker.start + len(" ".join(head))):
        return _kind_of_name(name, segments) or noun
    return noun


def _head(words: list[str]) -> list[str]:
    """The words before the first preposition, relative pronoun, comma or participle that goes on a noun."""
    for place, word in enumerate(words):
        if _goes_on(words, place):
            return words[:place]
        if word.endswith(","):
            return words[: place + 1]
    return words


def _goes_on(words: list[str], place: int) -> bool:
    """Whether a word goes on the noun before it: ``a man arrested in Oslo``, and not ``a retired general``."""
    if place == 0 or words[place - 1].lower() in _classes()["phrase_openers"]:
        return False
    return words[place].lower() in _classes()["after_head"] or (words[place].endswith("ed") and words[place].islower())


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
    """The kind that a list tells, else an office or role or, in the plural, a group; nothing where it is no person."""
    noun = noun.removesuffix("'s").removesuffix("’s")
    for kind, members in _KINDS.items():
        if noun in _classes()[members]:
            return kind
    if noun.endswith("%"):
        return GROUP
    if _is_person(noun):
        return ROLE
    one = noun[:-2] + "an" if noun.endswith("men") else _singular(noun)
    return GROUP if one != noun and _is_person(one) else ""


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches")):
        return noun[:-2]
    return noun.removesuffix("s")


def _is_person(noun: str) -> bool:
    """Whether a noun in the singular names a person: a list, or the ending; "vice-president" by its last part."""
    classes = _classes()
    if noun in classes["persons"] or noun.rpartition("-")[2] in classes["persons"]:
        return True
    ends = any(noun.endswith(ending) for ending in classes["person_endings"])
    return ends and len(noun) >= _SHORTEST_AGENT and noun not in classes["no_persons"]
