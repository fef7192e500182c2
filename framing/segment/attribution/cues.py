"""Whether a word of reporting is a cue where it stands: a verb and no noun, and not denied."""

from __future__ import annotations

from collections.abc import Sequence

from framing.segment.attribution.contents import is_plain_clause, opens_object, shown_by_document
from framing.segment.attribution.judgements import labelling_quote
from framing.segment.attribution.punctuation import QUOTE
from framing.segment.attribution.sentence import Cue, Sentence
from framing.segment.attribution.verbs import Verb

_NEGATED_WITHIN = 6
_NO_PLURAL = ("'s", "ss", "us", "is")
#: Tokens of a subject with "of", at most.
_LONGEST_SUBJECT = 7
_OWNS = frozenset({"'s", "s'"})
_BEFORE_BASE = frozenset({"people", "police", "men", "women", "and", ",", QUOTE})
_SHOWS_VERB = frozenset({"that", ":", QUOTE, "to"})
_BEFORE_PASSIVE = frozenset({"be", "been", "is", "are"})


def verb_at(sentence: Sentence, index: int, verbs: Sequence[Verb]) -> Cue | None:
    """Give the first of the verbs of a form that stands at a place, if it is one here and no noun or participle."""
    for verb in verbs:
        last = index + 1 + len(verb.rest)
        fits = not verb.rest or tuple(sentence.words[index + 1 : last]) == verb.rest
        if fits and last <= sentence.last and _is_verb(sentence, index, verb):
            return Cue(index, last, verb)
    return None


def _is_verb(sentence: Sentence, index: int, verb: Verb) -> bool:
    before, shape, classes = sentence.before(index), verb.shape, sentence.classes
    owned = before[-2:] in _OWNS and before not in classes.finite
    if before == "worth" or before in classes.articles or (owned and shape != "ing"):
        return False
    if shape != "past" and before in classes.intro_prepositions:
        return shape == "ing"
    if shape == "base":
        shown = not verb.ambiguous or _agrees(sentence, before) or _has_plural_head(sentence, index)
        shown = shown or _shows_that(sentence, index, verb)
        return before != "" and shown
    return not (shape == "past" and before in _BEFORE_PASSIVE and verb.base != "tell")


def _shows_that(sentence: Sentence, index: int, verb: Verb) -> bool:
    """Whether a document shows what "that" opens: ``Data from the survey show that …``."""
    return sentence.after(index) == "that" and shown_by_document(sentence, Cue(index, index + 1, verb))


def _agrees(sentence: Sentence, before: str) -> bool:
    """Whether a word can stand before a base form that is more often a noun: a plural, a pronoun, an auxiliary."""
    classes = sentence.classes
    linked = before in classes.links or before in classes.pronouns
    return linked or before.endswith(("s", "ly")) or before in _BEFORE_BASE


def shows_verb(sentence: Sentence, cue: Cue, after: int) -> bool:
    """Whether what stands beside a form that is more often a noun shows that it is a verb."""
    classes, before = sentence.classes, sentence.before(cue.first)
    if before in classes.nominative or before in {"it", "which"}:
        return True
    linked = before in classes.pronouns or before in classes.auxiliaries
    clause = sentence.opens_subject(cue.last) or sentence.words[cue.last] in classes.clause_words
    if linked and cue.verb.shape == "base" and (cue.verb.of or clause):
        return True
    if after >= sentence.end:
        return False
    word = sentence.words[after]
    if word in classes.question_words or word in classes.pronouns or word in _SHOWS_VERB:
        return True
    if word in classes.gap_forms and cue.verb.base in classes.gap and cue.verb.shape == "base":
        return _has_subject(sentence, cue) and sentence.before(cue.first) not in classes.determiners
    if cue.verb.that and cue.verb.shape == "past" and _found_that(sentence, cue):
        return True
    if cue.verb.quote and labelling_quote(sentence, cue) is not None:
        return True
    if cue.verb.gerund and opens_object(sentence, cue):
        return True
    opens = sentence.opens_subject(cue.last) or sentence.words[cue.last] in classes.objects
    if opens and _has_subject(sentence, cue) and _is_complete(sentence, cue):
        return True
    return shown_by_document(sentence, cue) or ((cue.verb.clause or cue.verb.object) and word in classes.determiners)


def _found_that(sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause without "that" follows a past form: ``The panel found the bridge was unsafe``."""
    return sentence.words[cue.last] in sentence.classes.determiners and is_plain_clause(sentence, cue.last)


def _is_complete(sentence: Sentence, cue: Cue) -> bool:
    """Whether what follows can be the complement of the verb: a phrase with "for" or "as", or a clause."""
    return bool(cue.verb.of) or (cue.verb.clause and sentence.has_finite_verb(cue.last + 1, sentence.end))


def _has_subject(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun that can be the subject stands right before: a plural, or a name before a form in "-s"."""
    before, text = sentence.before(cue.first), sentence.texts[cue.first - 1]
    plural = _is_plural(before) or _has_plural_head(sentence, cue.first)
    return cue.first > sentence.first and (plural if cue.verb.shape == "base" else text[0].isupper())


def _has_plural_head(sentence: Sentence, verb: int) -> bool:
    """Whether a plural opens the sentence and goes on in "of" up to the verb: ``Supporters of the accord fear …``."""
    first = sentence.first
    head = sentence.words[first]
    near = first + 1 < verb <= first + _LONGEST_SUBJECT and sentence.words[first + 1] == "of"
    return near and _is_plural(head) and not sentence.has_finite_verb(first, verb)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(_NO_PLURAL)


def is_negated(sentence: Sentence, first: int) -> bool:
    """Whether the verb is denied ("did not say that"), so that the words after it are nobody's speech."""
    words, marks = sentence.words, sentence.classes.negation_marks
    for index in range(first - 1, max(sentence.first, first - _NEGATED_WITHIN) - 1, -1):
        if words[index] in marks:
            opens = index == sentence.first and words[index] == "yet"
            return words[index] in sentence.classes.negations and not opens
    return False
