"""Nouns that hold somebody's words: ``the claim that …``, ``allegations of fraud``, ``the fear is that …``."""

from __future__ import annotations

from framing.segment.attribution.contents import content_end
from framing.segment.attribution.sentence import Attribution, Range, Sentence
from framing.segment.attribution.speakers import phrase_start

_COMMA = frozenset({","})
_IS = frozenset({"is", "was", "remains"})
_BEFORE_VIEW = frozenset({"in", "by", "to"})
#: Tokens of the preposition and the owner of a view, at most.
_LONGEST_OWNER = 6
#: Tokens from "for" to "critics", at most.
_LONGEST_HOLDER = 4
#: Tokens of what an allegation is of, at most.
_LONGEST_PHRASE = 6


def noun_content(sentence: Sentence, index: int) -> Attribution | None:
    """Give the clause or phrase behind a noun of speech or belief; the possessor is the speaker."""
    content = _clause(sentence, index) or _phrase(sentence, index)
    return Attribution((index, index + 1), _owner(sentence, index), (content,), "noun") if content else None


def viewpoint(sentence: Sentence, index: int) -> Attribution | None:
    """Give the clause after ``in her view,``, ``by this account,`` or ``for critics,`` that opens a sentence."""
    if sentence.after(index) != "," or index + 3 >= sentence.end:
        return None
    if sentence.words[index] in sentence.tables.holders:
        return _held(sentence, index)
    places = range(max(sentence.first, index - _LONGEST_OWNER), index - 1)
    first = next((at for at in places if sentence.words[at] in _BEFORE_VIEW), None)
    owner = sentence.words[index - 1]
    owned = owner.endswith(("'s", "'")) or owner in sentence.classes.determiners - sentence.classes.no_owner
    if first is None or not owned or not _opens(sentence, first):
        return None
    named = owner.endswith(("'s", "'")) or owner in sentence.classes.possessive
    content = (index + 2, content_end(sentence, index + 2))
    return Attribution((first, index + 1), (first + 1, index) if named else None, (content,), "believing")


def _held(sentence: Sentence, index: int) -> Attribution | None:
    """``For critics, …``, ``To his many admirers, …``: the sentence is theirs."""
    head = sentence.words[sentence.first] in {"for", "to"} and 0 < index - sentence.first <= _LONGEST_HOLDER
    if not head:
        return None
    content = (index + 2, content_end(sentence, index + 2))
    return Attribution((sentence.first, sentence.first + 1), (sentence.first + 1, index + 1), (content,), "believing")


def _opens(sentence: Sentence, index: int) -> bool:
    return index == sentence.first or sentence.words[index - 1] in {",", "that", "but", "and"}


def _owner(sentence: Sentence, index: int) -> Range | None:
    before = sentence.before(index)
    if before in sentence.classes.possessive:
        return index - 1, index
    return (phrase_start(sentence, index, sentence.first), index) if before.endswith("'s") else None


def _clause(sentence: Sentence, index: int) -> Range | None:
    """The that-clause right behind the noun or behind "is"."""
    if sentence.words[index] not in sentence.tables.nouns:
        return None
    that = index + 2 if sentence.after(index) in _IS else index + 1
    if that + 1 >= sentence.end or sentence.words[that] != "that" or sentence.is_demonstrative(that):
        return None
    end = content_end(sentence, that)
    comma = sentence.first_of(_COMMA, that + 1, end)
    return (that, end if comma is None or sentence.in_quotation(comma) else comma)


def _phrase(sentence: Sentence, index: int) -> Range | None:
    """The noun phrase behind "of" or "for", up to the next preposition or verb."""
    start = index + 2
    if start >= sentence.end or sentence.after(index) not in sentence.tables.of_nouns.get(sentence.words[index], ()):
        return None
    end = start
    while end < min(sentence.end, start + _LONGEST_PHRASE) and not _ends_phrase(sentence, end, start):
        end += 1
    return (start, end) if end > start else None


def _ends_phrase(sentence: Sentence, index: int, start: int) -> bool:
    word, classes = sentence.words[index], sentence.classes
    if word in classes.phrase_stops or word in classes.finite or word in classes.days:
        return True
    verb = word.endswith("ed") and index > start and sentence.words[index - 1] not in classes.determiners
    return verb or (index > start and word in classes.prepositions | {"to", "for", "against", "into"})
