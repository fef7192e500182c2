"""The subject of a verb: before it, before an aside, before "who", or that of the verb before "and"."""

from __future__ import annotations

from framing.segment.action_line import Group
from framing.segment.action_objects import thing_at
from framing.segment.action_row import Place, Row, kind_of, place_before, whole, word_of
from framing.segment.action_words import words_of

#: An aside between a subject and its verb has so many phrases at most.
_LONGEST_ASIDE = 10
#: Subordinators that are prepositions as well.
_PREPOSITIONS_TOO = frozenset({"before", "after", "since", "until", "as"})


def subject_of(row: Row, index: int) -> Place | None:
    """The subject of the verb group at ``index``: before it, before an aside, or that of the verb before."""
    at = place_before(row, index)
    if at < 0:
        return None
    phrase = row.phrases[at]
    if phrase.kind == "noun":
        return _chain(row, at)
    if phrase.kind == "relative":
        return _antecedent(row, at)
    if phrase.kind == "comma":
        return _across_aside(row, at)
    return _shared(row, index, at) if phrase.kind == "coordinator" else None


def _chain(row: Row, at: int) -> Place | None:
    """The first of the noun phrases that hang together before a verb, if the clause begins with it."""
    head = at
    while head >= 2 and row.phrases[head - 1].kind == "preposition" and row.phrases[head - 2].kind == "noun":
        head -= 2
    if head == at and _joined(row, at) is not None:
        return _joined(row, at)
    return whole(row, head) if _opens_clause(row, head) else None


def _joined(row: Row, at: int) -> Place | None:
    """Take "Putin and Kim" for one subject, where they are."""
    if at < 2 or row.phrases[at - 1].kind != "coordinator" or row.phrases[at - 2].kind != "noun":
        return None
    if row.line.words[row.phrases[at - 1].first] != "and" or not _opens_clause(row, at - 2):
        return None
    return row.phrases[at - 2].first, row.phrases[at].last


def _opens_clause(row: Row, at: int) -> bool:
    """Whether a noun phrase begins its clause."""
    before = place_before(row, at)
    if before < 0:
        return True
    phrase = row.phrases[before]
    if phrase.kind == "stop":
        return True
    if phrase.kind == "subordinator":
        return row.line.words[phrase.first] not in _PREPOSITIONS_TOO or _subordinates(row, before, at)
    if phrase.kind == "comma":
        return _is_free_comma(row, before)
    if phrase.kind == "coordinator":
        return (
            before == 0
            or row.phrases[before - 1].kind in {"comma", "verb", "adverb", "stop"}
            or _ends_clause(row, before)
        )
    return phrase.kind == "verb" and phrase.verb is not None and phrase.verb.saying


def _subordinates(row: Row, at: int, subject: int) -> bool:
    """Whether "before" and its like open a clause and are no prepositions.

    They are where another verb has the main clause, and not behind an infinitive, as in "a call to appear before a
    court was …".
    """
    verbs = [place for place, phrase in enumerate(row.phrases) if phrase.kind == "verb"]
    earlier = [place for place in verbs if place < at]
    own = next((place for place in verbs if place > subject), None)
    others = [place for place in verbs if place != own and word_of(row, place) != "to"]
    if not earlier and any(phrase.kind == "noun" for phrase in row.phrases[:at]):
        return False
    return bool(others) and not (earlier and word_of(row, earlier[-1]) == "to")


def _ends_clause(row: Row, coordinator: int) -> bool:
    """Whether a whole clause stands before "but", or "and": "Ukraine struck Crimea and Russia shelled Odesa"."""
    if word_of(row, coordinator) == "but":
        return True
    earlier = row.phrases[:coordinator]
    plain = not any(phrase.kind in {"relative", "subordinator", "vague"} for phrase in earlier)
    kinds = [phrase.kind for phrase in earlier[-3:]]
    verb = earlier[-2].verb if len(earlier) > 1 else None
    return plain and kinds == ["noun", "verb", "noun"] and verb is not None and verb.deed and not verb.passive


def _is_free_comma(row: Row, comma: int) -> bool:
    """Whether a comma ends an opening phrase and divides no list."""
    before = row.phrases[comma - 1] if comma else None
    if before is None or before.kind != "noun":
        return True
    start = next((at + 1 for at in range(comma - 1, -1, -1) if row.phrases[at].kind == "stop"), 0)
    opener = [phrase.kind for phrase in row.phrases[start : comma - 1]]
    return "comma" not in opener and ("verb" in opener or opener[:1] in (["preposition"], ["subordinator"]))


def _antecedent(row: Row, relative: int) -> Place | None:
    """Whom "who" goes on: the noun phrase right before, if it is not one of several."""
    at = relative - 1
    comma = at >= 0 and row.phrases[at].kind == "comma"
    at -= 1 if comma else 0
    if at < 0 or row.phrases[at].kind != "noun":
        return None
    if row.line.words[row.phrases[relative].first] == "which" and not comma:
        return None
    before = row.phrases[at - 1].kind if at else "stop"
    if (before == "preposition" and at > 1 and row.phrases[at - 2].kind == "noun") or before in {
        "coordinator",
        "comma",
    }:
        return None
    return row.phrases[at].first, row.phrases[at].last


def _across_aside(row: Row, comma: int) -> Place | None:
    """The subject before ", who arrived on Monday," or ", the leader of the party,"."""
    opening = comma - 1
    while opening > 0 and row.phrases[opening].kind != "comma" and comma - opening <= _LONGEST_ASIDE:
        if row.phrases[opening].kind == "stop":
            return None
        opening -= 1
    if opening < 1 or row.phrases[opening].kind != "comma" or row.phrases[opening - 1].kind != "noun":
        return None
    return _chain(row, opening - 1) if _is_aside(row, opening + 1) else None


def _is_aside(row: Row, index: int) -> bool:
    phrase = row.phrases[index]
    if phrase.kind == "relative":
        return True
    word = row.line.words[phrase.first]
    if phrase.first in row.line.names and kind_of(row, index + 1) == "comma":
        return word_of(row, index - 2) in words_of("determiners")
    return phrase.kind == "noun" and (word in {"a", "an", "the", "his", "her", "its"} or word.isdigit())


def _shared(row: Row, index: int, coordinator: int) -> Place | None:
    """The subject of the verb before "and" in "visited Moscow and met Putin"."""
    group = row.phrases[index].verb
    for at in range(coordinator - 1, -1, -1):
        phrase = row.phrases[at]
        if phrase.kind in {"stop", "relative", "subordinator", "vague"}:
            return None
        if phrase.kind == "verb":
            same = phrase.verb is not None and group is not None and _alike(phrase.verb, group)
            plain = not (phrase.verb and phrase.verb.passive) or (group and group.passive) or thing_at(row, index + 1)
            return subject_of(row, at) if same and plain else None
    return None


def _alike(one: Group, other: Group) -> bool:
    if not one.deed and not one.saying:
        return False
    finite = {"past", "s"}
    plain = one.shape in finite and other.shape in finite and not one.modal and not other.modal
    return one.shape == other.shape or plain or (one.passive and other.shape == "past")
