"""What is drawn as a whole: texts on one event, or copies of one text, are not independent of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray


def independent_units(events: NDArray[int64], clusters: NDArray[int64]) -> NDArray[int64]:
    """Give each text the number of its unit: texts are in one unit if events and copies link them, however far.

    Units are numbered by their first text, so that they depend on the order of the texts only.

    >>> import numpy as np
    >>> independent_units(np.array([0, 1, 2, 3]), np.array([0, 1, 1, 2])).tolist()
    [0, 1, 1, 2]
    """
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    events, clusters = (np.unique(numbers, return_inverse=True)[1].reshape(-1) for numbers in (events, clusters))
    size = len(events)
    joints = np.concatenate([events, clusters + (events.max(initial=-1) + 1)]) + size
    texts = np.tile(np.arange(size), 2)
    nodes = int(joints.max(initial=-1)) + 1
    links = csr_array((np.ones(2 * size), (texts, joints)), shape=(nodes, nodes))
    found = connected_components(links, directed=False)[1][:size]
    return _by_first(found.astype(np.int64))


def _by_first(numbers: NDArray[int64]) -> NDArray[int64]:
    """The same partition, numbered in the order in which its parts appear."""
    import numpy as np

    _, firsts, inverse = np.unique(numbers, return_index=True, return_inverse=True)
    ranks = np.argsort(np.argsort(firsts))
    return ranks[inverse.reshape(-1)].astype(np.int64)
