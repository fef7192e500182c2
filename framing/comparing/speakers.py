"""Who speaks in the texts of an event, and who does not."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from framing.model import Profile, Speaker, Tokens, Voice
from framing.segment.attribution import reporting
from framing.segment.identity import GROUP, ORGANISATION, PERSON
from framing.segment.referents import referents
from framing.shelf import lexicon_words

_ARTICLES = ("the ", "a ", "an ")
#: The words that may follow a name in the phrase that tells who speaks, when the name is still that of the speaker.
_AFTER_NAME = frozenset({"of", "from", "in", "at", "on", "who"})


def speakers(profiles: Sequence[Profile]) -> tuple[Speaker, ...]:
    """Give, text by text, everybody whose words are quoted or reported, the most words first.

    Forms of one name ("Kim", "Kim Jong Un") count together under the longest of the text. ``share`` is that of all
    words of the text, those of the headline among them.
    """
    return tuple(speaker for profile in profiles for speaker in _speakers_of(profile))


def as_written(words: str) -> str:
    """Give a speaker as written, in one line and without an article.

    >>> as_written("The  mayor")
    'mayor'
    """
    written = " ".join(words.split())
    article = next((a for a in _ARTICLES if written.lower().startswith(a)), "")
    return written[len(article) :]


def heard(profile: Profile) -> dict[str, list[Voice]]:
    """Give the quoted and reported voices of a text by speaker; "" for those of nobody that could be told."""
    called = _full_names(profile)
    found: dict[str, list[Voice]] = defaultdict(list)
    for voice in profile.segments.voices:
        if voice.kind in ("quoted", "indirect"):
            found[_name(profile, voice, called)].append(voice)
    return dict(found)


def _full_names(profile: Profile) -> dict[int, str]:
    """The longest form of each name of the text, by where the name begins."""
    names = profile.segments.names
    return {names[place].span.start: one.form for one in referents(profile.segments) for place in one.names}


def _speakers_of(profile: Profile) -> Iterator[Speaker]:
    found = [_speaker(profile, name, voices) for name, voices in heard(profile).items()]
    yield from sorted(found, key=lambda s: (-(s.quoted_words + s.indirect_words), s.speaker))


def _name(profile: Profile, voice: Voice, called: dict[int, str]) -> str:
    """The full name where one speaks, else the speaker as written, without an article.

    Nothing where nobody is named and a pronoun is not safely linked.
    """
    text = profile.document.text
    if voice.referent:
        return called.get(voice.referent.start, as_written(voice.referent.of(text)))
    if not voice.speaker or not voice.speaker_kind:
        return ""
    if voice.speaker_kind in (PERSON, ORGANISATION):
        start = _named(profile, voice, called)
        if start is not None:
            return as_written(called[start])
    written = as_written(voice.speaker.of(text))
    return written if _tells_who(written, voice.speaker_kind) else ""


def _tells_who(written: str, kind: str) -> bool:
    """Whether a phrase is more than a pronoun or a phrase cut off before its noun ("one of the")."""
    words = written.lower().split()
    if len(words) == 1 and words[0] in lexicon_words("speakers.toml", "pronouns"):
        return False
    classes = reporting().words
    return kind == GROUP or words[-1] not in classes.prepositions | classes.determiners


def _named(profile: Profile, voice: Voice, called: dict[int, str]) -> int | None:
    """Where the name of the speaker begins, if one name only is what the phrase stands for.

    A person's may follow any title, an organisation's only a description ("the shipping group Maersk").
    """
    span, names, text = voice.speaker, profile.segments.names, profile.document.text
    if span is None or " and " in span.of(text):
        return None
    first, last = (bisect_left(names, at, key=lambda name: name.span.start) for at in span)
    kind = "person" if voice.speaker_kind == PERSON else "organisation"
    for name in names[first:last]:
        before, after = as_written(text[span.start : name.span.start]), text[name.span.end : span.end]
        if name.kind == kind and name.span.start in called and _ends_phrase(after):
            return name.span.start if kind == "person" or before == before.lower() else None
    return None


def _ends_phrase(after: str) -> bool:
    words = after.split()
    return not words or after[0] in ",(" or words[0] in _AFTER_NAME


def _speaker(profile: Profile, name: str, voices: Sequence[Voice]) -> Speaker:
    text, tokens = profile.document.text, profile.segments.tokens
    quoted = sum(_words(voice, tokens) for voice in voices if voice.kind == "quoted")
    indirect = sum(_words(voice, tokens) for voice in voices if voice.kind == "indirect")
    kind = next((voice.speaker_kind for voice in voices if voice.speaker_kind), "") if name else ""
    implied = {voice.verb.of(text).lower(): voice.implies for voice in reversed(voices) if voice.verb}
    verbs = tuple(sorted(implied))
    return Speaker(
        profile.document.id,
        name,
        kind,
        quoted,
        indirect,
        verbs,
        tuple(implied[verb] for verb in verbs),
        (quoted + indirect) / max(1, tokens.words.count(True)),
    )


def _words(voice: Voice, tokens: Tokens) -> int:
    first, last = (bisect_left(tokens.starts, at) for at in voice.span)
    return sum(tokens.words[first:last])
