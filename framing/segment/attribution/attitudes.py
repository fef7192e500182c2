"""What somebody is convinced, worried or glad of: ``is convinced that it will work``, ``are hopeful they can win``."""

from __future__ import annotations

from framing.segment.attribution.contents import content_end
from framing.segment.attribution.sentence import Attribution, Sentence
from framing.segment.attribution.speakers import subject

_LONGEST_VERBLESS = 4


def attitude(sentence: Sentence, index: int, floor: int) -> Attribution | None:
    """Give the clause behind an adjective of belief or feeling whose subject is somebody."""
    start = index + 1
    if start + 1 >= sentence.end or not _opens_clause(sentence, start):
        return None
    copula = _copula(sentence, index)
    source = subject(sentence, copula, floor) if copula is not None else None
    if source is None or sentence.words[source[0]] in sentence.classes.impersonal:
        return None
    return Attribution((index, start), source, ((start, content_end(sentence, start)),), "believing")


def _opens_clause(sentence: Sentence, start: int) -> bool:
    """Whether a clause follows: "that", a question word, or a pronoun with its verb."""
    word = sentence.words[start]
    if word == "that":
        return not sentence.is_demonstrative(start)
    if word in sentence.classes.question_words:
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
