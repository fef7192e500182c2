"""What stands between a reporting verb and what it reports: time, place, and the person told."""

from __future__ import annotations

from framing.segment.attribution.sentence import QUOTE, STOPS, Sentence

_LONGEST_ADJUNCT = 9
_LONGEST_LISTENER = 8


def skip_adjuncts(sentence: Sentence, index: int) -> int:
    """Pass over time, place and listener after a verb: "on Monday", "in a statement", "reporters"."""
    classes = sentence.classes
    while index < sentence.end:
        word = sentence.words[index]
        if word in classes.days or word in classes.listeners:
            index += 1
        elif word in classes.prepositions and _is_adjunct(sentence, index):
            index = _adjunct_end(sentence, index + 1)
        else:
            return index
    return index


def _is_adjunct(sentence: Sentence, index: int) -> bool:
    """Whether a preposition opens an adjunct of the verb: what follows its noun can begin a clause or ends one."""
    stop = _adjunct_end(sentence, index + 1)
    if stop == index + 1:
        return False
    return stop >= sentence.end or sentence.words[stop] in STOPS or _opens_anew(sentence, stop)


def _adjunct_end(sentence: Sentence, index: int) -> int:
    """The end of the noun phrase after a preposition."""
    start, longest = index, min(sentence.end, index + _LONGEST_ADJUNCT)
    while index < longest:
        if sentence.is_stop(index):
            return index
        if index > start and (_opens_anew(sentence, index) or sentence.words[index] in sentence.classes.finite):
            return index
        index += 1
    return index


def _opens_anew(sentence: Sentence, index: int) -> bool:
    """Whether a word opens another phrase or clause."""
    word, classes = sentence.words[index], sentence.classes
    if word in classes.clause_words or word in classes.pronouns:
        return True
    return word in classes.prepositions or word in classes.determiners


def skip_listener(sentence: Sentence, index: int) -> int:
    """Pass over the person told: a pronoun, a name, or a noun with its article."""
    if index >= sentence.end or sentence.words[index] in {",", ":", QUOTE}:
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
        if sentence.texts[index - 1].islower() and sentence.words[index - 1].endswith("s"):
            return index
    return index


def _ends_listener(sentence: Sentence, index: int) -> bool:
    word, classes = sentence.words[index], sentence.classes
    if word in STOPS or word == "to":
        return True
    return word.partition("'")[0] in classes.pronouns or word in classes.determiners


def _is_object_her(sentence: Sentence, index: int) -> bool:
    """Whether "her" is the person told and not the owner of the next noun."""
    if sentence.words[index] != "her" or index + 1 >= sentence.end:
        return False
    following, classes = sentence.words[index + 1], sentence.classes
    clause = following in classes.clause_words or following in {"to", ",", ":"}
    return clause or following in classes.pronouns or following in classes.determiners
