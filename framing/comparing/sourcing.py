"""How much of what a text states it gives a source for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from framing.comparing.contrasts import in_body
from framing.model import Profile, Segments, Sourcing, Span, Voice
from framing.operators import word_class
from framing.segment.attribution import reporting
from framing.segment.attribution.reporting import Verb
from framing.shelf import lexicon_table

#: What is so short states something only where a verb shows it; of more words few sentences have none.
_FRAGMENT_WORDS = 7
_QUESTION = "?"


def sourcing(profiles: Sequence[Profile]) -> tuple[Sourcing, ...]:
    """Give, text by text, how many sentences state something, and how many of them say where it is from.

    Counted are the sentences of the body but for questions and for short ones without a finite verb. A sentence gives
    a source where any of its words are quoted, or reported with somebody or a verb of saying, and where "according" or
    a verb of saying stands in it; "the claim that …" gives none, nor does a word or two in quotation marks that nobody
    says. That a sentence gives no source says nothing against it: what a reporter saw needs none.
    """
    return tuple(_sourcing(profile) for profile in profiles)


def _sourcing(profile: Profile) -> Sourcing:
    segments = profile.segments
    stating = [sentence for sentence in range(len(segments.sentences)) if _states(segments, sentence)]
    spoken = set(_sourced(segments))
    sourced = [sentence for sentence in stating if sentence in spoken or _says(segments, sentence)]
    return Sourcing(profile.document.id, len(stating), len(sourced), len(stating) - len(sourced))


def _states(segments: Segments, sentence: int) -> bool:
    """Whether a sentence of the body is a statement: no question and no fragment."""
    first, last = segments.bounds[sentence]
    words = sum(segments.tokens.words[first:last])
    if not words or not in_body(segments, sentence) or _is_question(segments.tokens.texts[first:last]):
        return False
    return words >= _FRAGMENT_WORDS or any(map(_is_finite, segments.tokens.folded[first:last]))


def _is_question(texts: Sequence[str]) -> bool:
    """Whether the last mark but for quotation marks and brackets is a question mark."""
    marks = next((text for text in reversed(texts) if text[0].isalnum() or text[0] in ".!?…"), "")
    return _QUESTION in marks


def _is_finite(word: str) -> bool:
    """Whether a word shows a finite verb: an auxiliary, a well-known or a regular past form."""
    return (
        word in reporting().words.finite or word in word_class("past_verbs") or (len(word) > 3 and word.endswith("ed"))
    )


def _sourced(segments: Segments) -> Iterator[int]:
    """The sentences that hold quoted words or reported ones with a source, and those with the verb of these words."""
    for voice in segments.voices:
        if _has_source(voice):
            yield from _sentences(segments, voice.span)
            if voice.verb:
                yield from _sentences(segments, voice.verb)


def _has_source(voice: Voice) -> bool:
    """Whether somebody or some verb stands with the words; those in quotation marks are somebody's in any case."""
    said = voice.verb is not None and voice.implies != "noun"
    return voice.kind == "quoted" or (voice.kind == "indirect" and (voice.speaker is not None or said))


def _says(segments: Segments, sentence: int) -> bool:
    """Whether a verb of saying stands in a sentence that nothing before it denies ("nobody said why")."""
    first, last = segments.bounds[sentence]
    words = segments.tokens.folded[first:last]
    verb = next((place for place, word in enumerate(words) if word in _saying()), None)
    return verb is not None and reporting().words.negations.isdisjoint(words[:verb])


@cache
def _saying() -> frozenset[str]:
    """The finite forms of verbs that report what somebody said, but for those that have other uses, such as "added"."""
    forms = (form for form, verbs in reporting().verbs.items() if all(map(_is_saying, verbs)))
    return frozenset(forms) | _listed("always")


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(lexicon_table("reporting_verbs.toml")["sourcing"][key])


def _is_saying(verb: Verb) -> bool:
    finite = verb.clause and verb.shape in ("past", "s")
    return finite and not verb.ambiguous and not verb.blocked and verb.implies in _listed("saying")


def _sentences(segments: Segments, span: Span) -> range:
    """The sentences that a span has words of."""
    starts, words = segments.tokens.starts, segments.tokens.words
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    inside = [token for token in range(first, last) if words[token]]
    if not inside:
        return range(0)
    begin, end = (
        bisect_right(segments.bounds, token, key=lambda bounds: bounds[0]) for token in (inside[0], inside[-1])
    )
    return range(begin - 1, end)
