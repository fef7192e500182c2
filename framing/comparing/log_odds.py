"""How much more one text has of a word than the rest, beside what chance gives: weighted log-odds and random splits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from numpy import bool_, float64, int64
    from numpy.typing import NDArray

#: How many random splits are made, and the seed they start from: the same numbers on every machine and in every run.
SPLITS, _SEED = 200, 2008
#: The work done at once, in cells of a table, so that memory does not grow with the text.
_BLOCK = 1 << 21


class Side(NamedTuple):
    """How often each word stands on one side, and how many words that side has in all."""

    counts: Sequence[int] | NDArray[int64] | NDArray[float64]
    total: float


def weighted_log_odds(one: Side, other: Side, prior: Side) -> NDArray[float64]:
    """Give z of the log-odds ratio of words with an informative Dirichlet prior; above 0 where ``one`` has more.

    prior: pseudo-counts of the words, all above 0, and their sum over all words.

    Source: Monroe, Colaresi and Quinn 2008, "Fightin' Words", Political Analysis 16(4), section 3.5: the difference of
    the log-odds of counts to which the prior is added, over the root of its variance, nearly 1/count + 1/count.

    >>> weighted_log_odds(Side([4, 0], 10), Side([0, 4], 10), Side([4, 4], 20)).round(3).tolist()
    [1.405, -1.405]
    """
    import numpy as np

    first, second = (np.add(side.counts, prior.counts, dtype=np.float64) for side in (one, other))
    odds, other_odds = (
        counts / (side.total + prior.total - counts) for counts, side in ((first, one), (second, other))
    )
    z: NDArray[float64] = (np.log(odds) - np.log(other_odds)) / np.sqrt(1 / first + 1 / second)
    return z


class Table(NamedTuple):
    """Sentences as a sparse table with one entry for each word of each sentence.

    ``words`` and ``counts`` are of the entries; ``first`` gives the first entry of each sentence and, last, the number
    of entries; ``everywhere`` is how often all sentences together have each word.
    """

    words: NDArray[int64]
    counts: NDArray[int64]
    first: NDArray[int64]
    everywhere: NDArray[int64]


def table(sentences: Sequence[Mapping[int, int]], words: int) -> Table:
    """Put sentences, each the counts of its words by their numbers from 0 up to ``words``, into one table."""
    import numpy as np

    numbers = np.array([number for sentence in sentences for number in sentence], dtype=np.int64)
    counts = np.array([count for sentence in sentences for count in sentence.values()], dtype=np.int64)
    first = np.cumsum([0, *map(len, sentences)], dtype=np.int64)
    return Table(numbers, counts, first, np.bincount(numbers, counts, words).astype(np.int64))


def against_all(
    everywhere: NDArray[int64], counts: Sequence[int] | NDArray[float64], total: float, strength: int
) -> NDArray[float64]:
    """Give z of words of a text against the rest, with all texts together as prior.

    counts, everywhere: how often the text and all texts have each of the words; total, strength: their words in all.
    """
    import numpy as np

    rest = Side(everywhere - np.asarray(counts), strength - total)
    return weighted_log_odds(Side(counts, total), rest, Side(everywhere, strength))


def largest_by_chance(pooled: Table, size: int, floor: int) -> list[float]:
    """Give the largest z of each of ``SPLITS`` random splits of all sentences into ``size`` of them and the rest.

    Whole sentences are drawn, so that words that go together stay together; a word counts where at least ``floor`` of
    the sentences drawn have it. The values rise.
    """
    return sorted(z for drawn in _draws(pooled, size) for z in _largest(pooled, drawn, floor))


def _draws(pooled: Table, size: int) -> Iterator[NDArray[int64]]:
    """Blocks of splits, a row each: the numbers of the sentences drawn."""
    import numpy as np

    # The numbers of this generator, not of the newer ones, are promised to be the same in every version.
    generator = np.random.RandomState(_SEED)
    sentences = len(pooled.first) - 1
    rows = max(1, _BLOCK // (len(pooled.everywhere) + len(pooled.words)))
    for done in range(0, SPLITS, rows):
        keys = generator.random_sample((min(rows, SPLITS - done), sentences))
        yield np.argpartition(keys, size - 1, axis=1)[:, :size]


def _largest(pooled: Table, drawn: NDArray[int64], floor: int) -> Iterator[float]:
    """The largest z of each row of a block."""
    import numpy as np

    shape = len(drawn), len(pooled.everywhere)
    first = pooled.first[drawn]
    lengths = pooled.first[drawn + 1] - first
    entries = _ranges(first.ravel(), lengths.ravel())
    cells = np.repeat(np.arange(shape[0]), lengths.sum(axis=1)) * shape[1] + pooled.words[entries]
    counts = np.bincount(cells, pooled.counts[entries], shape[0] * shape[1]).reshape(shape)
    spread = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape) >= floor
    for row in range(shape[0]):
        yield _largest_of_split(pooled.everywhere, counts[row], spread[row])


def _largest_of_split(everywhere: NDArray[int64], counts: NDArray[float64], spread: NDArray[bool_]) -> float:
    z = against_all(everywhere[spread], counts[spread], counts.sum(), int(everywhere.sum()))
    return float(z.max(initial=0.0))


def _ranges(first: NDArray[int64], lengths: NDArray[int64]) -> NDArray[int64]:
    """The numbers from each ``first``, as many as its length says, one range after the other."""
    import numpy as np

    before = np.cumsum(lengths) - lengths
    ranges: NDArray[int64] = np.arange(int(lengths.sum())) + np.repeat(first - before, lengths)
    return ranges
