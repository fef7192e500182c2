"""Who speaks: the noun phrase that belongs to a reporting verb, found by what cannot belong to it."""

from __future__ import annotations

from framing.segment.attribution.punctuation import QUOTE, STOPS
from framing.segment.attribution.sentence import Cue, Range, Sentence

_LONGEST_SUBJECT = 24
_LONGEST_APPOSITION = 40
#: Characters of "shed", which may be a noun.
_SHORTEST_PAST = 4
#: A subject, a verb, an article and a noun.
_FEWEST_WITH_VERB = 3
_RELATIVES = frozenset({"who", "which"})
#: Relatives of things, which go on the noun right before them; "who" may go on one farther off.
_NEAREST = frozenset({"which"})
#: Tokens of the noun before a "which", at most.
_LONGEST_NOUN = 6
_QUANTIFIERS = frozenset({"both", "all", "others"})
_COMMA = frozenset({","})
_OPENERS = {",": ",", ")": "(", "—": "—"}


def subject(sentence: Sentence, verb: int, floor: int) -> Range | None:
    """Give the noun phrase left of a verb, without apposition or relative clause; not before ``floor``."""
    words, end = sentence.words, verb
    while end > floor and (_is_link(sentence, end - 1) or (words[end] == "to" and _is_raised(sentence, end - 1))):
        end -= 1
    if end < verb and sentence.words[end - 1] in sentence.classes.impersonal and sentence.words[verb - 1] == "to":
        return None
    if end == floor:
        return (floor, floor + 1) if sentence.words[floor] in _QUANTIFIERS else None
    word = sentence.words[end - 1]
    if word in _OPENERS:
        return _before_apposition(sentence, end - 1, floor)
    if end == verb and word in sentence.classes.intro_prepositions:
        return None
    if word == "who":
        return _before_relative(sentence, end - 1, floor)
    if word in _NEAREST:
        return _antecedent(sentence, end - 1, floor)
    if word in sentence.classes.nominative:
        return _with_partner(sentence, end - 1, floor), end
    return _trimmed(sentence, phrase_start(sentence, end, floor), end)


def is_impersonal(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is nobody's: ``It is hard to believe that …``, ``Let's say …``."""
    index = verb - 1
    if index >= sentence.first and sentence.words[index] == "let's":
        return True
    if index < sentence.first or sentence.words[index] != "to":
        return False
    while index > sentence.first and (_is_link(sentence, index) or _is_raised(sentence, index)):
        index -= 1
    return sentence.words[index] in sentence.classes.impersonal


def _is_link(sentence: Sentence, index: int) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return sentence.words[index] in sentence.classes.links or sentence.is_adverb(index)


def _is_raised(sentence: Sentence, index: int) -> bool:
    """Whether a word stands between "be" and "to", so that the subject is farther off: ``is expected to say``."""
    raised = index > sentence.first and sentence.words[index - 1] in sentence.classes.being
    return raised or sentence.words[index] in sentence.classes.feeling


def _before_relative(sentence: Sentence, who: int, floor: int) -> Range:
    """``the guide who said``, ``Kim, who said``: the phrase that "who" stands for, or the word itself."""
    end = who - 1 if who > floor and sentence.words[who - 1] == "," else who
    start = phrase_start(sentence, end, floor)
    return (start, end) if start < end else (who, who + 1)


def _antecedent(sentence: Sentence, relative: int, floor: int) -> Range | None:
    """``an official report which concluded``: the noun with its article right before, or nothing."""
    end = relative - 1 if relative > floor and sentence.words[relative - 1] == "," else relative
    for index in range(end - 1, max(floor, end - _LONGEST_NOUN) - 1, -1):
        if sentence.words[index] in sentence.classes.determiners:
            return (index, end) if index + 1 < end else None
        if sentence.words[index] in STOPS or sentence.words[index] in sentence.classes.phrase_marks:
            return None
    return None


def _with_partner(sentence: Sentence, pronoun: int, floor: int) -> int:
    """The start of a subject that ends in a pronoun: the pronoun, or what "and" joins to it."""
    joined = pronoun - 1 > floor and sentence.words[pronoun - 1] == "and"
    if joined and sentence.texts[pronoun - 2][0].isupper():
        return phrase_start(sentence, pronoun - 1, floor)
    return pronoun


def _before_apposition(sentence: Sentence, close: int, floor: int) -> Range | None:
    """``John Smith, the mayor of Reno, said``: the phrase before the commas."""
    opener = _OPENERS[sentence.words[close]]
    for index in range(close - 1, max(floor, close - _LONGEST_APPOSITION), -1):
        if sentence.words[index] != opener:
            continue
        start = phrase_start(sentence, index, floor)
        if not _is_detail(sentence, start, index):
            return _trimmed(sentence, start, index)
    return None


def _is_detail(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a phrase between commas names nobody: an age, or a place: ``Jane Doe, 30, of Raleigh, N.C., said``."""
    if start >= end:
        return False
    place = start + 1 < end and sentence.texts[start + 1][0].isupper()
    age = start + 1 == end and sentence.words[start].isdigit()
    return age or (place and sentence.words[start] in {"of", "from", "in"})


def _trimmed(sentence: Sentence, start: int, end: int) -> Range | None:
    """The phrase without a relative clause behind it, a relative pronoun or another verb before it."""
    start = _past_verb(sentence, start, end) if end - start > _FEWEST_WITH_VERB else start
    relative = sentence.first_of(_RELATIVES, start, end)
    if relative == start:
        start += 1
    elif relative is not None and _is_clause_of_speaker(sentence, relative, end):
        start = relative + 1
    elif relative is not None:
        end = relative
    return (start, end) if start < end else None


def _past_verb(sentence: Sentence, start: int, end: int) -> int:
    """The place behind a past form with its own object: in ``He allowed his team to say`` the team speaks."""
    words, articles = sentence.words, sentence.classes.articles
    for index in range(end - 1, start + 1, -1):
        if words[index] in articles and words[index - 1].endswith("ed") and len(words[index - 1]) > _SHORTEST_PAST:
            return index
    return start


def _is_clause_of_speaker(sentence: Sentence, relative: int, end: int) -> bool:
    """Whether the speaker stands behind "which": ``a law which critics say is unfair``."""
    verbless = relative + 1 < end and not sentence.has_finite_verb(relative + 1, end)
    return sentence.words[relative] == "which" and verbless


def phrase_start(sentence: Sentence, end: int, floor: int) -> int:
    """Give the first token of the noun phrase that ends before ``end``."""
    start, lowest = end, max(floor, end - _LONGEST_SUBJECT)
    words, marks = sentence.words, sentence.classes.phrase_marks
    while start > lowest:
        if words[start - 1] in marks and _ends_phrase(sentence, start - 1, start, end):
            relative = _relative_before(sentence, start - 1, lowest)
            if relative is None:
                return start
            start = relative
        start -= 1
    return start


def _relative_before(sentence: Sentence, index: int, lowest: int) -> int | None:
    """The "who" of a clause inside the phrase whose verb ended it: ``a diplomat who has worked in Seoul``."""
    word = sentence.words[index]
    if word not in sentence.classes.finite and word not in sentence.tables.never_participles:
        return None
    for place in range(index - 1, max(lowest, index - 3) - 1, -1):
        if sentence.words[place] == "who":
            return place
    return None


def _ends_phrase(sentence: Sentence, index: int, start: int, end: int) -> bool:
    """Whether the token at ``index`` cannot belong to the noun phrase that begins at ``start``."""
    word, classes = sentence.words[index], sentence.classes
    if word in STOPS:
        return sentence.is_stop(index)
    if word in classes.days and start < end and sentence.words[start] in classes.determiners:
        return True
    if word in {"and", "or"}:
        return start == end or not _joins_nouns(sentence, index, start)
    if word == "that" and sentence.is_demonstrative(index):
        return False
    return word in classes.phrase_ends or word in classes.finite or word in sentence.tables.never_participles


def _joins_nouns(sentence: Sentence, index: int, start: int) -> bool:
    """Whether "and" joins two parts of the subject: both begin with a capital, or a pronoun and others."""
    left = sentence.texts[index - 1] if index > sentence.first else ""
    if left.lower() in sentence.classes.nominative or sentence.words[start] in {"others", "another"}:
        return True
    return left[:1].isupper() and sentence.texts[start][:1].isupper()


def shared_subject(sentence: Sentence, cue: Cue) -> Range | None:
    """The subject of the sentence, where the verb shares it: ``The mayor left and said …``, ``…, adding that …``."""
    if sentence.before(cue.first) == "as":
        return _cited(sentence, cue.first - 1)
    if sentence.before(cue.first) not in {"and", "but", ","} and cue.verb.shape != "ing":
        return None
    start = end = _after_intro(sentence)
    while end < cue.first and not _ends_subject(sentence, end):
        end += 1
    return (start, end) if start < end < cue.first else None


def _cited(sentence: Sentence, end: int) -> Range | None:
    """The person cited: ``quoted the envoy as saying``."""
    for index in range(end - 1, max(sentence.first, end - _LONGEST_SUBJECT) - 1, -1):
        if sentence.words[index] in sentence.classes.citing:
            return (index + 1, end) if index + 1 < end else None
    return None


def _after_intro(sentence: Sentence) -> int:
    """The first token after an introductory phrase that a comma closes."""
    if sentence.words[sentence.first] not in sentence.classes.intro_prepositions:
        return sentence.first
    comma = sentence.first_of(_COMMA, sentence.first, sentence.first + 12)
    return sentence.first if comma is None else comma + 1


def _ends_subject(sentence: Sentence, index: int) -> bool:
    """Whether a verb, comma or relative pronoun ends the noun phrase that opens the sentence."""
    word = sentence.words[index]
    if word in STOPS:
        return sentence.is_stop(index)
    if word == "that":
        return not sentence.is_demonstrative(index)
    if word in sentence.classes.finite or word in {"who", "which"}:
        return True
    past = word.endswith("ed") and len(word) > _SHORTEST_PAST and sentence.texts[index].islower()
    return (
        past or word in sentence.tables.irregular or word in sentence.tables.verbs or word in sentence.classes.adverbs
    )


def inverted_speaker(sentence: Sentence, start: int) -> Range | None:
    """The speaker that follows the verb: ``said the minister``."""
    if start >= sentence.end or not _may_open(sentence, start):
        return None
    end, words, marks = start, sentence.words, sentence.classes.inverted_marks
    if words[start] in sentence.classes.single:
        end = start + 1
    else:
        while end < sentence.end and not (words[end] in marks and _ends_inverted(sentence, end)):
            if end > start and goes_on_by(sentence, end):
                break
            end += 1
    return (start, end) if start < end and not sentence.has_finite_verb(start, end) else None


def goes_on_by(sentence: Sentence, index: int) -> bool:
    """Whether a participle with its agent or place goes on a noun: ``a statement | issued by the bank``."""
    past = sentence.words[index].endswith("ed") and sentence.texts[index].islower()
    return past and sentence.after(index) in sentence.classes.prepositions


def _may_open(sentence: Sentence, index: int) -> bool:
    word, classes = sentence.words[index], sentence.classes
    if word in classes.subject_openers or sentence.texts[index][0].isupper():
        return True
    adjunct = word in classes.prepositions or word in classes.days or word in classes.question_words or word == "that"
    return word.isalpha() and not adjunct


def _ends_inverted(sentence: Sentence, index: int) -> bool:
    """Whether one of the marks of an inverted speaker's end is one, and not a full stop inside an abbreviation."""
    return sentence.words[index] not in STOPS or sentence.is_stop(index)


def after_apposition(sentence: Sentence, index: int) -> int | None:
    """The place after ", who is …," or ", the mayor of …," behind an inverted speaker; None where there is none."""
    if index >= sentence.end or sentence.words[index] != ",":
        return None
    for close in range(index + 1, min(index + _LONGEST_APPOSITION, sentence.end)):
        if sentence.words[close] == ",":
            return close
        if sentence.words[close] == QUOTE:
            return index
    return sentence.end
