"""What somebody or something is judged to be: ``described the plan as a hoax``, ``called him a liar``."""

from __future__ import annotations

from framing.segment.attribution.punctuation import QUOTE
from framing.segment.attribution.sentence import Cue, Range, Sentence

_NEAR_AS, _NEAR_QUOTE, _NEAR_NAME = 10, 16, 10
#: Tokens of a judgement, at most.
_LONGEST_OBJECT = 24
_LONGEST_PERSON = 4
_ARTICLES = frozenset({"a", "an", "the"})
_WHAT = frozenset({"what", "whom"})
#: Tokens from "what" or "whom" to the verb of naming, at most.
_NEAR_WHAT = 5
#: Before an "as" that names examples: "firms such as this", "as well as".
_BEFORE_EXAMPLE = frozenset({"such", "well"})
_INDEFINITE = frozenset({"a", "an"})
#: Judgements in a list behind the first, at most.
_MOST_JUDGEMENTS = 4
#: Tokens of an adjective with what belongs to it, at most, at the head of a list.
_LONGEST_QUALITY = 4


def judgement(sentence: Sentence, cue: Cue) -> Range | None:
    """Give what follows "as", the quotation behind the object, or object and name."""
    judged = _judged_as(sentence, cue)
    if judged is None and cue.verb.quote:
        judged = _label_quoted(sentence, cue)
    return judged if judged or cue.verb.base not in sentence.classes.naming else _label_given(sentence, cue)


def _judged_as(sentence: Sentence, cue: Cue) -> Range | None:
    """What somebody is judged to be: ``described the plan as a hoax``; no clause of time, no comparison."""
    if "as" not in cue.verb.of:
        return None
    for index in range(cue.last, min(cue.last + _NEAR_AS, sentence.end - 1)):
        word = sentence.words[index]
        if word == "as" and sentence.words[index - 1] in _BEFORE_EXAMPLE:
            return None
        if word == "as":
            end = sentence.phrase_end(index + 1, _LONGEST_OBJECT, joined=True)
            judged = is_judgement(sentence, index + 1, end)
            return (index + 1, _with_others(sentence, index + 1, end)) if judged else None
        if word in sentence.classes.ends_of_object:
            return None
    return None


def _with_others(sentence: Sentence, start: int, end: int) -> int:
    """The end of a judgement with more of them: ``branded a radical and a hypocrite``, ``cruel, unjust and vain``."""
    if end + 2 < sentence.end and sentence.words[end] == "and" and sentence.words[end + 1] in _INDEFINITE:
        return sentence.phrase_end(end + 2, _LONGEST_OBJECT, joined=True)
    at = end
    for _ in range(_MOST_JUDGEMENTS):
        if at + 1 >= sentence.end or sentence.words[at] != "," or not _is_like(sentence, start, at + 1):
            return end
        at = sentence.phrase_end(at + 1, _LONGEST_OBJECT)
        last = at + (at < sentence.end and sentence.words[at] == ",")
        if last + 1 < sentence.end and sentence.words[last] == "and":
            return sentence.phrase_end(last + 1, _LONGEST_OBJECT) if _is_like(sentence, start, last + 1) else end
    return end


def _is_like(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a second judgement begins like the first: both with "a", or both with an adjective and no verb."""
    if sentence.words[start] in _INDEFINITE:
        return sentence.words[at] in _INDEFINITE
    word, tables = sentence.words[at], sentence.tables
    verb = word.endswith("ing") or word in tables.verbs or word in tables.irregular
    short = "," in sentence.words[start + 1 : start + 1 + _LONGEST_QUALITY]
    return short and not verb and sentence.is_quality(start) and sentence.is_quality(at)


def is_judgement(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what follows "as" is a judgement: a phrase without a verb of its own, and no fixed expression."""
    if start >= end or sentence.words[start] in sentence.classes.not_after_as:
        return False
    if sentence.words[start] == QUOTE or sentence.words[start] in _INDEFINITE:
        return True
    quality = sentence.words[start].endswith("ed")
    return not sentence.has_finite_verb(start + quality, min(end, start + 5))


def _label_quoted(sentence: Sentence, cue: Cue) -> Range | None:
    """The quotation after the object: ``called it a "bombshell"``."""
    quote = labelling_quote(sentence, cue)
    return None if quote is None else next((span for span in sentence.quoted if span[0] == quote), None)


def _label_given(sentence: Sentence, cue: Cue) -> Range | None:
    """Object and name: ``called the plan a hoax``, ``called him unfit``."""
    if _is_free_relative(sentence, cue):
        return cue.last, sentence.phrase_end(cue.last, _LONGEST_OBJECT, joined=True)
    if not _is_active(sentence, cue):
        return None
    end = sentence.phrase_end(cue.last, _LONGEST_OBJECT, joined=True)
    deemed = cue.verb.base == "deem" and not sentence.is_quality(cue.last)
    named = deemed or _name_place(sentence, cue, end) is not None
    return (cue.last, end) if named else None


def _is_free_relative(sentence: Sentence, cue: Cue) -> bool:
    """Whether "what" holds the place of the object: ``what some consider a failure``, ``whom they call a liar``."""
    what = sentence.first_of(_WHAT, max(sentence.first, cue.first - _NEAR_WHAT), cue.first)
    if what is None or what + 1 == cue.first or sentence.has_finite_verb(what + 1, cue.first):
        return False
    return cue.last < sentence.end and sentence.words[cue.last] in _ARTICLES


def _name_place(sentence: Sentence, cue: Cue, end: int) -> int | None:
    """Where the name begins: at an article behind a noun, or at an adjective behind a person."""
    for index in range(cue.last + 1, min(end, cue.last + _NEAR_NAME)):
        before = sentence.words[index - 1]
        if before in sentence.classes.prepositions or before in sentence.classes.not_naming:
            break
        if sentence.words[index] in _ARTICLES:
            return index
    person = _person_end(sentence, cue.last)
    return person if cue.last < person < end and sentence.is_quality(person) else None


def _person_end(sentence: Sentence, start: int) -> int:
    """The end of a pronoun or a name, the place itself where neither stands."""
    if sentence.words[start] in sentence.classes.objects or sentence.words[start] in sentence.classes.reflexive:
        return start + 1
    end = start
    while end < min(sentence.end, start + _LONGEST_PERSON) and sentence.texts[end][0].isupper():
        end += 1
    return end


def _is_active(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody gives the name: "has called it", and not "a plan called" nor "called for"."""
    classes = sentence.classes
    if sentence.words[cue.last] in classes.not_naming or cue.first == sentence.first or sentence.is_passive(cue.first):
        return False
    told = sentence.words[cue.last] in classes.objects or sentence.words[cue.last] in classes.reflexive
    if told or cue.verb.shape in {"s", "ing"} or cue.verb.base != "call":
        return True
    before, text = sentence.words[cue.first - 1], sentence.texts[cue.first - 1]
    linked = before in classes.nominative or before in classes.links - classes.passive
    return text[0].isupper() or linked or sentence.is_adverb(cue.first - 1) or before.endswith("s")


def labelling_quote(sentence: Sentence, cue: Cue) -> int | None:
    """The quotation after the object of a verb of naming: ``called it a "bombshell"``."""
    words, marks = sentence.words, sentence.classes.object_marks
    for index in range(cue.last, min(cue.last + _NEAR_QUOTE, sentence.end)):
        if words[index] == QUOTE:
            return index
        if words[index] in marks:
            return None
    return None
