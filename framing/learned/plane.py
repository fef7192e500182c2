"""A linear model over the features of passages: a decision value is the intercept and what each occurrence adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

import numpy as np

from framing.learned.contribution import Contribution
from framing.learned.counting import Floats
from framing.learned.features import Block
from framing.learned.passage import Passage
from framing.learned.table import Table, known

#: Passages that are weighed at once, so that memory does not grow with their number.
_AT_ONCE = 512


class Judged(NamedTuple):
    """Of passages, the decision values (passages x targets) and the share of their features that the model knows."""

    decisions: Floats
    known: Floats


@dataclass(frozen=True)
class Plane:
    """Blocks of features with their weights, and an intercept a target."""

    blocks: tuple[Block, ...]
    intercept: Floats

    @cached_property
    def _tables(self) -> list[Table]:
        return [Table(block) for block in self.blocks]

    def judge(self, passages: Iterable[Passage]) -> Judged:
        """Give decision values and how much of each passage is known; of a passage the same in any company."""
        parts = [self._judge(some) for some in _batches(passages)]
        if not parts:
            return Judged(np.zeros((0, len(self.intercept))), np.zeros(0))
        return Judged(*(np.concatenate(part) for part in zip(*parts, strict=True)))

    def _judge(self, passages: Sequence[Passage]) -> Judged:
        sums = [table.sums(passages) for table in self._tables]
        decisions = np.tile(self.intercept, (len(passages), 1))
        for table, found in zip(self._tables, sums, strict=True):
            decisions += table.decided(found, found)
        return Judged(decisions, known(sums[0]))

    def by_token(self, passage: Passage) -> Floats:
        """Give what each token adds to each target (tokens x targets): contributions, shared evenly by their tokens."""
        found = np.zeros((len(passage.forms), len(self.intercept)))
        for table in self._tables:
            found += table.by_token(passage)
        return found

    def contributions(self, passage: Passage, targets: Sequence[str]) -> tuple[Contribution, ...]:
        """Give what each occurrence adds to each target, in the order of the text; they sum to decision - intercept."""
        found = (self._of_block(*pair, passage, targets) for pair in zip(self.blocks, self._tables, strict=True))
        return tuple(sorted(part for block in found for part in block))

    def _of_block(self, block: Block, table: Table, passage: Passage, targets: Sequence[str]) -> Iterator[Contribution]:
        divisor = float(table.divisors(table.sums([passage]))[0])
        for key, start, end in block.kind.grams.occurrences(passage):
            for target, weight in zip(targets, table.added(key), strict=False):
                yield Contribution(start, end, f"{block.kind.name}:{key}", target, weight / divisor)


def _batches(passages: Iterable[Passage]) -> Iterator[list[Passage]]:
    coming = iter(passages)
    while some := list(islice(coming, _AT_ONCE)):
        yield some
