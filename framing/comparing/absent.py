"""Whose voice is heard in other texts on an event and not in this one.

Only persons and bodies with a name: an office may speak in one text under its title and in another under the name of
who holds it. Whoever may be heard after all, under a title or behind a pronoun, is not called absent.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from framing.comparing.speakers import heard, speakers
from framing.model import AbsentVoice, Profile, Span, Voice
from framing.segment.attribution import reporting
from framing.segment.identity import ORGANISATION, PERSON
from framing.segment.referents import full_forms, referents
from framing.shelf import lexicon_words

#: Who has fewer words in every text is too slight a voice to be missed.
_FEWEST_WORDS = 5
#: Tokens before and after a name in which its titles stand.
_TITLE_WITHIN = 6
_NAMED_KINDS = {PERSON: "person", ORGANISATION: "organisation"}

_Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Text:
    """Who is heard in one text.

    ``amounts`` are kind and words by speaker; ``phrases`` the words of each phrase that tells who speaks, with the
    speaker; ``kinds`` those of all names and ``titles`` what stands beside them; ``perhaps`` are the names beside
    words that another may be read to have spoken.
    """

    document: str
    amounts: Mapping[str, tuple[str, int]]
    phrases: tuple[tuple[str, _Words], ...]
    kinds: Mapping[str, str]
    titles: Mapping[str, _Words]
    perhaps: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Voice:
    """Somebody heard on the event: the words of all forms, and all words that stand for or beside them."""

    speaker: str
    kind: str
    amounts: Mapping[str, int]
    forms: frozenset[str]
    names: tuple[list[str], ...]
    known: _Words


def absent_voices(profiles: Sequence[Profile]) -> tuple[AbsentVoice, ...]:
    """Give, text by text, who speaks in other texts with five words or more and not in this one, most heard first.

    Forms of one name count together over all texts. Too short a text misses nobody, and nor do countries and capitals
    that stand for their governments, groups, documents, media, and a name that several may bear.
    """
    texts = [_text(profile) for profile in profiles]
    voices = _voices(texts)
    return tuple(
        AbsentVoice(text.document, voice.speaker, voice.kind, heard_in)
        for profile, text in zip(profiles, texts, strict=True)
        if profile.comparable
        for voice in voices
        if (heard_in := _heard_in(voice)) and not _may_be_heard(voice, text)
    )


def _heard_in(voice: _Voice) -> tuple[str, ...]:
    return tuple(document for document, words in voice.amounts.items() if words >= _FEWEST_WORDS)


def _may_be_heard(voice: _Voice, text: _Text) -> bool:
    """Whether somebody speaks in a text, under a name, under a title or perhaps behind a pronoun."""
    if text.document in voice.amounts or voice.forms & text.perhaps:
        return True
    return any(words <= voice.known or _is_named(voice, words) for _, words in text.phrases)


def _is_named(voice: _Voice, phrase: _Words) -> bool:
    """Whether a phrase holds the first or last name of a person, or all words of another name."""
    if voice.kind == PERSON:
        return any(phrase & {name[0], name[-1]} for name in voice.names)
    return any(phrase.issuperset(name) for name in voice.names)


def _voices(texts: Sequence[_Text]) -> list[_Voice]:
    """Everybody with a name who is heard in some text, the most heard first."""
    kinds = _kinds(texts)
    full, shared = full_forms(kinds), _words_of_longer_names(kinds)
    speaking = {speaker for text in texts for speaker in text.amounts}
    forms: dict[str, list[str]] = defaultdict(list)
    for form in sorted(kinds):
        forms[full.get(form, form)].append(form)
    voices = [
        _voice(form, members, kinds[form], texts)
        for form, members in forms.items()
        if form not in shared and speaking.intersection(members)
    ]
    return sorted((v for v in voices if v.amounts), key=lambda v: (-sum(v.amounts.values()), v.speaker))


def _words_of_longer_names(forms: Iterable[str]) -> set[str]:
    """What is no name to go by where it stands alone: nobody can tell which of the longer ones is meant."""
    return {word for form in forms if " " in form for word in form.split()}


def _kinds(texts: Sequence[_Text]) -> dict[str, str]:
    """The kind of each name, where some text knows it."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for form, kind in text.kinds.items():
            found[form].add(kind)
    return {form: min(kinds - {"unknown"}, default="unknown") for form, kinds in found.items()}


def _voice(form: str, members: Sequence[str], kind: str, texts: Sequence[_Text]) -> _Voice:
    amounts: dict[str, int] = {}
    known, spoken_kind = set(_words(form)), ""
    for text in texts:
        known |= {word for member in members for word in text.titles.get(member, ())}
        known |= {word for speaker, words in text.phrases if speaker in members for word in words}
        for member in members:
            told, words = text.amounts.get(member, ("", 0))
            if _NAMED_KINDS.get(told) == kind:
                amounts[text.document] = amounts.get(text.document, 0) + words
                spoken_kind = told
    names = tuple(filter(None, map(_words, members)))
    return _Voice(form, spoken_kind, amounts, frozenset(members), names, frozenset(known))


def _text(profile: Profile) -> _Text:
    found, names, text = heard(profile), profile.segments.names, profile.document.text
    people = referents(profile.segments)
    forms = {place: one.form for one in people for place in one.names}
    phrases = tuple(
        (speaker, frozenset(_words(voice.speaker.of(text))))
        for speaker, voices in found.items()
        for voice in voices
        if voice.speaker
    )
    titles: dict[str, _Words] = defaultdict(frozenset)
    for place, form in forms.items():
        titles[form] |= _title(profile, names[place].span)
    near = _beside_speech(profile, found)
    perhaps = frozenset(form for place, form in forms.items() if place in near)
    return _Text(
        profile.document.id,
        {row.speaker: (row.kind, row.quoted_words + row.indirect_words) for row in speakers([profile]) if row.speaker},
        tuple((speaker, words) for speaker, words in phrases if words),
        {one.form: one.kind for one in people},
        titles,
        perhaps,
    )


def _sentence(profile: Profile, place: int) -> int:
    return bisect_right(profile.segments.sentences, place, key=lambda sentence: sentence.start) - 1


def _beside_speech(profile: Profile, found: Mapping[str, Sequence[Voice]]) -> set[int]:
    """The names that whoever is read as the speaker may stand for.

    Those outside the words spoken in the same sentence, in the sentence before where nobody is told, and wherever
    "said" stands right beside them.
    """
    speech = [voice.span for voice in profile.segments.voices if voice.kind != "narrator"]
    beside = {sentence for span in speech for sentence in _sentences(profile, span)}
    untold = {sentence for voice in found.get("", ()) for sentence in _sentences(profile, voice.span)}
    beside |= {sentence - 1 for sentence in untold}
    starts = [voice.span.start for voice in profile.segments.voices]
    return {
        place
        for place, (span, _) in enumerate(profile.segments.names)
        if _says(profile, span)
        or (
            _sentence(profile, span.start) in beside
            and profile.segments.voices[bisect_right(starts, span.start) - 1].kind not in ("quoted", "indirect")
        )
    }


def _says(profile: Profile, name: Span) -> bool:
    """Whether "said" or its like is the word before or after a name."""
    tokens = profile.segments.tokens
    before, after = bisect_left(tokens.starts, name.start) - 1, bisect_left(tokens.starts, name.end)
    near = [tokens.folded[place] for place in (before, after) if 0 <= place < len(tokens)]
    return not reporting().words.said.isdisjoint(near)


def _sentences(profile: Profile, span: Span) -> range:
    return range(_sentence(profile, span.start), _sentence(profile, span.end - 1) + 1)


def _title(profile: Profile, name: Span) -> _Words:
    """The words right before and after a name in its sentence: "the Kremlin spokesman", ", the president,"."""
    tokens = profile.segments.tokens
    first, last = profile.segments.bounds[_sentence(profile, name.start)]
    begin, end = (bisect_left(tokens.starts, at) for at in name)
    before, after = max(first, begin - _TITLE_WITHIN), min(last, end + _TITLE_WITHIN)
    return frozenset(_words(" ".join([*tokens.texts[before:begin], *tokens.texts[end:after]])))


def _words(phrase: str) -> list[str]:
    """The words of a phrase without capitals and accents, and without articles and pronouns."""
    plain = unicodedata.normalize("NFKD", phrase.replace("ı", "i")).casefold()
    words = re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c) and c not in ".'’"))
    return [word for word in words if word not in _left_out()]


@cache
def _left_out() -> frozenset[str]:
    return lexicon_words("speakers.toml", "pronouns") | reporting().words.articles
