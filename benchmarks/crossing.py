"""Constants fixed on one half of the topics and measured on the other, and the reverse, so that every topic counts.

A figure on the topics that no constant saw hangs on few of them; crossed over, each topic is measured with constants
that others chose (two-fold cross-fitting).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from framing.events.features import Features
from framing.events.linking import linked
from framing.events.neighbours import Graph, neighbours

THRESHOLDS = (0.34, 0.36, 0.38, 0.4, 0.42, 0.44)
CLOSENESSES = (0.0, 0.65, 0.7, 0.75, 0.8, 0.85)


class Told(NamedTuple):
    """A text with its event by hand and the half, 0 or 1, that its topic is in."""

    text: Features
    event: str
    half: int


class Hit(NamedTuple):
    """How right the group of one text is: the share of it that is on its event, and the share of that it holds."""

    half: int
    precision: float
    recall: float


Hits = Mapping[str, Sequence[Hit]]


def crossed(sets: Mapping[str, Sequence[Sequence[Told]]]) -> dict[str, float]:
    """Give B-cubed F1 of each set of blocks, with one threshold and closeness for all, chosen on the other halves."""
    found = _hits({name: [_Block(block) for block in blocks] for name, blocks in sets.items()})
    chosen = [max(found, key=lambda hits: _chosen_by(hits, half)) for half in (0, 1)]
    measured = {name: [hit for half in (0, 1) for hit in _of(chosen[1 - half][name], half)] for name in sets}
    return {name: b_cubed_f1(hits) for name, hits in measured.items()}


def b_cubed_f1(hits: Sequence[Hit]) -> float:
    """Give the harmonic mean of the means of precision and recall over texts.

    >>> b_cubed_f1([Hit(0, 1.0, 0.5), Hit(0, 1.0, 0.5)])
    0.6666666666666666
    """
    precision, recall = sum(hit.precision for hit in hits), sum(hit.recall for hit in hits)
    return 2 * precision * recall / ((precision + recall) * len(hits)) if precision + recall else 0.0


class _Block:
    """Texts that are grouped together, with their likenesses, which do not hang on the constants."""

    def __init__(self, told: Sequence[Told]) -> None:
        self.told = sorted(told, key=lambda one: one.text.document)
        self.graph: Graph = neighbours([one.text for one in self.told])

    def hits(self, threshold: float, closeness: float) -> list[Hit]:
        found = [0] * len(self.told)
        for number, members in enumerate(linked(self.graph, threshold, closeness=closeness)):
            for member in members:
                found[member] = number
        return hits([one.event for one in self.told], found, [one.half for one in self.told])


def hits(gold: Sequence[str], found: Sequence[int], halves: Iterable[int]) -> list[Hit]:
    """Judge the group of every text, given the event, the group and the half of each."""
    by_gold, by_found, both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    return [
        Hit(half, both[event, group] / by_found[group], both[event, group] / by_gold[event])
        for event, group, half in zip(gold, found, halves, strict=True)
    ]


def _hits(sets: Mapping[str, Sequence[_Block]]) -> list[Hits]:
    """Of each pair of constants, by set, how right every text is."""
    return [
        {name: [hit for block in blocks for hit in block.hits(*constants)] for name, blocks in sets.items()}
        for constants in product(THRESHOLDS, CLOSENESSES)
    ]


def _chosen_by(hits: Hits, half: int) -> float:
    return round(sum(b_cubed_f1(_of(ones, half)) for ones in hits.values()), 5)


def _of(hits: Sequence[Hit], half: int) -> list[Hit]:
    return [hit for hit in hits if hit.half == half]
