"""What somebody is said to be, do or have done, in the passive: ``was accused of fraud``, ``is seen as weak``."""

from __future__ import annotations

from framing.segment.attribution.contents import content_end
from framing.segment.attribution.judgements import is_judgement
from framing.segment.attribution.sentence import Attribution, Range, Sentence
from framing.segment.attribution.speakers import inverted_speaker

_LONGEST_CHARGE = 24
#: Tokens of who holds something, at most.
_LONGEST_HOLDER = 8
_BEHIND_HOLDER = frozenset({"to", "as", ",", ";"})
_BY = frozenset({"by"})
_INFINITIVES = frozenset({"be", "have"})
_ARTICLES = frozenset({"a", "an"})


def passive(sentence: Sentence, index: int) -> Attribution | None:
    """Give what a passive at a place reports, with the speaker behind "by"; None where nothing is reported.

    Without "be" only what follows at once counts: ``a man accused of fraud``.
    """
    kinds = sentence.tables.passives[sentence.words[index]]
    if sentence.after(index) == "by":
        return _held_by(sentence, index, kinds)
    content = _content(sentence, index, kinds)
    if content is None:
        return None
    start, end = content
    by = sentence.first_of(_BY, start + 1, end)
    source = inverted_speaker(sentence, by + 1) if by is not None else None
    if by is not None and source is not None:
        end = by
    return Attribution((index, index + 1), source, ((start, end),), "judging")


def _held_by(sentence: Sentence, index: int, kinds: frozenset[str]) -> Attribution | None:
    """``is considered by many to be evil``, ``was described by the mayor as weak``: the holder comes first."""
    start = index + 2
    opener = sentence.first_of(_BEHIND_HOLDER, start + 1, start + _LONGEST_HOLDER)
    if opener is None or sentence.words[opener] not in kinds or not sentence.is_passive(index):
        return None
    found = _infinitive(sentence, opener) if sentence.words[opener] == "to" else _judgement(sentence, opener + 1)
    return Attribution((index, index + 1), (start, opener), (found,), "judging") if found else None


def _content(sentence: Sentence, index: int, kinds: frozenset[str]) -> Range | None:
    """The charge, judgement, name or infinitive that follows a passive."""
    word, start = sentence.after(index), index + 2
    if "deemed" in kinds and start <= sentence.end and sentence.is_passive(index) and sentence.is_quality(index + 1):
        return index + 1, sentence.phrase_end(index + 1, _LONGEST_CHARGE, joined=True)
    if start >= sentence.end:
        return None
    if word in kinds and (word == "of" or (word == "for" and sentence.is_passive(index))):
        return start, sentence.phrase_end(start, _LONGEST_CHARGE, joined=True)
    if not sentence.is_passive(index):
        return None
    if word == "as" and "as" in kinds:
        return _judgement(sentence, start)
    if word == "to" and "to" in kinds:
        return _infinitive(sentence, index + 1)
    return _name(sentence, index + 1) if "called" in kinds else None


def _infinitive(sentence: Sentence, to: int) -> Range | None:
    """The infinitive of "be" or "have" behind "to"."""
    known = to + 1 < sentence.end and sentence.words[to + 1] in _INFINITIVES
    return (to, content_end(sentence, to)) if known else None


def _judgement(sentence: Sentence, start: int) -> Range | None:
    end = sentence.phrase_end(start, _LONGEST_CHARGE, joined=True)
    return (start, end) if is_judgement(sentence, start, end) else None


def _name(sentence: Sentence, start: int) -> Range | None:
    """What somebody is called: a phrase that begins with "a"; with "the" or a capital it may be a mere name."""
    return (
        (start, sentence.phrase_end(start, _LONGEST_CHARGE, joined=True))
        if sentence.words[start] in _ARTICLES
        else None
    )
