"""The patterns of attribution, tried at each word of reporting in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.model import Tokens
from framing.segment.attribution.adjuncts import after_adjuncts, skip_adjuncts, skip_listener
from framing.segment.attribution.attitudes import attitude
from framing.segment.attribution.contents import (
    content_end,
    leading_content,
    opens_infinitive,
    source_end,
)
from framing.segment.attribution.credible import credible, is_speaker
from framing.segment.attribution.cues import is_negated, shows_verb, verb_at
from framing.segment.attribution.inversion import (
    BEFORE_SPEAKER,
    behind_verb,
    closes_clause,
    inverted,
    is_intro,
    resumed,
)
from framing.segment.attribution.nominal import is_definite, noun_content, viewpoint
from framing.segment.attribution.passives import passive
from framing.segment.attribution.punctuation import QUOTE
from framing.segment.attribution.reporting import PHRASES, Reporting
from framing.segment.attribution.sentence import Attribution, Cue, Range, Sentence, attributed
from framing.segment.attribution.speakers import (
    inverted_speaker,
    is_impersonal,
    shared_subject,
    subject,
)

_LONGEST_CLOSING = 30
_LONGEST_INTRO = 8
#: Tokens of the first of two speakers, with the "and", at most.
_LONGEST_PARTNER = 9
#: Tokens before the colon of ``Minister: no deal``, at most.
LONGEST_LABEL = 5
#: Tokens from a passive to its "by", at most.
_NEAR_BY = 4
_IN_QUOTE = frozenset({",", "?", "!", "—", "…", "...", ".", "-", "–"})
#: Before a condition, and in what is said to follow from it.
_IF, _WOULD = frozenset({"if", "unless"}), frozenset({"would", "could", "will"})
#: ``…, as I have said``: what comes before is the narrator's all the same.
_NARRATOR = frozenset({"i", "we"})
_TOLD_FORMS = frozenset({"told", "tells"})
_COLON, _BY, _AFTER_AGENT = frozenset({":"}), frozenset({"by"}), frozenset({"for", "as"})
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
        if index < floor or sentence.words[index] == ":" or sentence.in_quotation(index):
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
        return word in PHRASES
    if word not in tables.trailing or index - sentence.first < 3:
        return False
    if word in _TOLD_FORMS or sentence.words[index - 1] in BEFORE_SPEAKER:
        return True
    return closes_clause(sentence, behind_verb(sentence, index + 1, skip_adjuncts(sentence, index + 1)))


def _is_shared(sentence: Sentence, found: Attribution) -> bool:
    """Whether what comes before holds a quotation with a verb of its own."""
    inner = [last for _, last in sentence.quoted if last <= found.content[0][1]]
    if not inner:
        return False
    return any(word in sentence.tables.verbs for word in sentence.words[inner[0] : found.content[0][1]])


def _before_colon(sentence: Sentence, cues: Sequence[int]) -> Attribution | None:
    """``Minister: no deal before May``: a name, role or document before a colon at the head of a paragraph."""
    if cues[0] > sentence.first + LONGEST_LABEL:
        return None
    colon = sentence.first_of(_COLON, sentence.first + 1, sentence.first + LONGEST_LABEL + 1)
    if colon is None or colon > sentence.end - 4:
        return None
    head, last = sentence.texts[sentence.first : colon], sentence.words[colon - 1]
    named = all(text[0].isupper() for text in head) and not all(text.isupper() for text in head)
    if not named or (last in sentence.classes.kickers and last not in sentence.classes.roles):
        return None
    found = Attribution((colon, colon + 1), (sentence.first, colon), ((colon + 1, sentence.end),), "neutral")
    return found if is_speaker(sentence, (sentence.first, colon)) else None


def _at(sentence: Sentence, index: int, floor: int) -> Attribution | None:
    """Try the pattern that the word at a place can be the cue of; what cannot speak is no speaker."""
    word, tables = sentence.words[index], sentence.tables
    if word in tables.passives and (found := passive(sentence, index)):
        return None if is_negated(sentence, index) else credible(sentence, found)
    cue = verb_at(sentence, index, tables.verbs[word]) if word in tables.verbs else None
    found = _reported_by(sentence, cue, floor) if cue else None
    found = credible(sentence, found) if found else None
    if found is None and word in tables.others:
        found = _by_other(sentence, index, floor)
        found = credible(sentence, found) if found else None
    return found


def _by_other(sentence: Sentence, index: int, floor: int) -> Attribution | None:
    """Try what is no verb: a phrase such as "according to", a point of view, an adjective of belief, a noun."""
    word, tables = sentence.words[index], sentence.tables
    if word in PHRASES and sentence.after(index) == PHRASES[word] and _is_phrase(sentence, index):
        return _according(sentence, index, floor)
    if word in tables.viewpoints and (held := viewpoint(sentence, index)):
        return held
    if word in tables.attitudes or word in tables.willing:
        return None if is_negated(sentence, index) else attitude(sentence, index, floor)
    nominal = word in tables.content_nouns and (is_definite(sentence, index) or not is_negated(sentence, index))
    return noun_content(sentence, index) if nominal else None


def _reported_by(sentence: Sentence, cue: Cue, floor: int) -> Attribution | None:
    """Try inverted, trailing and leading order at a verb that is not denied; who speaks is sought last."""
    if is_negated(sentence, cue.first) or is_impersonal(sentence, cue.first) or _is_narrators(sentence, cue):
        return None
    if cue.last == sentence.last:
        return _ending(sentence, cue, floor)
    before = inverted(sentence, cue, floor)
    if before:
        return before
    infinitive = cue.verb.to and opens_infinitive(sentence, cue)
    adjuncts = not infinitive and sentence.words[cue.last] in sentence.classes.adjuncts
    after = after_adjuncts(sentence, cue) if adjuncts else cue.last
    told = cue.verb.base in sentence.classes.told
    close = behind_verb(sentence, cue.last, after) if adjuncts else after
    trails = cue.verb.trailing and not infinitive and (told or closes_clause(sentence, close))
    trails = trails and sentence.before(cue.first) != "who"
    behind = _trailing(sentence, cue, floor, close) if trails else None
    if behind:
        return behind
    if cue.verb.ambiguous and not infinitive and not shows_verb(sentence, cue, after):
        return None
    content = leading_content(sentence, cue, after)
    if content is None:
        return None
    source = _source(sentence, cue, floor)
    return attributed(cue, source, _condition(sentence, cue, source, content, floor), content)


def _condition(sentence: Sentence, cue: Cue, source: Range | None, content: Range, floor: int) -> Range | None:
    """The condition in front of what somebody says would follow: ``If it fell, she argues that all would be lost``."""
    if source is None or floor != sentence.first or sentence.words[floor] not in _IF or cue.verb.shape == "past":
        return None
    behind = source[0] > floor + 2 and sentence.words[source[0] - 1] == ","
    somebody = sentence.words[source[0]] not in sentence.classes.objects and sentence.before(cue.first) != "to"
    says = cue.verb.clause and cue.verb.implies != "believing" and somebody
    would = sentence.first_of(_WOULD, *content) is not None
    return (floor, source[0] - 1) if behind and would and says else None


def _is_narrators(sentence: Sentence, cue: Cue) -> bool:
    """Whether the narrator reminds of own words, which stay the narrator's: ``…, as I have said before, …``."""
    before = cue.first - 1
    while before > sentence.first and sentence.words[before] in sentence.classes.links:
        before -= 1
    return sentence.words[before] in _NARRATOR and sentence.before(before) == "as"


def _trailing(sentence: Sentence, cue: Cue, floor: int, after: int) -> Attribution | None:
    """``…, the minister said``, with what goes on behind it; ``As the minister said, …``."""
    told = cue.verb.base in sentence.classes.told
    source = _source(sentence, cue, floor)
    if sentence.words[sentence.first] == "as" and _opens_with_as(sentence, cue, source, after):
        return attributed(cue, source, (after + 1, content_end(sentence, after + 1)))
    left = _left_content(sentence, source, cue, floor)
    after = skip_listener(sentence, after) if left and told else after
    if not left or not closes_clause(sentence, after) or _introduces_quotation(sentence, after, left):
        return None
    later = resumed(sentence, after, left)
    return attributed(cue, source, None if is_intro(sentence, left) else left, later)


def _ending(sentence: Sentence, cue: Cue, floor: int) -> Attribution | None:
    """``…, police say`` at the end of a headline, without a full stop."""
    source = _source(sentence, cue, floor) if cue.verb.trailing else None
    return attributed(cue, source, _left_content(sentence, source, cue, floor))


def _opens_with_as(sentence: Sentence, cue: Cue, source: Range | None, after: int) -> bool:
    """Whether the sentence begins like ``As the minister said, …``."""
    opens = source is not None and source[0] == sentence.first + 1
    return opens and cue.verb.trails and after + 1 < sentence.end and sentence.words[after] == ","


def _agent(sentence: Sentence, cue: Cue) -> Range | None:
    """Who does what a passive says, where it says so: ``was mocked by the mayor for …``."""
    by = sentence.first_of(_BY, cue.last, cue.last + _NEAR_BY)
    source = inverted_speaker(sentence, by + 1) if by is not None else None
    after = sentence.first_of(_AFTER_AGENT, *source) if source else None
    return source if source is None or after is None else (source[0], after)


def _source(sentence: Sentence, cue: Cue, floor: int) -> Range | None:
    """The subject of the verb, its own or the sentence's; of a passive, who does it."""
    before, classes = sentence.words[cue.first - 1], sentence.classes
    linked = cue.verb.shape == "past" and (before in classes.links or before in classes.being)
    if linked and sentence.is_passive(cue.first):
        return _agent(sentence, cue)
    source = _speaking(sentence, subject(sentence, cue.first, floor))
    if cue.verb.shape == "ing" and source and _is_object(sentence, source, floor):
        return shared_subject(sentence, cue)
    return source or shared_subject(sentence, cue)


def _is_object(sentence: Sentence, source: Range, floor: int) -> bool:
    """Whether a verb stands in or right before what precedes a participle: ``Crowds lined the road chanting …``."""
    behind_verb = sentence.has_finite_verb(max(floor, source[0] - 1), source[0])
    return behind_verb or sentence.has_finite_verb(source[0] + 1, source[1])


def _speaking(sentence: Sentence, source: Range | None) -> Range | None:
    """The source, unless it begins like something that cannot speak: "leaving aside", "in a statement"."""
    if source is None:
        return None
    word = sentence.words[source[0]]
    if word in sentence.classes.subject_openers:
        return source
    head = source[0] + (sentence.is_adverb(source[0]) and source[1] - source[0] > 1)
    participle = sentence.words[head].endswith("ing") and sentence.texts[head].islower()
    adverbial = participle or word in sentence.classes.intro_prepositions
    return None if adverbial and source[1] - source[0] < _LONGEST_INTRO else source


def _left_content(sentence: Sentence, source: Range | None, cue: Cue, floor: int) -> Range | None:
    """What stands before ``, the minister said``, also before ``, as the minister said``."""
    verb = cue.verb
    if source is None or source[0] <= floor:
        return None
    start = _as_before(sentence, source, floor)
    mark = sentence.words[start - 1] if start > floor else ""
    if mark not in BEFORE_SPEAKER or (mark != QUOTE and not verb.trails):
        return None
    if mark == QUOTE and sentence.words[start - 2] not in _IN_QUOTE:
        return None
    return (floor, sentence.trimmed(start, floor))


def _as_before(sentence: Sentence, source: Range, floor: int) -> int:
    """The "as" right before a speaker, or before the first of two: ``, as both the mayor and the bishop said``."""
    if sentence.words[source[0] - 1] == "as":
        return source[0] - 1
    joined = sentence.words[source[0] - 1] == "and"
    places = range(source[0] - 2, max(floor, source[0] - _LONGEST_PARTNER) - 1, -1) if joined else ()
    stop = next((at for at in places if sentence.words[at] in sentence.classes.phrase_marks), None)
    if stop is None or sentence.words[stop] != "as" or not sentence.opens_subject(stop + 1):
        return source[0]
    return source[0] if sentence.has_finite_verb(stop + 1, source[0]) else stop


def _introduces_quotation(sentence: Sentence, after: int, left: Range) -> bool:
    """Whether a quotation begins behind the verb and what stands before is not one: ``On Monday, he said, "…"``."""
    following = tuple(sentence.words[after : after + 2])
    opens = following == (",", QUOTE) or following[:1] in ((":",), (QUOTE,))
    return opens and sentence.words[left[1] - 1] != QUOTE


def _is_phrase(sentence: Sentence, index: int) -> bool:
    """Whether a word of a phrase stands in it: ``in the view of``, and not ``took a serious view of``."""
    opens = index > sentence.first + 1 and sentence.words[index - 1] == "the" and sentence.words[index - 2] == "in"
    return opens or sentence.words[index] == "according"


def _according(sentence: Sentence, index: int, floor: int) -> Attribution | None:
    """``According to X, …``, ``…, according to X``, ``in the view of X, …``."""
    start, stop = index + 2, source_end(sentence, index + 2)
    first = index if sentence.words[index] == "according" else max(sentence.first, index - 2)
    if start >= sentence.end or sentence.words[start] in sentence.classes.not_sources:
        return None
    goes_on = stop + 1 < sentence.end and sentence.words[stop] not in {"and", "but"}
    rest = (stop + 1, content_end(sentence, stop + 1)) if goes_on else None
    left = None if first <= floor + 1 else (floor, sentence.trimmed(first, floor))
    content = tuple(part for part in (left, rest) if part and part[0] < part[1])
    return Attribution((first, start), (start, stop), content, "neutral") if content else None
