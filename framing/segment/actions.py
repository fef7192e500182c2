"""Who does what to whom, a clause each, told from verb forms, names and word order alone.

Nothing is guessed: a clause whose subject and object are not plain to see gives no action, or one without them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from framing.model import Action, Segments, Span
from framing.segment.action_line import LONGEST_SENTENCE, Group, Line
from framing.segment.action_objects import agent_behind, object_of, particle_of, takes_thing
from framing.segment.action_phrases import phrases
from framing.segment.action_row import Place, Row, word_of
from framing.segment.action_subjects import subject_of
from framing.segment.action_words import reading, verb_words, words_of


def actions(segments: Segments, rows: Sequence[Row] = ()) -> tuple[Action, ...]:
    """Give the actions of a text in the order of their verbs; ``rows`` are its sentences, if they have been read.

    >>> from framing.model import Document
    >>> from framing.segment import named, segment
    >>> text = "Putin did not invite Kim to Moscow."
    >>> action = actions(named(segment(Document("a", text))))[0]
    >>> action.lemma, action.negated, action.agent.of(text), action.patient.of(text)
    ('invite', True, 'Putin', 'Kim')
    """
    read = rows or (row_of(segments, sentence) for sentence in range(len(segments.bounds)))
    return tuple(action for sentence, row in enumerate(read) for action in _sentence_actions(segments, sentence, row))


def sentence_actions(segments: Segments, sentence: int) -> tuple[Action, ...]:
    """Give the actions of one sentence."""
    return tuple(_sentence_actions(segments, sentence, row_of(segments, sentence)))


def row_of(segments: Segments, sentence: int) -> Row:
    """Read one sentence as phrases, none for a list or a table; who asks for several things reads it once."""
    line = lines(segments, sentence)
    return Row(line, phrases(line) if line.last - line.first <= LONGEST_SENTENCE else ())


def lines(segments: Segments, sentence: int) -> Line:
    """Give the words of one sentence with its names."""
    tokens, (first, last) = segments.tokens, segments.bounds[sentence]
    starts, names = tokens.starts, segments.names
    end = starts[last] if last < len(starts) else len(segments.document.text) + 1
    at = bisect_left(names, starts[first], key=lambda name: name.span.start)
    found: dict[int, int] = {}
    while at < len(names) and names[at].span.start < end:
        span = names[at].span
        after = bisect_left(starts, span.end, first, last)
        found.setdefault(bisect_right(starts, span.start, first, last) - 1, after)
        at += 1
    return Line(tokens.folded, tokens.texts, first, last, found)


def _sentence_actions(segments: Segments, sentence: int, row: Row) -> Iterator[Action]:
    for index, phrase in enumerate(row.phrases):
        told = _told(row, index) if phrase.kind == "verb" else None
        if told:
            yield _action(segments, sentence, told)


def _action(segments: Segments, sentence: int, told: _Told) -> Action:
    tokens, group = segments.tokens, told.group
    return Action(
        sentence,
        tokens[group.main],
        told.lemma,
        _span(segments, told.agent),
        _span(segments, told.patient),
        told.negated,
        group.modal,
    )


def _span(segments: Segments, place: Place | None) -> Span | None:
    """The span of tokens."""
    return Span(segments.tokens[place[0]].start, segments.tokens[place[1] - 1].end) if place else None


@dataclass(frozen=True, slots=True)
class _Told:
    """An action in tokens."""

    group: Group
    lemma: str
    agent: Place | None
    patient: Place | None
    negated: bool


def _told(row: Row, index: int) -> _Told | None:
    """Give what the verb group at ``index`` tells, where it is sure."""
    group = row.phrases[index].verb
    if group is None or not group.deed or (group.saying and not takes_thing(row, index)):
        return None
    if word_of(row, index) == "to":
        if not _is_headline(row, index):
            return None
        group = group._replace(modal=group.modal or "will")
    subject = subject_of(row, index)
    if subject is None or not _can_be_subject(row, index, subject):
        return None
    return _passive(row, index, group, subject) if group.passive else _active(row, index, group, subject)


def _can_be_subject(row: Row, index: int, subject: Place) -> bool:
    """Whether a subject is neither a verb taken for a noun nor the topic of "his duty is to protect"."""
    line, phrase = row.line, row.phrases[index]
    word, alone = line.words[subject[0]], subject[1] - subject[0] == 1
    named = any(place in line.names or line.is_capital(place) for place in range(*subject))
    if alone and not named and reading(word, "base", "s" if line.word(subject[0] - 1) == "that" else "base"):
        return False
    if line.words[phrase.last - 1] == "named" and word in {"a", "an"}:
        return False
    group = line.words[phrase.first : phrase.last]
    is_to = any(one in words_of("be") and two == "to" for one, two in pairwise(group))
    return named or not is_to or word in words_of("subject_pronouns")


def _is_headline(row: Row, index: int) -> bool:
    """Whether "to" tells what is to come: the only verb of a sentence without a full stop."""
    others = any(phrase.kind in {"verb", "vague"} for place, phrase in enumerate(row.phrases) if place != index)
    return not others and row.line.words[row.line.last - 1] != "."


def _active(row: Row, index: int, group: Group, subject: Place) -> _Told | None:
    particle, behind = particle_of(row, index, group)
    patient, preposition = object_of(row, index + (2 if behind else 1), group, bool(particle))
    alone = _is_empty(row, patient) and not _says_no(row, patient)
    if alone and not particle and group.base not in verb_words().intransitive:
        return None
    if _is_empty(row, subject) and not _says_no(row, subject):
        return None
    return _finished(row, group, f"{group.base} {particle or preposition}".strip(), subject, patient)


def _passive(row: Row, index: int, group: Group, subject: Place) -> _Told | None:
    if group.base not in verb_words().transitive:
        return None
    lemma = f"{group.base} {particle_of(row, index, group)[0]}".strip()
    return _finished(row, group, lemma, agent_behind(row, index + 1), subject)


def _finished(row: Row, group: Group, lemma: str, agent: Place | None, patient: Place | None) -> _Told | None:
    """The action, its negation read from "no", too; none where nobody that can be named takes part."""
    nobody = [_says_no(row, place) for place in (agent, patient)]
    agent, patient = (None if _is_empty(row, place) else place for place in (agent, patient))
    if not agent and not patient:
        return None
    return _Told(group, lemma, agent, patient, group.negated or any(nobody))


def _says_no(row: Row, place: Place | None) -> bool:
    return place is not None and row.line.words[place[0]] in {"no", "none", "nobody", "neither"}


def _is_empty(row: Row, place: Place | None) -> bool:
    """Whether a phrase names nobody and nothing."""
    if place is None:
        return True
    words = row.line.words[place[0] : place[1]]
    head = words[-1]
    form = reading(head, "base") if len(words) == 1 and place[0] not in row.line.names else None
    if form and not form.nominal:
        return True
    if head in words_of("adjectives") and words[0] != "the" and not row.line.is_capital(place[1] - 1):
        return True
    return (
        _says_no(row, place)
        or head in words_of("empty_heads")
        or head[0].isdigit()
        or head in words_of("empty_pronouns")
    )
