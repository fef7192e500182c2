"""Whether two sentences say the opposite of one another: "will sell" against "will not sell", "rose" against "fell"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from framing.claims.roles import synonyms, verb_phrase
from framing.model import Segments
from framing.segment.action_line import Group, Line, Phrase, is_auxiliary
from framing.segment.action_row import Row
from framing.segment.action_words import action_table, verb_words, words_of
from framing.segment.actions import row_of
from framing.wording import reasons as say

#: Noun phrases looked at on each side of a verb.
_PHRASES_BEFORE, _PHRASES_BEHIND = 4, 5
#: Words in -ed as short as this are none ("red", "need").
_SHORTEST_PARTICIPLE = 4


class Saying(NamedTuple):
    """What one verb group says: the verb, how it is put, and the words of its subject and of its object."""

    lemma: str
    negated: bool
    modal: str
    factual: bool
    subject: frozenset[str]
    object: frozenset[str]
    words: str
    finite: bool = False


def polarity_conflict(segments: Segments, sentence: int, other_segments: Segments, other_sentence: int) -> str:
    """Say in words which verb makes two sentences contradict each other, or give "" where none does.

    Two verbs are set against each other only where they have an argument in common and are the same verb, one of them
    denied or not yet done, or opposites both said or both denied.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> one, other = (segment(Document("a", f"Oslo will {what} the arms.")) for what in ("sell", "not sell"))
    >>> polarity_conflict(one, 0, other, 0)
    'will sell against will not sell'
    """
    return sayings_conflict(sayings(segments, sentence), sayings(other_segments, other_sentence))


def sayings_conflict(ones: Sequence[Saying], others: Sequence[Saying]) -> str:
    """Say which verb makes the sayings of two sentences contradict each other, or give ""."""
    for one, other in product(ones, others):
        if not _clash(one, other):
            continue
        if not _said_alike(one, others) and not _said_alike(other, ones):
            return say.AGAINST.format(one=one.words, other=other.words)
    return ""


def sayings(segments: Segments, sentence: int, row: Row | None = None) -> tuple[Saying, ...]:
    """Give what each verb group of a sentence says; ``row`` is the sentence, if it has been read."""
    line, found = row or row_of(segments, sentence)
    return tuple(
        said for index, phrase in enumerate(found) if phrase.verb and (said := _saying(line, found, index, phrase.verb))
    )


def _saying(line: Line, found: Sequence[Phrase], index: int, group: Group) -> Saying | None:
    group = _with_voice(line, found, index, _with_unlisted(line, found[index], group))
    modal = group.modal or _planned(line, found, index)
    negated = group.negated != _is_denied(line, found, index)
    if not group.base or _is_unclear(line, found, index, Group(group.base, 0, negated=negated, modal=modal)):
        return None
    if group.saying and _kind(found, index + 1) != "noun":
        return None
    lemma = _with_particle(line, found, index, group)
    words = _words(line, found[index], group, (lemma, negated, modal))
    factual = modal in {"", "must"} and _is_factual(line, found[index], group)
    finite = factual or (not modal and group.shape == "s")
    return Saying(lemma, negated, modal, factual, *_arguments(line, found, index, group), words, finite)


def _is_unclear(line: Line, found: Sequence[Phrase], index: int, group: Group) -> bool:
    """Whether a group says nothing of its own: a bare infinitive, or one whose auxiliary stands before "and"."""
    first = line.words[found[index].first]
    if first == "to":
        return not group.negated and not group.modal
    before = next((phrase.verb for phrase in reversed(found[:index]) if phrase.verb), None)
    joined = _kind(found, index - 1) == "coordinator" and before is not None
    return joined and before is not None and (before.passive or bool(before.modal)) and not is_auxiliary(first)


_MODALS = ("will", "may", "can", "must")


def _is_factual(line: Line, phrase: Phrase, group: Group) -> bool:
    first = line.words[phrase.first]
    if group.modal == "must":
        return first == "had"
    return first != "to" and (group.shape in {"past", "participle"} or first.startswith("did"))


def _words(line: Line, phrase: Phrase, group: Group, told: tuple[str, bool, str]) -> str:
    """The words of the sentence, or plain ones where the negation or the plan stands elsewhere."""
    as_told = told[1:] == (group.negated, group.modal) and line.words[phrase.first] != "to"
    particle = told[0].partition(" ")[2]
    first = phrase.first - (line.word(phrase.first - 1) in words_of("negations"))
    said = " ".join(line.words[first : max(phrase.last, group.main + 1)])
    return f"{said} {particle}".strip() if as_told else verb_phrase(*told)


def _arguments(line: Line, found: Sequence[Phrase], index: int, group: Group) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the subject and of the object."""
    before, behind = _words_before(line, found, index), _words_behind(line, found, index)
    if group.passive:
        return _behind_by(line, found, index), before
    if group.base != "be" and _kind(found, _past_adverbs(found, index + 1)) != "noun":
        # "prices rose" is what "raised prices" does to them
        return before, before | behind
    return before, behind


def _with_unlisted(line: Line, phrase: Phrase, group: Group) -> Group:
    """A group whose main verb is not in the list, as long as an auxiliary shows that there is one."""
    if group.base in words_of("be"):
        word = line.word(phrase.last)
        done = word.endswith("ed") and len(word) > _SHORTEST_PARTICIPLE
        return group._replace(base=word, main=phrase.last, passive=True) if done else group._replace(base="be")
    if group.deed or not any(group.base in words_of(name) for name in ("do", *_MODALS)):
        return _without_auxiliary(group)
    word = line.word(phrase.last)
    known = word.isalpha() and word not in words_of("determiners") | words_of("subject_pronouns")
    return group._replace(base=word if known else "", main=phrase.last, shape="base")


def _with_voice(line: Line, found: Sequence[Phrase], index: int, group: Group) -> Group:
    """A past that lacks its object is a participle: "three people trapped"."""
    words = verb_words()
    if group.base not in words.transitive or group.base in {*words.intransitive, *words.prepositions} or group.saying:
        return group
    alone = found[index].first == group.main and group.shape == "past"
    lacks = _kind(found, _past_adverbs(found, index + 1)) != "noun"
    reduced = alone and lacks and _with_particle(line, found, index, group) == group.base
    return group._replace(passive=True, shape="base") if reduced else group


def _without_auxiliary(group: Group) -> Group:
    return group._replace(base="") if group.base in words_of("have") else group


def _kind(found: Sequence[Phrase], index: int) -> str:
    return found[index].kind if 0 <= index < len(found) else ""


def _word(line: Line, found: Sequence[Phrase], index: int) -> str:
    return line.words[found[index].first]


def _past_adverbs(found: Sequence[Phrase], index: int) -> int:
    while _kind(found, index) == "adverb":
        index += 1
    return index


def _with_particle(line: Line, found: Sequence[Phrase], index: int, group: Group) -> str:
    """The verb with the particle that stands behind it or behind its object, or with the side that is taken."""
    if group.base in words_of("siding") and index + 1 < len(found):
        side = line.words[found[index + 1].first]
        if side in {"for", "against"}:
            return f"{group.base} {side}"
    particles = verb_words().particles.get(group.base, frozenset())
    places = (index + 1, index + 2) if _kind(found, index + 1) == "noun" else (index + 1,)
    words = [line.words[found[place].first] for place in places if place < len(found)]
    particle = next((word for word in words if word in particles), "")
    return f"{group.base} {particle}".strip()


_ENDS = frozenset({"stop", "verb", "subordinator", "relative"})


def _words_before(line: Line, found: Sequence[Phrase], index: int) -> frozenset[str]:
    """The content words before a verb in its clause; those of the verb before where "and" joins the two."""
    at = index - 1
    verb = next((place for place in range(at, -1, -1) if found[place].kind in _ENDS), 0)
    if _kind(found, at) == "coordinator":
        at = next((place for place in range(at, -1, -1) if found[place].kind == "verb"), 0) - 1
    elif _kind(found, at) == "comma" and _kind(found, verb) == "verb" and not is_auxiliary(_word(line, found, index)):
        at = verb - 1
    words: set[str] = set()
    least = max(-1, at - _PHRASES_BEFORE)
    while at > least:
        if found[at].kind in _ENDS:
            noun = _before_relative(found, at)
            if noun is None:
                break
            at, least = noun, noun - _PHRASES_BEFORE
        words |= set(_content(line, found[at]))
        at -= 1
    return frozenset(words)


def _before_relative(found: Sequence[Phrase], at: int) -> int | None:
    """The noun phrase that a relative clause with its verb at ``at`` goes on: "the fire that killed ten was …"."""
    is_relative = found[at].kind == "verb" and _kind(found, at - 1) == "relative"
    return at - 2 if is_relative and _kind(found, at - 2) == "noun" else None


def _words_behind(line: Line, found: Sequence[Phrase], index: int) -> frozenset[str]:
    words: set[str] = set()
    for phrase in found[index + 1 : index + 1 + _PHRASES_BEHIND]:
        if phrase.kind in _ENDS or phrase.kind == "comma":
            break
        words |= set(_content(line, phrase))
    return frozenset(words)


def _behind_by(line: Line, found: Sequence[Phrase], index: int) -> frozenset[str]:
    """The content words of the noun phrase behind "by" after a passive."""
    for place in range(index + 1, min(len(found) - 1, index + _PHRASES_BEHIND)):
        if line.words[found[place].first] == "by" and found[place + 1].kind == "noun":
            return frozenset(_content(line, found[place + 1]))
    return frozenset()


def _content(line: Line, phrase: Phrase) -> Iterator[str]:
    """The words of a noun phrase that say what it is about, in the singular, peoples as their countries."""
    if phrase.kind not in {"noun", "vague"}:
        return
    peoples = action_table()["peoples"]
    for word in line.words[phrase.first : phrase.last]:
        plain = word.removesuffix("'s").rstrip("'")
        if plain[:1].isalnum() and not _is_empty(plain):
            yield peoples.get(plain) or _singular(plain)


@lru_cache(maxsize=1 << 14)
def _is_empty(word: str) -> bool:
    names = ("determiners", "possessives", "subject_pronouns", "object_pronouns", "times", "adjectives", "negations")
    return any(word in words_of(name) for name in names)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def _is_denied(line: Line, found: Sequence[Phrase], index: int) -> bool:
    """Whether a "no" on the subject or object, or a denial before, turns a verb round."""
    start = line.words[found[index].first]
    beside = [found[place] for place in (index - 1, index + 1) if _kind(found, place) in {"noun", "vague"}]
    denied = any(line.words[phrase.first] in {"no", "nobody", "none", "neither"} for phrase in beside)
    if start == "to":
        return _kind(found, index - 1) == "noun" and denied != _undoes_plan(found, index)
    return denied != _follows_denial(found, index)


def _undoes_plan(found: Sequence[Phrase], index: int) -> bool:
    """Whether what stands before the plan takes it back: "rejected a plan to sell"."""
    verb = found[index - 2].verb if index > 1 else None
    return verb is not None and verb.base in words_of("rejecting") and not verb.negated


def _follows_denial(found: Sequence[Phrase], index: int) -> bool:
    """Whether "denied that" stands before the clause."""
    for place in range(index - 1, -1, -1):
        phrase = found[place]
        if phrase.kind == "stop" or (phrase.verb and phrase.verb.base != "deny"):
            return False
        if phrase.verb:
            return _kind(found, place + 1) == "subordinator" and not phrase.verb.negated
    return False


def _planned(line: Line, found: Sequence[Phrase], index: int) -> str:
    """Give "will" where a plan stands before the infinitive: "has plans to sell"."""
    if line.words[found[index].first] != "to" or _kind(found, index - 1) != "noun":
        return ""
    return "will" if line.words[found[index - 1].last - 1] in words_of("plans") else ""


def _clash(one: Saying, other: Saying) -> bool:
    if _verb(one.lemma) == _verb(other.lemma):
        return (one.negated != other.negated or _differ_in_modal(one, other)) and _about_the_same(one, other)
    return one.negated == other.negated and _opposed(one, other)


def _said_alike(one: Saying, others: Sequence[Saying]) -> bool:
    """Whether the other sentence says the same, too."""
    return any(
        _verb(one.lemma) == _verb(other.lemma)
        and one.negated == other.negated
        and not _differ_in_modal(one, other)
        and _about_the_same(one, other)
        for other in others
    )


def _differ_in_modal(one: Saying, other: Saying) -> bool:
    """Whether a deed is done on one side and to come or only possible on the other."""
    if one.negated or one.lemma == "be" or "can" in {one.modal, other.modal}:
        return False
    if one.modal == other.modal or (one.factual and other.factual):
        return False
    if {one.modal, other.modal} == {"will", "may"} or (
        {one.modal, other.modal} == {"", "may"} and (one.finite or other.finite)
    ):
        return True
    return (one.factual and bool(other.modal)) or (other.factual and bool(one.modal))


def _about_the_same(one: Saying, other: Saying) -> bool:
    subjects, objects = one.subject & other.subject, one.object & other.object
    if one.lemma == "be":
        return bool(objects and (subjects or not (one.subject and other.subject)))
    return bool(objects) or bool(subjects and not (one.object and other.object))


def _opposed(one: Saying, other: Saying) -> bool:
    pairs = opposites()
    pair = frozenset({one.lemma, other.lemma})
    if pair not in pairs or not _about_the_same(one, other):
        return False
    return not pairs[pair] or bool(one.subject & other.subject)


@cache
def opposites() -> dict[frozenset[str], bool]:
    """Give the pairs of opposite verbs, and whether only the same subject contradicts itself in them."""
    table = action_table()["opposites"]
    same = {frozenset(pair.replace("_", " ") for pair in entry.split()) for entry in table["same_subject"]}
    listed = (frozenset(verb.replace("_", " ") for verb in entry.split()) for entry in table["pairs"])
    return {pair: pair in same for pair in listed}


def _verb(lemma: str) -> str:
    return synonyms().get(lemma, lemma)
