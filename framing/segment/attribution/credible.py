"""Whether what stands before a reporting verb can speak at all; "it is hard to believe that …" is nobody's words.

The subject of a verb is found by what cannot belong to it, so that a phrase may be left which no reader would call a
speaker. It is better to name nobody than to name it, and an attribution that hangs on it alone is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from framing.segment.attribution.punctuation import QUOTE
from framing.segment.attribution.sentence import Attribution, Range, Sentence
from framing.shelf import lexicon_table

_SHORTEST_PARTICIPLE = 5
#: What may follow a pronoun inside a phrase that speaks: ``he and his wife``, ``they both``.
_AFTER_PRONOUN = frozenset({"and", "or", ",", "both", "all", "of", "who"})
_OBJECTS = frozenset({"him", "her", "them", "me", "us"})
_AGENT_ENDINGS = ("or", "er", "ist", "ian", "man", "woman", "person", "ant")


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists of ``speakers.toml`` that tell what can speak, by their names there."""

    opens_clause: frozenset[str]
    parts_clauses: frozenset[str]
    trailing: frozenset[str]
    does: frozenset[str]
    finite: frozenset[str]
    never_alone: frozenset[str]
    never_first: frozenset[str]
    never_last: frozenset[str]
    bare: frozenset[str]


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    table = lexicon_table("speakers.toml")
    found = {name: frozenset(table[name]) for name in _Lists.__slots__}
    known = (table[name] for name in ("documents", "media", "groups", "bodies"))
    return _Lists(**{**found, "bare": found["bare"].union(*known)})


def credible(sentence: Sentence, found: Attribution) -> Attribution | None:
    """Give an attribution with a speaker who can speak, or with none; None where nothing else shows that one speaks.

    A quotation, "that" after the verb and "saying" show it.
    """
    if found.source is None or _is_person_named(sentence, found):
        return found
    source: Range | None = _of_its_clause(sentence, found.source)
    if source and not is_speaker(sentence, source):
        source = _within(sentence, *source)
        source = source if source and is_speaker(sentence, source) else None
    if source:
        return found if source == found.source else found._replace(source=source)
    return found._replace(source=None) if _is_sure(sentence, found) else None


def _is_person_named(sentence: Sentence, found: Attribution) -> bool:
    """Whether a pronoun stands behind "according to", where it is an object: ``according to him``."""
    first, last = found.source or (0, 0)
    return last - first == 1 and sentence.words[found.cue[0]] == "according" and sentence.words[first] in _OBJECTS


def _of_its_clause(sentence: Sentence, source: Range) -> Range:
    """The phrase from the last conjunction on: ``protests after witnesses``, ``and yet a poll``."""
    first, last = source
    lists = _lists()
    for index in range(last - 2, first - 1, -1):
        if sentence.words[index] in lists.parts_clauses and not sentence.is_demonstrative(index):
            return index + 1, last
    while first < last - 1 and sentence.words[first] in lists.opens_clause:
        first += 1
    return first, _without_time(sentence, first, last)


def _without_time(sentence: Sentence, first: int, last: int) -> int:
    """The end of a phrase without adverbs and times: ``the White House on Tuesday``, ``Russia at first``."""
    trailing = _lists().trailing
    while last - first > 1:
        word = sentence.words[last - 1]
        if word not in trailing and word not in sentence.classes.days and not sentence.is_adverb(last - 1):
            break
        last -= 1
    return last


def _within(sentence: Sentence, first: int, last: int) -> Range | None:
    """A shorter speaker in a phrase that is none: a pronoun at its end or head, the subject of its verb, a name."""
    classes, does, end = sentence.classes, _lists().does, first
    if sentence.words[last - 1] in classes.personal:
        return last - 1, last
    if _pronoun(sentence.words[first]) in classes.nominative:
        return first, first + 1
    verb = next((index for index in range(first + 1, last) if sentence.words[index] in does), None)
    if verb is not None:
        return first, _without_time(sentence, first, verb)
    while end < last and sentence.texts[end][0].isupper():
        end += 1
    return (first, end) if end - first > 1 or end > first > sentence.first else None


def _pronoun(word: str) -> str:
    """A pronoun without the verb that is contracted with it: ``they've``."""
    return word.partition("'")[0]


def is_speaker(sentence: Sentence, source: Range) -> bool:
    """Whether a noun phrase may be one that speaks: it opens, goes on and ends as one does."""
    first, last = source
    if last - first == 1:
        return _speaks_alone(sentence, first)
    return _opens(sentence, first) and _ends(sentence, last - 1) and not _holds_verb(sentence, first, last)


def _speaks_alone(sentence: Sentence, index: int) -> bool:
    """A name, a pronoun, a plural, an agent ("mayor"), or one of the few nouns that need no article: "police"."""
    word, classes = sentence.words[index], sentence.classes
    if word in classes.subject_openers or _pronoun(word) in classes.nominative:
        return True
    if word in _lists().never_alone or sentence.is_adverb(index):
        return False
    if sentence.texts[index][0].isupper():
        return index > sentence.first or not _opens_sentence(sentence, word)
    return word in _lists().bare or word.endswith(_AGENT_ENDINGS) or (word.endswith("s") and not word.endswith("ss"))


def _opens_sentence(sentence: Sentence, word: str) -> bool:
    """Whether a word has its capital only from the head of its sentence: ``But``, ``Tonight``, ``Thursday``."""
    lists = _lists()
    return (
        word in lists.opens_clause
        or word in lists.parts_clauses
        or word in lists.trailing
        or word in lists.never_first
        or word in sentence.classes.days
    )


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether a phrase begins as a noun phrase may: with no preposition, no adverb and no verb."""
    word, classes = sentence.words[index], sentence.classes
    if _pronoun(word) in classes.nominative or word in classes.personal:
        return sentence.after(index) in _AFTER_PRONOUN
    if word in classes.determiners or (word == "at" and sentence.after(index) in {"least", "most"}):
        return True
    if word in _lists().never_first or word in classes.intro_prepositions:
        return False
    return word not in classes.finite and word not in classes.negations and not _is_participle(sentence, index)


def _is_participle(sentence: Sentence, index: int) -> bool:
    """Whether a word in small letters that ends like a verb has what follows one: an article, a preposition, a day."""
    word, classes = sentence.words[index], sentence.classes
    if not sentence.texts[index][0].islower() or len(word) < _SHORTEST_PARTICIPLE or not word.endswith(("ed", "ing")):
        return False
    after = sentence.after(index)
    return after in classes.determiners or after in classes.prepositions or after in classes.days


def _ends(sentence: Sentence, index: int) -> bool:
    """Whether a phrase ends as a noun phrase may, and was not cut off before its noun."""
    word = sentence.words[index]
    return sentence.texts[index][0].isupper() or word not in _lists().never_last


def _holds_verb(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb with its object stands inside the phrase: "officials offered a host of measures"."""
    return any(_is_clause_at(sentence, index, last) for index in range(first + 1, last))


def _is_clause_at(sentence: Sentence, index: int, last: int) -> bool:
    """Whether a word inside a phrase shows it to be a clause: a verb form, a pronoun, a past form with its object."""
    word, before, classes = sentence.words[index], sentence.words[index - 1], sentence.classes
    if word in _lists().finite:
        return True
    if not sentence.texts[index].islower():
        return False
    if word != "who" and (word in classes.objects or word in classes.nominative) and before not in {"and", "of"}:
        return True
    after = sentence.words[index + 1] if index + 1 < last else ""
    takes = after == "to" or after in classes.determiners
    return word.endswith("ed") and takes and before not in classes.determiners


def _is_sure(sentence: Sentence, found: Attribution) -> bool:
    """Whether something beside the speaker shows that words are reported."""
    after, cue = found.cue[1], sentence.words[found.cue[0]]
    told = after < sentence.last and sentence.words[after] in {"that", QUOTE}
    quoted = any(sentence.words[first] == QUOTE for first, _ in found.content)
    return cue in sentence.tables.saying or quoted or (told and sentence.before(found.cue[0]) != "to")
