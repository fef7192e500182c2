"""Reported words before the verb and its speaker: ``…, said the minister``, and what goes on behind them."""

from __future__ import annotations

from framing.segment.attribution.adjuncts import skip_adjuncts
from framing.segment.attribution.punctuation import DASHES, QUOTE, STOPS
from framing.segment.attribution.sentence import Attribution, Cue, Range, Sentence, attributed
from framing.segment.attribution.speakers import after_apposition, goes_on_by, inverted_speaker
from framing.segment.attribution.verbs import Verb

#: What stands between reported words and the verb or speaker behind them.
BEFORE_SPEAKER = frozenset({",", QUOTE, "—", "–", "--", "?", "!", "'"})
_LONGEST_INTRO = 8
#: Tokens of an adverb of time, at most.
_LONGEST_TIME = 2
#: Tokens of ``(R-Tex.)`` behind a name, at most.
_LONGEST_BRACKET = 12
#: Tokens of a subject before the comma of what says more of it, at most.
_LONGEST_HEAD = 12
_COMMA, _CLOSE = frozenset({","}), frozenset({")"})
_BEFORE_RESUMED = DASHES | {",", QUOTE}
_ENDS_CLAUSE = frozenset({",", "who", QUOTE})
_APPOSITIONS = frozenset({"a", "an", "the", "who", "whose"})
_RELATIVES = frozenset({"who", "which", "whose"})


def inverted(sentence: Sentence, cue: Cue, floor: int) -> Attribution | None:
    """Give ``…, said the minister``: content, comma or mark, verb, speaker; nothing before ``floor``."""
    before = sentence.words[cue.first - 1] if cue.first > floor else ""
    if before not in BEFORE_SPEAKER or not _may_invert(cue.verb, before) or _is_answer(sentence, cue.last):
        return None
    source = inverted_speaker(sentence, cue.last)
    left = (floor, sentence.trimmed(cue.first, floor))
    if source is None or left[0] >= left[1] or (before == "," and _is_leading(sentence, cue, left)):
        return None
    end = _past_participle(sentence, _past_bracket(sentence, source[1]))
    relative = end < sentence.end and sentence.words[end] in {"who", "that"}
    if not relative and not closes_clause(sentence, skip_adjuncts(sentence, end)):
        return None
    opens = before == "," and _only_opens(sentence, left)
    after = after_apposition(sentence, end)
    if after is None or (opens and not _is_apposition(sentence, end, after)):
        after = skip_adjuncts(sentence, end)
    later = resumed(sentence, after, left)
    if opens and not later and is_intro(sentence, left):
        return None
    return attributed(cue, source, None if opens and later else left, later)


def _is_apposition(sentence: Sentence, comma: int, close: int) -> bool:
    """Whether an office and not what is said follows a speaker: ``says Anna Berg, a professor in Reno, …``."""
    return close < sentence.end and sentence.after(comma) in _APPOSITIONS


def _only_opens(sentence: Sentence, left: Range) -> bool:
    """Whether what stands before the verb only opens the sentence: ``Right now, explains Anna Berg, prices fall``."""
    last = left[1] - 1
    time = sentence.words[last] in sentence.classes.days or sentence.is_adverb(last)
    return (time and left[1] - left[0] <= _LONGEST_TIME) or is_intro(sentence, left)


def closes_clause(sentence: Sentence, after: int) -> bool:
    """Whether nothing reportable follows the verb: the end, a comma, a dash, a quotation or another clause."""
    return after >= sentence.end or sentence.words[after] in sentence.classes.clause_closers


def behind_verb(sentence: Sentence, index: int, after: int) -> int:
    """The place behind a trailing verb: before a clause of time, too: ``…, he said as talks ended``."""
    clause = after > index and sentence.words[index] in sentence.classes.closers
    return index if clause and sentence.has_finite_verb(index + 1, after) else after


def resumed(sentence: Sentence, after: int, left: Range) -> Range | None:
    """Give the content that goes on after ``, the minister said,``; after a quotation only another quotation does."""
    if after >= sentence.end or sentence.words[after] not in _BEFORE_RESUMED:
        return None
    start = after if sentence.words[after] == QUOTE else after + 1
    if start >= sentence.end:
        return None
    word = sentence.words[start]
    if sentence.words[left[1] - 1] == QUOTE and word != QUOTE:
        return None
    if word in sentence.classes.relatives or word in sentence.tables.saying:
        return None
    return None if word in {"but", "and"} and sentence.opens_subject(start + 1) else (start, sentence.end)


def is_intro(sentence: Sentence, span: Range) -> bool:
    """Whether a stretch is only an introductory phrase: short, opened by a preposition or adverb, without a verb."""
    first, classes = sentence.words[span[0]], sentence.classes
    opens = first in classes.intro_prepositions or first in classes.intro_adverbs or first.endswith("ly")
    return opens and span[1] - span[0] <= _LONGEST_INTRO and not sentence.has_finite_verb(*span)


def _may_invert(verb: Verb, before: str) -> bool:
    if verb.shape == "ing" or verb.base == "tell":
        return False
    return verb.inverts or (before == QUOTE and (verb.trails or verb.quote))


def _is_answer(sentence: Sentence, index: int) -> bool:
    """Whether "no" or "so" follows the verb, which is no speaker."""
    return index < sentence.end and sentence.words[index] in sentence.classes.not_clauses


def _is_leading(sentence: Sentence, cue: Cue, left: Range) -> bool:
    """Whether what stands before the comma is no report: the subject of the verb; or a clause follows."""
    if _clause_follows(sentence, cue.last):
        return True
    return _is_subject(sentence, left, sentence.end if cue.verb.base != "say" else _LONGEST_HEAD)


def _clause_follows(sentence: Sentence, index: int) -> bool:
    """Whether a finite verb stands before the next comma: then the noun after the verb is no speaker."""
    for place in range(index, sentence.end):
        if sentence.words[place] in _ENDS_CLAUSE:
            return False
        if sentence.words[place] in sentence.classes.finite:
            return True
    return False


def _is_subject(sentence: Sentence, span: Range, longest: int) -> bool:
    """Whether a stretch is a noun with what says more of it: ``The envoy, who left,``, ``Doe, mayor of Reno,``.

    longest: tokens of the noun at most; a clause whose verb does not show may be longer.
    """
    comma = sentence.first_of(_COMMA, *span)
    if comma is None or comma - span[0] > longest or sentence.has_finite_verb(span[0], comma):
        return False
    return sentence.words[comma + 1] in _RELATIVES or not sentence.has_finite_verb(comma, span[1])


def _past_participle(sentence: Sentence, index: int) -> int:
    """The place behind a participle that goes on a speaker: ``said a statement issued by the bank``."""
    if index + 1 >= sentence.end or not goes_on_by(sentence, index):
        return index
    end = sentence.first_of(STOPS, index, sentence.end)
    return sentence.end if end is None else end


def _past_bracket(sentence: Sentence, index: int) -> int:
    """The place behind brackets that begin at a place: ``said Jane Doe (R-Tex.)``."""
    if index >= sentence.end or sentence.words[index] != "(":
        return index
    close = sentence.first_of(_CLOSE, index, index + _LONGEST_BRACKET)
    return index if close is None else close + 1
