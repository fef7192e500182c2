"""What is reported: the clause, quotation or phrase that follows a reporting verb, and where it ends."""

from __future__ import annotations

from framing.segment.attribution.adjuncts import skip_listener
from framing.segment.attribution.judgements import judgement
from framing.segment.attribution.punctuation import QUOTE, STOPS
from framing.segment.attribution.sentence import Cue, Range, Sentence
from framing.segment.attribution.speakers import subject

#: Tokens of a subject before its auxiliary, at most.
_NEAR_VERB = 6
_NEAR_THAT, _NEAR_QUESTION, _NEAR_TO, _NEAR_DOCUMENT = 12, 12, 8, 12
_COMMA = frozenset({",", ";"})
#: Tokens from a "which" or "what" to the verb of the speaker in between.
_LONGEST_RELATIVE = 10
#: Tokens of a phrase that is reported without a clause, such as what is demanded.
_LONGEST_OBJECT = 24
#: Tokens from a verb to the preposition behind its object, at most, and from "accuse", which needs its "of".
_NEAR_OF, _NEAR_CHARGE = 10, 30
#: Tokens of the owner of what is cited, and of a source that is cited, at most.
_NEAR_OWNER = 5
#: Tokens of a parenthesis with its last comma, at most: "on the other hand,".
_LONGEST_PARENTHESIS = 6
#: Characters of "king", which is no gerund.
_SHORTEST_GERUND = 4
_BEFORE_NO_CLAUSE = STOPS - {QUOTE, "("}
#: Behind a person told, what opens no clause: ``told a crowd in what was a barn``.
_AFTER_LISTENER = frozenset({"in", "on", "at", "by", "of"})
#: Behind a name that is an object: ``mentioned Berg, and she left``.
_AFTER_NAME = frozenset({(",", "and"), (",", "but")})
_AS, _THAT = frozenset({"as"}), frozenset({"that"})
#: Tokens of what is offered as evidence, and from "as" to the "that" behind "evidence", at most.
_LONGEST_EVIDENCE, _NEAR_PROOF = 16, 6
_AFTER_SOURCE = STOPS - {"-", "(", ")"}


def leading_content(sentence: Sentence, cue: Cue, after: int) -> Range | None:
    """What follows the verb: a that-clause, a quotation, an infinitive, a phrase or a bare clause.

    ``after`` is the place behind the verb's adjuncts.
    """
    verb = cue.verb
    if sentence.words[cue.last] == "not" and verb.base in sentence.classes.asking:
        return None
    that = _find_that(sentence, cue, after) if verb.that else None
    if that is not None:
        return (that, content_end(sentence, that))
    if verb.base in sentence.classes.told:
        after = skip_listener(sentence, after)
    start = _introduced(sentence, cue, after) if after < sentence.end else _complement(sentence, cue, cue.last)
    if start is not None:
        return (start, content_end(sentence, start)) if start < sentence.end else None
    told = after > cue.last and verb.base in sentence.classes.told
    goes_on = after >= sentence.end or (told and sentence.words[after] in _AFTER_LISTENER)
    clause = None if goes_on else _bare_clause(sentence, cue, after)
    return _as_evidence(sentence, cue) or judgement(sentence, cue) or clause or _object(sentence, cue)


def _as_evidence(sentence: Sentence, cue: Cue) -> Range | None:
    """What something is said to show: ``pointed to the letter as evidence that …``; the object with it."""
    if cue.verb.base not in sentence.classes.offering:
        return None
    at = sentence.first_of(_AS, cue.last + 1, cue.last + _LONGEST_EVIDENCE)
    that = sentence.first_of(_THAT, at + 2, at + _NEAR_PROOF) if at is not None else None
    if at is None or that is None or sentence.words[that - 1] not in sentence.classes.proofs:
        return None
    if sentence.has_finite_verb(cue.last, at):
        return None
    thing = _object(sentence, cue)
    return (thing[0] if thing else at + 1, content_end(sentence, that))


def _introduced(sentence: Sentence, cue: Cue, after: int) -> int | None:
    """Where content begins that a colon, a question word, a quotation mark, "to" or a preposition introduces."""
    word, verb = sentence.words[after], cue.verb
    says = verb.that or verb.quote
    if says and (word == ":" or (word == "," and tuple(sentence.words[after + 1 : after + 2]) == (QUOTE,))):
        return after + 1
    if verb.that and word in sentence.classes.question_words:
        return after
    if verb.base in sentence.classes.asking and (question := _find_question(sentence, cue, after)) is not None:
        return question
    if word == QUOTE and (verb.that or verb.of or verb.quote):
        return after
    return _complement(sentence, cue, after) if verb.to or verb.of else None


def _complement(sentence: Sentence, cue: Cue, after: int) -> int | None:
    """Where the infinitive or the phrase behind a preposition begins that the verb takes."""
    to = _find_to(sentence, cue, after) if cue.verb.to else None
    return to if to is not None else _find_of(sentence, cue)


def opens_infinitive(sentence: Sentence, cue: Cue) -> bool:
    """Whether an infinitive that the verb takes stands right behind it: ``hopes to win``, ``vows not to go``."""
    place = cue.last + (sentence.words[cue.last] == "not")
    return cue.verb.to and place + 1 < sentence.end and sentence.words[place] == "to"


def _find_that(sentence: Sentence, cue: Cue, after: int) -> int | None:
    """The "that" which opens the reported clause, near the verb and before any other clause."""
    words, marks, verbs = sentence.words, sentence.classes.that_marks, sentence.tables.verbs
    for index in range(cue.last, min(cue.last + _NEAR_THAT, sentence.end)):
        word = words[index]
        if word == "that":
            if sentence.before(index) in sentence.classes.before_things and index > cue.last:
                continue
            near = cue.verb.trails or index == after
            return index if near and not sentence.is_demonstrative(index) else None
        if word in marks or (index > after and word in verbs):
            return None
    return None


def _find_question(sentence: Sentence, cue: Cue, after: int) -> int | None:
    """The question word, right after the verb or after the person asked: ``asked the envoy whether``."""
    if sentence.words[after] in sentence.classes.clause_words - {"that"}:
        return after
    for index in range(cue.last, min(cue.last + _NEAR_QUESTION, sentence.end)):
        if sentence.words[index] in {"whether", "if"}:
            return index
        if sentence.words[index] in sentence.classes.object_marks:
            return None
    return None


def _find_to(sentence: Sentence, cue: Cue, after: int) -> int | None:
    """The infinitive, right after the verb or after the person urged: ``urged the council to vote``."""
    if cue.verb.active_only and cue.verb.shape == "past" and sentence.is_passive(cue.first):
        return None
    if opens_infinitive(sentence, cue):
        return cue.last
    if sentence.words[after] == "to" and after + 1 < sentence.end:
        return after
    for index in range(cue.last, min(cue.last + _NEAR_TO, sentence.end - 1)):
        if sentence.words[index] == "to":
            return index
        if sentence.words[index] in STOPS or sentence.words[index] in sentence.classes.finite:
            return None
    return None


def _find_of(sentence: Sentence, cue: Cue) -> int | None:
    """The place after the preposition that opens the content, right after the verb or after its object."""
    passive = cue.verb.shape == "past" and sentence.is_passive(cue.first)
    if not cue.verb.of or (cue.verb.active_only and passive):
        return None
    reach = _NEAR_OF if cue.verb.base in sentence.classes.with_object else 1
    reach = _NEAR_CHARGE if cue.verb.base == "accuse" else reach
    for index in range(cue.last, min(cue.last + reach, sentence.end)):
        word = sentence.words[index]
        if word in cue.verb.of and word != "as":
            return None if cue.verb.active_only and index == cue.last else index + 1
        if word == "," and index > cue.last:
            return _behind_apposition(sentence, cue, index)
        if word in sentence.classes.ends_of_object:
            return None
    return None


def _behind_apposition(sentence: Sentence, cue: Cue, comma: int) -> int | None:
    """``accused Gulen, a preacher who lives abroad, of …``: the place after the preposition behind the next comma."""
    close = sentence.first_of(_COMMA, comma + 1, comma + _LONGEST_OBJECT)
    follows = close is not None and close + 2 < sentence.end and sentence.words[close + 1] in cue.verb.of - {"as"}
    return close + 2 if close is not None and follows else None


def _object(sentence: Sentence, cue: Cue) -> Range | None:
    """A noun phrase or gerund that is itself what somebody says or wants: ``demanded an apology``."""
    if cue.last >= sentence.end or not opens_object(sentence, cue) or _is_source(sentence, cue):
        return None
    end = _before_purpose(sentence, cue.last, sentence.phrase_end(cue.last, _LONGEST_OBJECT))
    return (cue.last, end) if end > cue.last + (not cue.verb.thing) else None


def _before_purpose(sentence: Sentence, start: int, end: int) -> int:
    """The end of an object before what it is for: ``cited the treaty | to argue that …``."""
    verbs = sentence.tables.verbs
    places = (at for at in range(start + 1, end - 1) if sentence.words[at] == "to" and sentence.words[at + 1] in verbs)
    return next((at for at in places if sentence.after(at + 1) == "that"), end)


def _is_source(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is cited is a source and no reason: a name, or unnamed officials; ``cited Mr. Berg's fears`` not."""
    if cue.verb.base not in sentence.classes.citing:
        return False
    first = cue.last
    owned = any(word.endswith(("'s", "s'")) for word in sentence.words[first : first + _NEAR_OWNER])
    named = sentence.texts[first][0].isupper() and not owned
    end = sentence.phrase_end(first, _NEAR_OWNER)
    return named or not sentence.classes.sources.isdisjoint(sentence.words[first:end])


def opens_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun phrase or a gerund follows that the verb reports by itself."""
    word, verb, classes = sentence.words[cue.last], cue.verb, sentence.classes
    if verb.gerund and word.endswith("ing") and len(word) > _SHORTEST_GERUND:
        return True
    if verb.object and word in classes.object_openers:
        return True
    grammar = word in classes.phrase_stops or word in classes.adjuncts or word in classes.finite
    grammar = grammar or word in classes.objects or word in classes.clause_words or word in classes.not_naming
    return verb.thing and word[:1].isalpha() and not grammar and not sentence.is_adverb(cue.last)


def _bare_clause(sentence: Sentence, cue: Cue, start: int) -> Range | None:
    """A clause without "that": only after verbs that take one, and only if it looks like one."""
    if shown_by_document(sentence, cue):
        return (start, content_end(sentence, start))
    if sentence.words[start] == "," and start == cue.last:
        clause = _behind_parenthesis(sentence, cue, start)
        return None if clause is None else (clause, content_end(sentence, clause))
    if not _may_open_clause(sentence, cue, start):
        return None
    end = content_end(sentence, start)
    return (start, end) if end - start > 1 and _looks_like_clause(sentence, cue, start, end) else None


def _may_open_clause(sentence: Sentence, cue: Cue, start: int) -> bool:
    word = sentence.words[start]
    clause = _is_pronoun_clause(sentence, start) or is_plain_clause(sentence, start)
    if not cue.verb.clause and not (cue.verb.trails and clause):
        return False
    if word in _BEFORE_NO_CLAUSE or (word in sentence.classes.finite and not _is_subject(word, sentence, cue)):
        return _is_gap(sentence, cue, start)
    figure = cue.verb.base == "add" and word[:1].isdigit()
    named = tuple(sentence.words[start + 1 : start + 3]) in _AFTER_NAME and sentence.opens_subject(start + 3)
    return not figure and not named and sentence.words[cue.last] not in cue.verb.blocked


def _behind_parenthesis(sentence: Sentence, cue: Cue, comma: int) -> int | None:
    """The clause behind a short parenthesis: ``They note, for example, | it broke``."""
    close = sentence.first_of(_COMMA, comma + 1, comma + _LONGEST_PARENTHESIS)
    if close is None or not cue.verb.clause or close + 2 >= sentence.end:
        return None
    listed = " ".join(sentence.words[comma + 1 : close]) in sentence.classes.parentheses
    clause = sentence.words[close + 1] in sentence.classes.personal or is_plain_clause(sentence, close + 1)
    return close + 1 if listed and clause else None


def _is_gap(sentence: Sentence, cue: Cue, start: int) -> bool:
    """Whether the subject stands before the speaker: ``on charges critics say are made up``."""
    classes = sentence.classes
    return cue.verb.base in classes.gap and start == cue.last and sentence.words[start] in classes.gap_forms


def _is_subject(word: str, sentence: Sentence, cue: Cue) -> bool:
    """Whether a finite form holds its subject ("he's"), or has it before: ``which critics say is unfair``."""
    head = word.partition("'")[0]
    if head == "there" or head in sentence.classes.pronouns:
        return True
    heads = range(max(sentence.first, cue.first - _LONGEST_RELATIVE), cue.first)
    return any(sentence.words[index] in {"which", "what"} for index in heads)


def _is_pronoun_clause(sentence: Sentence, start: int) -> bool:
    """Whether a pronoun and a finite verb follow: ``indicated he may be willing``."""
    if sentence.words[start] in sentence.classes.nominative - {"who"}:
        return True
    personal = sentence.words[start] in sentence.classes.personal
    return personal and sentence.has_finite_verb(start + 1, min(start + 4, sentence.end))


def is_plain_clause(sentence: Sentence, start: int) -> bool:
    """Whether a noun phrase and then an auxiliary follow: ``found the bridge was unsafe``."""
    if not sentence.opens_subject(start) or sentence.words[start] in sentence.classes.pronouns:
        return False
    classes = sentence.classes
    for index in range(start + 1, min(sentence.end, start + _NEAR_VERB)):
        word = sentence.words[index]
        if word in classes.finite:
            return True
        if word in classes.subject_openers or word in classes.phrase_stops or word in classes.clause_words:
            return False
    return False


def _looks_like_clause(sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    if cue.verb.base == "say":
        answer = sentence.words[start] in sentence.classes.not_clauses
        return not answer or (not _ends_answer(sentence, start + 1) and sentence.has_finite_verb(start, end))
    return sentence.words[start] in sentence.classes.nominative - {"who"} or sentence.has_finite_verb(start, end)


def _ends_answer(sentence: Sentence, index: int) -> bool:
    """Whether "said no" is all that was said."""
    return sentence.words[index] in STOPS or sentence.words[index] in sentence.classes.after_answer


def shown_by_document(sentence: Sentence, cue: Cue) -> bool:
    """Whether a poll, study or record is the subject of a verb of showing."""
    if cue.verb.base not in sentence.classes.showing:
        return False
    start = max(sentence.first, cue.first - _NEAR_DOCUMENT)
    return sentence.first_of(sentence.classes.documents, start, cue.first) is not None


def content_end(sentence: Sentence, start: int) -> int:
    """The end of a reported clause: the sentence's, or the comma where another clause is set against it."""
    comma = sentence.first_of(_COMMA, start + 2, sentence.end - 1)
    if comma is None:
        return sentence.end
    words, head = sentence.words, sentence.words[sentence.first]
    opens = head in sentence.classes.subordinators or head in sentence.classes.asked
    subordinate = opens and "," not in words[sentence.first : start]
    while comma is not None:
        if not sentence.in_quotation(comma) and _ends_content(sentence, comma, subordinate):
            return comma
        comma = sentence.first_of(_COMMA, comma + 1, sentence.end - 1)
    return sentence.end


def _ends_content(sentence: Sentence, comma: int, subordinate: bool) -> bool:
    """Whether the comma closes the reported clause: "…, but she …", "…, according to X", "…, and the mayor said …"."""
    following = sentence.words[comma + 1]
    if sentence.words[comma] == ";":
        return _speaks(sentence, comma + 1)
    if subordinate and sentence.opens_subject(comma + 1):
        return True
    if following == "according":
        return source_end(sentence, comma + 3) >= sentence.end
    if following == "but" and sentence.opens_subject(comma + 2):
        return True
    another = following in {"and", "but"} and _speaks(sentence, comma + 2)
    return another or following in sentence.tables.saying


def _speaks(sentence: Sentence, index: int) -> bool:
    """Whether a subject with a verb of saying begins at a place."""
    verb = sentence.first_of(sentence.classes.said, index + 1, index + 7)
    return verb is not None and subject(sentence, verb, index) == (index, verb)


def source_end(sentence: Sentence, start: int) -> int:
    """The end of the source after "according to"."""
    index, words = start, sentence.words
    while index < sentence.end and not (words[index] in _AFTER_SOURCE and sentence.is_stop(index)):
        if words[index] in {"and", "but"} and sentence.has_finite_verb(index + 1, min(index + 2, sentence.end)):
            return index
        index += 1
    return index
