"""A sentence cut into its clauses, each with its subject: a sentence of news holds two to four facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from framing.model import Segments
from framing.segment.action_line import Line, Phrase, is_auxiliary
from framing.segment.action_row import Row
from framing.segment.action_words import words_of
from framing.segment.actions import row_of

_QUOTES = frozenset('"“”«»')
_OPENING = frozenset({"subordinator", "relative"})
_JOINING = frozenset({"comma", "coordinator"})
#: Phrases of ", and the rebels left".
_SHORTEST = 4
#: Phrases of "who took part in a test of the vaccine".
_LONGEST_RELATIVE = 10


class Clause(NamedTuple):
    """Tokens ``first`` up to ``last``, and those of a subject that stands before it, ``subject`` up to ``head``."""

    first: int
    last: int
    subject: int = 0
    head: int = 0


def clauses(segments: Segments, sentence: int) -> tuple[Clause, ...]:
    """Give the clauses of a sentence in order; together they cover it.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> text = segment(Document("a", "The army, which held the town, withdrew and burned the bridge."))
    >>> [" ".join(text.tokens.texts[one.first : one.last]) for one in clauses(text, 0)]
    ['The army ,', 'which held the town', ', withdrew', 'and burned the bridge .']
    """
    return parsed(segments, sentence).clauses


class Parsed(NamedTuple):
    """The clauses of a sentence, and where its main verbs begin, with whether they only tell who says something."""

    clauses: tuple[Clause, ...]
    verbs: dict[int, bool]


def parsed(segments: Segments, sentence: int, row: Row | None = None) -> Parsed:
    """Cut one sentence into clauses; a list or a table stays whole. ``row`` is the sentence, if it has been read."""
    line, found = row or row_of(segments, sentence)
    if not found:
        return Parsed((Clause(line.first, line.last),), {})
    cuts = [0, *_starts(line, found), len(found)]
    cut = tuple(_clause(line, found, one, two) for one, two in pairwise(cuts))
    groups = [phrase.verb for phrase in found if phrase.verb]
    return Parsed(cut, {segments.tokens.starts[group.main]: group.saying for group in groups})


def _starts(line: Line, found: Sequence[Phrase]) -> Iterator[int]:
    """The phrases that clauses begin with, the first of the sentence apart."""
    start = 0
    for index in range(1, len(found)):
        if _opens(line, found, start, index):
            start = _with_subject(line, found, start, index)
            yield start


def _with_subject(line: Line, found: Sequence[Phrase], start: int, index: int) -> int:
    """Where the clause of a verb begins: at a comma before its subject, if a clause ends there."""
    comma = next((at for at in range(index - 1, start, -1) if found[at].kind in {"comma", "verb"}), start)
    between = [phrase.kind for phrase in found[comma + 1 : index]]
    whole = found[index].kind == "verb" and found[comma].kind == "comma" and between[:1] == ["noun"]
    return comma if whole and _has_verb(line, found[start:comma]) else index


def _opens(line: Line, found: Sequence[Phrase], start: int, index: int) -> bool:
    kind, word = found[index].kind, line.words[found[index].first]
    before = found[index - 1]
    if before.verb and before.verb.saying and kind == "noun":
        return _has_verb(line, found[index + 1 : _end(found, index + 1)])
    if kind == "verb":
        return before.kind not in _JOINING and word != "to" and _has_verb(line, found[start:index])
    if word in _QUOTES or word == "than" or kind not in _OPENING | _JOINING | {"stop"}:
        return False
    if kind == "comma" and _joins_pronoun(line, found, index):
        return True
    behind = found[index : _end(found, index + 2 if kind == "comma" else index + 1)]
    if not _has_verb(line, behind):
        return False
    if kind in _JOINING and not any(phrase.kind == "noun" for phrase in behind):
        ends = found[start].kind == "relative" and kind == "comma"
        return ends or (_is_deed(found[index + 1]) and _has_verb(line, found[start:index]))
    return _has_verb(line, found[start:index]) or kind == "relative" or _joins_clause(behind)


def _is_deed(phrase: Phrase) -> bool:
    """Whether a verb tells by itself that something was done: ", signed and walked off"."""
    return phrase.verb is not None and phrase.verb.deed and phrase.verb.shape == "past" and not phrase.verb.passive


def _joins_pronoun(line: Line, found: Sequence[Phrase], index: int) -> bool:
    """Whether ", and nobody …" follows, which only a clause does."""
    if index + 2 >= len(found) or found[index + 1].kind != "coordinator":
        return False
    return line.words[found[index + 2].first] in words_of("subject_pronouns") | {"nobody"}


def _joins_clause(behind: Sequence[Phrase]) -> bool:
    """Whether a stretch begins ", and" and goes on with a subject and its verb, whatever goes before."""
    kinds = [phrase.kind for phrase in behind if phrase.kind != "adverb"]
    if len(kinds) < _SHORTEST:
        return False
    return kinds[:2] == ["comma", "coordinator"] and kinds[2] in {"noun", "vague"} and kinds[3] not in _JOINING


def _end(found: Sequence[Phrase], index: int) -> int:
    """Where the stretch between two joints ends."""
    first = index
    while index < len(found) and found[index].kind not in _JOINING | _OPENING:
        index += 1
        if _joins_nouns(found, index) and not any(phrase.kind == "verb" for phrase in found[first:index]):
            index += 1
    return index


def _joins_nouns(found: Sequence[Phrase], index: int) -> bool:
    """Whether "and" stands between two noun phrases."""
    if not 0 < index < len(found) - 1 or found[index].kind != "coordinator":
        return False
    return found[index - 1].kind == found[index + 1].kind == "noun"


def _has_verb(line: Line, found: Sequence[Phrase]) -> bool:
    """Whether a stretch has a verb that is no infinitive."""
    return any(phrase.kind == "verb" and line.words[phrase.first] != "to" for phrase in found)


def _clause(line: Line, found: Sequence[Phrase], one: int, two: int) -> Clause:
    first, last = found[one].first, found[two - 1].last
    subject = _subject(line, found, one, two)
    return Clause(first, last, subject.first, subject.last) if subject else Clause(first, last)


def _subject(line: Line, found: Sequence[Phrase], one: int, two: int) -> Phrase | None:
    """The noun phrase before that a clause without a subject of its own goes on about."""
    if not one:
        return None
    kind, before = found[one].kind, found[one - 1]
    if kind == "relative" or (kind == "verb" and before.kind == "noun" and not _has_auxiliary(line, found[one])):
        last = one if kind == "relative" else _relative(found, one)
        return next((found[at] for at in range(last - 1, max(-1, last - 4), -1) if found[at].kind == "noun"), None)
    inside = next((phrase.kind for phrase in found[one:two] if phrase.kind in {"noun", "verb"}), "")
    if kind not in _JOINING | {"verb"} or inside != "verb":
        return None
    return next((found[at] for at in range(one) if _is_subject(line, found, at)), None)


def _relative(found: Sequence[Phrase], one: int) -> int:
    """Where a relative clause begins that stands between a verb at ``one`` and its subject, else that verb."""
    for at in range(one - 1, max(-1, one - _LONGEST_RELATIVE), -1):
        if found[at].kind == "relative":
            return at
        if found[at].kind in {"stop", "subordinator"}:
            break
    return one


def _has_auxiliary(line: Line, phrase: Phrase) -> bool:
    return is_auxiliary(line.words[phrase.first])


def _is_subject(line: Line, found: Sequence[Phrase], at: int) -> bool:
    """Whether a noun phrase is the first of its sentence that no preposition governs."""
    return found[at].kind == "noun" and (at == 0 or found[at - 1].kind != "preposition")
