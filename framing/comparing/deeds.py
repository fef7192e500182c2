"""What each text says that the main actors of an event do, and what is done to them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from framing.model import Action, Deed, NamedIn, Profile, Segments, Span
from framing.segment.action_words import words_of
from framing.segment.actions import actions
from framing.segment.referents import antecedent

#: A main actor is named by so many texts, or so often.
_FEWEST_TEXTS, _FEWEST_MENTIONS = 2, 3
#: What is only possible or wished for is no deed.
_TOLD_MODALS = frozenset({"", "will"})
_TOLD_VOICES = frozenset({"narrator", "indirect"})
_PERSONS = frozenset({"he", "she", "him"})
#: Where each form of a name stands in one text, and whose it is.
_Places = Sequence[tuple[Span, str]]


def deeds(profiles: Sequence[Profile], names: Sequence[NamedIn]) -> tuple[tuple[str, tuple[Deed, ...]], ...]:
    """Give for each main actor what the texts say, outside quotations, that it does or is done to it.

    names: the rows of the naming table with their forms; those named by one text only, and there seldom, have no deeds.
    A name of which nothing is told is left out. The lemma of what is to come begins with "will"; what is merely
    possible is left out.
    """
    main = [row for row in names if _is_main(row)]
    found: dict[str, list[Deed]] = defaultdict(list)
    for profile in profiles:
        for name, deed in _text_deeds(profile, _places(profile, main)):
            found[name].append(deed)
    return tuple((row.name, tuple(found[row.name])) for row in main if row.name in found)


def _is_main(row: NamedIn) -> bool:
    mentions = sum(count for _, count in row.counts)
    return row.kind != "work" and (len(row.counts) >= _FEWEST_TEXTS or mentions >= _FEWEST_MENTIONS)


def _places(profile: Profile, rows: Sequence[NamedIn]) -> _Places:
    """Where a text has the names, roles and epithets of the main actors, in the order of the text."""
    return sorted(
        (span, row.name)
        for row in rows
        for document, forms in row.forms
        if document == profile.document.id
        for form in forms
        for span in form.spans
    )


def _text_deeds(profile: Profile, places: _Places) -> Iterator[tuple[str, Deed]]:
    """The deeds of one text with the name of whose they are, in the order of the text."""
    segments = profile.segments
    for action in actions(segments) if places else ():
        if not _is_told(segments, action):
            continue
        for name in _named(segments, action.agent, places):
            yield name, _deed(profile, action, "agent")
        for name in (
            _named(segments, action.patient, places) if action.lemma.split()[0] not in words_of("motion") else ()
        ):
            yield name, _deed(profile, action, "patient")


def _is_told(segments: Segments, action: Action) -> bool:
    """Whether the text says in its own words, or as reported, that something is done or is to be."""
    if action.modal not in _TOLD_MODALS or not _is_deed(action):
        return False
    place = bisect_right(segments.voices, action.verb.start, key=lambda voice: voice.span.start) - 1
    return place < 0 or segments.voices[place].kind in _TOLD_VOICES


def _is_deed(action: Action) -> bool:
    """Whether an action is more than a report, a state or a movement that leads nowhere."""
    if action.lemma in words_of("not_deeds") or (not action.agent and action.lemma in words_of("states")):
        return False
    return action.patient is not None or action.lemma in words_of("alone")


def _deed(profile: Profile, action: Action, role: Literal["agent", "patient"]) -> Deed:
    other = action.patient if role == "agent" else action.agent
    words = " ".join(other.of(profile.document.text).split()) if other else ""
    lemma = f"{action.modal} {action.lemma}".strip()
    return Deed(profile.document.id, role, lemma, action.negated, action.verb, words)


def _named(segments: Segments, side: Span | None, places: _Places) -> list[str]:
    """Whom a noun phrase is about, each once: the names that head its parts, or the person a pronoun stands for."""
    if side is None:
        return []
    text = segments.document.text
    if side.of(text).casefold() in _PERSONS:
        person = antecedent(segments, side)
        side = person.span if person else side
    first = bisect_left(places, side.start, key=lambda place: place[0].start)
    last = bisect_left(places, side.end, key=lambda place: place[0].start)
    return list(dict.fromkeys(name for span, name in places[first:last] if _is_head(text, side, span)))


def _is_head(text: str, side: Span, name: Span) -> bool:
    """Whether a name ends one of the parts of a noun phrase and does not stand behind "of"."""
    behind = text[name.end : side.end]
    before = text[side.start : name.start].rpartition(" and ")[2]
    return (not behind or behind.startswith((" and ", ", "))) and " of " not in f" {before}"
