"""Which of many texts are alike, without comparing each with each.

Texts are vectors of the words of their openings, weighted by how rare a word is among them (TF-IDF: Spärck Jones 1972,
Salton and Buckley 1988). Only texts that share a rare word are compared, and only the nearest are kept. Then each text
takes on some of its nearest neighbours' words, as in query expansion (Rocchio 1971): reports of one event in different
words are alike in what they are near to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt
from typing import TYPE_CHECKING, Any

from framing.events.features import Features

if TYPE_CHECKING:
    from scipy.sparse import csr_array

#: A word in more texts than this brings no two texts together; it still weighs where they are compared.
RARE = 80
#: Texts kept as like a text, and the likeness from which they are kept.
NEAREST, LEAST = 20, 0.04
#: Likeness from which pairs are kept after texts have taken on words, which makes all somewhat more alike.
LEAST_EXPANDED = 0.08
#: How many neighbours a text takes words from, how steeply nearer ones go first, and how much of them it takes.
TEACHERS, STEEPNESS, SHARE = 10, 5, 0.5
#: A text whose nearest neighbour is less like it than this takes on less.
CLOSE = 0.25
#: Words that no other text has make a text less like others, but by half only, for many of them are chance.
OWN = 0.5
_BATCH = 512
#: Of the texts that share rare words with a text so many are looked at closely.
_LOOKED_AT = 3 * NEAREST
#: Likenesses are rounded before they are compared, so that no tie is broken by the last bit of a sum.
ROUNDED = 9

Graph = list[dict[int, float]]


def neighbours(texts: Sequence[Features]) -> Graph:
    """Give for each text the numbers of the texts like it, with a likeness from 0 to 1 that is the same both ways."""
    if len(texts) < 2:
        return [{} for _ in texts]
    return _expanded(_nearest([text.opening for text in texts]))


def _nearest(openings: Sequence[Mapping[str, float]]) -> Graph:
    """The cosines of each text with the nearest of those that share a rare word with it."""
    frequency = Counter(term for opening in openings for term in opening)
    vectors = _vectors(openings, frequency)
    rare = [number for number, term in enumerate(_terms(frequency)) if frequency[term] <= RARE]
    few = vectors[:, rare]
    graph: Graph = [{} for _ in openings]
    for first in range(0, len(openings), _BATCH):
        ones, others = likeliest(few[first : first + _BATCH] @ few.T)
        _keep(graph, cosines(vectors, ones + first, others))
    return _symmetric(graph)


def likeliest(shared: csr_array) -> tuple[Any, Any]:
    """Give the rows and columns of the largest entries of each row, which are then looked at more closely."""
    import numpy

    found = shared.tocoo()
    rows, columns = found.coords
    order = numpy.lexsort((columns, -numpy.round(found.data, ROUNDED), rows))
    starts = numpy.searchsorted(rows[order], numpy.arange(shared.shape[0]))
    rank = numpy.arange(len(order)) - starts[rows[order]]
    kept = order[rank < _LOOKED_AT]
    return rows[kept], columns[kept]


def _terms(frequency: Mapping[str, int]) -> list[str]:
    """The terms of two texts and more, in a fixed order."""
    return sorted(term for term, count in frequency.items() if count > 1)


def _vectors(openings: Sequence[Mapping[str, float]], frequency: Mapping[str, int]) -> csr_array:
    """Rows of unit length: (1 + log tf) idf, with the smoothed idf of scikit-learn."""
    columns = {term: number for number, term in enumerate(_terms(frequency))}
    rarity = {
        term: log((1 + len(openings)) / (1 + frequency[term])) + 1 for term in frequency if _counts(term, columns)
    }
    rarity |= {term: OWN * rarity[term] for term in rarity if term not in columns}
    told = ([(term, n) for term, n in opening.items() if term in rarity] for opening in openings)
    weighted = (_unit({term: damped(n) * rarity[term] for term, n in row}) for row in told)
    rows = [{columns[term]: weight for term, weight in row.items() if term in columns} for row in weighted]
    return matrix(rows, len(columns))


def _counts(term: str, columns: Mapping[str, int]) -> bool:
    """Whether a term counts at all: of pairs of words only those that stand in two texts."""
    return term in columns or " " not in term


def _unit(row: Mapping[str, float]) -> dict[str, float]:
    """The row at length 1; words that no other text has count for its length and nothing else."""
    length = sqrt(sum(weight * weight for _, weight in sorted(row.items())))
    return {term: weight / length for term, weight in row.items()}


def damped(count: float) -> float:
    """Give the weight of a term by its count: the second time tells less than the first."""
    return 1 + log(count) if count >= 1 else count


def cosines(vectors: csr_array, ones: Any, others: Any) -> Iterator[tuple[int, int, float]]:  # noqa: ANN401
    """Give the cosines of pairs of rows, in the order of the first, each with the numbers of its rows."""
    for first in range(0, len(ones), _BATCH * NEAREST):
        part = slice(first, first + _BATCH * NEAREST)
        products = vectors[ones[part]].multiply(vectors[others[part]]).sum(axis=1)
        yield from zip(ones[part].tolist(), others[part].tolist(), products.tolist(), strict=True)


def _keep(graph: Graph, found: Iterator[tuple[int, int, float]]) -> None:
    """Put the nearest of each text into the graph."""
    near: dict[int, list[tuple[float, int]]] = {}
    for one, other, likeness in found:
        if one != other and likeness >= LEAST:
            near.setdefault(one, []).append((-round(likeness, ROUNDED), other))
    for one, others in near.items():
        graph[one] = {other: -likeness for likeness, other in sorted(others)[:NEAREST]}


def _symmetric(graph: Graph) -> Graph:
    """The graph with each likeness both ways."""
    both: Graph = [dict(others) for others in graph]
    for one, others in enumerate(graph):
        for other, likeness in others.items():
            both[other][one] = likeness
    return both


def _expanded(graph: Graph) -> Graph:
    """The likenesses after each text has taken on words of its neighbours, which needs the likenesses only.

    With L the likenesses and M the identity and shares of neighbours, vectors X become MX, and their products M L M'.
    """
    from scipy.sparse import diags_array, eye_array

    size = len(graph)
    likeness = matrix(graph, size) + eye_array(size)
    mix = matrix([teachers(others) for others in graph], size) + eye_array(size)
    products = (mix @ likeness @ mix.T).tocsr()
    scale = diags_array(products.diagonal() ** -0.5)
    return _graph(scale @ products @ scale)


def teachers(others: Mapping[int, float]) -> dict[int, float]:
    """Say how much of each neighbour a text takes on: less in all where even the nearest is not near."""
    nearest = sorted(others.items(), key=lambda item: (-item[1], item[0]))[:TEACHERS]
    total = sum(likeness**STEEPNESS for _, likeness in nearest)
    share = SHARE * min(1.0, nearest[0][1] / CLOSE) ** 2 if nearest else 0.0
    return {other: share * likeness**STEEPNESS / total for other, likeness in nearest}


def matrix(found: Sequence[Mapping[int, float]], width: int) -> csr_array:
    """Give rows of weights by their columns as a sparse matrix."""
    import numpy
    from scipy.sparse import csr_array

    rows = [sorted(row.items()) for row in found]
    ends = numpy.cumsum([0, *map(len, rows)])
    places = numpy.array([place for row in rows for place, _ in row], dtype=numpy.int64)
    weights = numpy.array([weight for row in rows for _, weight in row], dtype=numpy.float64)
    return csr_array((weights, places, ends), shape=(len(rows), width))


def _graph(matrix: Any) -> Graph:  # noqa: ANN401
    """The pairs of a matrix that are alike at all; each once from its upper half, so that both ways are the same."""
    found = matrix.tocoo()
    ones, others = found.coords
    kept = (ones < others) & (found.data >= LEAST_EXPANDED)
    graph: Graph = [{} for _ in range(matrix.shape[0])]
    for one, other, likeness in zip(*(part[kept].tolist() for part in (ones, others, found.data)), strict=True):
        graph[one][other] = graph[other][one] = likeness
    return graph
