"""Sums over lines that share a number, or that are drawn: the same on every machine, whatever runs beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray


def sums(numbers: NDArray[int64], values: NDArray[float64]) -> NDArray[float64]:
    """Give the sum of the values of each number from 0 to the highest, a row each; values: (lines,) or (lines, any).

    >>> import numpy as np
    >>> sums(np.array([1, 0, 1]), np.array([2.0, 3.0, 4.0])).tolist()
    [3.0, 6.0]
    """
    import numpy as np
    from scipy.sparse import csr_array

    lines = len(numbers)
    shape = int(numbers.max(initial=-1)) + 1, lines
    total: NDArray[float64] = csr_array((np.ones(lines), (numbers, np.arange(lines))), shape=shape) @ values
    return total


def drawn_sums(chosen: NDArray[int64], values: NDArray[float64]) -> NDArray[float64]:
    """Give, a row a draw, the sum of the chosen lines of values; chosen: (draws, size), values: (lines, columns).

    The product is sparse: that of a linear algebra library may differ in the last bit with the number of its threads.
    """
    import numpy as np
    from scipy.sparse import csr_array

    draws, size = chosen.shape
    ends = np.arange(draws + 1) * size
    total: NDArray[float64] = csr_array((np.ones(draws * size), chosen.ravel(), ends), (draws, len(values))) @ values
    return total


def numbered(*keys: NDArray[int64]) -> NDArray[int64]:
    """Give each line a number from 0, the same for lines alike in all keys, in the order of the keys."""
    import numpy as np

    _, numbers = np.unique(np.stack(keys, axis=1), axis=0, return_inverse=True)
    return numbers.reshape(-1).astype(np.int64)
