"""Nouns that hold somebody's words: ``the claim that …``, ``allegations of fraud``, ``the fear is that …``."""

from __future__ import annotations

from framing.segment.attribution.contents import content_end
from framing.segment.attribution.reporting import BEFORE_QUESTION, IS
from framing.segment.attribution.sentence import Attribution, Range, Sentence

_COMMA, _SEMICOLON = frozenset({","}), frozenset({";"})
#: Before a verb that goes on the clause of a noun, or a clause within it.
_BEFORE_INNER = frozenset({"and", "or", "but", "who", "which", "that"})
_RELATIVES = frozenset({"who", "which", "whose", "where"})
_THAT = frozenset({"that"})
#: Tokens of who gave a warning, or when, between the noun and its "that", at most.
_LONGEST_GIVER = 10
#: Tokens of a subject before its auxiliary in a clause without "that", at most.
_NEAR_VERB = 6
#: Tokens of a subject before the comma of what says more of it, at most.
_LONGEST_SUBJECT = 5
#: Characters of "need", which may be a noun.
_SHORTEST_PAST = 4
#: Forms that a main verb begins with.
_MAIN = frozenset({"is", "was", "are", "were", "has", "had", "have", "could", "will", "would", "may", "might"})
#: Before an owner at the head of a sentence: "And her point: …".
_BEFORE_OWNER = frozenset({"and", "but"})
_BEFORE_VIEW = frozenset({"in", "by", "to"})
#: Tokens of the preposition and the owner of a view, at most.
_LONGEST_OWNER = 6
#: Tokens from "for" to "critics", at most.
_LONGEST_HOLDER = 4
#: Tokens from "critics" to the comma behind what they are critics of, at most.
_LONGEST_HELD = 8
#: Tokens of what an allegation is of, at most.
_LONGEST_PHRASE = 6
#: The owner of a plan stands at most so many tokens before it.
_NEAR_OWNER = 3
#: Tokens of what a plan is to do, at most.
_LONGEST_INFINITIVE = 16


def noun_content(sentence: Sentence, index: int) -> Attribution | None:
    """Give the clause or phrase behind a noun of speech or belief; the possessor is the speaker."""
    content = (
        _behind_colon(sentence, index)
        or _clause(sentence, index)
        or _bare(sentence, index)
        or _question(sentence, index)
        or _infinitive(sentence, index)
        or _phrase(sentence, index)
    )
    return Attribution((index, index + 1), _owner(sentence, index), (content,), "noun") if content else None


def _behind_colon(sentence: Sentence, index: int) -> Range | None:
    """The sentence behind a noun with its owner: ``His point: the plan is old``; "my point" is the narrator's."""
    if sentence.after(index) != ":" or sentence.words[index] not in sentence.tables.colon_nouns:
        return None
    owner, start = _owner(sentence, index), index + 2
    head = sentence.first + (sentence.words[sentence.first] in _BEFORE_OWNER)
    if owner is None or owner[0] != head or sentence.words[owner[1] - 1] in sentence.classes.no_owner:
        return None
    return (start, sentence.end) if sentence.has_finite_verb(start + 1, sentence.end) else None


def is_definite(sentence: Sentence, index: int) -> bool:
    """Whether "the" or an owner says that the claim was made, denied or not: ``did not share the view that …``."""
    before = sentence.before(index)
    return before == "the" or before in sentence.classes.possessive or before.endswith(("'s", "s'"))


def viewpoint(sentence: Sentence, index: int) -> Attribution | None:
    """Give the clause after ``in her view,``, ``by this account,`` or ``for critics,`` that opens a sentence."""
    if sentence.words[index] in sentence.tables.holders:
        return _held(sentence, index)
    if sentence.after(index) != "," or index + 3 >= sentence.end:
        return None
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
    """``For critics, …``, ``To his many admirers, …``, ``For believers in ghosts, …``: the sentence is theirs."""
    head = sentence.words[sentence.first] in {"for", "to"} and 0 < index - sentence.first <= _LONGEST_HOLDER
    comma = sentence.first_of(_COMMA, index + 1, index + _LONGEST_HELD) if head else None
    if comma is None or comma + 2 >= sentence.end or sentence.has_finite_verb(index, comma):
        return None
    content = (comma + 1, content_end(sentence, comma + 1))
    return Attribution((sentence.first, sentence.first + 1), (sentence.first + 1, comma), (content,), "believing")


def _opens(sentence: Sentence, index: int) -> bool:
    return index == sentence.first or sentence.words[index - 1] in {",", "that", "but", "and"}


def _owner(sentence: Sentence, index: int) -> Range | None:
    """Whose the noun is: ``their plan``, ``the mayor's new plan``."""
    for at in range(index - 1, max(sentence.first, index - _NEAR_OWNER) - 1, -1):
        word = sentence.words[at]
        if word in sentence.classes.possessive:
            return at, at + 1
        if word.endswith(("'s", "s'")) and word not in sentence.classes.finite:
            return _owner_start(sentence, at), at + 1
        if word in sentence.classes.phrase_marks or word in sentence.classes.articles:
            return None
    return None


def _owner_start(sentence: Sentence, at: int) -> int:
    """The first token of an owner: its capitalised words, or those from its article on."""
    lowest = max(sentence.first, at - _LONGEST_OWNER)
    start = at
    while start > lowest and sentence.texts[at][0].isupper() and _goes_on_name(sentence, start - 1):
        start -= 1
    articles = (place for place in range(start, lowest - 1, -1) if sentence.words[place] in sentence.classes.articles)
    article = next(articles, start)
    return article if not sentence.has_finite_verb(article, at) and article >= start - _NEAR_OWNER else start


def _goes_on_name(sentence: Sentence, index: int) -> bool:
    """Whether a token may be part of a name: a capital letter, or the full stop of ``Mr. Lee``."""
    return sentence.texts[index][0].isupper() or (sentence.words[index] == "." and not sentence.is_stop(index))


def _clause(sentence: Sentence, index: int) -> Range | None:
    """The that-clause right behind the noun or behind "is"."""
    if sentence.words[index] not in sentence.tables.nouns:
        return None
    that = _that(sentence, index)
    if that is None or that + 1 >= sentence.end or _is_relative(sentence, that):
        return None
    end = _clause_end(sentence, that + 1, content_end(sentence, that))
    return that, end if sentence.after(index) in IS else _before_verb_of(sentence, index, that + 1, end)


def _before_verb_of(sentence: Sentence, index: int, start: int, end: int) -> int:
    """The end of the clause of a noun: before the verb whose subject the noun is, where it opens the sentence."""
    return end if sentence.has_finite_verb(sentence.first, index) else _main_verb(sentence, start, end)


def _that(sentence: Sentence, index: int) -> int | None:
    """The "that" behind the noun, behind "is", or behind who or when: ``a warning by the general that …``."""
    behind = index + 1 + (sentence.after(index) in IS)
    if behind >= sentence.end or sentence.words[behind] == "that":
        return behind
    if sentence.words[behind] not in sentence.classes.givers and sentence.words[behind] not in sentence.classes.days:
        return None
    if sentence.words[behind] == "to" and not sentence.opens_subject(behind + 1):
        return None
    that = sentence.first_of(_THAT, behind + 1, behind + _LONGEST_GIVER)
    nobody = that == behind + 1 and sentence.words[behind] in sentence.classes.givers
    apart = that is None or nobody or sentence.has_finite_verb(behind, that) or "," in sentence.words[behind:that]
    return None if apart else that


def _is_relative(sentence: Sentence, that: int) -> bool:
    """Whether a verb follows "that", so that it stands for the noun: ``a report that was lost``."""
    after = sentence.after(that)
    if after.partition("'")[0] in sentence.classes.personal:
        return False
    past = after.endswith("ed") and len(after) > _SHORTEST_PAST
    said = past or after in sentence.classes.said
    return said or sentence.is_demonstrative(that) or sentence.has_finite_verb(that + 1, that + 2)


def _clause_end(sentence: Sentence, start: int, end: int) -> int:
    """The comma behind the verb of the clause of a noun, but for a relative clause behind it, or its end.

    What stands between commas before the verb belongs to the subject: ``concern that Berg, who left, may return``.
    """
    end = sentence.first_of(_SEMICOLON, start, end) or end
    comma = _comma(sentence, start, end)
    while comma is not None and not sentence.has_finite_verb(start, comma):
        close = _comma(sentence, comma + 1, end)
        if not _opens_phrase(sentence, start):
            if close is None or not _is_parted(sentence, start, comma, close):
                break
            comma = close
        start, comma = comma + 1, _comma(sentence, comma + 1, end)
    if comma is not None and sentence.after(comma) in _RELATIVES:
        comma = _comma(sentence, comma + 1, end)
    return end if comma is None else comma


def _opens_phrase(sentence: Sentence, start: int) -> bool:
    """Whether a phrase or clause stands before the subject: ``that in May, the dam …``."""
    word, classes = sentence.words[start], sentence.classes
    return word in classes.intro_prepositions or word in classes.subordinators


def _is_parted(sentence: Sentence, start: int, comma: int, close: int) -> bool:
    """Whether what stands between two commas parts a short subject from its verb."""
    return comma - start <= _LONGEST_SUBJECT and sentence.has_finite_verb(close + 1, min(close + 4, sentence.end))


def _comma(sentence: Sentence, start: int, end: int) -> int | None:
    comma = sentence.first_of(_COMMA, start, end)
    return None if comma is None or sentence.in_quotation(comma) else comma


def _bare(sentence: Sentence, index: int) -> Range | None:
    """The clause without "that" right behind the noun: ``fears the dam will break``, ``claims she lied``."""
    start = index + 1
    if sentence.words[index] not in sentence.tables.bare_nouns or start + 1 >= sentence.end:
        return None
    opens = sentence.words[start] in sentence.classes.personal or sentence.opens_subject(start)
    barred = sentence.words[start] in sentence.classes.clause_words
    if not opens or barred or sentence.before(index) in sentence.classes.nominative:
        return None
    end = sentence.phrase_end(start, _NEAR_VERB)
    if not any(sentence.words[at] in sentence.classes.finite for at in range(start + 1, end)):
        return None
    end = _clause_end(sentence, start, content_end(sentence, start))
    return start, _before_verb_of(sentence, index, start + 1, end)


def _main_verb(sentence: Sentence, start: int, end: int) -> int:
    """The verb whose subject the noun is, behind that of its clause: ``The claim that it sank | was false``."""
    places = (index for index in range(start, end) if sentence.before(index) not in _BEFORE_INNER)
    verbs = [index for index in places if sentence.has_finite_verb(index, index + 1)]
    inner = next(iter(verbs), end)
    while inner + 1 < end and sentence.words[inner] in sentence.classes.links:
        inner += 1
    return next((index for index in verbs if index > inner and sentence.words[index] in _MAIN), end)


def _question(sentence: Sentence, index: int) -> Range | None:
    """The question behind the noun, right there or behind a preposition: ``a debate over whether it is legal``."""
    if sentence.words[index] not in sentence.tables.asked_nouns:
        return None
    start = index + 1 + (sentence.after(index) in BEFORE_QUESTION)
    if start + 1 >= sentence.end or sentence.words[start] not in sentence.classes.question_words:
        return None
    return start, content_end(sentence, start)


def _infinitive(sentence: Sentence, index: int) -> Range | None:
    """The infinitive right behind the noun, up to the verb whose subject they are: ``calls to go | were heard``."""
    word, start = sentence.words[index], index + 1
    if word not in sentence.tables.to_nouns or start + 1 >= sentence.end:
        return None
    if word in sentence.tables.owned_nouns and _owner(sentence, index) is None:
        return None
    if sentence.words[start] != "to" or not _may_be_infinitive(sentence, start + 1):
        return None
    end = sentence.phrase_end(start + 1, _LONGEST_INFINITIVE, joined=True)
    verb = next((at for at in range(start + 2, end) if sentence.has_finite_verb(at, at + 1)), end)
    return start, verb


def _may_be_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether a verb may stand behind "to", and no person or thing: ``a promise to voters``, ``a call to her``."""
    word, classes = sentence.words[index], sentence.classes
    noun = word in classes.determiners or word in classes.objects or sentence.texts[index][0].isupper()
    return word.isalpha() and not noun and (not word.endswith("s") or word.endswith("ss"))


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
