"""What stands between a reporting verb and what it reports: time, place, and the person told."""

from __future__ import annotations

from bisect import bisect_left

from framing.segment.attribution.punctuation import QUOTE, STOPS
from framing.segment.attribution.sentence import Cue, Sentence

_LONGEST_ADJUNCT = 9
_LONGEST_LISTENER = 8
#: Tokens of a programme's name in quotation marks, at most, and what it holds beside words with a capital.
_LONGEST_TITLE = 7
_IN_TITLE = frozenset({"and", "&", "'s", ",", "."})
#: Tokens after a verb in which adjuncts are passed over, so that a sentence without end costs no more than its length.
_FURTHEST = 60
_NO_LISTENER = frozenset({",", ":", QUOTE})


def skip_adjuncts(sentence: Sentence, index: int) -> int:
    """Pass over time, place and listener after a verb: "on Monday", "in a statement", "reporters"."""
    words, classes = sentence.words, sentence.classes
    end = min(sentence.end, index + _FURTHEST)
    while index < end and words[index] in classes.adjuncts:
        if words[index] in classes.days or words[index] in classes.listeners:
            index += 1
            continue
        stop = _adjunct_end(sentence, index + 1)
        if words[index] == "this" and _stands_alone(sentence, index + 1):
            return index
        if not _is_adjunct(sentence, index + 1, stop):
            return index
        index = stop
    return index


def after_adjuncts(sentence: Sentence, cue: Cue) -> int:
    """Pass over the adjuncts of a reporting verb; ``say police`` has a subject there and no listener."""
    verb, classes = cue.verb, sentence.classes
    listens = not verb.clause or verb.base in classes.told or verb.base in classes.asking
    return skip_adjuncts(sentence, cue.last) if listens or not _is_listener(sentence, cue.last) else cue.last


def _stands_alone(sentence: Sentence, index: int) -> bool:
    """Whether a "this" before a place is a thing and no time: ``this was the end``, but ``this week``."""
    if index >= sentence.end:
        return True
    word, classes = sentence.words[index], sentence.classes
    return word in classes.finite or word in classes.determiners or word in classes.prepositions or word in STOPS


def _is_listener(sentence: Sentence, index: int) -> bool:
    return index < sentence.end and sentence.words[index] in sentence.classes.listeners


def _is_adjunct(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a preposition's noun makes it an adjunct of the verb: what follows can begin a clause or ends one."""
    if stop == start or stop >= sentence.end:
        return stop > start
    word = sentence.words[stop]
    return word in STOPS or word in sentence.classes.phrase_openers


def _adjunct_end(sentence: Sentence, start: int) -> int:
    """The end of the noun phrase after a preposition."""
    words, marks = sentence.words, sentence.classes.adjunct_marks
    longest = min(sentence.end, start + _LONGEST_ADJUNCT)
    for index in range(start, longest):
        word = words[index]
        if word in marks and (sentence.is_stop(index) if word in STOPS else index > start):
            return index
    return longest


def skip_listener(sentence: Sentence, index: int) -> int:
    """Pass over the person told: a pronoun, a name, or a noun with its article; ``told reporters`` is past them."""
    end = _listeners_end(sentence, index)
    title = _title_end(sentence, end)
    if title is None:
        return end
    noun = title < sentence.end and sentence.words[title] in sentence.classes.programmes
    return skip_adjuncts(sentence, title + noun)


def _title_end(sentence: Sentence, index: int) -> int | None:
    """The place behind a programme in quotation marks that is told: ``told "Evening News"``; no sentence quoted."""
    if index + 2 >= sentence.last or sentence.words[index] != QUOTE:
        return None
    at = bisect_left(sentence.quoted, (index,))
    first, last = sentence.quoted[at] if at < len(sentence.quoted) else (0, 0)
    inside = range(index + 1, min(last - 1, sentence.last))
    if first != index or not 0 < len(inside) <= _LONGEST_TITLE or not sentence.texts[inside[0]][0].isupper():
        return None
    return last if all(_may_be_in_title(sentence, place) for place in inside) else None


def _may_be_in_title(sentence: Sentence, index: int) -> bool:
    """Whether a token may stand in the name of a programme: a capital, a small word, the comma or stop behind it."""
    word = sentence.words[index]
    small = word in sentence.classes.prepositions or word in sentence.classes.articles or word in _IN_TITLE
    return sentence.texts[index][0].isupper() or word[0].isdigit() or small


def _listeners_end(sentence: Sentence, index: int) -> int:
    """The place behind a pronoun, a name or a noun that is told."""
    if index >= sentence.end or sentence.words[index] in _NO_LISTENER or _is_listener(sentence, index - 1):
        return index
    if index + 1 < sentence.end and sentence.words[index + 1] in sentence.classes.finite:
        return index
    if sentence.words[index] in sentence.classes.objects or _is_object_her(sentence, index):
        return skip_adjuncts(sentence, index + 1)
    return skip_adjuncts(sentence, _listener_end(sentence, index))


def _listener_end(sentence: Sentence, start: int) -> int:
    """The end of a name or noun: before a pronoun, article or "to", or after a plural."""
    index = start + 1 if sentence.words[start] in sentence.classes.determiners else start
    while index < min(sentence.end, start + _LONGEST_LISTENER):
        if index > start and _ends_listener(sentence, index):
            return index
        index += 1
        if _is_plural(sentence, index - 1):
            return index
    return index


def _is_plural(sentence: Sentence, index: int) -> bool:
    """Whether a word in small letters ends like a plural; "news" may go on in a noun: ``told a news briefing``."""
    if sentence.words[index] == "news":
        return index + 1 >= sentence.end or not sentence.texts[index + 1][0].islower()
    return sentence.texts[index].islower() and sentence.words[index].endswith("s")


def _ends_listener(sentence: Sentence, index: int) -> bool:
    word, classes = sentence.words[index], sentence.classes
    if word in STOPS or word == "to":
        return True
    if word in classes.prepositions:
        return True
    head = word.partition("'")[0]
    return head == "there" or head in classes.pronouns or word in classes.determiners


def _is_object_her(sentence: Sentence, index: int) -> bool:
    """Whether "her" is the person told and not the owner of the next noun."""
    if sentence.words[index] != "her" or index + 1 >= sentence.end:
        return False
    following, classes = sentence.words[index + 1], sentence.classes
    clause = following in classes.clause_words or following in {"to", ",", ":"}
    return clause or following in classes.subject_openers
