"""Whom or what "it" and "they" mean: the subject of the sentence so far, else that of the sentence before.

In news the subject is what a text goes on about, and a pronoun at the head of a clause goes on with it (centering:
Grosz, Joshi and Weinstein 1995). Persons are told apart by ``framing.segment.referents.antecedent``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from framing.claims.texts import Text
from framing.segment.action_line import Phrase, last_is_plural
from framing.segment.action_row import Row, kind_of
from framing.segment.action_words import words_of

_SINGULAR, _PLURAL = "it", "they"


class Meant(NamedTuple):
    """Tokens ``first`` up to ``last`` of a sentence."""

    sentence: int
    first: int
    last: int


def meant(text: Text, sentence: int, first: int, last: int) -> Meant | None:
    """Give what the pronoun means that is the subject of the clause of tokens ``first`` up to ``last``, if one is.

    Only a subject of the same number that is no person for "it" is taken, from this sentence or the one before.
    """
    pronoun = _subject_pronoun(text.rows[sentence], first, last)
    for place in (sentence, sentence - 1) if pronoun else ():
        found = next(_subjects(text, place, first), None) if place >= 0 else None
        if found:
            plural = _is_plural(text.rows[place], found)
            agrees = plural == (pronoun == _PLURAL) and not (pronoun == _SINGULAR and _is_person(text, found))
            return Meant(place, found.first, found.last) if agrees else None
    return None


def _subject_pronoun(row: Row, first: int, last: int) -> str:
    """The "it" or "they" that a clause has as its subject, else ""."""
    nouns = (phrase for phrase in row.phrases if first <= phrase.first < last and phrase.kind in {"noun", "verb"})
    phrase = next(nouns, None)
    word = row.line.words[phrase.first] if phrase else ""
    return word if word in {_SINGULAR, _PLURAL} else ""


def _subjects(text: Text, sentence: int, before: int) -> Iterator[Phrase]:
    """The noun phrases of a sentence that no preposition governs, up to a token, pronouns left out."""
    row = text.rows[sentence]
    for index, phrase in enumerate(row.phrases):
        word = row.line.words[phrase.first]
        governed = index > 0 and kind_of(row, index - 1) in {"preposition", "verb"}
        is_noun = phrase.kind == "noun" and word not in words_of("subject_pronouns")
        if phrase.last <= before and is_noun and not governed:
            yield phrase


def _is_plural(row: Row, phrase: Phrase) -> bool:
    joined = row.line.word(phrase.last) == "and" and row.line.texts[phrase.last + 1][:1].isupper()
    return joined or last_is_plural(row.line, phrase.first, phrase.last)


def _is_person(text: Text, phrase: Phrase) -> bool:
    start, end = text.segments.tokens.starts[phrase.first], text.segments.tokens[phrase.last - 1].end
    return any(start <= name.span.start < end and name.kind == "person" for name in text.segments.names)
