"""What stands behind a verb: its particle, its object, and who does it in the passive."""

from __future__ import annotations

from framing.segment.action_line import Group
from framing.segment.action_row import Place, Row, kind_of, place_after, whole, word_of
from framing.segment.action_words import verb_words, words_of


def takes_thing(row: Row, index: int) -> bool:
    """Whether a verb of saying has a thing for object, not a clause ("announced sanctions")."""
    group = row.phrases[index].verb
    return (
        group is not None
        and group.base in verb_words().transitive
        and object_of(row, index + 1, group, False)[0] is not None
    )


def particle_of(row: Row, index: int, group: Group) -> tuple[str, bool]:
    """The particle of a verb, and whether it stands right behind."""
    particles = verb_words().particles.get(group.base, frozenset())
    after = word_of(row, index + 1)
    if after in particles:
        return after, True
    follows = word_of(row, index + 2) if kind_of(row, index + 1) == "noun" else ""
    ends = kind_of(row, index + 3) in {"", "stop", "comma", "coordinator", "preposition", "subordinator", "adverb"}
    return (follows, False) if follows in particles and (ends or follows == "back") else ("", False)


def object_of(row: Row, index: int, group: Group, has_particle: bool) -> tuple[Place | None, str]:
    """The object that begins at ``index``, and the preposition before it that makes another verb."""
    at, words = place_after(row, index), verb_words()
    preposition = word_of(row, at) if kind_of(row, at) == "preposition" else ""
    if preposition and preposition in words.prepositions.get(group.base, frozenset()):
        thing = thing_at(row, at + 1)
        return thing, preposition if thing and group.base not in words_of("bare") else ""
    takes = group.base in words.transitive or has_particle
    return thing_at(row, at, group.base) if takes else None, ""


def thing_at(row: Row, at: int, verb: str = "") -> Place | None:
    """A noun phrase that is no subject of another verb."""
    if kind_of(row, at) != "noun":
        return None
    after = kind_of(row, at + 1)
    if after == "verb" and word_of(row, at + 1) != "to":
        return None
    if after == "vague" and row.line.words[row.phrases[at + 1].first].endswith("ed"):
        return None
    if (
        kind_of(row, at + 1) == "coordinator"
        and word_of(row, at + 1) in {"and", "or"}
        and kind_of(row, at + 2) == "noun"
    ):
        ends = kind_of(row, at + 3) in {"", "stop", "preposition", "subordinator"}
        return (row.phrases[at].first, row.phrases[at + 2].last) if ends else whole(row, at)
    return row.phrases[at][1:3] if verb in words_of("with_of") else whole(row, at)


def agent_behind(row: Row, index: int) -> Place | None:
    """The noun phrase behind "by", which may stand behind two other phrases."""
    for _ in range(3):
        index = place_after(row, index)
        if kind_of(row, index) != "preposition" or kind_of(row, index + 1) != "noun":
            return None
        if word_of(row, index) == "by":
            return whole(row, index + 1)
        index += 2
    return None
