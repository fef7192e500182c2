"""What somebody is convinced, worried or glad of: ``is convinced that it will work``, ``are hopeful they can win``."""

from __future__ import annotations

from framing.segment.attribution.contents import content_end, is_plain_clause
from framing.segment.attribution.sentence import Attribution, Range, Sentence
from framing.segment.attribution.speakers import subject

_LONGEST_VERBLESS = 4
#: Tokens of what somebody is worried about, at most.
_LONGEST_PHRASE = 24


def attitude(sentence: Sentence, index: int, floor: int) -> Attribution | None:
    """Give the clause or phrase behind an adjective of belief or feeling whose subject is somebody."""
    content = _content(sentence, index)
    if content is None:
        return None
    copula = _copula(sentence, index)
    source = subject(sentence, copula, floor) if copula is not None else None
    if source is None or sentence.words[source[0]] in sentence.classes.impersonal:
        return None
    return Attribution((index, index + 1), source, (content,), "believing")


def _content(sentence: Sentence, index: int) -> Range | None:
    """The clause, infinitive or phrase behind the adjective."""
    word, start, tables = sentence.words[index], index + 1, sentence.tables
    if start + 1 >= sentence.end:
        return None
    after, behind = sentence.words[start], tables.attitudes.get(word, frozenset())
    if "that" in behind and _opens_clause(sentence, start):
        return start, content_end(sentence, start)
    if after == "to" and word in tables.willing:
        return start, content_end(sentence, start)
    if after not in behind or after == "that":
        return None
    end = sentence.phrase_end(start + 1, _LONGEST_PHRASE, joined=True)
    return start + 1, end


def _opens_clause(sentence: Sentence, start: int) -> bool:
    """Whether a clause follows: "that", a question word, or a pronoun with its verb."""
    word = sentence.words[start]
    if word == "that":
        return not sentence.is_demonstrative(start)
    if word in sentence.classes.question_words:
        return True
    if sentence.words[start - 1] in sentence.classes.sure and is_plain_clause(sentence, start):
        return True
    contracted = word.partition("'")[0] in sentence.classes.personal and "'" in word
    personal = word in sentence.classes.personal
    return contracted or (personal and sentence.has_finite_verb(start + 1, start + _LONGEST_VERBLESS))


def _copula(sentence: Sentence, index: int) -> int | None:
    """The form of "be" or "feel" before an adjective and its adverbs."""
    index -= 1
    while index > sentence.first and (
        sentence.words[index] in sentence.classes.intensifiers or sentence.is_adverb(index)
    ):
        index -= 1
    linking = sentence.classes.being | sentence.classes.feeling
    return index if index > sentence.first and sentence.words[index] in linking else None
