"""Clauses of two texts that count another number of those who were killed, hurt, held or saved.

Sentences told alike contradict each other as wholes; a toll stands amid other words in every text. Of figures only
tolls are set against each other by clauses, for a text gives one number of the dead, but many of goals, votes or days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from framing.claims.cores import Core
from framing.claims.deeds import denies
from framing.claims.figures import conflict, counted, same_figure
from framing.claims.linking import Shared, may_be_one
from framing.model import Quantity
from framing.shelf import lexicon_table, lexicon_words

#: What two clauses with a toll share at least, and how much of the one that has more words.
_SHARED, _LEAST = 2.0, 0.2
#: "Other" stands so near a figure that is one of a rest.
_NEAR = 6


class Dispute(NamedTuple):
    """Two clauses by their numbers, and in words what differs."""

    one: int
    other: int
    words: str


def disputes(cores: Sequence[Core], shared: Iterable[tuple[int, int, Shared]]) -> tuple[Dispute, ...]:
    """Give the pairs of clauses that count otherwise what was done, of those that share enough.

    A text that gives the figure of the other elsewhere disputes nothing.
    """
    tolls = {number: toll for number, core in enumerate(cores) if (toll := _toll(core))}
    given: dict[int, list[Quantity]] = {}
    for core in cores:
        given.setdefault(core.text, []).extend(core.told.quantities)
    found = _disputes(cores, tolls, given, shared)
    return tuple(sorted(found, key=lambda one: (cores[one.one].words, cores[one.other].words)))


def _disputes(
    cores: Sequence[Core],
    tolls: Mapping[int, Quantity],
    given: Mapping[int, Sequence[Quantity]],
    shared: Iterable[tuple[int, int, Shared]],
) -> Iterator[Dispute]:
    for one, other, common in shared:
        if one not in tolls or other not in tolls or common.amount < _SHARED or common.least < _LEAST:
            continue
        # In an order that is not that of the texts, so that what differs reads the same whatever text comes first.
        one, other = sorted((one, other), key=lambda number: cores[number].words)
        mine, theirs = tolls[one], tolls[other]
        words = conflict(mine, theirs) if _is_of_one_event(cores[one], cores[other]) else ""
        known = _gives(given[cores[other].text], mine) or _gives(given[cores[one].text], theirs)
        if words and not known:
            yield Dispute(one, other, words)


def _toll(core: Core) -> Quantity | None:
    """The one number of those to whom something was done; none if a clause gives two, denies it or leaves it open."""
    if denies(core.unit) or not lexicon_words("paraphrases.toml", "turning").isdisjoint(core.unit.words):
        return None
    tolls = [one for one in core.told.quantities if one.kind == "number" and _is_toll(one, core)]
    return tolls[0] if len(tolls) == 1 else None


def _is_toll(figure: Quantity, core: Core) -> bool:
    """Whether what is counted was killed, freed and so on, and the figure is not one of a rest ("two others")."""
    noun, _, outcome = figure.unit.rpartition(" ")
    start = core.unit.span.start
    words = core.words[: figure.span.end - start].casefold().split()[-_NEAR:]
    partial = frozenset(lexicon_table("quantities.toml")["words"]["partial"])
    return bool(noun) and outcome in lexicon_table("quantities.toml")["outcomes"] and partial.isdisjoint(words)


def _gives(figures: Iterable[Quantity], figure: Quantity) -> bool:
    return any(counted(one) == counted(figure) and same_figure(one, figure) for one in figures)


def _is_of_one_event(one: Core, other: Core) -> bool:
    """Whether neither clause names a place, person or day that the other has another of."""
    mine, theirs = set(one.wholes.values()), set(other.wholes.values())
    own = [name for name in mine if not any(may_be_one(name, another) for another in theirs)]
    others = [name for name in theirs if not any(may_be_one(name, another) for another in mine)]
    return not (own and others)
