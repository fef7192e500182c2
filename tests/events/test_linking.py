"""Average linkage on a sparse graph, against cases reckoned by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.events.linking import linked


def graph(size, *edges):
    found = [{} for _ in range(size)]
    for one, other, likeness in edges:
        found[one][other] = found[other][one] = likeness
    return found


@pytest.mark.parametrize(
    ("size", "edges", "groups"),
    [
        (0, [], []),
        (2, [], [[0], [1]]),
        (2, [(0, 1, 0.5)], [[0, 1]]),
        (2, [(0, 1, 0.49)], [[0], [1]]),
        # A chain is not one group: 0 and 2 are not alike at all.
        (3, [(0, 1, 0.9), (1, 2, 0.8)], [[0, 1], [2]]),
        (3, [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.3)], [[0, 1, 2]]),
        # The most alike are joined first.
        (3, [(0, 1, 0.6), (1, 2, 0.8)], [[0], [1, 2]]),
        # Of two that are as alike the first is joined.
        (3, [(0, 1, 0.7), (1, 2, 0.7)], [[0, 1], [2]]),
    ],
)
def test_groups(size, edges, groups):
    assert linked(graph(size, *edges), 0.5) == groups


def test_nodes_are_put_together_beforehand():
    """Also where they are not alike; what is like both joins them."""
    found = graph(4, (0, 2, 0.9), (1, 2, 0.9), (2, 3, 0.6))
    assert linked(found, 0.5, together=[(0, 1)]) == [[0, 1, 2], [3]]
    assert linked(found, 0.5) == [[0, 2], [1], [3]]


def test_groups_are_kept_apart():
    found = graph(3, (0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.8))
    assert linked(found, 0.5, apart=lambda ones, others: {0, 1} <= {*ones, *others}) == [[0, 2], [1]]


def dense(size, inside, between):
    """Two groups of so many nodes each."""
    nodes = [(one, other) for other in range(2 * size) for one in range(other)]
    return graph(2 * size, *((a, b, inside if (a < size) == (b < size) else between) for a, b in nodes))


@pytest.mark.parametrize(
    ("size", "inside", "between", "count"),
    [
        (5, 0.9, 0.5, 2),
        # Nearly as alike to each other as in themselves.
        (5, 0.6, 0.5, 1),
        # Of two texts it is not known well how alike the texts on their event are.
        (2, 0.9, 0.5, 1),
    ],
)
def test_two_dense_groups_on_one_matter_are_apart(size, inside, between, count):
    assert len(linked(dense(size, inside, between), 0.4)) == count
    assert len(linked(dense(size, inside, between), 0.4, closeness=0)) == 1


EDGES = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), st.floats(0.01, 1.0)
)


@given(EDGES, st.floats(0.05, 0.95))
def test_every_node_is_in_one_group(edges, threshold):
    groups = linked(graph(10, *((*pair, likeness) for pair, likeness in edges.items())), threshold)
    assert sorted(node for members in groups for node in members) == list(range(10))


@given(EDGES)
def test_a_higher_threshold_splits_groups_and_joins_none(edges):
    found = graph(10, *((*pair, likeness) for pair, likeness in edges.items()))
    loose = [set(members) for members in linked(found, 0.3, closeness=0)]
    assert all(any(set(members) <= group for group in loose) for members in linked(found, 0.6, closeness=0))
