"""The patterns of attribution, tried at each word of reporting in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.model import Tokens
from framing.segment.attribution.adjuncts import skip_adjuncts, skip_listener
from framing.segment.attribution.attitudes import attitude
from framing.segment.attribution.contents import (
    content_end,
    leading_content,
    shown_by_document,
    source_end,
)
from framing.segment.attribution.judgements import labelling_quote
from framing.segment.attribution.nominal import noun_content, viewpoint
from framing.segment.attribution.passives import passive
from framing.segment.attribution.punctuation import DASHES, QUOTE
from framing.segment.attribution.reporting import Reporting, Verb
from framing.segment.attribution.sentence import Attribution, Cue, Range, Sentence
from framing.segment.attribution.speakers import (
    after_apposition,
    inverted_speaker,
    shared_subject,
    subject,
)

_LONGEST_CLOSING = 30
_NEGATED_WITHIN = 6
_LONGEST_INTRO = 8
_LONGEST_NAME = 5
_BEFORE_SPEAKER = frozenset({",", QUOTE, "—", "–", "--", "?", "!", "'"})
_IN_QUOTE = frozenset({",", "?", "!", "—", "…", "...", ".", "-", "–"})
_TOLD_FORMS = frozenset({"told", "tells"})
_PHRASES = {"according": "to", "words": "of", "view": "of", "opinion": "of"}
_COMMA, _COLON = frozenset({","}), frozenset({":"})
_BEFORE_BASE = frozenset({"people", "police", "men", "women", "and", ",", QUOTE})
_SHOWS_VERB = frozenset({"that", ":", QUOTE, "to"})
_BEFORE_PASSIVE = frozenset({"be", "been", "is", "are"})
_BEFORE_RESUMED = DASHES | {",", QUOTE}
_ENDS_INVERTED_CLAUSE = frozenset({",", "who", QUOTE})
#: What is tried at a word of reporting from the head of the sentence on, so that nothing is tried twice.
Tried = dict[int, Attribution | None]


def attributions(  # noqa: PLR0913 - one sentence as its six parts, called once a sentence
    tokens: Tokens,
    bounds: Range,
    cues: Sequence[int],
    quoted: Sequence[Range],
    tables: Reporting,
    opens_paragraph: bool = False,
) -> list[Attribution]:
    """Give the attributions of one sentence.

    bounds: its first token and the one after its last; cues: the places of words of reporting and colons in it;
    quoted: its quotations.
    """
    sentence, tried = Sentence(tokens, bounds, quoted, tables, opens_paragraph), Tried()
    found = (_before_colon(sentence, cues) if opens_paragraph else None) or _closing(sentence, cues, tried)
    if found is None:
        return list(_from_left(sentence, cues, sentence.first, tried))
    later = _from_left(sentence, cues, max(found.cue[1], found.content[-1][1]), tried)
    return [found, *[_of_same_speaker(sentence, found, item) for item in later]]


def _of_same_speaker(sentence: Sentence, before: Attribution, item: Attribution) -> Attribution:
    """``…, he said, adding that …``: the participle shares the speaker of the verb."""
    return item._replace(source=before.source) if sentence.words[item.cue[0]] in sentence.tables.saying else item


def _from_left(sentence: Sentence, cues: Sequence[int], floor: int, tried: Tried) -> Iterator[Attribution]:
    """Try the cues from ``floor`` on, from left to right; what is reported once is not reported again."""
    for index in cues:
        if index < floor or sentence.in_quotation(index):
            continue
        again = floor == sentence.first and index in tried
        found = tried[index] if again else _at(sentence, index, floor)
        if found is not None:
            floor = max(found.cue[1], found.content[-1][1])
            yield found


def _closing(sentence: Sentence, cues: Sequence[int], tried: Tried) -> Attribution | None:
    """The attribution that ends the sentence and takes in all before it: ``…, the minister said on Monday.``."""
    for index in reversed(cues):
        if index < sentence.end - _LONGEST_CLOSING:
            return None
        if not _may_close(sentence, index) or sentence.in_quotation(index):
            continue
        found = tried[index] = _at(sentence, index, sentence.first)
        if found and _takes_all_before(sentence, found):
            return found
    return None


def _takes_all_before(sentence: Sentence, found: Attribution) -> bool:
    """Whether the reported words are one stretch from the head of the sentence on."""
    return found.content[0][0] == sentence.first and len(found.content) == 1 and not _is_shared(sentence, found)


def _may_close(sentence: Sentence, index: int) -> bool:
    """Whether a word of reporting can close the sentence, told quickly: nothing but adjuncts after it, or a speaker."""
    word, tables = sentence.words[index], sentence.tables
    if word not in tables.verbs:
        return word in _PHRASES
    if word not in tables.trailing or index - sentence.first < 3:
        return False
    if word in _TOLD_FORMS or sentence.words[index - 1] in _BEFORE_SPEAKER:
        return True
    return _closes_clause(sentence, skip_adjuncts(sentence, index + 1))


def _is_shared(sentence: Sentence, found: Attribution) -> bool:
    """Whether what comes before holds a quotation with a verb of its own."""
    inner = [last for _, last in sentence.quoted if last <= found.content[0][1]]
    if not inner:
        return False
    return any(word in sentence.tables.verbs for word in sentence.words[inner[0] : found.content[0][1]])


def _before_colon(sentence: Sentence, cues: Sequence[int]) -> Attribution | None:
    """``Minister: no deal before May``: a name, role or document before a colon at the head of a paragraph."""
    if cues[0] > sentence.first + _LONGEST_NAME:
        return None
    colon = sentence.first_of(_COLON, sentence.first + 1, sentence.first + _LONGEST_NAME + 1)
    if colon is None or colon > sentence.end - 4:
        return None
    head, last = sentence.texts[sentence.first : colon], sentence.words[colon - 1]
    named = all(text[0].isupper() for text in head) and not all(text.isupper() for text in head)
    if not named or (last in sentence.classes.kickers and last not in sentence.classes.roles):
        return None
    return Attribution((colon, colon + 1), (sentence.first, colon), ((colon + 1, sentence.end),), "neutral")


def _at(sentence: Sentence, index: int, floor: int) -> Attribution | None:
    """Try the pattern that the word at a place can be the cue of."""
    word, tables = sentence.words[index], sentence.tables
    if word in tables.passives and (found := passive(sentence, index)):
        return None if _is_negated(sentence, index) else found
    if word in tables.verbs:
        cue = _cue(sentence, index, tables.verbs[word])
        found = _reported_by(sentence, cue, floor) if cue else None
        if found:
            return found
    if word in _PHRASES and sentence.after(index) == _PHRASES[word]:
        return _according(sentence, index, floor)
    if word in tables.viewpoints and (held := viewpoint(sentence, index)):
        return held
    if word in tables.attitudes:
        return None if _is_negated(sentence, index) else attitude(sentence, index, floor)
    nominal = (word in tables.nouns or word in tables.of_nouns) and not _is_negated(sentence, index)
    return noun_content(sentence, index) if nominal else None


def _cue(sentence: Sentence, index: int, verbs: Sequence[Verb]) -> Cue | None:
    """The first of the verbs of a form that stands at a place, if it is one here and no noun or participle."""
    for verb in verbs:
        last = index + 1 + len(verb.rest)
        fits = not verb.rest or tuple(sentence.words[index + 1 : last]) == verb.rest
        if fits and last < sentence.last and _is_verb(sentence, index, verb):
            return Cue(index, last, verb)
    return None


def _is_verb(sentence: Sentence, index: int, verb: Verb) -> bool:
    before, shape = sentence.before(index), verb.shape
    if before == "worth" or (shape != "ing" and before in sentence.classes.articles):
        return False
    if shape == "base":
        return before != "" and (not verb.ambiguous or _agrees(sentence, before))
    return not (shape == "past" and before in _BEFORE_PASSIVE and verb.base != "tell")


def _agrees(sentence: Sentence, before: str) -> bool:
    """Whether a word can stand before a base form that is more often a noun: a plural, a pronoun, an auxiliary."""
    classes = sentence.classes
    linked = before in classes.links or before in classes.pronouns
    return linked or before.endswith(("s", "ly")) or before in _BEFORE_BASE


def _reported_by(sentence: Sentence, cue: Cue, floor: int) -> Attribution | None:
    """Try inverted, trailing and leading order at a verb that is not denied; who speaks is sought last."""
    if _is_negated(sentence, cue.first):
        return None
    inverted = _inverted(sentence, cue, floor)
    if inverted:
        return inverted
    after, source = skip_adjuncts(sentence, cue.last), None
    told = cue.verb.base in sentence.classes.told
    infinitive = cue.verb.to and sentence.words[cue.last] == "to"
    if cue.verb.trailing and not infinitive and (told or _closes_clause(sentence, after)):
        source = _source(sentence, cue, floor)
        left = _left_content(sentence, source, cue, floor)
        after = skip_listener(sentence, after) if left and told else after
        if left and _closes_clause(sentence, after) and not _introduces_quotation(sentence, after, left):
            resumed = _resumed(sentence, after, left)
            if not _is_intro(sentence, left):
                return _attribution(cue, source, left, resumed)
            if resumed:
                return _attribution(cue, source, resumed)
    if cue.verb.ambiguous and not infinitive and not _shows_verb(sentence, cue, after):
        return None
    content = leading_content(sentence, cue, after)
    return _attribution(cue, source or _source(sentence, cue, floor), content) if content else None


def _source(sentence: Sentence, cue: Cue, floor: int) -> Range | None:
    """The subject of the verb, its own or the sentence's."""
    return _speaking(sentence, subject(sentence, cue.first, floor)) or shared_subject(sentence, cue)


def _speaking(sentence: Sentence, source: Range | None) -> Range | None:
    """The source, unless it begins like something that cannot speak: "leaving aside", "in a statement"."""
    if source is None:
        return None
    word = sentence.words[source[0]]
    adverbial = word in sentence.classes.intro_prepositions or (
        word.endswith("ing") and sentence.texts[source[0]].islower()
    )
    return None if adverbial and source[1] - source[0] < _LONGEST_INTRO else source


def _attribution(cue: Cue, source: Range | None, *parts: Range | None) -> Attribution | None:
    content = tuple(part for part in parts if part and part[0] < part[1])
    return Attribution((cue.first, cue.last), source, content, cue.verb.implies) if content else None


def _is_negated(sentence: Sentence, first: int) -> bool:
    """Whether the verb is denied ("did not say that"), so that the words after it are nobody's speech."""
    words, marks = sentence.words, sentence.classes.negation_marks
    for index in range(first - 1, max(sentence.first, first - _NEGATED_WITHIN) - 1, -1):
        if words[index] in marks:
            return words[index] in sentence.classes.negations
    return False


def _inverted(sentence: Sentence, cue: Cue, floor: int) -> Attribution | None:
    """``…, said the minister``: content, comma or mark, verb, speaker."""
    before = sentence.words[cue.first - 1] if cue.first > floor else ""
    if before not in _BEFORE_SPEAKER or not _may_invert(cue.verb, before):
        return None
    source = inverted_speaker(sentence, cue.last)
    if source is None or (before == "," and _clause_follows(sentence, cue.last)):
        return None
    left = (floor, sentence.trimmed(cue.first, floor))
    if left[0] >= left[1] or (before == "," and (_is_intro(sentence, left) or _is_subject(sentence, left))):
        return None
    relative = source[1] < sentence.end and sentence.words[source[1]] in {"who", "that"}
    if not relative and not _closes_clause(sentence, skip_adjuncts(sentence, source[1])):
        return None
    after = after_apposition(sentence, source[1])
    after = skip_adjuncts(sentence, source[1]) if after is None else after
    return _attribution(cue, source, left, _resumed(sentence, after, left))


def _may_invert(verb: Verb, before: str) -> bool:
    if verb.shape == "ing" or verb.base == "tell":
        return False
    return verb.inverts or (before == QUOTE and (verb.trails or verb.quote))


def _clause_follows(sentence: Sentence, index: int) -> bool:
    """Whether a finite verb stands before the next comma: then the noun after the verb is no speaker."""
    for place in range(index, sentence.end):
        if sentence.words[place] in _ENDS_INVERTED_CLAUSE:
            return False
        if sentence.words[place] in sentence.classes.finite:
            return True
    return False


def _is_intro(sentence: Sentence, span: Range) -> bool:
    """Whether a stretch is only an introductory phrase: short, opened by a preposition or adverb, without a verb."""
    first, classes = sentence.words[span[0]], sentence.classes
    opens = first in classes.intro_prepositions or first in classes.intro_adverbs or first.endswith("ly")
    return opens and span[1] - span[0] <= _LONGEST_INTRO and not sentence.has_finite_verb(*span)


def _is_subject(sentence: Sentence, span: Range) -> bool:
    """Whether a stretch is a noun with a relative clause, so the subject: ``The envoy, who left today, said …``."""
    comma = sentence.first_of(_COMMA, *span)
    relative = comma is not None and sentence.words[comma + 1] in {"who", "which", "whose"}
    return relative and not sentence.has_finite_verb(span[0], comma or span[0])


def _left_content(sentence: Sentence, source: Range | None, cue: Cue, floor: int) -> Range | None:
    """What stands before ``, the minister said``, also before ``, as the minister said``."""
    verb = cue.verb
    if source is None or source[0] <= floor:
        return None
    start = source[0] - 1 if sentence.words[source[0] - 1] == "as" else source[0]
    mark = sentence.words[start - 1] if start > floor else ""
    if mark not in _BEFORE_SPEAKER or (mark != QUOTE and not verb.trails):
        return None
    if mark == QUOTE and sentence.words[start - 2] not in _IN_QUOTE:
        return None
    return (floor, sentence.trimmed(start, floor))


def _closes_clause(sentence: Sentence, after: int) -> bool:
    """Whether nothing reportable follows the verb: the end, a comma, a dash, a quotation or another clause."""
    return after >= sentence.end or sentence.words[after] in sentence.classes.clause_closers


def _introduces_quotation(sentence: Sentence, after: int, left: Range) -> bool:
    """Whether a quotation begins behind the verb and what stands before is not one: ``On Monday, he said, "…"``."""
    following = tuple(sentence.words[after : after + 2])
    opens = following == (",", QUOTE) or following[:1] in ((":",), (QUOTE,))
    return opens and sentence.words[left[1] - 1] != QUOTE


def _resumed(sentence: Sentence, after: int, left: Range) -> Range | None:
    """The content that goes on after ``, the minister said,``; after a quotation only another quotation does."""
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


def _shows_verb(sentence: Sentence, cue: Cue, after: int) -> bool:
    """Whether what stands beside a form that is more often a noun shows that it is a verb."""
    classes, before = sentence.classes, sentence.before(cue.first)
    if before in classes.nominative or before in {"it", "which"}:
        return True
    if after >= sentence.end:
        return False
    word = sentence.words[after]
    if word in classes.question_words or word in classes.pronouns or word in _SHOWS_VERB:
        return True
    if cue.verb.quote and labelling_quote(sentence, cue) is not None:
        return True
    return shown_by_document(sentence, cue) or ((cue.verb.clause or cue.verb.object) and word in classes.determiners)


def _according(sentence: Sentence, index: int, floor: int) -> Attribution | None:
    """``According to X, …``, ``…, according to X``, ``in the view of X, …``."""
    start, stop = index + 2, source_end(sentence, index + 2)
    first = index if sentence.words[index] == "according" else max(sentence.first, index - 2)
    if start >= sentence.end or sentence.words[start] in sentence.classes.not_sources:
        return None
    rest = (stop + 1, content_end(sentence, stop + 1)) if stop + 1 < sentence.end else None
    left = None if first <= floor + 1 else (floor, sentence.trimmed(first, floor))
    content = tuple(part for part in (left, rest) if part and part[0] < part[1])
    return Attribution((first, start), (start, stop), content, "neutral") if content else None
